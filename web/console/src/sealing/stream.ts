import { type Bytes, type Hasher, concat, hasher, u64 } from './bytes'
import { chunkSize, read, tagSize } from './header'
import { Problem } from './problem'

/** Told how many bytes of a stage are done. */
export type Progress = (stage: 'reading' | 'sealing' | 'opening', done: number, total: number) => void

/** Bytes read from a file at a time. */
const piece = 262_144

let since = 0

/** Lets the page draw and hear clicks, if it could not for some time. */
export async function breathe() {
  if (performance.now() - since < 12) return
  await new Promise(done => { setTimeout(done) })
  since = performance.now()
}

/** Gives a file piece by piece. FILE_CHANGED when it cannot be read any more. */
export async function eachPiece(file: Blob, take: (bytes: Bytes) => Promise<void> | void) {
  for (let at = 0; at < file.size; at += piece) {
    const to = Math.min(at + piece, file.size)
    let bytes: Bytes
    try {
      bytes = await read(file, at, to)
    } catch (e) {
      throw new Problem('FILE_CHANGED', `a file cannot be read any more: ${String(e)}`)
    }
    await take(bytes)
    await breathe()
  }
}

const gcm = (header: Bytes, number: number, last: boolean) => ({ name: 'AES-GCM', iv: concat(Uint8Array.of(last ? 1 : 0, 0, 0, 0), u64(number)), additionalData: header })

const importKey = (cek: Bytes, use: KeyUsage) => crypto.subtle.importKey('raw', cek, 'AES-GCM', false, [use])

/** Encrypts a bucket chunk by chunk; what is finished is kept as blobs, which a browser may put on disk. */
export class ChunkWriter {
  readonly parts: Blob[] = []
  readonly hash: Hasher = hasher()
  private done = 0
  private filled = 0
  private readonly buffer = new Uint8Array(chunkSize)

  private constructor(private readonly key: CryptoKey, private readonly header: Bytes, private readonly size: number, private readonly tell: (done: number) => void) {}

  static async of(cek: Bytes, header: Bytes, size: number, tell: (done: number) => void) {
    return new ChunkWriter(await importKey(cek, 'encrypt'), header, size, tell)
  }

  async write(bytes: Uint8Array) {
    for (let at = 0; at < bytes.length;) {
      const some = bytes.subarray(at, at + chunkSize - this.filled)
      this.buffer.set(some, this.filled)
      this.filled += some.length
      at += some.length
      if (this.filled === chunkSize) await this.flush()
    }
  }

  /** Fills the bucket with zeros. */
  async finish() {
    while (this.done < this.size) await this.write(new Uint8Array(chunkSize - this.filled))
  }

  private async flush() {
    const number = this.done / chunkSize
    this.done += chunkSize
    const sealed = new Uint8Array(await crypto.subtle.encrypt(gcm(this.header, number, this.done === this.size), this.key, this.buffer))
    this.filled = 0
    this.hash.update(sealed)
    this.parts.push(new Blob([sealed]))
    this.tell(this.done)
    await breathe()
  }
}

/** Decrypts a bucket chunk by chunk. */
export class ChunkReader {
  readonly hash: Hasher = hasher()
  /** Number of the chunk that did not open. */
  failed: number | null = null
  private next = 0
  private plain: Bytes = new Uint8Array()

  private constructor(private readonly key: CryptoKey, private readonly file: Blob, private readonly from: number, private readonly header: Bytes, private readonly size: number, private readonly tell: (done: number) => void) {}

  static async of(cek: Bytes, file: Blob, from: number, header: Bytes, size: number, tell: (done: number) => void) {
    if (cek.length !== 32) throw new Problem('WRONG_KEY', 'an envelope’s key has 32 bytes')
    return new ChunkReader(await importKey(cek, 'decrypt'), file, from, header, size, tell)
  }

  /** Up to most bytes; none at the end of the bucket. */
  async some(most: number): Promise<Bytes> {
    if (this.plain.length === 0 && this.next * chunkSize < this.size) await this.load()
    const out = this.plain.subarray(0, most)
    this.plain = this.plain.subarray(out.length)
    return out
  }

  /** Reads what is left without opening it, for its hash. */
  async drain() {
    while (this.next * chunkSize < this.size) await this.sealed()
  }

  private async sealed() {
    const at = this.from + this.next * (chunkSize + tagSize)
    const sealed = await read(this.file, at, at + chunkSize + tagSize)
    this.hash.update(sealed)
    await breathe()
    this.next++
    return sealed
  }

  private async load() {
    const number = this.next
    const sealed = await this.sealed()
    try {
      this.plain = new Uint8Array(await crypto.subtle.decrypt(gcm(this.header, number, this.next * chunkSize === this.size), this.key, sealed))
    } catch {
      this.failed = number
      throw new Problem('BAD_CHUNK', `chunk ${number + 1} does not open`)
    }
    this.tell(this.next * chunkSize)
  }
}
