// A bid is put together as the server counts it at the deadline.
import { expect, test } from 'vitest'
import type { EnvelopeKind } from '../../gql/graphql'
import { changedAt, lotBids, type Handed } from './bids'

const bidA = 'a'.repeat(32)
const bidB = 'b'.repeat(32)
let minute = 0
const at = (n: number) => `2026-12-02T00:${String(n).padStart(2, '0')}:00Z`

function handed(kind: EnvelopeKind, bid = bidA, lotId = 'lot', round = 1): Handed {
  minute++
  return {
    __typename: 'Envelope', id: `env_${minute}`, lotId, size: 1, header: '{}',
    receipt: { __typename: 'Receipt', envelopeId: `env_${minute}`, kind, bid, round, receivedAt: at(minute), ciphertextHash: '', file: '' },
  }
}

const one = (list: Handed[], changed: string | null = null) => lotBids(['lot'], list, ['TECHNICAL', 'PRICE'], 1, changed)[0]!

test('a bid is whole with both envelopes, and the newest of each kind counts', () => {
  const [first, price, second] = [handed('TECHNICAL'), handed('PRICE'), handed('TECHNICAL')]
  expect(one([]).bid).toBe(null)
  expect(one([first]).whole).toBe(false)
  const b = one([first, price, second])
  expect([b.whole, b.kinds.TECHNICAL?.id, b.kinds.PRICE?.id, b.bid]).toEqual([true, second.id, price.id, bidA])
  expect(b.handed.map(e => e.id)).toEqual([second.id, price.id, first.id])
})

test('what was withdrawn does not count, what comes afterwards does', () => {
  const list = [handed('TECHNICAL'), handed('PRICE'), handed('WITHDRAW')]
  expect([one(list).whole, one(list).withdrawn, one(list).kinds]).toEqual([false, true, {}])
  const more = [...list, handed('TECHNICAL'), handed('PRICE')]
  expect(one(more).whole).toBe(true)
})

test('after a material change envelopes are confirmed, or replaced', () => {
  const list = [handed('TECHNICAL'), handed('PRICE')]
  const changed = at(++minute)
  expect([one(list, changed).whole, one(list, changed).stale]).toEqual([false, ['TECHNICAL', 'PRICE']])
  const replaced = [...list, handed('PRICE')]
  expect(one(replaced, changed).stale).toEqual(['TECHNICAL'])
  const confirmed = [...replaced, handed('RECONFIRM')]
  expect([one(confirmed, changed).whole, one(confirmed, changed).stale]).toEqual([true, []])
  // said before the change, it confirms nothing
  const later = at(++minute)
  expect(one(confirmed, later).stale).toEqual(['TECHNICAL', 'PRICE'])
})

test('envelopes under two keys are two bids: the whole one counts until the other is whole', () => {
  const old = [handed('TECHNICAL'), handed('PRICE')]
  const half = [...old, handed('TECHNICAL', bidB)]
  expect([one(half).bid, one(half).whole]).toEqual([bidA, true])
  const both = [...half, handed('PRICE', bidB)]
  expect([one(both).bid, one(both).whole]).toEqual([bidB, true])
})

test('lots and rounds are apart', () => {
  const list = [handed('TECHNICAL'), handed('PRICE'), handed('FINAL', bidA, 'lot', 2), handed('TECHNICAL', bidA, 'other')]
  expect(lotBids(['lot', 'other'], list, ['TECHNICAL', 'PRICE'], 1, null).map(b => b.whole)).toEqual([true, false])
  expect(lotBids(['lot'], list, ['FINAL'], 2, null)[0]!.whole).toBe(true)
})

test('only a material change of published documents asks for confirmation', () => {
  const first = { number: 1, material: true, publishedAt: at(1) }
  expect(changedAt([first])).toBe(null)
  expect(changedAt([first, { number: 2, material: false, publishedAt: at(2) }])).toBe(null)
  expect(changedAt([first, { number: 2, material: true, publishedAt: at(2) }, { number: 3, material: false, publishedAt: at(3) }, { number: 4, material: true, publishedAt: null }])).toBe(at(2))
})
