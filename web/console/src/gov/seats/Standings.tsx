// The places of bids and everything that they rest on: the arithmetic of each mark, of the sum, and of ties.
import type { GovStandingFragment } from '../../gql/graphql'
import { Facts, Mark, Money } from '../../kit/parts'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { t, word } from '../../kit/words'

interface Props {
  standings: GovStandingFragment[]
  bidder: (id: string) => string
  criterion: (code: string) => string
}

export function Standings({ standings, bidder, criterion }: Props) {
  const columns: Column<GovStandingFragment['marks'][number]>[] = [
    { key: 'what', title: t('sheet.criterion'), cell: m => <>{criterion(m.criterion)} <span className="soft">{word('CriterionKind', m.kind)}</span></>, value: m => criterion(m.criterion) },
    { key: 'how', title: t('report.arithmetic'), cell: m => <code>{m.text}</code>, value: m => m.text },
    { key: 'points', title: t('report.points'), kind: 'number', cell: m => <strong>{m.rounded}</strong>, value: m => m.rounded },
  ]
  return standings.map(s => (
    <article key={s.bidId} className="bid">
      <h3>{s.conforming ? t('report.rank', { n: s.rank, bidder: bidder(s.bidId) }) : bidder(s.bidId)}</h3>
      {!s.conforming && <p><Mark tone="bad">{t('report.notRanked')}</Mark> {s.reason}</p>}
      <Facts items={[
        [t('seats.price'), <Money key="p" fen={s.priceFen} />],
        [t('report.policyPrice'), s.policyPriceText && <code key="y">{s.policyPriceText}</code>],
        [t('report.total'), s.rounded && <strong key="t">{s.rounded}</strong>],
        [t('report.sum'), s.text && <code key="s">{s.text}</code>],
        ...s.why.map(w => [w.ahead ? t('report.ahead', { bidder: bidder(w.otherId) }) : t('report.behind', { bidder: bidder(w.otherId) }), w.text] as const),
      ]} />
      {s.marks.length > 0 && <RowsTable caption={t('report.marks', { bidder: bidder(s.bidId) })} columns={columns} rows={s.marks} rowKey={m => m.criterion} />}
    </article>
  ))
}
