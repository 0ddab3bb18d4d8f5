import { expect, test } from 'vitest'
import { standingOf } from './clock'

const at = (text: string) => Date.parse(text)
// seven days, until the end of Tuesday in Shanghai
const term = { from: '2026-12-01T00:00:00+08:00', due: '2026-12-09T00:00:00+08:00' }

test('days are Shanghai’s, and the last one is the term’s', () => {
  expect(standingOf(term, at('2026-12-01T00:00:00+08:00'))).toEqual({ last: '2026-12-08', left: 7, gone: 0, late: false })
  expect(standingOf(term, at('2026-12-05T12:00:00+08:00'))).toEqual({ last: '2026-12-08', left: 3, gone: 4.5 / 8, late: false })
  expect(standingOf(term, at('2026-12-08T23:59:00+08:00'))).toMatchObject({ left: 0, late: false })
  expect(standingOf(term, at('2026-12-09T00:00:00+08:00'))).toEqual({ last: '2026-12-08', left: -1, gone: 1, late: true })
})

test('what is done stands still, in time or late', () => {
  const now = at('2027-02-01T00:00:00+08:00')
  expect(standingOf({ ...term, done: '2026-12-03T10:00:00+08:00' }, now)).toMatchObject({ left: 5, late: false })
  expect(standingOf({ ...term, done: '2026-12-11T10:00:00+08:00' }, now)).toMatchObject({ left: -3, gone: 1, late: true })
})
