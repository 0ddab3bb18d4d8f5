import { type Bytes, base64, concat, digest, hex, random, sum, u64, utf8 } from './bytes'
import { sign } from './curve'
import { type Draft, type FileEntry, complete, maxDocument } from './document'
import { type Header, bucket, coreOf, encodeHeader } from './header'
import { type Keys, shareHash } from './keys'
import { type Attachment, type Payload, describe, newCommit, payloadOf, saltSize, writePayload } from './payload'
import { Problem } from './problem'
import { split } from './shamir'
import { ChunkWriter, type Progress } from './stream'
import { type Terms, readTerms } from './terms'
import { wrap } from './wrap'

/** What can be said of an envelope without any key. */
export interface Envelope { header: Header, headerHash: Bytes, ciphertextHash: Bytes }

/** What a bid's signature is over. */
export const signedData = (headerHash: Bytes, ciphertextHash: Bytes) => concat(utf8('linli/bid/sign/v1'), headerHash, ciphertextHash)

/** Seals a draft and files for the terms, and gives the envelope as a file. */
export async function sealBid(given: Terms, k: Keys, draft: Draft, attachments: Attachment[], progress: Progress = () => {}): Promise<Envelope & { file: Blob }> {
  const terms = await readTerms(given)
  if (k.kind !== 'BID') throw new Problem('WRONG_KEY', 'this is a custodian’s key file')
  const p = await newPayload(terms, draft, attachments, progress)
  const { header, cek } = await newHeader(terms, k, p)
  const head = encodeHeader(header)
  const headerHash = sum('', head)
  const out = await ChunkWriter.of(cek, headerHash, header.size, done => { progress('sealing', done, header.size) })
  await out.write(u64(p.size))
  await writePayload(p, bytes => out.write(bytes))
  await out.finish()
  const ciphertextHash = digest(out.hash)
  const signature = await sign(k.sign, signedData(headerHash, ciphertextHash))
  return { header, headerHash, ciphertextHash, file: new Blob([head, ...out.parts, signature], { type: 'application/octet-stream' }) }
}

async function newPayload(terms: Terms, draft: Draft, attachments: Attachment[], progress: Progress): Promise<Payload> {
  const total = attachments.reduce((n, a) => n + a.blob.size, 0)
  if (bucket(total) === 0) throw new Problem('TOO_LARGE', 'a bid has at most 64 MiB with all its files')
  let done = 0
  const files: FileEntry[] = []
  for (const a of attachments) files.push(await describe(a, bytes => { progress('reading', done += bytes, total) }))
  const p = payloadOf(random(saltSize), complete(draft, terms, files), attachments)
  if (p.document.length > maxDocument || bucket(p.size + 8) === 0) throw new Problem('TOO_LARGE', 'a bid has at most 64 MiB with all its files, and a document of at most 1 MiB')
  return p
}

async function newHeader(terms: Terms, k: Keys & { kind: 'BID' }, p: Payload): Promise<{ header: Header, cek: Bytes }> {
  const commit = newCommit(terms, p.salt, p.size)
  await writePayload(p, bytes => { commit.update(bytes) })
  const cek = random(32)
  const shares = split(cek, terms.custodians.length, terms.threshold)
  const bare: Header = {
    v: 1, suite: 1, tender: terms.tender, lot: terms.lot, kind: terms.kind, round: terms.round, bid: k.id, size: bucket(p.size + 8),
    commit: hex(digest(commit)), signKey: base64(k.sign.public), bidder: { key: base64(k.open.public), enc: '', sealed: '' }, threshold: terms.threshold,
    shares: terms.custodians.map((c, i) => ({ custodian: c.id, institution: c.institution, key: c.key, enc: '', sealed: '', hash: shareHash(shares[i]!) })),
  }
  const core = coreOf(bare)
  const bidder = await wrap(bare.bidder.key, 'linli/bid/cek/v1', core, cek)
  const wrapped = await Promise.all(bare.shares.map(async (s, i) => ({ ...s, ...(await wrap(s.key, 'linli/bid/share/v1', core, shares[i]!)) })))
  return { header: { ...bare, bidder, shares: wrapped }, cek }
}
