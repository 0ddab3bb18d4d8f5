import { expect, test } from 'vitest'
import { commitOf, dropNonce, keepNonce, keptNonce, makeNonce, orderOf, repeat, rootOf, seedOf } from './draw'

// The vectors of internal/draw, which other programs computed.
const counting = (first: number) => Array.from({ length: 32 }, (_, i) => (first + i).toString(16).padStart(2, '0')).join('')
const head = 'aa'.repeat(32)
const pool = ['专家-10', ...Array.from({ length: 9 }, (_, i) => `expert-${String(9 - i).padStart(2, '0')}`)]
const order = ['expert-09', 'expert-06', '专家-10', 'expert-03', 'expert-05', 'expert-01', 'expert-02', 'expert-04', 'expert-07', 'expert-08']
const seed = '3ecabae1576397f850a214ef85a837d0abba935fc28c7366976a367b5b849c90'

test('the vectors of the draw', () => {
  expect(commitOf(counting(0))).toBe('f5518355d8e4eced6310805dde8e2d54da7ebf12050e998cd387d0c766a4eccd')
  expect(commitOf(counting(32))).toBe('1009671448419e1b4b7c1c4213593c12aa5e6730bf3d2ed4e73b7bf73580f701')
  expect(rootOf(pool)).toBe('e63cebc4b2f5a2146f70024f6a848ef9adb869f9f801d693fd8fc41e0ccc9d40')
  expect(seedOf(counting(0), counting(32), head)).toBe(seed)
  expect(orderOf(seed, pool)).toEqual(order)
})

const drawn = {
  pool, poolRoot: rootOf(pool), buyerCommit: commitOf(counting(0)), regulatorCommit: commitOf(counting(32)), buyerNonce: counting(0), regulatorNonce: counting(32), head, order,
}

test('a draw is repeated as far as it is shown', () => {
  expect(repeat(drawn)).toEqual({ root: true, buyer: true, regulator: true, order: true })
  expect(repeat({ ...drawn, regulatorNonce: '', head: '', order: [] })).toEqual({ root: true, buyer: true, regulator: null, order: null })
})

test('whatever was changed shows', () => {
  expect(repeat({ ...drawn, pool: pool.slice(1) })).toEqual({ root: false, buyer: true, regulator: true, order: false })
  expect(repeat({ ...drawn, buyerNonce: counting(1) })).toMatchObject({ buyer: false, order: false })
  expect(repeat({ ...drawn, order: [...order.slice(1), order[0]!] })).toEqual({ root: true, buyer: true, regulator: true, order: false })
})

test('a nonce is 32 bytes, and kept under its person, panel, pool and side', () => {
  const nonce = makeNonce()
  expect(nonce).toMatch(/^[0-9a-f]{64}$/)
  expect(makeNonce()).not.toBe(nonce)
  const own = { personId: 'per_1', panelId: 'pan_1', root: 'ab', side: 'buyer' } as const
  keepNonce(own, nonce)
  expect(keptNonce(own)).toBe(nonce)
  // a colleague of the same side, on the same browser, sees none of it
  for (const other of [{ personId: 'per_2' }, { panelId: 'pan_2' }, { root: 'cd' }, { side: 'regulator' as const }]) expect(keptNonce({ ...own, ...other })).toBe('')
  dropNonce({ ...own, personId: 'per_2' })
  expect(keptNonce(own)).toBe(nonce)
  dropNonce(own)
  expect(keptNonce(own)).toBe('')
})
