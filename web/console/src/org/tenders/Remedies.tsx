// Challenges to the buyer 质疑 and complaints to the regulator 投诉: writing one, its clock, what was decided.
import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { OrgChallengeCorrectDocument, OrgChallengeFileDocument, OrgChallengesDocument, OrgComplaintCorrectDocument, OrgComplaintFileDocument, OrgComplaintWithdrawDocument, type ChallengeStage, type OrgChallengesQuery } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Actions } from '../../kit/Actions'
import { Ask } from '../../kit/Ask'
import { required } from '../../kit/DraftForm'
import { FormDialog } from '../../kit/FormDialog'
import { DateTimeText, Facts, Mark, Section, StatusTag } from '../../kit/parts'
import { useFresh } from '../../kit/fresh'
import { useRead } from '../../kit/read'
import { RecordFiles } from '../../kit/RecordFiles'
import { Empty, Loaded } from '../../kit/states'
import { minutesText } from '../../kit/time'
import { useOrganizationId } from '../../kit/viewer'
import { t, valuesOf, word } from '../../kit/words'
import { Countdown } from './clock'
import type { Tender } from './steps'

type Challenge = OrgChallengesQuery['ownChallenges'][number]
type Complaint = NonNullable<Challenge['complaint']>

const ruleOf = (tender: Tender, key: string) => tender.rulePack?.rules.find(r => r.key === key)?.value ?? '–'

interface Values { stage?: ChallengeStage; grounds: string; request: string }

export function Remedies({ tender, ahead }: { tender: Tender; ahead: number | null }) {
  const organizationId = useOrganizationId()
  const read = useRead(OrgChallengesDocument, { tenderId: tender.id, organizationId })
  useFresh(read.again)
  const [asking, setAsking] = useState(false)
  const file = useAct(OrgChallengeFileDocument, { quiet: true, done: t('remedy.filed'), reread: read.again })
  return (
    <>
      <Section title={t('remedy.how')} extra={<Button type="primary" onClick={() => setAsking(true)}>{t('remedy.file')}</Button>}>
        <ol className="remedy-way">
          <li><strong>{t('remedy.challenge')}</strong><span>{t('remedy.challenge.text', { file: ruleOf(tender, 'challenge.file'), answer: ruleOf(tender, 'challenge.answer') })}</span></li>
          <li><strong>{t('remedy.complaint')}</strong><span>{t('remedy.complaint.text', { file: ruleOf(tender, 'complaint.file'), decide: ruleOf(tender, 'complaint.decide') })}</span></li>
        </ol>
        <p className="soft">{t('remedy.anonymous')}</p>
      </Section>
      <Loaded read={read}>
        {({ ownChallenges: list }) => (list.length === 0 ? <Empty>{t('remedy.none')}</Empty> : list.map(c => <ChallengeShown key={c.id} challenge={c} ahead={ahead} again={read.again} />))}
      </Loaded>
      {asking && (
        <FormDialog<Values> draft={`org.challenge.${tender.id}`} title={t('remedy.file')} button={t('remedy.file')} text={t('remedy.file.text')} initial={{ grounds: '', request: '' }} close={() => setAsking(false)}
          run={v => file({ tenderId: tender.id, organizationId, stage: v.stage!, grounds: v.grounds.trim(), request: v.request.trim() })}>
          <Form.Item name="stage" label={t('remedy.stage')} rules={required()}><Select options={valuesOf('ChallengeStage').map(value => ({ value, label: word('ChallengeStage', value) }))} /></Form.Item>
          <ChallengeFields />
        </FormDialog>
      )}
    </>
  )
}

function ChallengeFields() {
  return (
    <>
      <Form.Item name="grounds" label={t('remedy.grounds')} rules={required()} extra={t('remedy.grounds.help')}><Input.TextArea rows={6} maxLength={4000} showCount /></Form.Item>
      <Form.Item name="request" label={t('remedy.request')} rules={required()}><Input.TextArea rows={3} maxLength={1000} showCount /></Form.Item>
    </>
  )
}

interface Shown { ahead: number | null; again: () => void }

