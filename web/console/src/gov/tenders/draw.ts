// The draw that anyone can repeat: ids that are fixed first, two nonces, one order. As internal/draw has it.
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { hex, random, sum, u64, unhex, utf8 } from '../../sealing/bytes'

export interface Transcript { pool: string[]; poolRoot: string; buyerCommit: string; regulatorCommit: string; buyerNonce: string; regulatorNonce: string; head: string; order: string[] }

/** 32 bytes that nobody else knows, in hex. */
export const makeNonce = () => hex(random(32))

/** What binds a side to its nonce without showing it. */
export const commitOf = (nonce: string) => hex(sum('linli/draw/commit/v1', unhex(nonce)))

const compare = (a: Uint8Array, b: Uint8Array): number => {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i]! - b[i]!
  return a.length - b.length
}

/** The hash over everybody who may be drawn, whatever order they come in. */
export function rootOf(pool: string[]): string {
  const ids = pool.map(utf8).sort(compare)
  return hex(sum('linli/draw/root/v1', u64(ids.length), ...ids.flatMap(id => [u64(id.length), id])))
}

export const seedOf = (buyer: string, regulator: string, head: string) => hex(sum('', unhex(buyer), unhex(regulator), unhex(head)))

/** The pool by ascending HMAC-SHA-256 under the seed. */
export function orderOf(seed: string, pool: string[]): string[] {
  const key = unhex(seed)
  return pool.map(id => ({ id, bytes: utf8(id), number: hmac(sha256, key, utf8(id)) }))
    .sort((a, b) => compare(a.number, b.number) || compare(a.bytes, b.bytes)).map(x => x.id)
}

/** What was reckoned here again: null while the figure it needs is not shown. */
export interface Repeated { root: boolean; buyer: boolean | null; regulator: boolean | null; order: boolean | null }

const shown = (commit: string, nonce: string) => (nonce ? commitOf(nonce) === commit : null)

export function repeat(d: Transcript): Repeated {
  const whole = d.buyerNonce && d.regulatorNonce && d.head
  return {
    root: rootOf(d.pool) === d.poolRoot, buyer: shown(d.buyerCommit, d.buyerNonce), regulator: shown(d.regulatorCommit, d.regulatorNonce),
    order: whole ? orderOf(seedOf(d.buyerNonce, d.regulatorNonce, d.head), d.pool).join() === d.order.join() : null,
  }
}

export type Side = 'buyer' | 'regulator'

/** Whose nonce it is: a side of one draw, and the person who made it. Several people may use one browser. */
export interface Holder { personId: string; panelId: string; root: string; side: Side }

// A side's nonce stays in the browser that made it until it is shown. Whoever loses it cannot go on with the draw.
const kept = (h: Holder) => `linli.draw.${h.personId}.${h.panelId}.${h.root}.${h.side}`
export const keptNonce = (h: Holder) => localStorage.getItem(kept(h)) ?? ''
export const keepNonce = (h: Holder, nonce: string) => localStorage.setItem(kept(h), nonce)
export const dropNonce = (h: Holder) => localStorage.removeItem(kept(h))
