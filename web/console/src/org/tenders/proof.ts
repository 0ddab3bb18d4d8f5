// What everybody may compute again once an award is announced (docs/tender-proof.md), read for one bidder.
export interface Mark { criterion: string; kind: string; rounded: string; text: string }
export interface Standing { bid: string; conforming: boolean; reason?: string; rank?: number; price: number; policyPriceText?: string; marks?: Mark[]; rounded?: string; text?: string }
export interface Decision { kind: string; passed: boolean; rule: string; reason: string; priceFen?: number }
export interface ProofBid { id: string; lot: string; organization: string; priceFen: number | null; decisions: Decision[] }
interface Proof { bids: ProofBid[]; reports: { lot: string; report: { body: string } }[] }

export interface LotResult { lot: string; standings: (Standing & { organization: string })[]; own: (Standing & { decisions: Decision[] }) | null }

/** The results by lot, with one organisation's own arithmetic. */
export function resultsOf(proof: Proof, organizationId: string): LotResult[] {
  const bids = new Map(proof.bids.map(b => [b.id, b]))
  return proof.reports.map(r => {
    const { result } = JSON.parse(r.report.body) as { result: { standings: Standing[] } }
    const own = result.standings.find(s => bids.get(s.bid)?.organization === organizationId)
    return {
      lot: r.lot,
      standings: result.standings.map(s => ({ ...s, organization: bids.get(s.bid)?.organization ?? '' })),
      own: own ? { ...own, decisions: bids.get(own.bid)!.decisions } : null,
    }
  })
}

/** What was decided about an organisation's bids that came into no report. */
export const decisionsOf = (proof: Proof, organizationId: string): ProofBid[] => proof.bids.filter(b => b.organization === organizationId)

/** The public file of a tender; null while there is none. */
export async function readProof(tenderId: string, signal: AbortSignal): Promise<Proof | null> {
  const answer = await fetch(`/open/tenders/${encodeURIComponent(tenderId)}/proof.json`, { signal })
  if (answer.status === 404) return null
  if (!answer.ok) throw new Error(`${answer.status}`)
  return await answer.json() as Proof
}
