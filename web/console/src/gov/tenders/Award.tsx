// Who wins: confirmed in the report's order, announced, and waited for until the contract is signed.
import { Alert, Checkbox, Form } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useClient } from 'urql'
import { GovReportDocument, GovStandstillWaiveDocument, GovTenderAwardDocument, GovTenderConfirmDocument, type FrameworkOutcome } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Actions } from '../../kit/Actions'
import { Dialog, FormDialog } from '../../kit/FormDialog'
import { useNow } from '../../kit/now'
import { Bar, DateTimeText, Facts, Money, Section, StatusTag } from '../../kit/parts'
import { useTaken } from '../../kit/all'
import { Empty, Failure, Loaded } from '../../kit/states'
import { holds, useSeat } from '../../kit/viewer'
import { t } from '../../kit/words'
import { leftText } from './Clock'
import { inOrder } from '../evaluation/names'
import { AwardTag, BidTag, tm } from '../../kit/terms'
import { firstOf, isFramework, type Report } from './evaluation'
import { TenderFrame } from './Frame'
import { useOpening, type Award, type Opening, type Tender } from './useTender'

export default function AwardPage() {
  return <TenderFrame part="tender.part.award">{(x, again) => <Result tender={x} again={again} />}</TenderFrame>
}

/** The report of each lot, by its id; null where there is none. */
async function takeReports(client: ReturnType<typeof useClient>, lots: string[], signal: AbortSignal) {
  const out = new Map<string, Report | null>()
  for (const id of lots) {
    signal.throwIfAborted()
    const { data, error } = await client.query(GovReportDocument, { lotId: id }, { requestPolicy: 'network-only' }).toPromise()
    if (error || !data) throw error ?? new Error('no answer')
    out.set(id, data.report ?? null)
  }
  return out
}

function Result({ tender: x, again }: { tender: Tender; again: () => void }) {
  const seat = useSeat()
  const may = holds(seat, 'HANDLER', 'APPROVER', 'REGULATOR', 'AUDITOR')
  const { read, opening } = useOpening(x)
  const reports = useTaken(takeReports, x.lots.map(l => l.id), { pause: !may || !opening, version: x.version })
  const award = useAct(GovTenderAwardDocument, { quiet: true, done: t('tender.award.announced'), reread: again })
  const [confirming, setConfirming] = useState(false)
  const close = () => setConfirming(false)
  const open = async () => {
    setConfirming(true)
    return { ok: true, problems: [] }
  }
  return (
    <>
      <Section title={t('word.acts')}>
        <Actions available={x.availableActions} acts={{
          CONFIRM: { primary: true, label: t('tender.award.confirm'), run: open },
          AWARD: { primary: true, label: t('tender.award.announce'), ask: { text: tm(x.method, 'tender.award.announce.text') }, run: () => award({ tenderId: x.id, expectedVersion: x.version }) },
        }} />
        <p className="foot"><Link to="/challenges">{t('tender.challenges')}</Link></p>
      </Section>
      <Failure read={reports} />
      <Loaded read={read}>
        {() => x.lots.map(l => (
          <Section key={l.id} title={`${l.position}. ${l.title}`}>
            {x.awards.filter(a => a.lot.id === l.id).map(a => <AwardCard key={a.id} tender={x} award={a} again={again} />)}
            {!x.awards.some(a => a.lot.id === l.id) && <Empty>{tm(x.method, 'tender.award.none')}</Empty>}
            <Candidates tender={x} report={reports.data?.get(l.id) ?? null} opening={opening} />
          </Section>
        ))}
      </Loaded>
      {confirming && (reports.data && opening
        ? <Confirm tender={x} reports={reports.data} opening={opening} close={close} again={again} />
        // what the choice rests on has to be read first: while it is not, the dialog says so and reads it again
        : <Dialog title={t('tender.award.confirm')} close={close}><Loaded read={read}>{() => <Loaded read={reports}>{() => null}</Loaded>}</Loaded></Dialog>)}
    </>
  )
}

