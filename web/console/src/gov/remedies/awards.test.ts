import { expect, test } from 'vitest'
import { awardOf } from './awards'

test('an award goes with a decision that ends it, and with no other', () => {
  expect(awardOf('NEXT_CANDIDATE', 'awd_1')).toEqual({ awardId: 'awd_1' })
  expect(awardOf('RESTART', 'awd_1')).toEqual({}) // chosen while another decision stood there
  expect(awardOf('VOID_AWARD', undefined)).toEqual({})
  expect(awardOf(undefined, 'awd_1')).toEqual({})
})
