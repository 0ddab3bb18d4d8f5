// One complaint: the regulator takes it on, stops its clock while experts work, and decides; the system carries it out.
import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { GovComplaintCheckDocument, GovComplaintDecideDocument, GovComplaintDocument, GovComplaintPauseDocument, type ComplaintDecision, type GovComplaintNowFragment } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Actions } from '../../kit/Actions'
import { required } from '../../kit/DraftForm'
import { FormDialog } from '../../kit/FormDialog'
import { Page } from '../../kit/Page'
import { DateTimeText, Facts, Mark, Section, StatusTag } from '../../kit/parts'
import { useRead } from '../../kit/read'
import { RecordFiles } from '../../kit/RecordFiles'
import { Loaded, NotFound } from '../../kit/states'
import { t, valuesOf, word } from '../../kit/words'
import { Clock } from '../Clock'
import { figureIn } from '../figure'
import { awardOf, awardOptions, endsAward } from '../remedies/awards'
import { Law } from '../remedies/Law'
import { Stays } from '../remedies/Stays'

export default function Complaint() {
  const { id = '' } = useParams()
  const read = useRead(GovComplaintDocument, { id })
  const found = read.data?.node?.__typename === 'Complaint' ? read.data.node : undefined
  return (
    <Page title={found ? t('complaints.of', { title: found.tender.title }) : t('complaints.complaint')} trail={[{ to: '/complaints', title: t('complaints.title') }]}>
      <Loaded read={read}>{() => (found ? <Shown complaint={found} again={read.again} /> : <NotFound />)}</Loaded>
    </Page>
  )
}

const text = (name: string, label: string) => [{ name, label, kind: 'area' as const, required: true }]

