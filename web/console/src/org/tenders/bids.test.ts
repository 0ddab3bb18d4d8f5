// A bid is put together as the server counts it at the deadline.
import { expect, test } from 'vitest'
import type { EnvelopeKind } from '../../gql/graphql'
import type { Kind } from '../../sealing/terms'
import { bidsToSealWith, changedAt, lotBids, missingOf, type Handed } from './bids'

const bidA = 'a'.repeat(32)
const bidB = 'b'.repeat(32)
const bidC = 'c'.repeat(32)
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

test('a key file that was lost is replaced: what the new bid lacks is told, and the old one counts until then', () => {
  const kinds: Kind[] = ['TECHNICAL', 'PRICE']
  const old = [handed('TECHNICAL'), handed('PRICE')]
  expect([one(old).begun, one(old).all.map(b => b.bid)]).toEqual([null, [bidA]])
  const half = one([...old, handed('PRICE', bidB)])
  expect([half.bid, half.whole, half.begun?.bid, missingOf(half.begun, kinds)]).toEqual([bidA, true, bidB, ['TECHNICAL']])
  // another envelope under the old key, which was found again: nothing of the new bid is lost
  const found = one([...old, handed('PRICE', bidB), handed('PRICE', bidA)])
  expect([found.bid, found.begun, found.all.map(b => b.bid)]).toEqual([bidA, null, [bidA, bidB]])
  const both = one([...old, handed('PRICE', bidB), handed('TECHNICAL', bidB)])
  expect([both.bid, both.whole, both.begun, missingOf(both, kinds)]).toEqual([bidB, true, null, []])
  // the old one has to be confirmed: until the new one is whole that is what there is to do
  const changed = at(++minute)
  const stale = one([...old, handed('TECHNICAL', bidB)], changed)
  expect([stale.bid, stale.stale, stale.begun?.bid]).toEqual([bidA, ['TECHNICAL', 'PRICE'], bidB])
})

test('the key file of any bid of the lot seals, then those of other lots', () => {
  const bids = lotBids(['lot', 'other'], [handed('TECHNICAL'), handed('PRICE', bidB), handed('PRICE', bidC, 'other'), handed('PRICE', bidA, 'other')], ['TECHNICAL', 'PRICE'], 1, null)
  expect(bidsToSealWith(bids, 'lot')).toEqual([bidB, bidA, bidC])
  expect(bidsToSealWith(bids, 'other')).toEqual([bidA, bidC, bidB])
})

test('moments are compared as times', () => {
  const list = [{ ...handed('TECHNICAL') }, { ...handed('PRICE') }]
  for (const e of list) e.receipt = { ...e.receipt, receivedAt: '2026-12-02T09:00:00.12Z' }
  // as texts, .12Z is after .123456Z
  expect(one(list, '2026-12-02T09:00:00.123456Z').stale).toEqual(['TECHNICAL', 'PRICE'])
  expect(one(list, '2026-12-02T17:00:00.119999+08:00').stale).toEqual([])
  expect(one(list, '2026-12-02T09:00:00.12Z').stale).toEqual(['TECHNICAL', 'PRICE'])
  expect(one(list, '2026-12-02T09:00:00.120001Z').stale).toEqual(['TECHNICAL', 'PRICE'])
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
