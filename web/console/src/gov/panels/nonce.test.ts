import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { commitOf, dropNonce, keepNonce, keptNonce, newNonce, nonceOf } from './nonce'

const nonce = 'ab'.repeat(32)

test('a side binds itself to the hash of its nonce', () => {
  const expected = createHash('sha256').update('linli/draw/commit/v1').update(Buffer.from(nonce, 'hex')).digest('hex')
  expect(commitOf(nonce)).toBe(expected)
  expect(newNonce()).toMatch(/^[0-9a-f]{64}$/)
})

test('a nonce is kept for its panel and side, and given for its commitment alone', () => {
  keepNonce('pnl_1', 'BUYER', nonce)
  expect(keptNonce('pnl_1', 'BUYER', commitOf(nonce))).toBe(nonce)
  expect(keptNonce('pnl_1', 'REGULATOR', commitOf(nonce))).toBe(null)
  expect(keptNonce('pnl_2', 'BUYER', commitOf(nonce))).toBe(null)
  expect(keptNonce('pnl_1', 'BUYER', commitOf('cd'.repeat(32)))).toBe(null)
  dropNonce('pnl_1', 'BUYER')
  expect(keptNonce('pnl_1', 'BUYER', commitOf(nonce))).toBe(null)
})

test('a saved nonce is taken when it is the one that was bound', () => {
  expect(nonceOf(` ${nonce}\n`, commitOf(nonce))).toBe(nonce)
  expect(nonceOf(nonce, commitOf('cd'.repeat(32)))).toBe(null)
  expect(nonceOf('nonsense', commitOf(nonce))).toBe(null)
})
