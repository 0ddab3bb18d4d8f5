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
