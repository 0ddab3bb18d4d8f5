import { type Bytes, type Hasher, concat, digest, equal, hasher, hex, readU32, readU64, u32, u64, utf8 } from './bytes'
import { canonicalBytes, parseCanonical } from './canonical'
import { type BidDocument, type FileEntry, checkDocument, maxDocument, mediaType } from './document'
import { type Header, maxBucket } from './header'
import { Problem } from './problem'
import { type ChunkReader, eachPiece } from './stream'
import type { Place } from './terms'

export const saltSize = 32

/** A file to be sealed. */
export interface Attachment { name: string, type: string, blob: Blob }

/** What is sealed: salt, document and files. */
export interface Payload { salt: Bytes, document: Bytes, files: FileEntry[], attachments: Attachment[], size: number }

export function payloadOf(salt: Bytes, document: BidDocument, attachments: Attachment[]): Payload {
  const raw = canonicalBytes(document)
  return { salt, document: raw, files: document.files, attachments, size: salt.length + 4 + raw.length + document.files.reduce((n, f) => n + 8 + f.size, 0) }
}

export async function describe(a: Attachment, tell: (bytes: number) => void): Promise<FileEntry> {
  if (a.blob.size > maxBucket) throw new Problem('TOO_LARGE', `the file ${JSON.stringify(a.name)} is larger than 64 MiB`)
  const hash = hasher()
  await eachPiece(a.blob, bytes => {
    hash.update(bytes)
    tell(bytes.length)
  })
  return { name: a.name, type: mediaType(a.type), size: a.blob.size, sha256: hex(digest(hash)) }
}

/** Gives the payload piece by piece; FILE_CHANGED when a file is no longer what it was. */
export async function writePayload(p: Payload, take: (bytes: Bytes) => Promise<void> | void) {
  await take(concat(p.salt, u32(p.document.length), p.document))
  for (const [i, f] of p.files.entries()) {
    const hash = hasher()
    await take(u64(f.size))
    await eachPiece(p.attachments[i]!.blob, bytes => {
      hash.update(bytes)
      return take(bytes)
    })
    if (hex(digest(hash)) !== f.sha256) throw new Problem('FILE_CHANGED', `the file ${JSON.stringify(f.name)} changed while it was sealed`)
  }
}

/** Begins the hash that binds the bidder to one payload of so many bytes, which follows. */
export function newCommit(p: Place, salt: Bytes, size: number): Hasher {
  const commit = hasher()
  for (const part of [utf8('linli/bid/v1'), utf8(p.tender), utf8(p.lot), utf8(p.kind), utf8(String(p.round)), salt]) commit.update(u64(part.length)).update(part)
  return commit.update(u64(size))
}

/** Reads exactly so many bytes of a bucket. */
class Inside {
  constructor(private readonly from: ChunkReader, private left: number, private readonly seen: Hasher | null) {}

  get rest() { return this.left }

  async each(size: number, take: (bytes: Bytes) => void) {
    if (size > this.left) throw new Problem('BAD_PAYLOAD', 'the payload ends too early')
    this.left -= size
    while (size > 0) {
      const some = await this.from.some(size)
      if (some.length === 0) throw new Problem('BAD_PAYLOAD', 'the payload ends too early')
      this.seen?.update(some)
      take(some)
      size -= some.length
    }
  }

  async exactly(size: number): Promise<Bytes> {
    const parts: Bytes[] = []
    await this.each(size, bytes => { parts.push(bytes) })
    return concat(...parts)
  }
}

/** Reads a bucket: document and files; what fills it has to be zeros. */
export async function readPayload(h: Header, from: ChunkReader): Promise<{ document: BidDocument, files: Blob[] }> {
  const size = readU64(await new Inside(from, 8, null).exactly(8))
  if (size < saltSize + 4 || size > h.size - 8) throw new Problem('BAD_PAYLOAD', 'the payload’s length does not fit the envelope')
  const salt = await new Inside(from, saltSize, null).exactly(saltSize)
  const commit = newCommit(h, salt, size).update(salt)
  const inside = new Inside(from, size - saltSize, commit)
  const document = readDocument(h, await inside.exactly(await documentSize(inside)))
  const files: Blob[] = []
  for (const f of document.files) files.push(await readFile(inside, f))
  if (inside.rest !== 0) throw new Problem('BAD_PAYLOAD', 'something follows the last file')
  if (hex(digest(commit)) !== h.commit) throw new Problem('BAD_COMMIT', 'the payload is not the one that the header promises')
  await new Inside(from, h.size, null).each(h.size - 8 - size, bytes => {
    if (bytes.some(b => b !== 0)) throw new Problem('BAD_PADDING', 'what fills the envelope is not empty')
  })
  return { document, files }
}

async function documentSize(inside: Inside) {
  const size = readU32(await inside.exactly(4))
  if (size > maxDocument) throw new Problem('BAD_PAYLOAD', 'the document is too long')
  return size
}

function readDocument(h: Header, raw: Bytes): BidDocument {
  let value: unknown
  try {
    value = parseCanonical(raw)
  } catch (e) {
    throw new Problem('BAD_DOCUMENT', String(e))
  }
  const d = checkDocument(value)
  if (d.tender !== h.tender || d.lot !== h.lot || d.kind !== h.kind || d.round !== h.round) throw new Problem('BAD_DOCUMENT', 'the document is for another tender, lot, kind or round than its envelope')
  return d
}

async function readFile(inside: Inside, f: FileEntry): Promise<Blob> {
  if (!equal(await inside.exactly(8), u64(f.size))) throw new Problem('BAD_PAYLOAD', `the file ${JSON.stringify(f.name)} has another length than the document says`)
  const hash = hasher()
  const parts: Blob[] = []
  await inside.each(f.size, bytes => {
    hash.update(bytes)
    parts.push(new Blob([bytes]))
  })
  if (hex(digest(hash)) !== f.sha256) throw new Problem('BAD_PAYLOAD', `the file ${JSON.stringify(f.name)} is another one than the document says`)
  return new Blob(parts, { type: f.type })
}
