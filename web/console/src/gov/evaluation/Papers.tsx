// What was opened of a bid, read when somebody wants to see it.
import { useState } from 'react'
import { GovBidPapersDocument } from '../../gql/graphql'
import { BidFiles } from '../../kit/Files'
import { DateTimeText, Facts, Money } from '../../kit/parts'
import { useRead } from '../../kit/read'
import { Empty, Loaded } from '../../kit/states'
import { t, word } from '../../kit/words'
import { termsOf, tm } from '../../kit/terms'
import type { Names } from './names'

export function Papers({ bidId, names }: { bidId: string; names: Names }) {
  const [open, setOpen] = useState(false)
  const read = useRead(GovBidPapersDocument, { bidId }, !open)
  return (
    <details className="more" onToggle={e => setOpen(e.currentTarget.open)}>
      <summary>{tm(names.method, 'seats.papers')}</summary>
      {open && (
        <Loaded read={read}>
          {({ bidDocuments }) => (bidDocuments.length === 0 ? <Empty>{t('seats.papers.none')}</Empty> : bidDocuments.map(d => (
            <div key={d.kind} className="asked">
              <h4>{word('EnvelopeKind', d.kind)}</h4>
              <Facts items={[
                [termsOf(names.method).Bidder, d.organizationName],
                [t('seats.price'), typeof d.amountFen === 'number' && <Money key="a" fen={d.amountFen} />],
                ...d.unitPrices.map(p => [p.item, <Money key="u" fen={p.fen} />] as const),
                ...d.technical.map(a => [names.criterion(a.criterion).name, a.text] as const),
                [t('seats.statement'), d.statement],
                [t('seats.written'), <DateTimeText key="w" at={d.signedAt} />],
                [t('seats.file'), d.files.length > 0 && <BidFiles key="f" bidId={bidId} files={d.files} />],
              ]} />
            </div>
          )))}
        </Loaded>
      )}
    </details>
  )
}