function ChallengeShown({ challenge: c, ahead, again }: { challenge: Challenge } & Shown) {
  const organizationId = useOrganizationId()
  const [asking, setAsking] = useState<'correct' | 'complain' | null>(null)
  const correct = useAct(OrgChallengeCorrectDocument, { quiet: true, done: t('remedy.corrected'), reread: again })
  const complain = useAct(OrgComplaintFileDocument, { quiet: true, done: t('remedy.complained'), reread: again })
  return (
    <Section title={t('remedy.challenge.of', { stage: word('ChallengeStage', c.stage) })} extra={<StatusTag of="ChallengeStatus" value={c.status} />}>
      <Facts items={[
        [t('remedy.due'), c.dueAt && <span key="d">{t(`remedy.due.${c.status}` as 'remedy.due.FILED')} <DateTimeText at={c.dueAt} /> <Countdown until={c.dueAt} ahead={ahead} /></span>],
        [t('remedy.mayAffect'), c.mayAffect && <Mark key="m" tone="warn">{t('remedy.mayAffect.yes')}</Mark>],
        [t('remedy.grounds'), <span key="g" className="preview-text">{c.grounds}</span>],
        [t('remedy.request'), c.request],
        [t('remedy.outcome'), c.outcome && <strong key="o">{word('ChallengeOutcome', c.outcome)}</strong>],
        [t('remedy.answer'), c.answer],
        [t('remedy.filedAt'), <DateTimeText key="f" at={c.createdAt} />],
        [t('remedy.acceptedAt'), c.acceptedAt && <DateTimeText at={c.acceptedAt} />],
        [t('remedy.answeredAt'), c.answeredAt && <DateTimeText at={c.answeredAt} />],
      ]} />
      <Actions available={c.availableActions} acts={{ CORRECT: { primary: true, run: () => {
        setAsking('correct')
        return Promise.resolve({ ok: true, problems: [] })
      } },
      COMPLAIN: { primary: true, label: t('remedy.complain'), run: () => {
        setAsking('complain')
        return Promise.resolve({ ok: true, problems: [] })
      } } }} />
      {c.stage !== 'DOCUMENTS' && <><h3>{t('files.title')}</h3><RecordFiles recordId={c.id} attach={['FILED', 'DEFECTIVE'].includes(c.status)} /></>}
      {c.complaint && <ComplaintShown complaint={c.complaint} ahead={ahead} again={again} />}
      {asking === 'correct' && (
        <FormDialog<Values> title={t('remedy.correct')} button={t('remedy.correct')} text={c.answer} initial={{ grounds: c.grounds, request: c.request }} close={() => setAsking(null)}
          run={v => correct({ challengeId: c.id, expectedVersion: c.version, organizationId, grounds: v.grounds.trim(), request: v.request.trim() })}><ChallengeFields /></FormDialog>
      )}
      {asking === 'complain' && (
        <FormDialog draft={`org.complaint.${c.id}`} title={t('remedy.complain')} button={t('remedy.complain')} text={t('remedy.complain.text')} initial={{ body: '' }} close={() => setAsking(null)}
          run={v => complain({ challengeId: c.id, organizationId, body: v.body.trim() })}>
          <Form.Item name="body" label={t('remedy.body')} rules={required()} extra={t('remedy.body.help')}><Input.TextArea rows={6} maxLength={4000} showCount /></Form.Item>
        </FormDialog>
      )}
    </Section>
  )
}

function ComplaintShown({ complaint: c, ahead, again }: { complaint: Complaint } & Shown) {
  const [asking, setAsking] = useState(false)
  const correct = useAct(OrgComplaintCorrectDocument, { quiet: true, done: t('remedy.corrected'), reread: again })
  const withdraw = useAct(OrgComplaintWithdrawDocument, { quiet: true, done: t('remedy.withdrawn'), reread: again })
  const on = { complaintId: c.id, expectedVersion: c.version }
  return (
    <div className="evidence">
      <div className="headline"><h3>{t('remedy.complaint')}</h3><StatusTag of="ComplaintStatus" value={c.status} /></div>
      <Facts items={[
        [t('remedy.due'), c.pausedAt ? <span key="p">{t('remedy.paused')} <DateTimeText at={c.pausedAt} /></span> : c.dueAt && !c.decidedAt && <span key="d"><DateTimeText at={c.dueAt} /> <Countdown until={c.dueAt} ahead={ahead} /></span>],
        [t('remedy.stood'), c.pausedSeconds > 0 && minutesText(Math.round(c.pausedSeconds / 60))],
        [t('remedy.body'), c.body],
        [t('remedy.decision'), c.decision && <strong key="c">{word('ComplaintDecision', c.decision)}</strong>],
        [t('remedy.reasons'), c.reasons],
        [t('remedy.effect'), c.effect],
        [t('remedy.filedAt'), <DateTimeText key="f" at={c.createdAt} />],
        [t('remedy.acceptedAt'), c.acceptedAt && <DateTimeText at={c.acceptedAt} />],
        [t('remedy.decidedAt'), c.decidedAt && <DateTimeText at={c.decidedAt} />],
      ]} />
      <Actions available={c.availableActions} acts={{
        CORRECT: { primary: true, run: () => {
          setAsking(true)
          return Promise.resolve({ ok: true, problems: [] })
        } },
        WITHDRAW: { label: t('remedy.withdraw'), danger: true, ask: { text: t('remedy.withdraw.text') }, run: () => withdraw(on) },
      }} />
      <h4>{t('files.title')}</h4>
      <RecordFiles recordId={c.id} attach={['FILED', 'CORRECTING'].includes(c.status)} />
      {asking && <Ask title={t('remedy.correct')} button={t('remedy.correct')} text={c.reasons} close={() => setAsking(false)} fields={[{ name: 'body', label: t('remedy.body'), kind: 'area', required: true, initial: c.body }]} run={v => correct({ ...on, body: v.body! })} />}
    </div>
  )
}
