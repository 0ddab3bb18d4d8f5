// The panel's report on a lot: the places, and the arithmetic of each that anybody can repeat.
import { DateTimeText, Facts, Mark, Money, StatusTag } from '../../kit/parts'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { t, word } from '../../kit/words'
import { inOrder, type Report, type Standing } from './evaluation'
import type { Bid, Tender } from './useTender'

interface Props { report: Report; tender: Tender; bids: Bid[] }

const nameOf = (bids: Bid[], id: string) => bids.find(b => b.id === id)?.organization?.name ?? id

const columns = (bids: Bid[]): Column<Standing>[] => [
  { key: 'name', title: t('tender.opening.bidder'), cell: s => <strong>{nameOf(bids, s.bidId)}</strong> },
  { key: 'rank', title: t('tender.report.rank'), kind: 'number', cell: s => (s.rank > 0 ? t('tender.report.place', { n: s.rank }) : <Mark tone="bad">{t('tender.report.unranked')}</Mark>) },
  { key: 'total', title: t('tender.report.total'), kind: 'number', cell: s => s.rounded || '—' },
  { key: 'price', title: t('tender.opening.price'), kind: 'money', cell: s => <Money fen={s.priceFen} /> },
  { key: 'policy', title: t('tender.report.policyPrice'), cell: s => (s.policyPriceText ? <span className="wraps">{s.policyPriceText}</span> : t('tender.report.same')) },
]

export function ReportView({ report: r, tender: x, bids }: Props) {
  const standings = inOrder(r.standings)
  const criteria = new Map(x.documents.at(-1)?.body.evaluation.criteria.map(c => [c.code, c]))
  return (
    <>
      <RowsTable caption={t('tender.report.places')} columns={columns(bids)} rows={standings} rowKey={s => s.bidId} empty={t('tender.report.nobody')} />
      <h3>{t('tender.report.arithmetic')}</h3>
      {standings.map(s => (
        <details key={s.bidId} className="more" open={s.rank === 1}>
          <summary>{nameOf(bids, s.bidId)}{t('word.colon')}{s.rank > 0 ? t('tender.report.summary', { n: s.rank, total: s.rounded }) : s.reason || t('tender.report.unranked')}</summary>
          <ul className="sums">
            {s.marks.map(m => (
              <li key={m.criterion}>
                <span className="sum-name">{criteria.get(m.criterion)?.name ?? m.criterion} <span className="soft">{word('CriterionKind', m.kind)}</span></span>
                <span className="sum-points">{m.rounded}<span className="soft"> / {criteria.get(m.criterion)?.max}</span></span>
                <code className="sum-text">{m.text}</code>
              </li>
            ))}
            {s.text && <li className="sum-total"><span className="sum-name">{t('tender.report.total')}</span><span className="sum-points">{s.rounded}</span><code className="sum-text">{s.text}</code></li>}
          </ul>
          {s.policyPriceText && <p>{t('tender.report.policyPrice')}{t('word.colon')}<code>{s.policyPriceText}</code></p>}
          {s.why.map(w => <p key={w.otherId}><Mark tone="info">{t(w.ahead ? 'tender.report.ahead' : 'tender.report.behind', { name: nameOf(bids, w.otherId) })}</Mark> {w.text}</p>)}
        </details>
      ))}
      <h3>{t('tender.report.lint')}</h3>
      {r.findings.length === 0 ? <p><Mark tone="good">{t('tender.report.lint.clean')}</Mark></p> : (
        <ul className="declared">
          {r.findings.map((f, i) => <li key={i}><Mark tone="warn">{f.criterion || f.code}</Mark> {f.text}</li>)}
        </ul>
      )}
      {r.standing && <p><strong>{t('tender.report.standing')}</strong>{t('word.colon')}{r.standing}</p>}
      {r.flags.length > 0 && <><h3>{t('tender.report.flags')}</h3><p className="soft">{t('tender.report.flags.help')}</p><ul className="declared">{r.flags.map((f, i) => <li key={i}>{f.text}</li>)}</ul></>}
      <h3>{t('tender.report.signatures')}</h3>
      <ul className="declared">
        {r.seats.map(s => (
          <li key={s.id}>{s.personName} <span className="soft">{word('SeatKind', s.kind)}</span> <StatusTag of="SeatStatus" value={s.status} /> {s.signedAt && <DateTimeText at={s.signedAt} />} {s.dissent}</li>
        ))}
      </ul>
      <Facts items={[
        [t('tender.report.hash'), <code key="h">{r.hash}</code>],
        [t('tender.report.documentHash'), <code key="d">{r.documentHash}</code>],
        [t('tender.report.at'), <DateTimeText key="a" at={r.createdAt} />],
      ]} />
    </>
  )
}
