import { beforeAll, expect, test } from 'vitest'
import { speakOrg } from '../test/words'
import { addDays, addMonths, clockOf, dayName, dayOf, daysBetween, minuteOf, minutesText, moment, mondayOf, monthName, span, weekdayOf } from './time'

beforeAll(() => speakOrg('zh'))

test('the machine stands in another zone', () => {
  expect(new Date('2026-11-24T00:00:00Z').getHours()).toBe(19)
})

test('moments are shown as in Shanghai', () => {
  expect(dayOf('2026-11-24T16:00:00Z')).toBe('2026-11-25')
  expect(clockOf('2026-11-24T15:59:59Z')).toBe('23:59')
  expect(minuteOf('2026-11-24T16:05:00Z')).toBe(5)
  expect(span('2026-11-24T01:00:00Z', '2026-11-24T02:30:00Z')).toBe('09:00–10:30')
})

test('a day and a clock time are a moment', () => {
  expect(new Date(moment('2026-11-25')).toISOString()).toBe('2026-11-24T16:00:00.000Z')
  expect(new Date(moment('2026-11-25', '09:30')).toISOString()).toBe('2026-11-25T01:30:00.000Z')
})

test('days and months count over every border', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
  expect(addMonths('2026-01', -1)).toBe('2025-12')
  expect(addMonths('2026-12', 1)).toBe('2027-01')
  expect(daysBetween('2026-11-24', '2027-01-23')).toBe(60)
  expect(weekdayOf('2026-11-24')).toBe(1)
  expect(mondayOf('2026-11-29')).toBe('2026-11-23')
})

test('days have names in both languages', async () => {
  expect(dayName('2026-11-24')).toBe('11月24日 周二')
  expect(monthName('2026-11')).toBe('2026年11月')
  await speakOrg('en')
  expect(dayName('2026-11-24')).toBe('Tue 24 Nov')
  expect(monthName('2026-11')).toBe('Nov 2026')
  await speakOrg('zh')
})

test('a stretch of minutes is told in whole hours and minutes', async () => {
  expect([0, 15, 60, 90, 2880].map(minutesText)).toEqual(['0 分钟', '15 分钟', '1 小时', '1 小时 30 分钟', '48 小时'])
  await speakOrg('en')
  expect(minutesText(90)).toBe('1 h 30 min')
  await speakOrg('zh')
})
