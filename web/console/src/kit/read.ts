// Reading: urql's query with the few states that pages show.
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import type { AnyVariables, CombinedError } from '@urql/core'
import { useCallback, useSyncExternalStore } from 'react'
import { useQuery } from 'urql'

export interface Read<Data> {
  data: Data | undefined
  error: CombinedError | undefined
  /** Nothing to show yet. */
  loading: boolean
  /** Read it again from the server. */
  again: () => void
}

export function useRead<Data, Variables extends AnyVariables>(query: TypedDocumentNode<Data, Variables>, variables: Variables, pause = false): Read<Data> {
  const [{ data, error, fetching }, execute] = useQuery<Data, Variables>({ query, variables, pause } as Parameters<typeof useQuery<Data, Variables>>[0])
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
