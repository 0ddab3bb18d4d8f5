// What was opened of the organisation's own bid, as the evaluators read it.
import { OrgBidDocumentsDocument } from '../../gql/graphql'
import { BidFiles } from '../../kit/Files'
import { DateTimeText, Facts, Money, Section } from '../../kit/parts'
import { useRead } from '../../kit/read'
import { Empty, Loaded } from '../../kit/states'
import { t, word } from '../../kit/words'

export function OwnDocuments({ bidId, title, names }: { bidId: string; title: string; names: Map<string, string> }) {
  const read = useRead(OrgBidDocumentsDocument, { bidId })
  return (
    <Section title={t('opening.ownDocuments', { lot: title })}>
      <Loaded read={read}>
        {({ bidDocuments: list }) => (list.length === 0 ? <Empty>{t('opening.ownDocuments.none')}</Empty> : list.map(d => (
          <div key={d.kind} className="evidence">
            <h3>{word('EnvelopeKind', d.kind)}</h3>
            <Facts items={[
              [t('opening.price'), d.amountFen !== null && d.amountFen !== undefined && <Money fen={d.amountFen} />],
              ...d.unitPrices.map(u => [u.item, <Money key={u.item} fen={u.fen} />] as const),
              ...d.technical.map(a => [names.get(a.criterion) ?? a.criterion, a.text] as const),
              [t('seal.statement'), d.statement],
              [t('opening.signedAt'), <DateTimeText key="s" at={d.signedAt} />],
              [t('seal.files'), d.files.length > 0 && <BidFiles key="f" bidId={bidId} files={d.files} />],
            ]} />
          </div>
        )))}
      </Loaded>
    </Section>
  )
}
