// One seat of the viewer, its tender and the bids that are judged.
import { GovSeatActionsDocument, GovSeatBidsDocument, GovSeatsDocument, GovSeatTenderDocument, type GovSeatBidFragment, type GovSeatsQuery } from '../../gql/graphql'
import { useAll } from '../../kit/all'
import { useRead } from '../../kit/read'

export type Seat = GovSeatsQuery['seats']['edges'][number]['node']
export type SeatBid = GovSeatBidFragment

export const seatRows = (data: GovSeatsQuery) => data.seats
const none = {}

export function usePanelSeat(id: string) {
  const read = useAll(GovSeatsDocument, none, seatRows)
  const seat = read.data?.find(s => s.id === id)
  const tender = useRead(GovSeatTenderDocument, { id: seat?.tender.id ?? '' }, !seat)
  const bids = useRead(GovSeatBidsDocument, { tenderId: seat?.tender.id ?? '' }, !seat)
  const actions = useRead(GovSeatActionsDocument, { seatId: id })
  const again = () => { for (const r of [read, tender, bids, actions]) r.again() }
  return {
    read, seat, actions: actions.data?.seatActions ?? [], again, bidsRead: bids, tenderRead: tender,
    tender: tender.data?.node?.__typename === 'Tender' ? tender.data.node : undefined, bids: bids.data?.opening?.bids ?? [],
  }
}
