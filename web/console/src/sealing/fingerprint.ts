// Short forms of long numbers, for people to compare.
import { hex, sum, unbase64 } from './bytes'

/** 16 bytes of a hash, in groups of four digits. */
export const fingerprintOf = (hash: string) => (hash.slice(0, 32).match(/.{4}/g) ?? []).join(' ')

/** What is compared with the printed notice: the hash of a public key, shortened. */
export const keyFingerprint = (publicKey: string) => fingerprintOf(hex(sum('', unbase64(publicKey) ?? new Uint8Array())))
