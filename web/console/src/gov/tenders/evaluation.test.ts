import { expect, test } from 'vitest'
import { inOrder } from '../evaluation/names'
import { firstOf, isFramework } from './evaluation'

const standings = [{ bidId: 'd', rank: 3, outcome: 'DROPPED' as const }, { bidId: 'c', rank: 0, outcome: null }, { bidId: 'b', rank: 2, outcome: 'SHORTLISTED' as const }, { bidId: 'a', rank: 1, outcome: 'SHORTLISTED' as const }]

test('best first, what is not ranked last', () => {
  expect(inOrder(standings).map(s => s.bidId)).toEqual(['a', 'b', 'd', 'c'])
})

test('the first of a lot, of a framework all on its list and nobody who was dropped', () => {
  expect(firstOf(standings, false)).toEqual(['a'])
  expect(firstOf(standings, true)).toEqual(['b', 'a'])
  expect(isFramework({ method: 'FRAMEWORK_CLOSED' })).toBe(true)
  expect(isFramework({ method: 'CONSULTATION' })).toBe(false)
})
