// Words for the places of a contract's text where it differs from the documents and the bid.
import { yuan } from '../../kit/money'
import { t } from '../../kit/words'

const fields = {
  title: 'text.field.title', units: 'text.field.units', unitPriceFen: 'text.field.unitPriceFen', dueOn: 'text.field.dueOn', areaId: 'word.area', categoryId: 'projects.category', startOn: 'text.field.startOn',
  endOn: 'text.field.endOn', valueFen: 'text.field.valueFen', bondFen: 'text.field.bondFen', advanceFen: 'text.field.advanceFen', retainedBp: 'text.field.retainedBp', milestones: 'milestones.title',
} as const

const fieldText = (name: string) => (name in fields ? t(fields[name as keyof typeof fields]) : name)

/** clauses.C1 → clause C1; lots.0.unitPriceFen → lot 1, unit price. */
export function placeText(what: string): string {
  const [list, at, field] = what.split('.') as [string, string?, string?]
  if (list === 'clauses' && at) return t('text.place.clause', { code: at })
  const place = { n: Number(at) + 1, field: field ? fieldText(field) : '' }
  if (list === 'lots' && at) return t('text.place.lot', place).trim()
  if (list === 'milestones' && at) return t('text.place.milestone', place).trim()
  return at ? what : fieldText(list)
}

/** What stands at a place: sums in yuan, the rest as it is. */
export const valueText = (what: string, value: string) => (what.endsWith('Fen') && /^\d+$/.test(value) ? yuan(Number(value)) : value)
