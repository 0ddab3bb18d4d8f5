// An envelope as its bidder sees it again: its header, its receipt, its key.
import { hex, isHash, sum, unhex } from '../../sealing/bytes'
import { canonical } from '../../sealing/canonical'
import { encodeHeader, type Header } from '../../sealing/header'
import { release, type Keys } from '../../sealing/keys'
import { Problem } from '../../sealing/problem'
import { verifyInclusion, verifyReceipt, type Receipt } from '../../sealing/receipt'
import type { Envelope } from '../../sealing/seal'
import type { Handed } from './bids'

/** What can be said of an envelope that was handed in. BAD_HEADER when the server shows another header than it signed for. */
export function envelopeOf(e: Handed): Envelope {
  const header = JSON.parse(e.header) as Header
  const headerHash = sum('', encodeHeader(header))
  const { receipt } = JSON.parse(e.receipt.file) as { receipt: Receipt }
  if (hex(headerHash) !== receipt.headerHash || !isHash(e.receipt.ciphertextHash)) throw new Problem('BAD_HEADER', 'the header is not the one that the receipt is for')
  return { header, headerHash, ciphertextHash: unhex(e.receipt.ciphertextHash) }
}

/** Checks the signature of a receipt; BAD_RECEIPT, BAD_HEADER. */
export const checkReceipt = (e: Handed, receiptKey: string): Promise<Receipt> => verifyReceipt(JSON.parse(e.receipt.file), receiptKey, envelopeOf(e))

/** Checks that an envelope was in the box at the deadline; BAD_PROOF. */
export async function checkInside(e: Handed, receiptKey: string, proof: string, root: string) {
  verifyInclusion(await checkReceipt(e, receiptKey), JSON.parse(proof), root)
}

/** The envelope's key as a file that the server takes; WRONG_KEY. */
export async function releaseOf(e: Handed, keys: Keys): Promise<string> {
  const { header, headerHash } = envelopeOf(e)
  return canonical(await release(keys, header, headerHash))
}
