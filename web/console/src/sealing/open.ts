import { type Bytes, digest, hasher, unbase64 } from './bytes'
import { verify } from './curve'
import type { BidDocument } from './document'
import { chunkSize, read, readHeader, tagSize } from './header'
import { readPayload } from './payload'
import { Problem } from './problem'
import { type Envelope, signedData } from './seal'
import { ChunkReader, type Progress, breathe } from './stream'

/** An envelope and what was in it; files are in the order of the document's. */
export interface Opened extends Envelope { document: BidDocument, files: Blob[] }

/** Checks an envelope without any key: form, custodians, length, signature. */
export async function inspectBid(file: Blob, progress: Progress = () => {}): Promise<Envelope> {
  const { header, headerHash, end } = await readHeader(file)
  const hash = hasher()
  const to = end + header.size + (header.size / chunkSize) * tagSize
  for (let at = end; at < to; at += chunkSize + tagSize) {
    hash.update(await read(file, at, at + chunkSize + tagSize))
    progress('reading', at - end, to - end)
    await breathe()
  }
  const e = { header, headerHash, ciphertextHash: digest(hash) }
  await checkSignature(file, to, e)
  return e
}

async function checkSignature(file: Blob, from: number, e: Envelope) {
  const signature = await read(file, from, from + 64)
  if (file.size !== from + 64) throw new Problem('BAD_LENGTH', 'something follows the end of the envelope')
  if (!(await verify(unbase64(e.header.signKey)!, signedData(e.headerHash, e.ciphertextHash), signature))) throw new Problem('BAD_SIGNATURE', 'the envelope was changed after it was sealed')
}

/** Opens an envelope by its key and checks everything; nothing is given out of one that does not pass. */
export async function openBid(file: Blob, cek: Bytes, progress: Progress = () => {}): Promise<Opened> {
  const { header, headerHash, end } = await readHeader(file)
  const from = await ChunkReader.of(cek, file, end, headerHash, header.size, done => { progress('opening', done, header.size) })
  const inside = await readPayload(header, from).catch((why: unknown) => {
    if (from.failed === null) throw why
    return why as Problem
  })
  await from.drain()
  const e = { header, headerHash, ciphertextHash: digest(from.hash) }
  const signed = checkSignature(file, end + header.size + (header.size / chunkSize) * tagSize, e)
  if (!(inside instanceof Problem)) {
    await signed
    return { ...e, ...inside }
  }
  const whole = await signed.then(() => true, () => false)
  throw whole && from.failed === 0 ? new Problem('WRONG_KEY', 'the envelope is whole, and this is not its key') : inside
}
