// The bids of a lot: what is in them, and the panel's decisions about what every bid must meet and about prices.
import { GovBidDecisionsDocument, GovBidExamineDocument, type ExamineAction } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Actions } from '../../kit/Actions'
import { yuanPlain, fenOf, yuan } from '../../kit/money'
import { DateTimeText, Facts, Mark, Money, Section } from '../../kit/parts'
import { useRead } from '../../kit/read'
import { Empty, Loaded } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { t, word } from '../../kit/words'
import { namesOf, type Names } from '../evaluation/names'
import { Papers } from '../evaluation/Papers'
import { BidTag, termsOf, tm, unopenedText } from '../../kit/terms'
import type { SeatBid } from './useSeat'
import type { SeatTender } from './values'

/** The newest documents are those that bids answer. */
export const documentOf = (tender: SeatTender) => tender.documents.at(-1)?.body

export const namesIn = (tender: SeatTender, bids: SeatBid[]) => namesOf({ method: tender.method, bids, criteria: documentOf(tender)?.evaluation.criteria ?? [] })

export function Bids({ tender, lotId, bids, again }: { tender: SeatTender; lotId: string; bids: SeatBid[]; again: () => void }) {
  const read = useRead(GovBidDecisionsDocument, { lotId })
  const both = () => { again(); read.again() }
  const names = namesIn(tender, bids)
  const terms = termsOf(tender.method)
  const essential = documentOf(tender)?.essential ?? []
  type Decision = NonNullable<typeof read.data>['bidDecisions'][number]
  const columns: Column<Decision>[] = [
    { key: 'bid', title: terms.Bidder, cell: d => names.bidder(d.bidId) },
    { key: 'kind', title: t('seats.decision'), cell: d => word('DecisionKind', d.kind) },
    { key: 'passed', title: t('seats.found'), cell: d => <Mark tone={d.passed ? 'good' : 'bad'}>{d.passed ? t('seats.passed') : t('seats.notPassed')}</Mark> },
    { key: 'why', title: t('word.reason'), cell: d => [d.rule, d.reason, typeof d.priceFen === 'number' && yuan(d.priceFen)].filter(Boolean).join(' · ') || '–' },
    { key: 'who', title: t('seats.by'), cell: d => (d.kind === 'ELIGIBILITY' ? t('projects.buyer') : terms.Panel), wideOnly: true },
    { key: 'at', title: t('seats.at'), cell: d => <DateTimeText at={d.createdAt} /> },
  ]
  return (
    <Section title={tm(tender.method, 'seats.bids')}>
      {essential.length > 0 && (
        <details className="more">
          <summary>{t('seats.essential', { n: essential.length })}</summary>
          <ul className="declared">{essential.map(c => <li key={c.code}><strong>{c.code}</strong> {c.text}</li>)}</ul>
        </details>
      )}
      {bids.length === 0 && <Empty>{tm(tender.method, 'seats.bids.none')}</Empty>}
      {bids.map(b => <Bid key={b.id} bid={b} tender={tender} names={names} again={both} />)}
      <Loaded read={read}>
        {data => (
          <details className="more">
            <summary>{t('seats.decisions.n', { n: data.bidDecisions.length })}</summary>
            <RowsTable caption={t('seats.decisions')} columns={columns} rows={data.bidDecisions} rowKey={d => d.id} empty={t('seats.decisions.none')} />
          </details>
        )}
      </Loaded>
    </Section>
  )
}

function Bid({ bid: b, tender, names, again }: { bid: SeatBid; tender: SeatTender; names: Names; again: () => void }) {
  const examine = useAct(GovBidExamineDocument, { quiet: true, done: t('seats.decided'), reread: again })
  const decide = (action: ExamineAction, v: Record<string, string> = {}) =>
    examine({ bidId: b.id, expectedVersion: b.version, action, rule: v.rule ?? '', reason: v.reason ?? '', priceFen: fenOf(v.priceFen ?? '') ?? 0 })
  const clauses = (documentOf(tender)?.essential ?? []).map(c => ({ value: c.code, label: `${c.code} ${c.text}` }))
  const deductions = (documentOf(tender)?.evaluation.deductions ?? []).map(d => ({ value: d.code, label: `${d.code} ${d.share / 100}% ${d.basis}` }))
  const rule = { name: 'rule', label: t('seats.clause'), required: true, ...(clauses.length > 0 ? { kind: 'select' as const, options: clauses } : {}) }
  const why = { name: 'reason', label: t('word.reason'), kind: 'area' as const, required: true }
  const grant = {
    label: word('ExamineAction', 'GRANT_DEDUCTION'), ask: { fields: [{ name: 'rule', label: t('seats.deduction'), kind: 'select' as const, required: true, options: deductions }, why] },
    run: (v: Record<string, string>) => decide('GRANT_DEDUCTION', v),
  }
  return (
    <article className="bid">
      <h3>{b.organization?.name ?? t('word.hiddenPerson')} <BidTag method={tender.method} value={b.status} /></h3>
      <Facts items={[[t('seats.price'), typeof b.priceFen === 'number' && <Money key="p" fen={b.priceFen} />], [t('seats.unopened'), b.unopenedReason && unopenedText(tender.method, b.unopenedReason)]]} />
      <Papers bidId={b.id} names={names} />
      <Actions size="small" available={b.availableActions} acts={{
        CONFORM: { primary: true, label: word('ExamineAction', 'CONFORM'), ask: { text: t('seats.conform.text', { bidder: b.organization?.name ?? '' }) }, run: () => decide('CONFORM') },
        REJECT: { danger: true, label: word('ExamineAction', 'REJECT'), ask: { text: tm(tender.method, 'seats.reject.text'), fields: [rule, why] }, run: v => decide('REJECT', v) },
        CORRECT_PRICE: { label: word('ExamineAction', 'CORRECT_PRICE'), ask: { text: t('seats.correct.text'), fields: [
          { name: 'priceFen', label: t('seats.newPrice'), kind: 'yuan', required: true, initial: typeof b.priceFen === 'number' ? yuanPlain(b.priceFen) : '' },
          { name: 'rule', label: t('seats.clause'), required: true }, why] }, run: v => decide('CORRECT_PRICE', v) },
        ...(deductions.length > 0 ? { GRANT_DEDUCTION: grant } : {}),
        ACCEPT_LOW_PRICE: { label: word('ExamineAction', 'ACCEPT_LOW_PRICE'), ask: { text: tm(tender.method, 'seats.low.text'), fields: [why] }, run: v => decide('ACCEPT_LOW_PRICE', v) },
        REJECT_LOW_PRICE: { danger: true, label: word('ExamineAction', 'REJECT_LOW_PRICE'), ask: { text: tm(tender.method, 'seats.low.text'), fields: [{ name: 'rule', label: t('seats.clause'), required: true }, why] }, run: v => decide('REJECT_LOW_PRICE', v) },
      }} />
    </article>
  )
}
