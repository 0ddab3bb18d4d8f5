// Releasing a custodian's share of an envelope's key, in the browser: the private key opens the share here, and only
// the share is sent.
import { readHeader } from '../../sealing/header'
import { release, type Keys } from '../../sealing/keys'

/** What the server gives of an envelope's beginning, as bytes. */
export const headOf = (head: string) => new Blob([Uint8Array.from(atob(head), c => c.charCodeAt(0))])

/** The released share of one envelope, as the text that is handed over. */
export async function shareText(keys: Keys, head: string): Promise<string> {
  const { header, headerHash } = await readHeader(headOf(head))
  return JSON.stringify(await release(keys, header, headerHash))
}
