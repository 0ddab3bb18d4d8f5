// One key for one wish, kept until it is answered: a request whose answer was lost is sent again
// under the same key, and the server does nothing twice. Kept over reloads.
const prefix = 'linli.wish.'

export const newKey = () => crypto.randomUUID()

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
