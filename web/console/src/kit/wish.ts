// One key for one wish, kept until it is answered: a request whose answer was lost is sent again
// under the same key, and the server does nothing twice. Kept over reloads, for a quarter of an
// hour: the same content asked for later is meant to be done once more.
const prefix = 'linli.wish.'
const keptFor = 15 * 60_000

/** 128 random bits. randomUUID is missing where a test is served without TLS. */
export const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), b => b.toString(16).padStart(2, '0')).join('')

/** What is wished: the document and what it is given. */
export const wishOf = (hash: string, input: object) => prefix + hash.slice(-16) + JSON.stringify(input)

export function keyOf(wish: string, store: Storage = sessionStorage): string {
  const [key, since] = store.getItem(wish)?.split(' ') ?? []
  if (key && Date.now() - Number(since) < keptFor) return key
  const fresh = newKey()
  store.setItem(wish, `${fresh} ${Date.now()}`)
  return fresh
}

export function answered(wish: string, store: Storage = sessionStorage) {
  store.removeItem(wish)
}
