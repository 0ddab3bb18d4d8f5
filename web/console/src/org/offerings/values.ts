// The editor's fields as they are typed, and the input they become.
import type { CareLevel, OfferingMode, OfferingSaveInput, OfferingUnit, OfferingWholeFragment } from '../../gql/graphql'
import { fenOf, yuanPlain } from '../../kit/money'

export interface OfferingValues {
  name: string
  categoryId: string | undefined
  description: string
  mode: OfferingMode
  locationId: string | undefined
  areaIds: string[]
  priceFen: string
  unit: OfferingUnit
  durationMinutes: string
  stepMinutes: string
  prepMinutes: string
  cleanupMinutes: string
  leadMinutes: string
  horizonDays: string
  minMinutes: string
  minAge: string
  careLevels: CareLevel[]
  approvalRequired: boolean
  prepay: boolean
  cancellationPolicyId: string | undefined
}

export const fresh: OfferingValues = {
  name: '', categoryId: undefined, description: '', mode: 'AT_HOME', locationId: undefined, areaIds: [], priceFen: '', unit: 'VISIT',
  durationMinutes: '60', stepMinutes: '30', prepMinutes: '0', cleanupMinutes: '15', leadMinutes: '120', horizonDays: '14', minMinutes: '45',
  minAge: '0', careLevels: [], approvalRequired: false, prepay: false, cancellationPolicyId: undefined,
}

export function valuesOf(o: OfferingWholeFragment): OfferingValues {
  return {
    name: o.name, categoryId: o.category.id, description: o.description, mode: o.mode, locationId: o.location?.id, areaIds: o.areas.map(a => a.id),
    priceFen: yuanPlain(o.priceFen), unit: o.unit, durationMinutes: String(o.durationMinutes), stepMinutes: String(o.stepMinutes),
    prepMinutes: String(o.prepMinutes), cleanupMinutes: String(o.cleanupMinutes), leadMinutes: String(o.leadMinutes), horizonDays: String(o.horizonDays),
    minMinutes: String(o.minMinutes), minAge: String(o.minAge), careLevels: o.careLevels, approvalRequired: o.approvalRequired, prepay: o.prepay,
    cancellationPolicyId: o.cancellationPolicy?.id,
  }
}

/** The server takes null for a value of its own: what is not chosen is left out. */
export function inputOf(v: OfferingValues, organizationId: string): Omit<OfferingSaveInput, 'idempotencyKey' | 'offeringId' | 'expectedVersion'> {
  return {
    organizationId, name: v.name.trim(), categoryId: v.categoryId ?? '', description: v.description.trim(), mode: v.mode,
    locationId: v.mode === 'AT_HOME' ? undefined : v.locationId, areaIds: v.areaIds, priceFen: fenOf(v.priceFen) ?? 0, unit: v.unit,
    durationMinutes: Number(v.durationMinutes), stepMinutes: Number(v.stepMinutes), prepMinutes: Number(v.prepMinutes),
    cleanupMinutes: Number(v.cleanupMinutes), leadMinutes: Number(v.leadMinutes), horizonDays: Number(v.horizonDays), minMinutes: Number(v.minMinutes),
    minAge: Number(v.minAge), careLevels: v.careLevels, approvalRequired: v.approvalRequired, prepay: v.prepay,
    cancellationPolicyId: v.cancellationPolicyId,
  }
}
