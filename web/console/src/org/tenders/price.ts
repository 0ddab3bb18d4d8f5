// The price of a bid, checked before it is sealed: afterwards nobody can see that it is wrong.
import { fenOf } from '../../kit/money'

export type PriceProblem = 'missing' | 'form' | 'zero' | 'above' | 'unit'

/** What is wrong with a total, and with a unit price if one is given; null when nothing is. */
export function priceProblem(total: string, unit: string, lot: { ceilingFen: number; units: number }): PriceProblem | null {
  if (total.trim() === '') return 'missing'
  const sum = fenOf(total)
  const each = unit.trim() === '' ? null : fenOf(unit)
  if (sum === null || (unit.trim() !== '' && each === null)) return 'form'
  if (sum === 0 || each === 0) return 'zero'
  if (sum > lot.ceilingFen) return 'above'
  return each !== null && each * lot.units !== sum ? 'unit' : null
}
