import { beforeAll, expect, test } from 'vitest'
import { speakOrg } from '../test/words'
import { meanOf, ratingText, twoPlaces } from './rating'

beforeAll(() => speakOrg('zh'))

test('thousandths are rounded half up, once', () => {
  const said = { 0: '0.00', 4: '0.00', 5: '0.01', 1005: '1.01', 3995: '4.00', 4254: '4.25', 4255: '4.26', 4256: '4.26', 5000: '5.00' }
  for (const [milli, want] of Object.entries(said)) expect(twoPlaces(Number(milli)), milli).toBe(want)
})

test('nobody, too few and enough are three things', () => {
  expect([{ milli: 4000, count: 0 }, { milli: null, count: null }, { milli: 4255, count: 5 }].map(r => [ratingText(r), meanOf(r)]))
    .toEqual([['还没有评价', null], ['少于 5 人评价', null], ['4.26（5 人评价）', 4.26]])
})
