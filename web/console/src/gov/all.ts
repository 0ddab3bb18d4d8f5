// What takes several requests to read: whole lists, to add them up, to draw them, to choose from them.
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import type { Client, CombinedError } from '@urql/core'
import { useCallback, useEffect, useState } from 'react'
import { useClient } from 'urql'
import type { Read } from '../kit/read'
import type { Connection } from '../kit/table/columns'
import { allRows } from '../kit/table/export'

interface Options {
  pause?: boolean
  /** Another one makes it be read again: the version of the record it belongs to. */
  version?: number
}

interface State<Data> { of: string; data?: Data; error?: CombinedError }

/** Reads by a function of its own, which is a constant outside of the component. */
export function useTaken<Asked, Data>(take: (client: Client, asked: Asked, signal: AbortSignal) => Promise<Data>, asked: Asked, { pause = false, version = 0 }: Options = {}): Read<Data> {
  const client = useClient()
  const wanted = JSON.stringify(asked)
  const [state, setState] = useState<State<Data>>({ of: '' })
  const [turn, setTurn] = useState(0)
  const task = JSON.stringify({ asked, version, turn })
  useEffect(() => {
    if (pause) return
    const stop = new AbortController()
    const given = (JSON.parse(task) as { asked: Asked }).asked
    const of = JSON.stringify(given)
    take(client, given, stop.signal).then(
      data => { if (!stop.signal.aborted) setState({ of, data }) },
      // what is known already stays beside the failure
      (error: unknown) => { if (!stop.signal.aborted) setState(old => ({ ...(old.of === of ? old : { of }), error: error as CombinedError })) },
    )
    return () => stop.abort()
  }, [client, take, task, pause])
  const again = useCallback(() => setTurn(n => n + 1), [])
  const here = state.of === wanted ? state : undefined
  return { data: here?.data, error: here?.error, loading: !pause && !here?.data && !here?.error, again }
}

/** Every row of a connection. `rows` is a constant outside of the component. */
export function useAll<Data, Variables, Row>(
  document: TypedDocumentNode<Data, Variables>, variables: Omit<Variables, 'first' | 'after'>, rows: (data: Data) => Connection<Row>, options?: Options,
): Read<Row[]> {
  const take = useCallback((client: Client, asked: object, signal: AbortSignal) =>
    allRows(client, document as TypedDocumentNode<Data, never>, asked, rows, () => {}, signal), [document, rows])
  return useTaken(take, variables as object, options)
}
