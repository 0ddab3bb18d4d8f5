// What the form of a contract holds, and what it sends.
import type { ContractEnterInput } from '../../gql/graphql'
import { fenOf } from '../../kit/money'

export interface LotValues { categoryId?: string; areaId?: string; unitPriceFen?: string; units?: string }

export interface ContractValues {
  number: string; title: string; basis: string; buyerId?: string; providerId?: string; budgetLineId?: string; areaId?: string
  validFrom: string; validUntil: string; valueFen: string; lots: LotValues[]
}

export const unitsOf = (text: string | undefined): number | null => (/^\d{1,9}$/.test(text?.trim() ?? '') ? Number(text) : null)

/** A lot's price times its units; null while one of them is no number. */
export function lotSum(lot: LotValues | undefined): number | null {
  const [price, units] = [fenOf(lot?.unitPriceFen ?? ''), unitsOf(lot?.units)]
  return price === null || units === null ? null : price * units
}

export const lotsSum = (lots: (LotValues | undefined)[] | undefined): number => (lots ?? []).reduce((n, l) => n + (lotSum(l) ?? 0), 0)

export const inputOf = (v: ContractValues): Omit<ContractEnterInput, 'idempotencyKey'> => ({
  number: v.number.trim(), title: v.title.trim(), basis: v.basis.trim(), buyerId: v.buyerId ?? '', providerId: v.providerId ?? '', budgetLineId: v.budgetLineId ?? '',
  areaId: v.areaId ?? '', validFrom: v.validFrom, validUntil: v.validUntil, valueFen: fenOf(v.valueFen) ?? 0,
  lots: v.lots.map(l => ({ categoryId: l.categoryId ?? '', areaId: l.areaId ?? v.areaId ?? '', unitPriceFen: fenOf(l.unitPriceFen ?? '') ?? 0, units: unitsOf(l.units) ?? 0 })),
})
