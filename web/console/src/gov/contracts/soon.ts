// Which contracts end soon, by their term or by their lots.
import type { GovContractsQuery } from '../../gql/graphql'
import { daysBetween, today } from '../../kit/time'
import type { Seat } from '../../kit/viewer'
import { nearlySpent, soonDays } from '../shares'

export type ContractRow = GovContractsQuery['contracts']['edges'][number]['node']
export const contractRows = (data: GovContractsQuery) => data.contracts

const within = (day: string) => daysBetween(today(), day) <= soonDays

export const expiresSoon = (c: Pick<ContractRow, 'status' | 'validUntil'>) => c.status === 'IN_FORCE' && within(c.validUntil)

type Lot = ContractRow['lots'][number]

/** By the pace of the last four weeks, or because little is left whatever the pace. */
export const lotEndsSoon = (l: Lot) => nearlySpent(l.unitsLeft, l.units) || (!!l.forecast.runsOutOn && within(l.forecast.runsOutOn))

export const lotsEndSoon = (c: ContractRow) => (c.status === 'IN_FORCE' ? c.lots.filter(lotEndsSoon) : [])

/** Whether a contract is about the seat's area: it lies in there, or all of it in the contract's. */
export const concerns = (c: Pick<ContractRow, 'area'>, seat: Seat) => !seat.area || c.area.path.startsWith(seat.area.path) || seat.area.path.startsWith(c.area.path)
