import { type Bytes, concat, equal, hex, isHash, sum, unbase64, unhex, utf8 } from './bytes'
import { canonicalBytes, hasFields, isWhole } from './canonical'
import { verify } from './curve'
import { Problem } from './problem'
import type { Envelope } from './seal'
import type { Kind } from './terms'

/** What the server says of an envelope that it took. */
export interface Receipt {
  v: 1
  tender: string
  envelope: string
  bid: string
  kind: Kind
  round: number
  headerHash: string
  ciphertextHash: string
  commit: string
  receivedAt: string
  seq: number
  prevHead: string
}

/** A proof of a receipt's place under a published root; the path goes from the leaf upwards. */
export interface Inclusion { v: 1, index: number, width: number, path: string[] }

const refuse = (why: string) => new Problem('BAD_RECEIPT', why)

/** Checks that a receipt is this server's and this envelope's; BAD_RECEIPT. */
export async function verifyReceipt(value: unknown, serverKey: string, e: Envelope): Promise<Receipt> {
  const names = ['v', 'tender', 'envelope', 'bid', 'kind', 'round', 'headerHash', 'ciphertextHash', 'commit', 'receivedAt', 'seq', 'prevHead']
  if (!hasFields(value, ['receipt', 'signature']) || !hasFields(value['receipt'], names) || value['receipt']['v'] !== 1) throw refuse('the receipt is not in its form')
  const receipt = value['receipt'] as unknown as Receipt
  const key = unbase64(serverKey)
  const signature = unbase64(value['signature'])
  const signed = concat(utf8('linli/bid/receipt/v1'), canonicalBytes(receipt))
  if (key?.length !== 65 || !signature || !(await verify(key, signed, signature).catch(() => false))) throw refuse('the receipt was not signed by this server')
  const h = e.header
  const same = receipt.headerHash === hex(e.headerHash) && receipt.ciphertextHash === hex(e.ciphertextHash) && receipt.commit === h.commit
  if (!same || receipt.tender !== h.tender || receipt.bid !== h.bid || receipt.kind !== h.kind || receipt.round !== h.round) throw refuse('the receipt is of another envelope')
  return receipt
}

/** The receipt's leaf in the tree. */
export const leafOf = (r: Receipt): Bytes => sum('\0', canonicalBytes(r))

/** Checks that a receipt stands under a root; BAD_PROOF. */
export function verifyInclusion(r: Receipt, value: unknown, root: string) {
  const wrong = new Problem('BAD_PROOF', 'the receipt is not in the tree with this root')
  if (!hasFields(value, ['v', 'index', 'width', 'path']) || value['v'] !== 1 || !isHash(root)) throw wrong
  const p = value as unknown as Inclusion
  if (!isWhole(p.width, 1, 2 ** 30) || !isWhole(p.index, 0, p.width - 1) || !Array.isArray(p.path) || !p.path.every(isHash)) throw wrong
  let [at, last, hash] = [p.index, p.width - 1, leafOf(r)]
  for (const next of p.path) {
    if (last === 0) throw wrong
    if (at % 2 === 1 || at === last) {
      hash = sum('\x01', unhex(next), hash)
      for (; at % 2 === 0 && at !== 0; at >>= 1) last >>= 1
    } else {
      hash = sum('\x01', hash, unhex(next))
    }
    at >>= 1
    last >>= 1
  }
  if (last !== 0 || !equal(hash, unhex(root))) throw wrong
}
