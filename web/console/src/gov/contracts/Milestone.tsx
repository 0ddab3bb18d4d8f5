// One milestone: what was claimed, who examined it and what they and the recipients said, what was found of each indicator.
import { Button, Form } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { GovAcceptanceBeginDocument, GovMilestoneDocument, type AcceptanceOutcome, type GovMilestoneNowFragment, type Post } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Actions } from '../../kit/Actions'
import { required } from '../../kit/DraftForm'
import { FormDialog } from '../../kit/FormDialog'
import { Page } from '../../kit/Page'
import { Bar, DateTimeText, DayText, Facts, Mark, Money, Section, StatusTag } from '../../kit/parts'
import { useRead } from '../../kit/read'
import { Evidence } from '../../kit/RecordFiles'
import { Empty, Loaded, NotFound } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { useSeat } from '../../kit/viewer'
import { t, valuesOf, word } from '../../kit/words'
import { PersonChoice } from '../choices'
import { Clock } from '../Clock'
import { reached } from '../reached'
import { Steps } from '../Steps'
import { percent } from '../shares'
import { Decide } from './Decide'
import { textOf } from './indicators'

type Found = GovMilestoneNowFragment
type Examination = Found['acceptances'][number]

export default function Milestone() {
  const { id = '' } = useParams()
  const read = useRead(GovMilestoneDocument, { id })
  const found = read.data?.node?.__typename === 'Milestone' ? read.data.node : undefined
  return (
    <Page title={found?.title ?? t('milestones.milestone')} trail={[{ to: '/contracts', title: t('contracts.title') }, ...(found ? [{ to: `/contracts/${found.contract.id}`, title: found.contract.title }] : [])]}>
      <Loaded read={read}>{() => (found ? <Shown milestone={found} again={read.again} /> : <NotFound />)}</Loaded>
    </Page>
  )
}

function stepsOf(m: Found) {
  const now = m.acceptances.at(-1)
  const said = now !== undefined && now.committee > 0 && now.opinions.length > 0 && now.opinions.every(o => o.answer)
  const open = now !== undefined && !now.decidedAt
  return reached([
    [t('milestones.step.claim'), now !== undefined && m.status !== 'RECTIFYING'],
    [t('milestones.step.begin'), (now?.committee ?? 0) > 0 && m.status !== 'RECTIFYING'],
    [t('milestones.step.opinions'), said || (now !== undefined && !open)],
    [t('milestones.step.decide'), ['ACCEPTED', 'PART_ACCEPTED'].includes(m.status)],
  ])
}

