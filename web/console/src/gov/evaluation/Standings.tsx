// The places of bids and everything that they rest on: the arithmetic of each mark, of the sum, and of ties.
import type { GovStandingFragment, LevelStep } from '../../gql/graphql'
import { yuan } from '../../kit/money'
import { Mark, Money, StatusTag } from '../../kit/parts'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { t, word } from '../../kit/words'
import { termsOf } from '../../kit/terms'
import { inOrder, type Names } from './names'

type Why = GovStandingFragment['why'][number]

const columns = (names: Names): Column<GovStandingFragment>[] => [
  { key: 'name', title: termsOf(names.method).Bidder, cell: s => <strong>{names.bidder(s.bidId)}</strong> },
  { key: 'rank', title: t('report.place'), cell: s => (
    <>{s.rank > 0 ? <span className="one-line">{t('report.place.n', { n: s.rank })}</span> : <Mark tone="bad">{t('report.notRanked')}</Mark>} {s.outcome && <StatusTag of="FrameworkOutcome" value={s.outcome} />}</>
  ) },
  { key: 'total', title: t('report.total'), kind: 'number', cell: s => s.rounded || '–' },
  { key: 'price', title: t('seats.price'), kind: 'money', cell: s => <Money fen={s.priceFen} /> },
  { key: 'policy', title: t('report.policyPrice'), cell: s => (s.policyPriceText ? <code className="wraps">{s.policyPriceText}</code> : t('report.policyPrice.same')) },
]

const priced: LevelStep[] = ['POLICY_PRICE']
const compared = (w: Why) => {
  const shown = (figure: string) => (priced.includes(w.on) && /^\d+$/.test(figure) ? yuan(Number(figure)) : figure)
  return `${word('LevelStep', w.on)}${t('word.colon')}${shown(w.mine)} / ${shown(w.theirs)}`
}

/** Why a bid stands before or behind one that has as many points. */
function Level({ why: w, names }: { why: Why; names: Names }) {
  const bidder = names.bidder(w.otherId)
  if (w.on === 'NOT_DRAWN') return <p><Mark tone="warn">{t('report.level', { bidder })}</Mark></p>
  return <p><Mark tone="info">{t(w.ahead ? 'report.ahead' : 'report.behind', { bidder })}</Mark> {compared(w)}</p>
}

export function Standings({ standings, names }: { standings: GovStandingFragment[]; names: Names }) {
  const all = inOrder(standings)
  return (
    <>
      <RowsTable caption={t('report.places')} columns={columns(names)} rows={all} rowKey={s => s.bidId} empty={t('report.nobody')} />
      {all.map(s => (
        <article key={s.bidId} className="bid">
          <h3>{s.rank > 0 ? t('report.rank', { n: s.rank, bidder: names.bidder(s.bidId) }) : names.bidder(s.bidId)}</h3>
          {!s.conforming && <p><Mark tone="bad">{t('report.notRanked')}</Mark> {s.reason}</p>}
          {s.marks.length > 0 && (
            <details className="more" open={s.rank === 1}>
              <summary>{t('report.arithmetic.of', { total: s.rounded || '–' })}</summary>
              <ul className="sums">
                {s.marks.map(m => (
                  <li key={m.criterion}>
                    <span className="sum-name">{names.criterion(m.criterion).name} <span className="soft">{word('CriterionKind', m.kind)}</span></span>
                    <span className="sum-points">{m.rounded}{names.criterion(m.criterion).max && <span className="soft"> / {names.criterion(m.criterion).max}</span>}</span>
                    <code className="sum-text">{m.text}</code>
                  </li>
                ))}
                {s.text && <li className="sum-total"><span className="sum-name">{t('report.total')}</span><span className="sum-points">{s.rounded}</span><code className="sum-text">{s.text}</code></li>}
              </ul>
            </details>
          )}
          {s.why.map(w => <Level key={w.otherId} why={w} names={names} />)}
        </article>
      ))}
    </>
  )
}
