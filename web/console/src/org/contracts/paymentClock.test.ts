// The public clock of payments, to the day.
import { expect, test } from 'vitest'
import { clockOfPayment, type Clocked } from './paymentClock'

// The term ends when 11 December does in Shanghai
const asked: Clocked = { status: 'SUBMITTED', invoicedOn: '2026-11-27', dueAt: '2026-12-11T16:00:00Z', paidOn: null, daysLate: 0 }

test('days are left until the last day is over', () => {
  expect(clockOfPayment(asked, '2026-11-27')).toEqual({ state: 'running', days: 14, at: 0, due: 100, last: '2026-12-11' })
  expect(clockOfPayment(asked, '2026-12-04')).toEqual({ state: 'running', days: 7, at: 50, due: 100, last: '2026-12-11' })
  expect(clockOfPayment(asked, '2026-12-11')).toEqual({ state: 'running', days: 0, at: 100, due: 100, last: '2026-12-11' })
})

test('what is late goes on past the due day', () => {
  expect(clockOfPayment({ ...asked, daysLate: 14 }, '2026-12-25')).toEqual({ state: 'late', days: 14, at: 100, due: 50, last: '2026-12-11' })
})

test('what was paid stands still', () => {
  expect(clockOfPayment({ ...asked, status: 'PAID', paidOn: '2026-12-04' }, '2027-01-01')).toEqual({ state: 'paid', days: 7, at: 50, due: 100, last: '2026-12-11' })
  expect(clockOfPayment({ ...asked, status: 'PAID', paidOn: '2026-12-25', daysLate: 14 }, '2027-01-01')).toEqual({ state: 'paidLate', days: 14, at: 100, due: 50, last: '2026-12-11' })
  expect(clockOfPayment({ ...asked, status: 'RETURNED' }, '2026-12-04').state).toBe('returned')
})
