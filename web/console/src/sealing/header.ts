import { type Bytes, concat, isHash, readU32, sum, u32, unbase64, utf8 } from './bytes'
import { canonicalBytes, hasFields, parseCanonical } from './canonical'
import { isPoint } from './curve'
import { Problem } from './problem'
import { type Custodian, type Place, type Terms, checkCustodians, isBid, isPlace, sameCustodian } from './terms'
import { type Wrapped, isWrapped } from './wrap'

export const chunkSize = 65_536
export const maxBucket = chunkSize * 1024
export const tagSize = 16

const prefixSize = 14
const maxHeader = 16_384
const magic = utf8('LINLIBID')

export interface Share extends Wrapped { custodian: string, institution: string, hash: string }

/** What an envelope says openly: no bidder, and of the payload's length only the bucket. */
export interface Header extends Place {
  v: 1
  suite: 1
  bid: string
  size: number
  commit: string
  signKey: string
  bidder: Wrapped
  threshold: number
  shares: Share[]
}

/** The smallest bucket that holds n bytes; 0 when none does. */
export function bucket(n: number): number {
  for (let size = chunkSize; size <= maxBucket; size *= 2) if (n <= size) return size
  return 0
}

/** The hash of the header without what HPKE made; every wrap is bound to it. */
export const coreOf = (h: Header): Bytes => sum('', canonicalBytes({
  ...h, bidder: { ...h.bidder, enc: '', sealed: '' }, shares: h.shares.map(s => ({ ...s, enc: '', sealed: '' })),
}))

/** Everything before the ciphertext. */
export function encodeHeader(h: Header): Bytes {
  const text = canonicalBytes(h)
  return concat(magic, Uint8Array.of(1, 1), u32(text.length), text)
}

/** Reads part of a file; BAD_LENGTH when it ends before. */
export async function read(file: Blob, from: number, to: number): Promise<Bytes> {
  const out = new Uint8Array(await file.slice(from, to).arrayBuffer())
  if (out.length < to - from) throw new Problem('BAD_LENGTH', 'the envelope ends too early')
  return out
}

export interface Read { header: Header, headerHash: Bytes, /** where the ciphertext begins */ end: number }

/** Reads and checks what stands before the ciphertext. */
export async function readHeader(file: Blob): Promise<Read> {
  const head = await read(file, 0, prefixSize)
  if (magic.some((v, i) => head[i] !== v)) throw new Problem('BAD_ENVELOPE', 'this is not a sealed bid')
  if (head[8] !== 1 || head[9] !== 1) throw new Problem('BAD_ENVELOPE', `version ${head[8]} and suite ${head[9]} are not known`)
  const size = readU32(head.subarray(10))
  if (size > maxHeader) throw new Problem('BAD_HEADER', 'the header is too long')
  const text = await read(file, prefixSize, prefixSize + size)
  let value: unknown
  try {
    value = parseCanonical(text)
  } catch (e) {
    throw new Problem('BAD_HEADER', String(e))
  }
  return { header: await checkHeader(value), headerHash: sum('', head, text), end: prefixSize + size }
}

const wrapped = ['key', 'enc', 'sealed']

async function checkHeader(value: unknown): Promise<Header> {
  const names = ['v', 'suite', 'tender', 'lot', 'kind', 'round', 'bid', 'size', 'commit', 'signKey', 'bidder', 'threshold', 'shares']
  const refuse = new Problem('BAD_HEADER', 'the header is not in its form')
  if (!hasFields(value, names) || value['v'] !== 1 || value['suite'] !== 1 || !isPlace(value) || !isBid(value['bid']) || !isHash(value['commit'])) throw refuse
  const h = value as unknown as Header
  if (typeof h.size !== 'number' || h.size <= 0 || bucket(h.size) !== h.size || !hasFields(h.bidder, wrapped) || !Array.isArray(h.shares)) throw refuse
  if (!h.shares.every(s => hasFields(s, ['custodian', 'institution', 'hash', ...wrapped]) && isHash(s.hash)) || h.shares.length > 10) throw refuse
  const forms = await Promise.all([isPoint(unbase64(h.signKey)), isWrapped(h.bidder, 32), ...h.shares.map(s => isWrapped(s, 33))])
  if (!forms.every(Boolean)) throw refuse
  await checkCustodians(h.threshold, h.shares.map(custodianOf), 'BAD_CUSTODIANS')
  return h
}

const custodianOf = (s: Share): Custodian => ({ id: s.custodian, institution: s.institution, key: s.key })

/** Whether a header was sealed for these terms; WRONG_TERMS. */
export function matchTerms(h: Header, t: Terms) {
  const same = h.tender === t.tender && h.lot === t.lot && h.kind === t.kind && h.round === t.round && h.threshold === t.threshold && h.shares.length === t.custodians.length
  if (!same || !h.shares.every((s, i) => sameCustodian(custodianOf(s), t.custodians[i]!))) throw new Problem('WRONG_TERMS', 'the envelope was sealed for other terms')
}
