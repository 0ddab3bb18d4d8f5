import { type Bytes, concat, random } from './bytes'

/** The product in GF(2^8) with x^8+x^4+x^3+x+1, without branches on what is secret. */
export function gfMul(a: number, b: number): number {
  let p = 0
  for (let i = 0; i < 8; i++) {
    p ^= a & -(b & 1)
    a = ((a << 1) ^ (0x11b & -(a >> 7))) & 0xff
    b >>= 1
  }
  return p & 0xff
}

/** a^254, the inverse of a. */
export function gfInv(a: number): number {
  let out = 1
  for (let i = 0; i < 7; i++) {
    a = gfMul(a, a)
    out = gfMul(out, a)
  }
  return out
}

/** n shares of a secret, of which any t give it back: x from 1 to n, then a value for each byte. */
export const split = (secret: Uint8Array, n: number, t: number): Bytes[] => splitBy(secret, n, random(secret.length * (t - 1)))

/** split with given coefficients: for each byte those of x, x², … . */
export function splitBy(secret: Uint8Array, n: number, coefficients: Uint8Array): Bytes[] {
  const degree = coefficients.length / secret.length
  return Array.from({ length: n }, (_, i) => {
    const x = i + 1
    const values = Uint8Array.from(secret, (s, j) => {
      let y = 0
      for (let k = degree - 1; k >= 0; k--) y = gfMul(y ^ (coefficients[j * degree + k] ?? 0), x)
      return y ^ s
    })
    return concat(Uint8Array.of(x), values)
  })
}

/** The secret of as many shares as the threshold, each with another x. */
export function combine(shares: Uint8Array[]): Bytes {
  const secret = new Uint8Array((shares[0]?.length ?? 1) - 1)
  for (const share of shares) {
    const x = share[0] ?? 0
    let weight = 1
    for (const other of shares) {
      const ox = other[0] ?? 0
      if (ox !== x) weight = gfMul(weight, gfMul(ox, gfInv(ox ^ x)))
    }
    secret.forEach((_, k) => { secret[k]! ^= gfMul(weight, share[k + 1] ?? 0) })
  }
  return secret
}
