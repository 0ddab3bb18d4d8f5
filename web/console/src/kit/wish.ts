// One key for one wish, kept until it is answered: a request whose answer was lost is sent again
// under the same key, and the server does nothing twice. Kept over reloads.
const prefix = 'linli.wish.'

/** 128 random bits. randomUUID is missing where a test is served without TLS. */
export const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), b => b.toString(16).padStart(2, '0')).join('')

/** What is wished: the document and what it is given. */
export const wishOf = (hash: string, input: object) => prefix + hash.slice(-16) + JSON.stringify(input)

export function keyOf(wish: string, store: Storage = sessionStorage): string {
  const kept = store.getItem(wish)
  if (kept) return kept
  const key = newKey()
  store.setItem(wish, key)
  return key
}

export function answered(wish: string, store: Storage = sessionStorage) {
  store.removeItem(wish)
}
