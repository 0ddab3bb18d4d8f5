// One tender as it is now, for all of its pages.
import { GovOpeningDocument, GovTenderDocument, type GovOpeningQuery, type GovTenderQuery } from '../../gql/graphql'
import { useRead } from '../../kit/read'

export type Tender = Extract<NonNullable<GovTenderQuery['node']>, { __typename: 'Tender' }>
export type Lot = Tender['lots'][number]
export type Version = Tender['documents'][number]
export type Body = Version['body']
export type Award = Tender['awards'][number]
export type Opening = NonNullable<GovOpeningQuery['opening']>
export type Bid = Opening['bids'][number]

export function useTender(id: string, pause = false) {
  const read = useRead(GovTenderDocument, { id }, pause)
  const node = read.data?.node
  return { read, tender: node?.__typename === 'Tender' ? node : undefined }
}

/** What was read out at the opening; nothing before it has begun. */
export function useOpening(tender: Tender) {
  const read = useRead(GovOpeningDocument, { id: tender.id })
  return { read, opening: read.data?.opening ?? undefined }
}
