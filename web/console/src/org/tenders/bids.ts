// What an organisation handed in, put together as the server counts it at the deadline: a bid has every
// kind of envelope, each newer than a withdrawal, and newer than a material change or confirmed after it.
import type { OrgBiddingQuery } from '../../gql/graphql'
import { newestFirst } from '../../kit/newest'
import { isAfter } from '../../kit/time'
import type { Kind } from '../../sealing/terms'

export type Handed = OrgBiddingQuery['envelopes'][number]

/** What was handed in for a lot under one key file. */
export interface OneBid {
  /** Its id, which its key file has too. */
  bid: string
  /** Its newest envelope of each kind that has not been taken back. */
  kinds: Partial<Record<Kind, Handed>>
  withdrawn: boolean
  /** Kinds that came before the documents were changed and are not confirmed. */
  stale: Kind[]
  /** Whether it counts as it is. */
  whole: boolean
}

export interface LotBid extends Omit<OneBid, 'bid'> {
  lotId: string
  /** The bid that counts, or will once it is whole or confirmed; null before the first one. */
  bid: string | null
  /** A newer one under another key file that is not whole yet: until it is, the older one counts. */
  begun: OneBid | null
  /** Every bid of the lot, the newest first. */
  all: OneBid[]
  /** Everything that was handed in or said for the lot, newest first. */
  handed: Handed[]
}

export const isKind = (kind: string): kind is Kind => kind === 'TECHNICAL' || kind === 'PRICE' || kind === 'FINAL'

function oneBid(bid: string, own: Handed[], kinds: Kind[], changed: string | null): OneBid {
  const out: OneBid = { bid, kinds: {}, withdrawn: false, stale: [], whole: false }
  let withdrawn = -1
  let confirmed = -1
  const places: Partial<Record<Kind, number>> = {}
  own.forEach((e, at) => {
    if (e.receipt.kind === 'WITHDRAW') withdrawn = at
    else if (e.receipt.kind === 'RECONFIRM' && (!changed || isAfter(e.receipt.receivedAt, changed))) confirmed = at
    else if (isKind(e.receipt.kind)) [out.kinds[e.receipt.kind], places[e.receipt.kind]] = [e, at]
  })
  for (const kind of kinds) {
    const at = places[kind]
    if (at === undefined) continue
    if (at < withdrawn) {
      delete out.kinds[kind]
      out.withdrawn = true
    } else if (changed && !isAfter(out.kinds[kind]!.receipt.receivedAt, changed) && confirmed < at) out.stale.push(kind)
  }
  out.whole = out.stale.length === 0 && missingOf(out, kinds).length === 0
  return out
}

/** The kinds that a bid still needs. */
export const missingOf = (b: Pick<OneBid, 'kinds'> | null | undefined, kinds: Kind[]) => kinds.filter(kind => !b?.kinds[kind])

/** The bid of each lot: the newest one that counts, else the one that would if it were confirmed, else the newest. */
export function lotBids(lots: string[], envelopes: Handed[], kinds: Kind[], round: number, changed: string | null): LotBid[] {
  return lots.map(lotId => {
    const own = envelopes.filter(e => e.lotId === lotId && e.receipt.round === round)
    const last = (bid: string) => own.map(e => (isKind(e.receipt.kind) ? e.receipt.bid : '')).lastIndexOf(bid)
    const all = [...new Set(own.map(e => e.receipt.bid))].sort((a, b) => last(b) - last(a)).map(bid => oneBid(bid, own.filter(e => e.receipt.bid === bid), kinds, changed))
    const one = all.find(b => b.whole) ?? all.find(b => missingOf(b, kinds).length === 0) ?? all[0] ?? { bid: null, kinds: {}, withdrawn: false, stale: [], whole: false }
    const newest = all[0]
    const begun = newest && newest !== one && Object.keys(newest.kinds).length > 0 ? newest : null
    return { ...one, lotId, begun, all, handed: newestFirst(own) }
  })
}

/** The bids whose key files may seal more for a lot: its own, the newest first, then those of the tender's other lots. */
export const bidsToSealWith = (bids: LotBid[], lotId: string): string[] =>
  [...new Set([...bids.filter(b => b.lotId === lotId), ...bids.filter(b => b.lotId !== lotId)].flatMap(b => b.all.map(one => one.bid)))]

/** When the documents were last changed so that bids have to be confirmed; null when they were not. */
export const changedAt = (documents: { number: number; material: boolean; publishedAt?: string | null }[]): string | null =>
  documents.filter(d => d.number > 1 && d.material && d.publishedAt).at(-1)?.publishedAt ?? null
