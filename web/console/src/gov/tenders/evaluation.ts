// What the pages of evaluation and award have in common.
import type { GovBidDecisionsQuery, GovReportWholeFragment } from '../../gql/graphql'
import type { Tender } from './useTender'

export type Report = GovReportWholeFragment
type Standing = Report['standings'][number]
export type Decision = GovBidDecisionsQuery['bidDecisions'][number]

/** Whoever meets the terms joins: nothing is compared. */
export const isOpen = (x: Pick<Tender, 'method'>) => x.method === 'FRAMEWORK_OPEN'
export const isFramework = (x: Pick<Tender, 'method'>) => x.method === 'FRAMEWORK_CLOSED' || x.method === 'FRAMEWORK_OPEN'

/** The bids that the report puts first: rank 1, of a framework all on its list. The server judges the choice. */
export const firstOf = (standings: Pick<Standing, 'bidId' | 'rank' | 'outcome'>[], framework: boolean) =>
  standings.filter(s => (framework ? s.rank > 0 && s.outcome !== 'DROPPED' : s.rank === 1)).map(s => s.bidId)