function Shown({ complaint: c, again }: { complaint: GovComplaintNowFragment; again: () => void }) {
  const [deciding, setDeciding] = useState(false)
  const options = { quiet: true, done: t('complaints.done'), reread: again }
  const check = useAct(GovComplaintCheckDocument, options)
  const pause = useAct(GovComplaintPauseDocument, options)
  const said = (key: string) => figureIn(c.tender.rulePack?.rules, key)
  const on = { complaintId: c.id, expectedVersion: c.version }
  const open = async () => {
    setDeciding(true)
    return { ok: true, problems: [] }
  }
  const effects = { NOTHING: 'complaints.effect.NOTHING', TENDER_FAILED: 'complaints.effect.TENDER_FAILED', NEXT_CANDIDATE: 'complaints.effect.NEXT_CANDIDATE', LOT_FAILED: 'complaints.effect.LOT_FAILED', AWARD_VOID: 'complaints.effect.AWARD_VOID', ANSWERED_AGAIN: 'complaints.effect.ANSWERED_AGAIN' } as const
  const effect = c.effect in effects ? t(effects[c.effect as keyof typeof effects]) : c.effect
  return (
    <>
      <div className="headline">
        <StatusTag of="ComplaintStatus" value={c.status} />
        {c.pausedAt ? <Mark tone="plain">{t('complaints.paused')}</Mark> : c.dueAt && !c.decidedAt && <Clock from={c.acceptedAt ?? c.createdAt} due={c.dueAt} />}
      </div>
      <Section title={t('word.acts')}>
        <p className="soft">{t(`complaints.next.${c.status}`, { check: said('complaint.check'), decide: said('complaint.decide') })}</p>
        <Actions available={c.availableActions} acts={{
          INVESTIGATE: { primary: true, ask: { text: t('complaints.investigate.text', { most: said('complaint.suspendMax') }) }, run: () => check({ ...on, action: 'INVESTIGATE', reasons: '' }) },
          ASK_TO_CORRECT: { ask: { fields: text('reasons', t('challenges.missing')) }, run: v => check({ ...on, action: 'ASK_TO_CORRECT', reasons: v.reasons! }) },
          REJECT: { danger: true, label: t('complaints.reject'), ask: { fields: text('reasons', t('word.reason')) }, run: v => check({ ...on, action: 'REJECT', reasons: v.reasons! }) },
          PAUSE: { ask: { text: t('complaints.pause.text'), fields: text('reason', t('word.reason')) }, run: v => pause({ ...on, action: 'PAUSE', reason: v.reason! }) },
          RESUME: { primary: true, label: t('complaints.resume'), ask: { fields: text('reason', t('word.reason')) }, run: v => pause({ ...on, action: 'RESUME', reason: v.reason! }) },
          DECIDE: { primary: true, run: open },
        }} />
      </Section>
      <div className="columns">
        <Section title={t('complaints.complaint')}>
          <Facts items={[
            [t('work.tender'), <Link key="x" to={`/tenders/${c.tender.id}`}>{c.tender.title}</Link>],
            [t('word.status'), <StatusTag key="s" of="TenderStatus" value={c.tender.status} />],
            [t('complaints.by'), c.challenge?.organization?.name],
            [t('complaints.body'), c.body],
            [t('challenges.filed'), <DateTimeText key="f" at={c.createdAt} />],
            [t('complaints.acceptedAt'), c.acceptedAt && <DateTimeText key="a" at={c.acceptedAt} />],
            [t('complaints.stood'), c.pausedSeconds > 0 && t('complaints.stood.n', { n: Math.ceil(c.pausedSeconds / 86_400) })],
          ]} />
        </Section>
        <Section title={t('challenges.challenge')} extra={c.challenge && <Link to={`/challenges/${c.challenge.id}`}>{t('complaints.openChallenge')}</Link>}>
          <Facts items={c.challenge ? [
            [t('challenges.stage'), word('ChallengeStage', c.challenge.stage)],
            [t('challenges.grounds'), c.challenge.grounds],
            [t('challenges.request'), c.challenge.request],
            [t('challenges.outcome'), c.challenge.outcome ? word('ChallengeOutcome', c.challenge.outcome) : t('challenges.noAnswer')],
            [t('challenges.text.answer'), c.challenge.answer],
          ] : []} />
        </Section>
      </div>
      {(c.decision ?? c.reasons) && (
        <Section title={t('complaints.decision')}>
          <Facts items={[
            [t('complaints.decision'), c.decision && <strong key="d">{word('ComplaintDecision', c.decision)}</strong>],
            [t('complaints.reasons'), c.reasons],
            [t('complaints.effect'), effect],
            [t('complaints.decidedAt'), c.decidedAt && <DateTimeText key="t" at={c.decidedAt} />],
          ]} />
        </Section>
      )}
      <Section title={t('files.title')}><RecordFiles recordId={c.id} attach={c.availableActions.some(a => a.action === 'DECIDE' && a.allowed)} /></Section>
      <Stays tender={c.tender} recordId={c.id} again={again} />
      <Law tender={c.tender} about="complaint." />
      {deciding && <Decide complaint={c} again={again} close={() => setDeciding(false)} />}
    </>
  )
}

interface DecideValues { decision?: ComplaintDecision; reasons: string; awardId?: string }

function Decide({ complaint: c, again, close }: { complaint: GovComplaintNowFragment; again: () => void; close: () => void }) {
  const decide = useAct(GovComplaintDecideDocument, { quiet: true, done: t('complaints.decided'), reread: again })
  const send = (v: DecideValues) => decide({
    complaintId: c.id, expectedVersion: c.version, decision: v.decision ?? 'DISMISSED', reasons: v.reasons.trim(), ...awardOf(v.decision, v.awardId),
  })
  return (
    <FormDialog<DecideValues> title={word('Action', 'DECIDE')} button={word('Action', 'DECIDE')} text={t('complaints.decide.text')} initial={{ reasons: '' }} close={close} run={send}>
      <Form.Item name="decision" label={t('complaints.decision')} rules={required()} extra={t('complaints.decide.stages')}>
        <Select options={valuesOf('ComplaintDecision').map(value => ({ value, label: word('ComplaintDecision', value) }))} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate={(a: DecideValues, b: DecideValues) => a.decision !== b.decision}>
        {({ getFieldValue }) => endsAward(getFieldValue('decision') as ComplaintDecision | undefined)
          && <Form.Item name="awardId" label={t('complaints.award')} rules={required()}><Select options={awardOptions(c.tender)} notFoundContent={t('complaints.award.none')} /></Form.Item>}
      </Form.Item>
      <Form.Item name="reasons" label={t('complaints.reasons')} rules={required()}><Input.TextArea rows={6} maxLength={4000} /></Form.Item>
    </FormDialog>
  )
}