function Shown({ milestone: m, again }: { milestone: Found; again: () => void }) {
  const [beginning, setBeginning] = useState(false)
  const [deciding, setDeciding] = useState<AcceptanceOutcome | null>(null)
  const decide = (outcome: AcceptanceOutcome) => async () => {
    setDeciding(outcome)
    return { ok: true, problems: [] }
  }
  const now = m.acceptances.at(-1)
  const silent = now && !now.decidedAt ? now.opinions.filter(o => !o.answer).length : 0
  const begin = async () => {
    setBeginning(true)
    return { ok: true, problems: [] }
  }
  return (
    <>
      <div className="headline"><StatusTag of="MilestoneStatus" value={m.status} /><span>{t('milestones.position', { n: m.position })}</span>
        {m.dueAt && m.acceptances.at(-1) && <Clock from={m.acceptances.at(-1)!.createdAt} due={m.dueAt} label={t('milestones.deemed')} />}</div>
      <Section title={t('word.acts')}>
        <Steps label={t('milestones.steps')} {...stepsOf(m)} />
        {silent > 0 && <p className="foot">{t('milestones.waiting', { n: silent })} <Link to="/opinions">{t('milestones.toOpinions')}</Link></p>}
        <div className="foot">
          <Actions available={m.availableActions} acts={{
            BEGIN_ACCEPTANCE: { primary: true, run: begin },
            ACCEPT: { primary: true, label: word('AcceptanceOutcome', 'ACCEPTED'), run: decide('ACCEPTED') },
            ACCEPT_PART: { label: word('AcceptanceOutcome', 'PART'), run: decide('PART') },
            REJECT: { danger: true, label: word('AcceptanceOutcome', 'REJECTED'), run: decide('REJECTED') },
          }} />
        </div>
      </Section>
      <Section title={t('milestones.facts')}>
        <Facts items={[
          [t('contracts.contract'), `${m.contract.title} ${m.contract.number}`],
          [t('contracts.provider'), m.contract.provider.name],
          [t('milestones.due'), <DayText key="d" day={m.dueOn} />],
          [t('lots.units'), m.units],
          [t('lots.price'), <Money key="p" fen={m.unitPriceFen} />],
          [t('milestones.sum'), <Money key="s" fen={m.units * m.unitPriceFen} />],
          [t('asked.recovered'), m.advanceBp > 0 && `${m.advanceBp / 100}%`],
          [t('milestones.accepted'), <Bar key="a" calm part={m.acceptedUnits} whole={m.units} label={t('milestones.accepted.n', { n: m.acceptedUnits, of: m.units })} />],
        ]} />
      </Section>
      {m.acceptances.length === 0 && <Empty>{t('milestones.unclaimed')}</Empty>}
      {[...m.acceptances].sort((a, b) => b.number - a.number).map(a => <Examined key={a.id} examination={a} milestone={m} />)}
      {beginning && <Begin milestone={m} again={again} close={() => setBeginning(false)} />}
      {deciding && <Decide milestone={m} outcome={deciding} again={again} close={() => setDeciding(null)} />}
    </>
  )
}

const answerTone = { SATISFIED: 'good', PARTLY: 'warn', DISSATISFIED: 'bad', UNREACHED: 'warn' } as const

const opinionColumns = (): Column<Examination['opinions'][number]>[] => [
  { key: 'who', title: t('word.name'), cell: o => (o.recipient ? <>{t('milestones.recipient', { n: o.position })} <span className="soft">{o.personName ?? t('word.hiddenPerson')}</span></> : o.personName ?? t('word.hiddenPerson')) },
  { key: 'role', title: t('milestones.role'), cell: o => (o.recipient ? t('milestones.role.recipient') : t('milestones.role.member')) },
  { key: 'answer', title: t('opinions.answer'), cell: o => (o.answer
    ? <Mark tone={answerTone[o.answer]}>{word('OpinionAnswer', o.answer)}</Mark> : <Mark tone="plain">{t('milestones.silent')}</Mark>) },
  { key: 'body', title: t('opinions.body'), cell: o => o.body || '–' },
  { key: 'at', title: t('seats.at'), cell: o => (o.givenAt ? <DateTimeText at={o.givenAt} /> : '–') },
]

const targetOf = (i?: { compare: string; target: string; unit: string }) => (i ? `${word('Comparison', i.compare)} ${i.target} ${i.unit}` : '–')

const outcomeTone = { ACCEPTED: 'good', PART: 'warn', REJECTED: 'bad' } as const

