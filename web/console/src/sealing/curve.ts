import { type Bytes, base64, concat, hex, unbase64, unhex } from './bytes'

/** A private key of P-256 and its public key, as they stand in files: 32 and 65 bytes. */
export interface Pair { secret: Bytes, public: Bytes }

const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

const importPublic = (key: Bytes, name: 'ECDH' | 'ECDSA') => crypto.subtle.importKey('raw', key, { name, namedCurve: 'P-256' }, true, name === 'ECDSA' ? ['verify'] : [])

/** Whether bytes are an uncompressed point of P-256. */
export async function isPoint(key: Bytes | null): Promise<boolean> {
  if (key?.length !== 65 || key[0] !== 4) return false
  try {
    await importPublic(key, 'ECDH')
    return true
  } catch {
    return false
  }
}

export async function newPair(): Promise<Pair> {
  const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits'])
  const { d, x, y } = await crypto.subtle.exportKey('jwk', privateKey)
  return { secret: unbase64(d)!, public: concat(Uint8Array.of(4), unbase64(x)!, unbase64(y)!) }
}

/** A pair as a JSON web key; the browser refuses one whose halves do not belong together. */
export const jwk = (p: Pair): JsonWebKey => ({ kty: 'EC', crv: 'P-256', d: base64(p.secret), x: base64(p.public.subarray(1, 33)), y: base64(p.public.subarray(33)) })

/** ECDSA with SHA-256 over data: r‖s, of the two values of s the lower, as the format wants. */
export async function sign(p: Pair, data: Bytes): Promise<Bytes> {
  const key = await crypto.subtle.importKey('jwk', jwk(p), { name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign'])
  const raw = new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, data))
  const s = sOf(raw)
  return s * 2n <= order ? raw : concat(raw.subarray(0, 32), unhex((order - s).toString(16).padStart(64, '0')))
}

const sOf = (signature: Uint8Array) => BigInt(`0x${hex(signature.subarray(32))}`)

/** Whether a signature of sign is one over data. */
export async function verify(key: Bytes, data: Bytes, signature: Bytes): Promise<boolean> {
  if (signature.length !== 64 || sOf(signature) * 2n > order) return false
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, await importPublic(key, 'ECDSA'), signature, data)
}
