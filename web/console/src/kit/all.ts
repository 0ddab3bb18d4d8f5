// What takes several requests to read: whole lists, to add them up, to draw them, to choose from them.
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import type { Client, CombinedError } from '@urql/core'
import { useCallback, useEffect, useState } from 'react'
import { useClient } from 'urql'
import type { Read } from './read'
import type { Connection } from './table/columns'

interface Options {
  pause?: boolean
  /** Another one makes it be read again: the version of the record it belongs to. */
  version?: number
}

// The server reckons a page by its size, not by its rows, allows each account so much a minute, and no
// request too much at once: most lists end within the first few rows, and no page is as large as it may be.
const firstPage = 20
const otherPages = 50

type Rest<Variables> = Omit<Variables, 'first' | 'after'>

interface Taking {
  signal?: AbortSignal
  /** What hardly ever changes, such as areas, is read once. */
  steady?: boolean
  /** Told after each page how many rows are here. */
  progress?: (n: number) => void
  /** Stops once there are as many. */
  most?: number
}

/** Every row of a connection, from the server. */
export async function allOf<Data, Variables, Row>(
  client: Client, document: TypedDocumentNode<Data, Variables>, variables: Rest<Variables>, rows: (data: Data) => Connection<Row>,
  { signal, steady = false, progress, most = Infinity }: Taking = {},
): Promise<Row[]> {
  const out: Row[] = []
  let after: string | null = null
  for (;;) {
    signal?.throwIfAborted()
    const page = { ...variables, first: after ? otherPages : firstPage, after } as never
    const { data, error } = await client.query(document as TypedDocumentNode<Data, never>, page, { requestPolicy: steady ? 'cache-first' : 'network-only' }).toPromise()
    if (error || !data) throw error ?? new Error('no answer')
    const connection: Connection<Row> = rows(data)
    out.push(...connection.edges.map(e => e.node))
    progress?.(out.length)
    if (!connection.pageInfo.hasNextPage || !connection.pageInfo.endCursor || out.length >= most) return out
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
  document: TypedDocumentNode<Data, Variables>, variables: Rest<Variables>, rows: (data: Data) => Connection<Row>, { steady = false, ...options }: Options & Pick<Taking, 'steady'> = {},
): Read<Row[]> {
  const take = useCallback((client: Client, asked: Rest<Variables>, signal: AbortSignal) =>
    allOf(client, document, asked, rows, { signal, steady }), [document, rows, steady])
  return useTaken(take, variables, options)
}
