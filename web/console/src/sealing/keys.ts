import { type Bytes, base64, concat, equal, hex, random, sum, unbase64, unhex, utf8 } from './bytes'
import { canonicalBytes, hasFields, isWhole } from './canonical'
import { type Pair, newPair } from './curve'
import { type Header, coreOf } from './header'
import { Problem } from './problem'
import { combine } from './shamir'
import { isBid, isId } from './terms'
import { unwrap } from './wrap'

/** The private keys of a bid, which open and sign its envelopes, or of a custodian, which open its shares. */
export type Keys = { kind: 'BID', id: string, open: Pair, sign: Pair } | { kind: 'CUSTODIAN', id: string, open: Pair }

/** Keys locked by a passphrase, as a file. */
export interface KeyFile {
  v: 1
  kind: Keys['kind']
  id: string
  key: string
  signKey?: string
  kdf: string
  rounds: number
  salt: string
  cipher: string
  nonce: string
  sealed: string
}

const rounds = 600_000

export const newBidKeys = async (): Promise<Keys> => ({ kind: 'BID', id: hex(random(16)), open: await newPair(), sign: await newPair() })

export async function newCustodianKeys(id: string): Promise<Keys> {
  if (!isId(id)) throw new Problem('BAD_KEY_FILE', 'a custodian’s id has 1 to 64 plain characters')
  return { kind: 'CUSTODIAN', id, open: await newPair() }
}

/** The key of a passphrase, and what else of the file is bound to it. */
async function lockOf(f: KeyFile, passphrase: string) {
  const base = await crypto.subtle.importKey('raw', utf8(passphrase.normalize('NFKC')), 'PBKDF2', false, ['deriveKey'])
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt: unbase64(f.salt)!, iterations: f.rounds }
  const key = await crypto.subtle.deriveKey(derivation, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  return { key, how: { name: 'AES-GCM', iv: unbase64(f.nonce)!, additionalData: sum('linli/bid/key/v1', canonicalBytes({ ...f, sealed: '' })) } }
}

/** Locks keys under a passphrase of ten characters at least. */
export async function lockKeys(k: Keys, passphrase: string): Promise<KeyFile> {
  if (Array.from(passphrase).length < 10) throw new Problem('BAD_KEY_FILE', 'a passphrase has at least 10 characters')
  const f: KeyFile = {
    v: 1, kind: k.kind, id: k.id, key: base64(k.open.public), ...(k.kind === 'BID' && { signKey: base64(k.sign.public) }),
    kdf: 'PBKDF2-HMAC-SHA256', rounds, salt: base64(random(16)), cipher: 'AES-256-GCM', nonce: base64(random(12)), sealed: '',
  }
  const { key, how } = await lockOf(f, passphrase)
  const secret = k.kind === 'BID' ? concat(k.open.secret, k.sign.secret) : k.open.secret
  return { ...f, sealed: base64(new Uint8Array(await crypto.subtle.encrypt(how, key, secret))) }
}

/** Opens a key file; BAD_KEY_FILE, WRONG_PASSPHRASE. */
export async function unlockKeys(value: unknown, passphrase: string): Promise<Keys> {
  const f = readKeyFile(value)
  const { key, how } = await lockOf(f, passphrase)
  let secret: Bytes
  try {
    secret = new Uint8Array(await crypto.subtle.decrypt(how, key, unbase64(f.sealed)!))
  } catch {
    throw new Problem('WRONG_PASSPHRASE', 'the passphrase does not unlock this key file')
  }
  const open = { secret: secret.slice(0, 32), public: unbase64(f.key)! }
  return f.kind === 'BID' ? { kind: 'BID', id: f.id, open, sign: { secret: secret.slice(32), public: unbase64(f.signKey)! } } : { kind: 'CUSTODIAN', id: f.id, open }
}

