// What this browser keeps, in the form that Taro gives it. Private windows may refuse: then
// nothing is kept, and nothing breaks.

export function read(key: string): unknown {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    return typeof kept === 'object' && kept !== null && 'data' in kept ? kept.data : null
  } catch {
    return null
  }
}

export function write(key: string, value: unknown): void {
  try {
    if (value == null) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify({ data: value }))
  } catch { /* full or forbidden */ }
}

/** Removes what is kept under keys that begin so. */
export function forget(beginning: string): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(beginning)) localStorage.removeItem(key)
  } catch { /* forbidden */ }
}
