// What ids and codes of an evaluation stand for: who made a bid, what a criterion is called and how much it gives at most.
import type { ProcurementMethod } from '../../gql/graphql'

export interface Names {
  method: ProcurementMethod
  bidder: (bidId: string) => string
  criterion: (code: string) => { name: string; max: string | null }
}

interface Of { method: ProcurementMethod; bids: { id: string; organization?: { name: string } | null }[]; criteria: { code: string; name: string; max: string }[] }

export function namesOf({ method, bids, criteria }: Of): Names {
  const bidders = new Map(bids.map(b => [b.id, b.organization?.name]))
  const known = new Map(criteria.map(c => [c.code, { name: c.name, max: c.max }]))
  return { method, bidder: id => bidders.get(id) ?? id, criterion: code => known.get(code) ?? { name: code, max: null } }
}

/** Best first; what is not ranked comes last. */
export const inOrder = <S extends { rank: number }>(standings: S[]): S[] => [...standings].sort((a, b) => (a.rank || Infinity) - (b.rank || Infinity))
