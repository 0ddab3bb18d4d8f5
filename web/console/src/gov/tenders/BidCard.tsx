// One bid while it is judged: what it says, what was decided about it, and the buyer's own decision.
import { GovBidQualifyDocument, type QualifyAction } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Actions } from '../../kit/Actions'
import { DateTimeText, Facts, Mark, Money } from '../../kit/parts'
import { t, word } from '../../kit/words'
import type { Names } from '../evaluation/names'
import { Papers } from '../evaluation/Papers'
import { BidTag, tm } from '../../kit/terms'
import type { Decision } from './evaluation'
import type { Bid, Tender } from './useTender'

interface Props { bid: Bid; tender: Tender; names: Names; decisions: Decision[]; readable: boolean; again: () => void }

export function BidCard({ bid: b, tender: x, names, decisions, readable, again }: Props) {
  const qualify = useAct(GovBidQualifyDocument, { quiet: true, done: t('tender.evaluation.decided'), reread: again })
  const decide = (action: QualifyAction) => (v: Record<string, string>) => qualify({ bidId: b.id, expectedVersion: b.version, action, rule: v.rule ?? '', reason: v.reason ?? '' })
  const clauses = (x.documents.at(-1)?.body.eligibility ?? []).map(c => ({ value: c.code, label: `${c.code} ${c.text}` }))
  return (
    <article className="bid-card">
      <header className="panel-head"><h3>{b.organization?.name ?? b.id}</h3><BidTag method={x.method} value={b.status} /></header>
      <Facts items={[[t('seats.price'), b.priceFen !== null && b.priceFen !== undefined && <Money key="p" fen={b.priceFen} />]]} />
      {decisions.length > 0 && (
        <ul className="declared">
          {decisions.map(d => (
            <li key={d.id}>
              <Mark tone={d.passed ? 'good' : 'bad'}>{word('DecisionKind', d.kind)}{t('word.colon')}{d.passed ? t('tender.evaluation.passed') : t('tender.evaluation.refused')}</Mark>{' '}
              {d.rule && <strong>{d.rule} </strong>}{d.reason} {d.priceFen !== null && d.priceFen !== undefined && <Money fen={d.priceFen} />} <span className="soft"><DateTimeText at={d.createdAt} /></span>
            </li>
          ))}
        </ul>
      )}
      <Actions size="small" available={b.availableActions} acts={{
        QUALIFY: { primary: true, label: word('QualifyAction', 'QUALIFY'), ask: { text: t('tender.evaluation.qualify.text', { name: b.organization?.name ?? '' }) }, run: decide('QUALIFY') },
        DISQUALIFY: {
          danger: true, label: word('QualifyAction', 'DISQUALIFY'), run: decide('DISQUALIFY'),
          ask: { text: tm(x.method, 'tender.evaluation.disqualify.text'), fields: [{ name: 'rule', label: t('tender.evaluation.clause'), kind: 'select', required: true, options: clauses }, { name: 'reason', label: t('word.reason'), kind: 'area', required: true }] },
        },
      }} />
      {readable && b.status !== 'FROZEN' && b.status !== 'UNOPENED' && <Papers bidId={b.id} names={names} />}
    </article>
  )
}
