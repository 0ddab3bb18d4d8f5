// One bid while it is judged: what it says, what was decided about it, and the buyer's own decision.
import { useState } from 'react'
import { GovBidDocumentsDocument, GovBidQualifyDocument, type QualifyAction } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Actions } from '../../kit/Actions'
import { BidFiles } from '../../kit/Files'
import { DateTimeText, Facts, Mark, Money, StatusTag } from '../../kit/parts'
import { useRead } from '../../kit/read'
import { Loaded } from '../../kit/states'
import { t, word } from '../../kit/words'
import type { Decision } from './evaluation'
import type { Bid, Tender } from './useTender'

interface Props { bid: Bid; tender: Tender; decisions: Decision[]; readable: boolean; again: () => void }

export function BidCard({ bid: b, tender: x, decisions, readable, again }: Props) {
  const qualify = useAct(GovBidQualifyDocument, { quiet: true, done: t('tender.evaluation.decided'), reread: again })
  const decide = (action: QualifyAction) => (v: Record<string, string>) => qualify({ bidId: b.id, expectedVersion: b.version, action, rule: v.rule ?? '', reason: v.reason ?? '' })
  const clauses = (x.documents.at(-1)?.body.eligibility ?? []).map(c => ({ value: c.code, label: `${c.code} ${c.text}` }))
  return (
    <article className="bid-card">
      <header className="panel-head"><h3>{b.organization?.name ?? b.id}</h3><StatusTag of="BidStatus" value={b.status} /></header>
      <Facts items={[[t('tender.opening.price'), b.priceFen !== null && b.priceFen !== undefined && <Money key="p" fen={b.priceFen} />]]} />
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
          ask: { text: t('tender.evaluation.disqualify.text'), fields: [{ name: 'rule', label: t('tender.evaluation.clause'), kind: 'select', required: true, options: clauses }, { name: 'reason', label: t('word.reason'), kind: 'area', required: true }] },
        },
      }} />
      {readable && b.status !== 'FROZEN' && b.status !== 'UNOPENED' && <BidPapers bidId={b.id} tender={x} />}
    </article>
  )
}

/** What was opened of the bid, read when somebody asks for it. */
function BidPapers({ bidId, tender: x }: { bidId: string; tender: Tender }) {
  const [open, setOpen] = useState(false)
  const read = useRead(GovBidDocumentsDocument, { id: bidId }, !open)
  const names = new Map(x.documents.at(-1)?.body.evaluation.criteria.map(c => [c.code, c.name]))
  return (
    <details className="more" onToggle={e => setOpen(e.currentTarget.open)}>
      <summary>{t('tender.evaluation.papers')}</summary>
      {open && (
        <Loaded read={read}>
          {({ bidDocuments }) => bidDocuments.map(d => (
            <div key={d.kind} className="asked">
              <h4>{word('EnvelopeKind', d.kind)}</h4>
              <Facts items={[
                [t('tender.opening.bidder'), d.organizationName],
                [t('tender.opening.price'), d.amountFen !== null && d.amountFen !== undefined && <Money key="a" fen={d.amountFen} />],
                ...d.unitPrices.map(p => [p.item, <Money key={p.item} fen={p.fen} />] as const),
                ...d.technical.map(a => [names.get(a.criterion) ?? a.criterion, a.text] as const),
                [t('tender.evaluation.statement'), d.statement],
                [t('tender.evaluation.signedAt'), <DateTimeText key="s" at={d.signedAt} />],
                [t('tender.evaluation.files'), d.files.length > 0 && <BidFiles key="f" bidId={bidId} files={d.files} />],
              ]} />
            </div>
          ))}
        </Loaded>
      )}
    </details>
  )
}