function Examined({ examination: a, milestone: m }: { examination: Examination; milestone: Found }) {
  const indicators = new Map(textOf(m)?.indicators.map(i => [i.code, i]))
  const recipients = a.opinions.filter(o => o.recipient)
  const answered = recipients.filter(o => o.answer)
  const columns: Column<Examination['results'][number]>[] = [
    { key: 'what', title: t('requirement.indicator'), cell: r => <><strong>{r.code}</strong> {indicators.get(r.code)?.name}</> },
    { key: 'target', title: t('requirement.target'), cell: r => targetOf(indicators.get(r.code)) },
    { key: 'value', title: t('milestones.value'), cell: r => `${r.value} ${indicators.get(r.code)?.unit ?? ''}` },
    { key: 'met', title: t('milestones.met'), cell: r => <Mark tone={r.met ? 'good' : 'bad'}>{r.met ? t('milestones.met.yes') : t('milestones.met.no')}</Mark> },
    { key: 'note', title: t('milestones.note'), cell: r => r.note || '–' },
  ]
  return (
    <Section title={t('milestones.examination', { n: a.number })} extra={a.outcome
      ? <Mark tone={outcomeTone[a.outcome]}>{word('AcceptanceOutcome', a.outcome)}</Mark> : <Mark tone="info">{t('milestones.open')}</Mark>}>
      <Facts items={[
        [t('milestones.evidence'), a.evidence],
        [t('milestones.files'), a.files.length > 0 && <Evidence key="f" recordId={m.id} ids={a.files} />],
        [t('milestones.claimedAt'), <DateTimeText key="c" at={a.createdAt} />],
        [t('milestones.committee'), a.committee > 0 && t('milestones.committee.n', { n: a.committee })],
        [t('milestones.sample'), a.sampleSize !== 0 && a.sampleSeed && t('milestones.sample.n', { n: a.sampleSize ?? t('milestones.sample.few') })],
        [t('milestones.seed'), a.sampleSize !== 0 && a.sampleSeed && <code key="s">{a.sampleSeed}</code>],
        [t('milestones.accepted'), a.decidedAt && a.acceptedUnits],
        [t('asked.deduction'), a.deductionFen > 0 && <Money key="m" fen={a.deductionFen} />],
        [t('milestones.note'), a.note],
        [t('complaints.decidedAt'), a.decidedAt && <DateTimeText key="d" at={a.decidedAt} />],
      ]} />
      {recipients.length > 0 && (
        <>
          <h3>{t('milestones.recipients')}</h3>
          <p><Bar calm part={answered.length} whole={recipients.length} label={t('milestones.answered', { n: answered.length, of: recipients.length })} /></p>
          <ul className="marks">
            {valuesOf('OpinionAnswer').map(v => [v, recipients.filter(o => o.answer === v).length] as const).filter(([, n]) => n > 0)
              .map(([v, n]) => <li key={v}><Mark tone="plain">{word('OpinionAnswer', v)} {n} {percent(n, recipients.length)}</Mark></li>)}
          </ul>
        </>
      )}
      {a.opinions.length > 0 && <><h3>{t('milestones.opinions')}</h3><RowsTable caption={t('milestones.opinions')} columns={opinionColumns()} rows={a.opinions} rowKey={o => o.id} /></>}
      {a.results.length > 0 && <><h3>{t('milestones.results')}</h3><RowsTable caption={t('milestones.results')} columns={columns} rows={a.results} rowKey={r => r.code} /></>}
    </Section>
  )
}

/** Whom an examination is put together from: those who handled the purchase take no part in it. */
const examining: Post[] = ['ACCEPTOR', 'REQUIREMENT_OFFICER', 'COMMUNITY_WORKER', 'HOTLINE', 'APPROVER']

function Begin({ milestone: m, again, close }: { milestone: Found; again: () => void; close: () => void }) {
  const seat = useSeat()
  const begin = useAct(GovAcceptanceBeginDocument, { quiet: true, done: t('milestones.begun'), reread: again })
  const plan = textOf(m)?.acceptance
  return (
    <FormDialog<{ members: (string | undefined)[] }> title={word('Action', 'BEGIN_ACCEPTANCE')} button={word('Action', 'BEGIN_ACCEPTANCE')} close={close}
      text={plan?.recipients ? t('milestones.begin.recipients') : t('milestones.begin.text')} initial={{ members: Array.from({ length: plan?.committee ?? 3 }) }}
      run={v => begin({ milestoneId: m.id, expectedVersion: m.version, members: v.members.filter(x => x !== undefined) })}>
      <Form.List name="members">
        {(fields, { add }, { errors }) => (
          <>
            {fields.map(({ key, name }) => <Form.Item key={key} name={name} label={t('milestones.member', { n: name + 1 })} rules={required()}><PersonChoice colleagues={{ areaId: seat.id, posts: examining }} /></Form.Item>)}
            <Form.ErrorList errors={errors} />
            <div className="gap"><Button disabled={fields.length >= 15} onClick={() => { add(); add() }}>{t('milestones.member.more')}</Button></div>
          </>
        )}
      </Form.List>
    </FormDialog>
  )
}
