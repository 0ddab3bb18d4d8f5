// Challenges and complaints of the tenders that the viewer may see, as rows of a list: what waits and is due first stands first.
import { GovRemediesDocument, type GovRemediesQuery } from '../../gql/graphql'
import { useAll } from '../../kit/all'
import { useSeat } from '../../kit/viewer'

type Tender = GovRemediesQuery['tenders']['edges'][number]['node']
export type ChallengeRow = Tender['challenges'][number] & { tender: { id: string; title: string } }
export type ComplaintRow = Tender['complaints'][number] & { tender: { id: string; title: string } }

const rows = (data: GovRemediesQuery) => data.tenders

interface Waiting { dueAt?: string | null; createdAt: string; availableActions: { allowed: boolean }[] }

/** Whether the viewer can do something about it now. */
export const waits = (r: Waiting) => r.availableActions.some(a => a.allowed)

export function byUrgency(a: Waiting, b: Waiting): number {
  if (waits(a) !== waits(b)) return waits(a) ? -1 : 1
  if (waits(a)) return (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9')
  return b.createdAt.localeCompare(a.createdAt)
}

/** Of the seat's area. */
export function useRemedies() {
  const { id } = useSeat()
  return useAll(GovRemediesDocument, { filter: { areaId: id } }, rows)
}

export const challengesOf = (tenders: Tender[]): ChallengeRow[] => tenders.flatMap(t => t.challenges.map(c => ({ ...c, tender: t }))).sort(byUrgency)
export const complaintsOf = (tenders: Tender[]): ComplaintRow[] => tenders.flatMap(t => t.complaints.map(c => ({ ...c, tender: t }))).sort(byUrgency)
