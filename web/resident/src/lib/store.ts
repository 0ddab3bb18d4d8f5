import { useSyncExternalStore } from 'react'
import { read, write } from '@/platform/storage'

export interface Store<T> {
  get: () => T
  set: (value: T) => void
  use: () => T
  on: (listener: () => void) => () => void
}

/** A value for the whole program; with a key it outlives the program. */
export function store<T>(initial: T, key?: string, valid: (kept: unknown) => kept is T = (k): k is T => k != null): Store<T> {
  const kept = key ? read(key) : null
  let value = valid(kept) ? kept : initial
  const listeners = new Set<() => void>()
  const on = (listener: () => void) => {
    listeners.add(listener)
    return () => { listeners.delete(listener) }
  }
  const get = () => value
  return {
    get, on,
    use: () => useSyncExternalStore(on, get),
    set(next) {
      value = next
      if (key) write(key, next)
      for (const listener of [...listeners]) listener()
    },
  }
}
