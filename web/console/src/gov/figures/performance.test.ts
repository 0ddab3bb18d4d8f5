import { expect, test } from 'vitest'
import { measured, percentOf, type Performance } from './performance'

const of = (numerator: number | null, denominator: number | null, count: number | null = 0) =>
  ({ figures: [{ name: 'solved', numerator, denominator }], satisfied: { milli: 4000, count } }) as unknown as Performance

test('nothing measured is no figure, and not nought', () => {
  expect([of(0, 0), of(0, 7), of(2, 3), of(null, null)].map(p => percentOf(p, 'solved'))).toEqual([null, 0, 66.7, null])
  expect(percentOf(of(1, 1), 'punctual')).toBeNull()
})

test('what is hidden was measured', () => {
  expect([of(0, 0), of(null, null, null), of(0, 1)].map(measured)).toEqual([false, true, true])
})
