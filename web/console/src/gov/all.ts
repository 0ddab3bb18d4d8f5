// Lists that a page needs whole: to add them up, to draw them, to choose from them.
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import type { CombinedError } from '@urql/core'
import { useCallback, useEffect, useState } from 'react'
import { useClient } from 'urql'
import type { Read } from '../kit/read'
import type { Connection } from '../kit/table/columns'
import { allRows } from '../kit/table/export'

interface State<Row> { of: string; data?: Row[]; error?: CombinedError }

/** Every row of a connection. `rows` is a constant outside of the component. */
export function useAll<Data, Variables, Row>(
  document: TypedDocumentNode<Data, Variables>, variables: Omit<Variables, 'first' | 'after'>, rows: (data: Data) => Connection<Row>, pause = false,
): Read<Row[]> {
  const client = useClient()
  const wanted = JSON.stringify(variables)
  const [state, setState] = useState<State<Row>>({ of: '' })
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (pause) return
    const stop = new AbortController()
    allRows(client, document as TypedDocumentNode<Data, never>, JSON.parse(wanted) as object, rows, () => {}, stop.signal).then(
      data => { if (!stop.signal.aborted) setState({ of: wanted, data }) },
      (error: unknown) => { if (!stop.signal.aborted) setState(old => ({ ...(old.of === wanted ? old : { of: wanted }), error: error as CombinedError })) },
    )
    return () => stop.abort()
  }, [client, document, wanted, rows, turn, pause])
  const again = useCallback(() => setTurn(n => n + 1), [])
  const here = state.of === wanted ? state : undefined
  return { data: here?.data, error: here?.error, loading: !pause && !here?.data && !here?.error, again }
}
