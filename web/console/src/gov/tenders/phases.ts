// How far a tender has come, as the steps that people know.
import type { ProcurementMethod, TenderStatus } from '../../gql/graphql'

export const phases = ['DRAFT', 'IN_REVIEW', 'PUBLISHED', 'SEALED', 'OPENING', 'EVALUATING', 'REPORT_SIGNED', 'CONFIRMED', 'AWARDED', 'COMPLETE'] as const
export type Phase = (typeof phases)[number]

/** The steps of a way of buying: with a single source nothing is sealed, opened or compared; an open framework takes applications until it ends. */
export function phasesOf(method: ProcurementMethod): readonly Phase[] {
  if (method === 'FRAMEWORK_OPEN') return ['DRAFT', 'IN_REVIEW', 'PUBLISHED', 'COMPLETE']
  return method === 'SINGLE_SOURCE' ? phases.filter(p => !['SEALED', 'OPENING', 'EVALUATING'].includes(p)) : phases
}

interface Facts { method?: ProcurementMethod; status: TenderStatus; round: number; publishedAt?: string | null; openingUntil?: string | null; sealRoot: string; awards: { announcedAt?: string | null }[] }

export const over = (status: TenderStatus) => status === 'FAILED' || status === 'CANCELLED' || status === 'COMPLETE'

/** The step that it is at; of one that ended early the last it is known to have reached. Final offers belong to the evaluation. */
export function phaseOf(x: Facts): Phase {
  if (x.status === 'FAILED' || x.status === 'CANCELLED') {
    if (x.awards.length > 0 && x.method !== 'FRAMEWORK_OPEN') return x.awards.some(a => a.announcedAt) ? 'AWARDED' : 'CONFIRMED'
    if (x.openingUntil) return x.round > 1 ? 'EVALUATING' : 'OPENING'
    if (x.sealRoot) return 'SEALED'
    return x.publishedAt ? 'PUBLISHED' : 'DRAFT'
  }
  if (x.status === 'OFFERING' || (x.round > 1 && (x.status === 'SEALED' || x.status === 'OPENING'))) return 'EVALUATING'
  return x.status
}
