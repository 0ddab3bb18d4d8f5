import { expect, test } from 'vitest'
import { firstOf, inOrder, isFramework } from './evaluation'

const standings = [{ bidId: 'c', rank: 0 }, { bidId: 'b', rank: 2 }, { bidId: 'a', rank: 1 }]

test('best first, what is not ranked last', () => {
  expect(inOrder(standings).map(s => s.bidId)).toEqual(['a', 'b', 'c'])
})

test('the first of a lot, of a framework all that are ranked', () => {
  expect(firstOf(standings, false)).toEqual(['a'])
  expect(firstOf(standings, true)).toEqual(['b', 'a'])
  expect(isFramework({ method: 'FRAMEWORK_CLOSED' })).toBe(true)
  expect(isFramework({ method: 'CONSULTATION' })).toBe(false)
})
