import { sha256 } from '@noble/hashes/sha2.js'

export type Bytes = Uint8Array<ArrayBuffer>

const encoder = new TextEncoder()

export const utf8 = (text: string): Bytes => encoder.encode(text)

export const random = (size: number): Bytes => crypto.getRandomValues(new Uint8Array(size))

export function concat(...parts: Uint8Array[]): Bytes {
  const out = new Uint8Array(parts.reduce((n, p) => n + p.length, 0))
  let at = 0
  for (const p of parts) {
    out.set(p, at)
    at += p.length
  }
  return out
}

export const equal = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((v, i) => v === b[i])

/** Big-endian, four bytes. */
export function u32(n: number): Bytes {
  const out = new Uint8Array(4)
  new DataView(out.buffer).setUint32(0, n)
  return out
}

/** Big-endian, eight bytes; n is a whole number up to 2^53. */
export const u64 = (n: number): Bytes => concat(u32(Math.floor(n / 2 ** 32)), u32(n % 2 ** 32))

export const readU32 = (b: Uint8Array) => new DataView(b.buffer, b.byteOffset, 4).getUint32(0)

/** Eight bytes as a number; Infinity when it is more than a number takes exactly. */
export function readU64(b: Uint8Array): number {
  const n = readU32(b) * 2 ** 32 + readU32(b.subarray(4))
  return Number.isSafeInteger(n) ? n : Infinity
}

export const hex = (b: Uint8Array) => Array.from(b, v => v.toString(16).padStart(2, '0')).join('')

export const isHash = (text: unknown): text is string => typeof text === 'string' && /^[0-9a-f]{64}$/.test(text)

export const unhex = (text: string): Bytes => Uint8Array.from(text.match(/../g) ?? [], v => Number.parseInt(v, 16))

/** base64url without padding. */
export const base64 = (b: Uint8Array) => btoa(Array.from(b, v => String.fromCharCode(v)).join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

/** Reads what base64 wrote; null for anything else. */
export function unbase64(text: unknown): Bytes | null {
  if (typeof text !== 'string' || !/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return null
  const out = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0))
  return base64(out) === text ? out : null
}

/** SHA-256 that takes its input piece by piece, which the browser's own does not. */
export const hasher = () => sha256.create()

export type Hasher = ReturnType<typeof hasher>

export const digest = (h: Hasher): Bytes => new Uint8Array(h.digest())

/** SHA-256 over a domain and what belongs to it. */
export function sum(domain: string, ...parts: Uint8Array[]): Bytes {
  const h = hasher().update(utf8(domain))
  for (const p of parts) h.update(p)
  return digest(h)
}
