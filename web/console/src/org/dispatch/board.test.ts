import { expect, test } from 'vitest'
import { isLate, stretches } from './board'

const shift = (startsAt: string, endsAt: string) => ({ startsAt, endsAt })

test('shifts are cut to the day and joined where they touch', () => {
  expect(stretches([
    shift('2026-11-23T22:00:00+08:00', '2026-11-24T06:00:00+08:00'),
    shift('2026-11-24T22:00:00+08:00', '2026-11-25T06:00:00+08:00'),
    shift('2026-11-24T06:00:00+08:00', '2026-11-24T12:00:00+08:00'),
  ], '2026-11-24')).toEqual(['00:00–12:00', '22:00–24:00'])
  expect(stretches([], '2026-11-24')).toEqual([])
})

test('late is a quarter of an hour after the start without check-in', () => {
  const booking = { status: 'CONFIRMED', startsAt: '2026-11-24T01:00:00Z' }
  expect(isLate(booking, Date.parse('2026-11-24T01:15:00Z'))).toBe(false)
  expect(isLate(booking, Date.parse('2026-11-24T01:16:00Z'))).toBe(true)
  expect(isLate({ ...booking, status: 'IN_SERVICE' }, Date.parse('2026-11-24T03:00:00Z'))).toBe(false)
})
