import { type Bytes, equal, utf8 } from './bytes'

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json | undefined }

/** RFC 8785: names in the order of their UTF-16 units, numbers and strings as JSON.stringify writes them. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, v]) => v !== undefined)
    fields.sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${fields.map(([name, v]) => `${canonical(name)}:${canonical(v)}`).join(',')}}`
  }
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value)) throw new TypeError('half a character cannot be written')
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new TypeError('only whole numbers are written')
  return JSON.stringify(value)
}

export const canonicalBytes = (value: unknown): Bytes => utf8(canonical(value))

/** Reads JSON that is in its canonical form, so that nobody else can see something else in it; throws. */
export function parseCanonical(raw: Uint8Array): unknown {
  const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw))
  if (!equal(canonicalBytes(value), raw)) throw new SyntaxError('it is not canonical JSON (RFC 8785)')
  return value
}

export type Fields = Record<string, unknown>

/** Whether a value is an object with these names, perhaps some of the others, and no more. */
export function hasFields(value: unknown, names: string[], others: string[] = []): value is Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const own = Object.keys(value)
  return names.every(n => own.includes(n)) && own.every(n => names.includes(n) || others.includes(n))
}

/** Whether a value is a text of so many characters. */
export const isText = (value: unknown, from: number, to: number): value is string =>
  typeof value === 'string' && !/\p{Surrogate}/u.test(value) && Array.from(value).length >= from && Array.from(value).length <= to

/** Whether a value is a whole number within bounds. */
export const isWhole = (value: unknown, from: number, to: number): value is number => Number.isSafeInteger(value) && (value as number) >= from && (value as number) <= to
