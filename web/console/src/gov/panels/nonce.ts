// A side's nonce in the draw of a panel: made in the browser, kept in it, and never sent before it is shown.
import { hex, isHash, random, sum, unhex } from '../../sealing/bytes'

/** Whose nonce it is. */
export type Side = 'BUYER' | 'REGULATOR'

const nameOf = (panelId: string, side: Side) => `linli.draw.${panelId}.${side}`

/** 32 random bytes, 64 hex digits. */
export const newNonce = () => hex(random(32))

/** What a side binds itself to: SHA-256 of a domain and the nonce's bytes. */
export const commitOf = (nonce: string) => hex(sum('linli/draw/commit/v1', unhex(nonce)))

export function keepNonce(panelId: string, side: Side, nonce: string, store: Storage = localStorage) {
  store.setItem(nameOf(panelId, side), nonce)
}

/** The kept nonce that belongs to a commitment; null when this browser has another one, or none. */
export function keptNonce(panelId: string, side: Side, commit: string, store: Storage = localStorage): string | null {
  const nonce = store.getItem(nameOf(panelId, side))
  return isHash(nonce) && commitOf(nonce) === commit ? nonce : null
}

export function dropNonce(panelId: string, side: Side, store: Storage = localStorage) {
  store.removeItem(nameOf(panelId, side))
}

/** A saved nonce as it was read from its file; null when it is none, or of another commitment. */
export function nonceOf(text: string, commit: string): string | null {
  const nonce = text.trim()
  return isHash(nonce) && commitOf(nonce) === commit ? nonce : null
}
