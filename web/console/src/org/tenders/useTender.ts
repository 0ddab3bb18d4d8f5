// What the pages of a tender read: the tender, what the organisation handed in, the opening.
import { useMemo } from 'react'
import { OrgBiddingDocument, OrgOpeningDocument, OrgTenderDocument, OrgTenderDocumentsDocument } from '../../gql/graphql'
import { useFresh } from '../../kit/fresh'
import { useRead } from '../../kit/read'
import { useOrganizationId } from '../../kit/viewer'
import { changedAt, isKind, lotBids } from './bids'
import type { Tender } from './steps'

const opened = ['OPENING', 'EVALUATING', 'OFFERING', 'REPORT_SIGNED', 'CONFIRMED', 'AWARDED', 'COMPLETE', 'FAILED']

export function useTender(id: string) {
  const organizationId = useOrganizationId()
  const read = useRead(OrgTenderDocument, { id, organizationId })
  const node = read.data?.node
  const tender: Tender | undefined = node?.__typename === 'Tender' ? node : undefined
  const documents = useRead(OrgTenderDocumentsDocument, { id })
  const papers = documents.data?.node?.__typename === 'Tender' ? documents.data.node : undefined
  const joining = tender?.method === 'FRAMEWORK_OPEN' // nothing is sealed
  const bidding = useRead(OrgBiddingDocument, { tenderId: id, organizationId }, joining)
  const unopened = joining || !tender || (!opened.includes(tender.status) && tender.round < 2)
  const opening = useRead(OrgOpeningDocument, { tenderId: id }, unopened)
  const bids = useMemo(() => {
    if (joining) return []
    // whoever's bid is being opened is not told that there was none
    if (!tender || !papers || !bidding.data || (!unopened && !opening.data)) return undefined
    // before it is published nothing is sealed
    if (!bidding.data.sealing) return []
    return lotBids(tender.lots.map(l => l.id), bidding.data.envelopes, bidding.data.sealing.kinds.filter(isKind), tender.round, changedAt(papers.documents))
  }, [joining, tender, papers, bidding.data, unopened, opening.data])
  const again = () => {
    read.again()
    documents.again()
    if (!joining) bidding.again()
    if (!unopened) opening.again()
  }
  useFresh(again, [tender?.deadlineAt, tender?.openingUntil])
  /** What could not be read, while nothing of it is known. */
  const failed = [documents, bidding, opening].find(r => r.error && !r.data)
  return { read, failed, tender, papers, bidding: bidding.data, bids, opening: opening.data?.opening ?? null, organizationId, again }
}

export type TenderRead = ReturnType<typeof useTender>
