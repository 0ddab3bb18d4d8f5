// What takes several requests to read: whole lists, to add them up, to draw them, to choose from them.
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import type { Client, CombinedError } from '@urql/core'
import { useCallback, useEffect, useState } from 'react'
import { useClient } from 'urql'
import type { Read } from '../kit/read'
import type { Connection } from '../kit/table/columns'

interface Options {
  pause?: boolean
  /** What hardly ever changes, such as areas, is read once. */
  steady?: boolean
  /** Another one makes it be read again: the version of the record it belongs to. */
  version?: number
}

// The server reckons a page by its size, not by its rows, and allows each account so much a minute:
// most lists end within the first few rows.
const firstPage = 20
const otherPages = 100

/** Every row of a connection, from the server. */
export async function allOf<Data, Row>(
  client: Client, document: TypedDocumentNode<Data, never>, variables: object, rows: (data: Data) => Connection<Row>, signal: AbortSignal, steady = false,
): Promise<Row[]> {
  const out: Row[] = []
  let after: string | null = null
  for (;;) {
    signal.throwIfAborted()
    const page = { ...variables, first: after ? otherPages : firstPage, after } as never
    const { data, error } = await client.query(document, page, { requestPolicy: steady ? 'cache-first' : 'network-only' }).toPromise()
    if (error || !data) throw error ?? new Error('no answer')
    const connection: Connection<Row> = rows(data as Data)
    out.push(...connection.edges.map(e => e.node))
    if (!connection.pageInfo.hasNextPage || !connection.pageInfo.endCursor) return out
    after = connection.pageInfo.endCursor
  }
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
  const steady = options?.steady ?? false
  const take = useCallback((client: Client, asked: object, signal: AbortSignal) =>
    allOf(client, document as TypedDocumentNode<Data, never>, asked, rows, signal, steady), [document, rows, steady])
  return useTaken(take, variables as object, options)
}
