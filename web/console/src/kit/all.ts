// A list that is short by nature, such as an organisation's workers, read whole.
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import type { CombinedError } from '@urql/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useClient } from 'urql'
import type { Read } from './read'
import type { Connection } from './table/columns'
import { allRows } from './table/export'

/** Reads all pages. `rows` is a function outside of the component. */
export function useAll<Data, Variables, Row>(
  document: TypedDocumentNode<Data, Variables>, variables: Omit<Variables, 'first' | 'after'>, rows: (data: Data) => Connection<Row>,
): Read<Row[]> {
  const client = useClient()
  const wanted = JSON.stringify(variables)
  const [found, setFound] = useState<{ of: string; rows: Row[] }>()
  const [error, setError] = useState<CombinedError>()
  const latest = useRef(0)
  const again = useCallback(() => {
    const mine = ++latest.current
    const stop = new AbortController()
    allRows(client, document as TypedDocumentNode<Data, never>, JSON.parse(wanted) as object, rows, () => {}, stop.signal).then(all => {
      if (mine !== latest.current) return
      setFound({ of: wanted, rows: all })
      setError(undefined)
    }, (e: CombinedError) => { if (mine === latest.current) setError(e) })
  }, [client, document, wanted, rows])
  useEffect(again, [again])
  const data = found?.of === wanted ? found.rows : undefined
  return { data, error, loading: !data && !error, again }
}
