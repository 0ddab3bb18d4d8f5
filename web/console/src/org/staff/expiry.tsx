import { Mark } from '../../kit/parts'
import { daysBetween, today } from '../../kit/time'
import { t, type WordKey } from '../../kit/words'

/** How many days before its last day a certificate is said to expire soon. */
export const soonDays = 60

export type Expiry = 'valid' | 'soon' | 'over'

export function expiryOf(validUntil: string, on = today()): Expiry {
  const left = daysBetween(on, validUntil)
  if (left < 0) return 'over'
  return left <= soonDays ? 'soon' : 'valid'
}

// Kinds are codes of the district's categories; the usual ones have names.
const kinds: Record<string, WordKey> = { ELDERLY_CARE: 'staff.kind.ELDERLY_CARE', NURSE: 'staff.kind.NURSE', LAWYER: 'staff.kind.LAWYER' }
export const kindName = (kind: string) => (kinds[kind] ? t(kinds[kind]) : kind)

export function ExpiryMark({ validUntil }: { validUntil: string }) {
  const state = expiryOf(validUntil)
  if (state === 'over') return <Mark tone="bad">{t('staff.expired', { day: validUntil })}</Mark>
  if (state === 'soon') return <Mark tone="warn">{t('staff.soon', { day: validUntil, n: daysBetween(today(), validUntil) })}</Mark>
  return <Mark tone="good">{t('staff.valid', { day: validUntil })}</Mark>
}
