// Taking a whole list out: all pages of it, as CSV or as an Excel workbook.
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import type { Client } from '@urql/core'
import { csv } from './csv'
import type { Column, Connection } from './columns'

/** The most rows that one file takes; longer lists need a narrower filter. */
const most = 20_000

export async function allRows<Data, Row>(
  client: Client, document: TypedDocumentNode<Data, never>, variables: object, rows: (data: Data) => Connection<Row>,
  progress: (n: number) => void, signal: AbortSignal,
): Promise<Row[]> {
  const out: Row[] = []
  let after: string | null = null
  for (;;) {
    signal.throwIfAborted()
    const page = { ...variables, first: 100, after } as never
    const { data, error } = await client.query(document, page, { requestPolicy: 'network-only' }).toPromise()
    if (error || !data) throw error ?? new Error('no answer')
    const connection: Connection<Row> = rows(data as Data)
    out.push(...connection.edges.map(e => e.node))
    progress(out.length)
    if (!connection.pageInfo.hasNextPage || !connection.pageInfo.endCursor || out.length >= most) return out
    after = connection.pageInfo.endCursor
  }
}

function download(blob: Blob, file: string) {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = file
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

export function saveCsv<Row>(name: string, columns: Column<Row>[], rows: Row[]) {
  download(new Blob([csv(columns, rows)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`)
}

export async function saveExcel<Row>(name: string, columns: Column<Row>[], rows: Row[]) {
  const { workbook } = await import('./excel')
  download(await workbook(columns, rows), `${name}.xlsx`)
}
