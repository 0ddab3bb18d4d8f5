// Reading: urql's query with the few states that pages show.
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import type { AnyVariables, CombinedError } from '@urql/core'
import { useCallback, useState, useSyncExternalStore } from 'react'
import { useQuery } from 'urql'
import { codeOf } from './client'

export interface Read<Data> {
  data: Data | undefined
  error: CombinedError | undefined
  /** Nothing to show yet. */
  loading: boolean
  /** Read it again from the server. */
  again: () => void
}

/** What was read may no longer be shown after one of these. */
const closed = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'])

/**
 * Reads what the variables ask for. While others load, nothing of the last ones is shown under their
 * name; when reading again fails, what is known stays beside the error.
 */
export function useRead<Data, Variables extends AnyVariables>(query: TypedDocumentNode<Data, Variables>, variables: Variables, pause = false): Read<Data> {
  const [{ data: last, error, fetching, operation }, execute] = useQuery<Data, Variables>({ query, variables, pause } as Parameters<typeof useQuery<Data, Variables>>[0])
  const wanted = JSON.stringify(variables)
  const [known, setKnown] = useState<{ of: string; data: Data }>()
  const fresh = last !== undefined && JSON.stringify(operation?.variables) === wanted ? last : undefined
  if (fresh !== undefined && known?.data !== fresh) setKnown({ of: wanted, data: fresh })
  const kept = known?.of === wanted && !closed.has(codeOf(error)) ? known.data : undefined
  const data = fresh ?? kept
  const again = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute])
  return { data, error, loading: !data && !error && (fetching || !pause), again }
}

const subscribe = (listener: () => void) => {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}
export const useOnline = () => useSyncExternalStore(subscribe, () => navigator.onLine)

/** Whether the screen is a phone's, or as narrow. */
const narrow = matchMedia('(max-width: 767px)')
const watch = (listener: () => void) => {
  narrow.addEventListener('change', listener)
  return () => narrow.removeEventListener('change', listener)
}
export const useNarrow = () => useSyncExternalStore(watch, () => narrow.matches)
