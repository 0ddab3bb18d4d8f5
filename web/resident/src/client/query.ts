import { useCallback, useEffect, useRef, useState } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { isSeen, whenOnline } from '@/platform/device'
import { ask, hashOf, Trouble } from './request'
import { session } from './session'

export interface Query<T> {
  data: T | undefined
  /** When the data was fetched, by this phone. */
  at: number
  loading: boolean
  trouble: Trouble | null
  reload: () => void
}

interface Kept { data: unknown, at: number }

// What was read lately. A page that comes back shows it at once and asks again when it is old.
const kept = new Map<string, Kept>()
const running = new Map<string, Promise<unknown>>()
const fresh = 5_000

// Answers of one person are nobody else's.
session.on(() => kept.clear())

/** After something was done, nothing that was read before counts as new. */
export function outdate(): void { for (const k of kept.values()) k.at = Math.min(k.at, Date.now() - fresh) }

function fetch<T, V>(key: string, doc: TypedDocumentNode<T, V>, variables: V): Promise<T> {
  const same = running.get(key) as Promise<T> | undefined
  if (same) return same
  const who = session.get()?.token
  const p = ask(doc, variables).then(data => {
    if (session.get()?.token === who) kept.set(key, { data, at: Date.now() })
    return data
  }).finally(() => running.delete(key))
  running.set(key, p)
  return p
}

/** Reads; null variables: not yet. With poll the page asks again every so many milliseconds while it is seen, until nothing can change any more. */
export function useQuery<T, V>(doc: TypedDocumentNode<T, V>, variables: V | null, poll = 0, settled: (data: T) => boolean = () => false): Query<T> {
  const who = session.use()
  const key = variables === null ? null : `${hashOf(doc)} ${JSON.stringify(variables)}`
  const [state, setState] = useState<{ key: string | null, loading: boolean, trouble: Trouble | null }>({ key, loading: key !== null, trouble: null })
  const args = useRef({ doc, variables, settled })
  args.current = { doc, variables, settled }
  const latest = useRef(key)
  latest.current = key
  const seen = useRef(true)

  const load = useCallback(() => {
    if (key === null || args.current.variables === null) return
    setState({ key, loading: true, trouble: null })
    fetch(key, args.current.doc, args.current.variables).then(
      () => { if (latest.current === key) setState({ key, loading: false, trouble: null }) },
      (e: unknown) => { if (latest.current === key) setState({ key, loading: false, trouble: e instanceof Trouble ? e : new Trouble('UNAVAILABLE') }) },
    )
  }, [key])
  const refresh = useCallback(() => {
    const k = key === null ? undefined : kept.get(key)
    if (!k || Date.now() - k.at >= fresh) load()
  }, [key, load])

  useEffect(refresh, [refresh, who])
  useEffect(() => whenOnline(() => { if (seen.current) refresh() }), [refresh])
  useDidShow(() => { seen.current = true; refresh() })
  useDidHide(() => { seen.current = false })
  useEffect(() => {
    if (!poll) return
    const timer = setInterval(() => {
      const data = key === null ? undefined : kept.get(key)?.data as T | undefined
      if (seen.current && isSeen() && !(data && args.current.settled(data))) load()
    }, poll)
    return () => clearInterval(timer)
  }, [poll, load, key])

  const k = key === null ? undefined : kept.get(key)
  const own = state.key === key
  return { data: k?.data as T | undefined, at: k?.at ?? 0, loading: key !== null && (own ? state.loading : true), trouble: own ? state.trouble : null, reload: load }
}
