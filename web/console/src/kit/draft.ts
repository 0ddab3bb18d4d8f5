// What somebody typed into a form, kept until it is sent: a reload, a lost session or a wrong tap
// loses nothing. Drafts live as long as the tab.
import { useCallback, useState } from 'react'

const prefix = 'linli.draft.'

export function readDraft<V>(name: string, store: Storage = sessionStorage): V | null {
  try {
    return JSON.parse(store.getItem(prefix + name) ?? 'null') as V | null
  } catch {
    return null
  }
}

export function keepDraft(name: string, values: object, store: Storage = sessionStorage) {
  store.setItem(prefix + name, JSON.stringify(values))
}

export function dropDraft(name: string, store: Storage = sessionStorage) {
  store.removeItem(prefix + name)
}

export interface Draft<V> { found: V | null; keep: (values: V) => void; drop: () => void; dismiss: () => void }

/** The draft that was found when the form opened, to be offered back, and how to keep a new one. */
export function useDraft<V extends object>(name: string): Draft<V> {
  const [found, setFound] = useState<V | null>(() => readDraft<V>(name))
  const keep = useCallback((values: V) => keepDraft(name, values), [name])
  const dismiss = useCallback(() => setFound(null), [])
  const drop = useCallback(() => {
    dropDraft(name)
    setFound(null)
  }, [name])
  return { found, keep, drop, dismiss }
}