function readKeyFile(value: unknown): KeyFile {
  const refuse = new Problem('BAD_KEY_FILE', 'this is not a key file, or one of a form that is not known')
  if (!hasFields(value, ['v', 'kind', 'id', 'key', 'kdf', 'rounds', 'salt', 'cipher', 'nonce', 'sealed'], ['signKey'])) throw refuse
  const f = value as unknown as KeyFile
  const known = f.v === 1 && f.kdf === 'PBKDF2-HMAC-SHA256' && f.cipher === 'AES-256-GCM' && isWhole(f.rounds, rounds, 10_000_000)
  const size = f.kind === 'BID' ? 64 : 32
  const whose = f.kind === 'BID' ? isBid(f.id) && unbase64(f.signKey)?.length === 65 : f.kind === 'CUSTODIAN' && isId(f.id) && f.signKey === undefined
  if (!known || !whose || unbase64(f.key)?.length !== 65 || unbase64(f.salt)?.length !== 16 || unbase64(f.nonce)?.length !== 12 || unbase64(f.sealed)?.length !== size + 16) throw refuse
  return f
}

/** The envelope's key, for the bidder; WRONG_KEY. */
export async function cekOf(k: Keys, h: Header): Promise<Bytes> {
  if (k.kind !== 'BID' || base64(k.open.public) !== h.bidder.key) throw new Problem('WRONG_KEY', `the envelope was sealed with the key file of bid ${h.bid}`)
  return unwrap(h.bidder, k.open, 'linli/bid/cek/v1', coreOf(h))
}

export const shareHash = (share: Uint8Array) => hex(sum('linli/bid/share-hash/v1', share))

/** A custodian's share; WRONG_KEY, or WRONG_SHARE when the bidder sealed another one than it promised. */
export async function shareOf(k: Keys, h: Header): Promise<Bytes> {
  const sealed = h.shares.find(s => s.key === base64(k.open.public))
  if (!sealed) throw new Problem('WRONG_KEY', 'no share of this envelope was sealed to this key')
  const share = await unwrap(sealed, k.open, 'linli/bid/share/v1', coreOf(h))
  if (shareHash(share) !== sealed.hash) throw new Problem('WRONG_SHARE', 'the share is not the one that the header promises')
  return share
}

/** The envelope's key of released shares; WRONG_SHARE, TOO_FEW_SHARES. */
export function joinShares(h: Header, shares: Bytes[]): Bytes {
  const distinct: Bytes[] = []
  for (const share of shares) {
    const place = h.shares[(share[0] ?? 0) - 1]
    if (share.length !== 33 || !place || place.hash !== shareHash(share)) throw new Problem('WRONG_SHARE', 'a share is none of this envelope’s')
    if (!distinct.some(d => equal(d, share))) distinct.push(share)
  }
  if (distinct.length < h.threshold) throw new Problem('TOO_FEW_SHARES', `${distinct.length} of ${h.threshold} shares are here`)
  return combine(distinct.slice(0, h.threshold))
}

/** What is handed out when an envelope may be opened: its key, or one share of it. */
export interface Release { v: 1, bid: string, headerHash: string, custodian?: string, secret: string }

/** Opens what the envelope holds for these keys. */
export async function release(k: Keys, h: Header, headerHash: Bytes): Promise<Release> {
  const whole = { v: 1 as const, bid: h.bid, headerHash: hex(headerHash) }
  if (k.kind === 'BID') return { ...whole, secret: base64(await cekOf(k, h)) }
  const share = await shareOf(k, h)
  return { ...whole, custodian: h.shares[share[0]! - 1]!.custodian, secret: base64(share) }
}

/** The envelope's key of releases: the bidder's, or enough shares. */
export function keyOfReleases(h: Header, headerHash: Bytes, releases: Release[]): Bytes {
  if (releases.some(r => !equal(unhex(r.headerHash), headerHash))) throw new Problem('WRONG_KEY', 'a release is of another envelope')
  const whole = releases.find(r => r.custodian === undefined)
  return whole ? unbase64(whole.secret) ?? new Uint8Array() : joinShares(h, releases.map(r => unbase64(r.secret) ?? new Uint8Array()))
}