function AwardCard({ tender: x, award: a, again }: { tender: Tender; award: Award; again: () => void }) {
  const now = useNow()
  const waive = useAct(GovStandstillWaiveDocument, { quiet: true, done: t('tender.award.waived'), reread: again })
  const standing = a.status === 'ANNOUNCED' && a.announcedAt && a.standstillUntil && Date.parse(a.standstillUntil) > now && !a.standstillWaiver
  return (
    <article className="bid-card">
      <header className="panel-head"><h3>{a.organization.name}</h3><AwardTag method={x.method} value={a.status} /></header>
      {standing && a.standstillUntil && a.announcedAt && (
        <p><Bar part={now - Date.parse(a.announcedAt)} whole={Date.parse(a.standstillUntil) - Date.parse(a.announcedAt)} label={t('tender.award.standstill.running', { left: leftText(a.standstillUntil, now) })} /></p>
      )}
      <Facts items={[
        [t('report.place'), t('report.place.n', { n: a.rank })],
        [tm(x.method, 'tender.award.amount'), <Money key="m" fen={a.amountFen} />],
        [t('tender.award.announcedAt'), a.announcedAt && <DateTimeText key="a" at={a.announcedAt} />],
        [t('tender.award.standstill'), a.standstillUntil && <DateTimeText key="s" at={a.standstillUntil} />],
        [t('tender.award.waiver'), a.standstillWaiver],
        [t('tender.award.due'), a.dueAt && <DateTimeText key="d" at={a.dueAt} />],
        [t('tender.award.contract'), a.contract && <span key="c"><Link to={`/contracts/${a.contract.id}`}>{a.contract.number}</Link> <StatusTag of="ContractStatus" value={a.contract.status} /></span>],
        [t('tender.award.ended'), a.reason],
      ]} />
      <Actions size="small" available={a.availableActions} acts={{
        WAIVE_STANDSTILL: { ask: { text: t('tender.award.waive.text'), fields: [{ name: 'reason', label: t('word.reason'), kind: 'area', required: true }] }, run: v => waive({ awardId: a.id, expectedVersion: a.version, reason: v.reason! }) },
      }} />
    </article>
  )
}

const nameOf = (opening: Opening | undefined, id: string) => opening?.bids.find(b => b.id === id)?.organization?.name ?? id

/** Who follows, should the winner fall away while bids bind. */
function Candidates({ tender: x, report, opening }: { tender: Tender; report: Report | null; opening: Opening | undefined }) {
  const ranked = inOrder(report?.standings ?? []).filter(s => s.rank > 0)
  if (ranked.length === 0) return null
  return (
    <>
      <h3>{t('tender.award.candidates')}</h3>
      <ol className="sentences">
        {ranked.map(s => {
          const bid = opening?.bids.find(b => b.id === s.bidId)
          return <li key={s.bidId}>{nameOf(opening, s.bidId)} · {s.rounded && t('tender.points', { n: s.rounded })} · <Money fen={s.priceFen} /> {s.outcome && <Outcome value={s.outcome} />} {bid && <BidTag method={x.method} value={bid.status} />}</li>
        })}
      </ol>
      <p className="soft">{tm(x.method, 'tender.award.candidates.help')}</p>
    </>
  )
}

/** Of a framework: who is on its list. */
const Outcome = ({ value }: { value: FrameworkOutcome }) => <StatusTag of="FrameworkOutcome" value={value} />

interface ConfirmProps { tender: Tender; reports: Map<string, Report | null>; opening: Opening; close: () => void; again: () => void }

/** The choice stands as the report has it; any other is the server's to refuse, with its rule. */
function Confirm({ tender: x, reports, opening, close, again }: ConfirmProps) {
  const confirm = useAct(GovTenderConfirmDocument, { quiet: true, done: tm(x.method, 'tender.award.confirmed'), reread: again })
  const lots = x.lots.filter(l => reports.get(l.id))
  const initial = { bidIds: lots.flatMap(l => firstOf(reports.get(l.id)!.standings, isFramework(x))) }
  const options = lots.flatMap(l => inOrder(reports.get(l.id)!.standings).filter(s => s.rank > 0).map(s => ({
    value: s.bidId,
    label: <>{l.position}. {l.title} · {t('report.place.n', { n: s.rank })} · {nameOf(opening, s.bidId)} · <Money fen={s.priceFen} /> {s.outcome && <Outcome value={s.outcome} />}</>,
  })))
  // a rule that is broken names bids by their ids; people know who made them
  const spoken = (text = '') => opening.bids.reduce((said, b) => said.replaceAll(b.id, nameOf(opening, b.id)), text)
  const run = async (v: { bidIds: string[] }) => {
    const outcome = await confirm({ tenderId: x.id, expectedVersion: x.version, bidIds: v.bidIds })
    return { ok: outcome.ok, problems: outcome.problems.map(p => (p.ruleKey ? { ...p, actual: spoken(p.actual), required: spoken(p.required) } : p)) }
  }
  return (
    <FormDialog title={t('tender.award.confirm')} text={t('tender.award.confirm.text')} button={t('tender.award.confirm')} initial={initial} run={run} close={close}>
      <Form.Item name="bidIds" label={tm(x.method, 'tender.award.winners')}><Checkbox.Group className="ticks" options={options} /></Form.Item>
      <Alert type="info" showIcon className="gap" title={t('tender.award.order')} />
    </FormDialog>
  )
}
