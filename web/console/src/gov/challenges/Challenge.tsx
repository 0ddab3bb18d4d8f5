// One challenge: what is said to be wrong, how long the buyer has to answer, what it stops, and the answer that carries
// itself out.
import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { GovChallengeAnswerDocument, GovChallengeCheckDocument, GovChallengeDocument, type ChallengeOutcome, type ComplaintDecision, type GovChallengeNowFragment } from '../../gql/graphql'
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
import { awardOf, awardOptions, endsAward } from '../remedies/awards'
import { Law } from '../remedies/Law'
import { Stays } from '../remedies/Stays'

export default function Challenge() {
  const { id = '' } = useParams()
  const read = useRead(GovChallengeDocument, { id })
  const found = read.data?.node?.__typename === 'Challenge' ? read.data.node : undefined
  return (
    <Page title={found ? t('challenges.of', { title: found.tender.title }) : t('challenges.challenge')} trail={[{ to: '/challenges', title: t('challenges.title') }]}>
      <Loaded read={read}>{() => (found ? <Shown challenge={found} again={read.again} /> : <NotFound />)}</Loaded>
    </Page>
  )
}

const note = (label: string) => [{ name: 'note', label, kind: 'area' as const, required: true }]
const yesNo = () => [{ value: '1', label: t('challenges.affects.yes') }, { value: '0', label: t('challenges.affects.no') }]

function Shown({ challenge: c, again }: { challenge: GovChallengeNowFragment; again: () => void }) {
  const [answering, setAnswering] = useState(false)
  const check = useAct(GovChallengeCheckDocument, { quiet: true, done: t('challenges.done'), reread: again })
  const on = { challengeId: c.id, expectedVersion: c.version }
  const open = async () => {
    setAnswering(true)
    return { ok: true, problems: [] }
  }
  return (
    <>
      <div className="headline"><StatusTag of="ChallengeStatus" value={c.status} /><span>{word('ChallengeStage', c.stage)}</span>{c.dueAt && <Clock from={c.createdAt} due={c.dueAt} />}</div>
      <Section title={t('word.acts')}>
        <p className="soft">{t(`challenges.next.${c.status}`)}</p>
        <Actions available={c.availableActions} acts={{
          ACCEPT_CHALLENGE: { primary: true, ask: { text: t('challenges.accept.text'), fields: [{ name: 'mayAffect', label: t('challenges.affects'), kind: 'select', required: true, options: yesNo(), help: t('challenges.affects.help') }] },
            run: v => check({ ...on, action: 'ACCEPT_CHALLENGE', mayAffect: v.mayAffect === '1', note: '' }) },
          ASK_TO_CORRECT: { ask: { fields: note(t('challenges.missing')) }, run: v => check({ ...on, action: 'ASK_TO_CORRECT', mayAffect: false, note: v.note! }) },
          DECLINE_CHALLENGE: { danger: true, ask: { fields: note(t('word.reason')) }, run: v => check({ ...on, action: 'DECLINE_CHALLENGE', mayAffect: false, note: v.note! }) },
          ANSWER: { primary: true, label: t('challenges.answer'), run: open },
        }} />
      </Section>
      <div className="columns">
        <Section title={t('challenges.challenge')}>
          <Facts items={[
            [t('work.tender'), <Link key="x" to={`/tenders/${c.tender.id}`}>{c.tender.title}</Link>],
            [t('challenges.by'), c.organization?.name ?? t('challenges.hidden')],
            [t('challenges.stage'), word('ChallengeStage', c.stage)],
            [t('challenges.grounds'), c.grounds],
            [t('challenges.request'), c.request],
            [t('challenges.knownAt'), c.knownAt && <DateTimeText key="k" at={c.knownAt} />],
            [t('challenges.filed'), <DateTimeText key="f" at={c.createdAt} />],
            [t('challenges.acceptedAt'), c.acceptedAt && <DateTimeText key="a" at={c.acceptedAt} />],
            [t('challenges.holds'), c.acceptedAt && (c.mayAffect ? <Mark key="m" tone="warn">{t('challenges.mayAffect')}</Mark> : t('challenges.affects.no'))],
          ]} />
        </Section>
        <Section title={t('challenges.answerOf')}>
          <Facts items={[
            [t('challenges.outcome'), c.outcome && word('ChallengeOutcome', c.outcome)],
            [t('challenges.text.answer'), c.answer || t('challenges.noAnswer')],
            [t('challenges.answeredAt'), c.answeredAt && <DateTimeText key="t" at={c.answeredAt} />],
            [t('complaints.complaint'), c.complaint && <Link key="c" to={`/complaints/${c.complaint.id}`}>{word('ComplaintStatus', c.complaint.status)}</Link>],
          ]} />
        </Section>
      </div>
      <Section title={t('files.title')}><RecordFiles recordId={c.id} attach={c.availableActions.some(a => a.action === 'ANSWER' && a.allowed)} /></Section>
      <Stays tender={c.tender} recordId={c.id} again={again} />
      <Law tender={c.tender} about="challenge." />
      {answering && <Answer challenge={c} again={again} close={() => setAnswering(false)} />}
    </>
  )
}

interface AnswerValues { outcome?: ChallengeOutcome; answer: string; decision?: ComplaintDecision; awardId?: string }

// what the buyer itself may do because of a challenge; contracts are rescinded by the regulator alone
const own: ComplaintDecision[] = ['RESTART', 'VOID_AWARD', 'NEXT_CANDIDATE']

function Answer({ challenge: c, again, close }: { challenge: GovChallengeNowFragment; again: () => void; close: () => void }) {
  const answer = useAct(GovChallengeAnswerDocument, { quiet: true, done: t('challenges.answered'), reread: again })
  const send = (v: AnswerValues) => answer({
    challengeId: c.id, expectedVersion: c.version, outcome: v.outcome ?? 'DENIED', answer: v.answer.trim(),
    ...(v.decision && v.outcome !== 'DENIED' ? { decision: v.decision, ...awardOf(v.decision, v.awardId) } : {}),
  })
  return (
    <FormDialog<AnswerValues> title={t('challenges.answer')} button={t('challenges.answer')} text={t('challenges.answer.text')} initial={{ answer: '' }} close={close} run={send}>
      <Form.Item name="outcome" label={t('challenges.outcome')} rules={required()}><Select options={valuesOf('ChallengeOutcome').map(value => ({ value, label: word('ChallengeOutcome', value) }))} /></Form.Item>
      <Form.Item name="answer" label={t('challenges.text.answer')} rules={required()} extra={t('challenges.answer.help')}><Input.TextArea rows={5} maxLength={4000} /></Form.Item>
      <Form.Item noStyle shouldUpdate={(a: AnswerValues, b: AnswerValues) => a.outcome !== b.outcome || a.decision !== b.decision}>
        {({ getFieldValue }) => {
          const outcome = getFieldValue('outcome') as ChallengeOutcome | undefined
          if (!outcome || outcome === 'DENIED') return null
          const decision = getFieldValue('decision') as ComplaintDecision | undefined
          return (
            <>
              <Form.Item name="decision" label={t('challenges.effect')} extra={t('challenges.effect.help')}><Select allowClear options={own.map(value => ({ value, label: word('ComplaintDecision', value) }))} /></Form.Item>
              {endsAward(decision) && <Form.Item name="awardId" label={t('complaints.award')} rules={required()}><Select options={awardOptions(c.tender)} /></Form.Item>}
            </>
          )
        }}
      </Form.Item>
    </FormDialog>
  )
}
