// What the pages of evaluation and award have in common.
import type { GovLotDecisionsQuery, GovLotReportQuery } from '../../gql/graphql'
import type { Tender } from './useTender'

export type Report = NonNullable<GovLotReportQuery['report']>
export type Standing = Report['standings'][number]
export type Decision = GovLotDecisionsQuery['bidDecisions'][number]

export const isFramework = (x: Pick<Tender, 'method'>) => x.method === 'FRAMEWORK_CLOSED' || x.method === 'FRAMEWORK_OPEN'

/** The bids that the report puts first: rank 1, of a framework all that are ranked. The server judges the choice. */
export const firstOf = (standings: Pick<Standing, 'bidId' | 'rank'>[], framework: boolean) => standings.filter(s => (framework ? s.rank > 0 : s.rank === 1)).map(s => s.bidId)

/** Best first; what is not ranked comes last. */
export const inOrder = <S extends { rank: number }>(standings: S[]): S[] => [...standings].sort((a, b) => (a.rank || Infinity) - (b.rank || Infinity))
