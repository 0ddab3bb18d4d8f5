// The public clock of a payment: from the invoice's day to the day by which it has to be paid, or was.
import { standingOf } from '../../kit/clock'
import { daysBetween, moment } from '../../kit/time'

export interface Clocked { status: string; invoicedOn: string; dueAt: string; paidOn?: string | null; daysLate: number }
export type ClockState = 'running' | 'late' | 'paid' | 'paidLate' | 'returned'

export interface Clock {
  state: ClockState
  /** Days that are left, late, or that it took. */
  days: number
  /** Where the bar stands and where the due day is on it, of 100. */
  at: number
  due: number
  /** The last day of the term. */
  last: string
}

/** The clock as it stands on a day. A term ends with its last day: on that day no day is left and none is late. */
export function clockOfPayment(p: Clocked, today: string): Clock {
  const end = p.paidOn ?? today
  const { last, left } = standingOf({ from: moment(p.invoicedOn), due: p.dueAt }, Date.parse(moment(end)))
  const term = Math.max(1, daysBetween(p.invoicedOn, last))
  const spent = Math.max(0, daysBetween(p.invoicedOn, end))
  const whole = Math.max(term, spent)
  const bar = { at: (spent / whole) * 100, due: (term / whole) * 100, last }
  if (p.status === 'RETURNED') return { state: 'returned', days: 0, ...bar }
  if (p.status === 'PAID') return { state: p.daysLate > 0 ? 'paidLate' : 'paid', days: p.daysLate > 0 ? p.daysLate : spent, ...bar }
  return p.daysLate > 0 ? { state: 'late', days: p.daysLate, ...bar } : { state: 'running', days: Math.max(0, left), ...bar }
}
