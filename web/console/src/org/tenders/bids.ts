// What an organisation handed in, put together as the server counts it at the deadline: a bid has every
// kind of envelope, each newer than a withdrawal, and newer than a material change or confirmed after it.
import type { OrgBiddingQuery } from '../../gql/graphql'
import { newestFirst } from '../../kit/newest'
import type { Kind } from '../../sealing/terms'

export type Handed = OrgBiddingQuery['envelopes'][number]

export interface LotBid {
  lotId: string
  /** The bid that its envelopes share, which names the key file; null before the first one. */
  bid: string | null
  /** Its newest envelope of each kind that has not been taken back. */
  kinds: Partial<Record<Kind, Handed>>
  withdrawn: boolean
  /** Kinds that came before the documents were changed and are not confirmed. */
  stale: Kind[]
  /** Whether it counts as it is. */
  whole: boolean
  /** Everything that was handed in or said for the lot, newest first. */
  handed: Handed[]
}

export const isKind = (kind: string): kind is Kind => kind === 'TECHNICAL' || kind === 'PRICE' || kind === 'FINAL'

function oneBid(lotId: string, bid: string, own: Handed[], kinds: Kind[], changed: string | null): LotBid & { last: number } {
  const out: LotBid & { last: number } = { lotId, bid, kinds: {}, withdrawn: false, stale: [], whole: false, handed: [], last: -1 }
  let withdrawn = -1
  let confirmed = -1
  const places: Partial<Record<Kind, number>> = {}
  own.forEach((e, at) => {
    if (e.receipt.kind === 'WITHDRAW') withdrawn = at
    else if (e.receipt.kind === 'RECONFIRM' && (!changed || e.receipt.receivedAt > changed)) confirmed = at
    else if (isKind(e.receipt.kind)) [out.kinds[e.receipt.kind], places[e.receipt.kind], out.last] = [e, at, at]
  })
  for (const kind of kinds) {
    const at = places[kind]
    if (at === undefined) continue
    if (at < withdrawn) {
      delete out.kinds[kind]
      out.withdrawn = true
    } else if (changed && out.kinds[kind]!.receipt.receivedAt <= changed && confirmed < at) out.stale.push(kind)
  }
  out.whole = out.stale.length === 0 && kinds.every(kind => out.kinds[kind])
  return out
}

/** The bid of each lot: the newest one that counts, else the newest one. */
export function lotBids(lots: string[], envelopes: Handed[], kinds: Kind[], round: number, changed: string | null): LotBid[] {
  return lots.map(lotId => {
    const own = envelopes.filter(e => e.lotId === lotId && e.receipt.round === round)
    const last = (bid: string) => own.map(e => (isKind(e.receipt.kind) ? e.receipt.bid : '')).lastIndexOf(bid)
    const bids = [...new Set(own.map(e => e.receipt.bid))].sort((a, b) => last(b) - last(a))
    const found = bids.map(bid => oneBid(lotId, bid, own.filter(e => e.receipt.bid === bid), kinds, changed))
    const one = found.find(b => b.whole) ?? found[0] ?? { lotId, bid: null, kinds: {}, withdrawn: false, stale: [], whole: false }
    return { ...one, handed: newestFirst(own) }
  })
}

/** When the documents were last changed so that bids have to be confirmed; null when they were not. */
export const changedAt = (documents: { number: number; material: boolean; publishedAt?: string | null }[]): string | null =>
  documents.filter(d => d.number > 1 && d.material && d.publishedAt).at(-1)?.publishedAt ?? null
