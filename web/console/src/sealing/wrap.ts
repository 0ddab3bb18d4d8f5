import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { type Bytes, base64, concat, unbase64, utf8 } from './bytes'
import { type Pair, isPoint, jwk } from './curve'
import { Problem } from './problem'

/** A secret sealed to somebody's key by HPKE; all in base64url. */
export interface Wrapped { key: string, enc: string, sealed: string }

/** What is sealed is bound to its domain and to the hash of the header's core. */
export type Domain = 'linli/bid/cek/v1' | 'linli/bid/share/v1'

const suite = () => new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })

const info = (domain: Domain, core: Uint8Array) => concat(utf8(domain), core).buffer

export async function wrap(key: string, domain: Domain, core: Bytes, secret: Bytes): Promise<Wrapped> {
  const s = suite()
  const recipientPublicKey = await s.kem.deserializePublicKey(unbase64(key)!.buffer)
  const sender = await s.createSenderContext({ recipientPublicKey, info: info(domain, core) })
  const sealed = await sender.seal(secret.buffer)
  return { key, enc: base64(new Uint8Array(sender.enc)), sealed: base64(new Uint8Array(sealed)) }
}

export async function unwrap(w: Wrapped, pair: Pair, domain: Domain, core: Bytes): Promise<Bytes> {
  const s = suite()
  const recipientKey = { privateKey: await s.kem.importKey('jwk', { ...jwk(pair), key_ops: ['deriveBits'] }, false), publicKey: await s.kem.deserializePublicKey(pair.public.buffer) }
  try {
    const recipient = await s.createRecipientContext({ recipientKey, enc: unbase64(w.enc)!.buffer, info: info(domain, core) })
    return new Uint8Array(await recipient.open(unbase64(w.sealed)!.buffer))
  } catch {
    throw new Problem('WRONG_KEY', 'what was sealed to this key cannot be opened')
  }
}

/** Whether a wrap has its form, for a secret of so many bytes. */
export async function isWrapped(w: Wrapped, size: number) {
  return unbase64(w.sealed)?.length === size + 16 && (await isPoint(unbase64(w.key))) && isPoint(unbase64(w.enc))
}
