// A list of the server: a page at a time, in the server's orders, and whole as a file.
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { Button } from 'antd'
import { useMemo, useState, type ReactNode } from 'react'
import { useClient } from 'urql'
import { useNarrow, useRead } from '../read'
import { Loaded } from '../states'
import { t } from '../words'
import type { Column, Connection } from './columns'
import { allRows } from './export'
import { ExportButtons } from './ExportButtons'
import { usePrinted } from './print'
import { Table, type TableProps } from './Table'

export interface DataTableProps<Data, Variables, Row> extends Pick<TableProps<Row>, 'caption' | 'empty' | 'order' | 'onOrder' | 'rowClass'> {
  document: TypedDocumentNode<Data, Variables>
  /** Everything but first and after. */
  variables: Omit<Variables, 'first' | 'after'>
  /** Other variables for printing, when the paper must hold more than the filter shows; a constant or memoised. */
  printed?: Omit<Variables, 'first' | 'after'>
  rows: (data: Data) => Connection<Row>
  columns: Column<Row>[]
  /** The name of exported files; without, the list cannot be exported. */
  file?: string
  size?: number
  tools?: ReactNode
}

export function DataTable<Data, Variables, Row extends { id: string }>(props: DataTableProps<Data, Variables, Row>) {
  const wanted = JSON.stringify(props.variables)
  // other filters begin at the first page again
  return <Paged key={wanted} {...props} />
}

function Paged<Data, Variables, Row extends { id: string }>(
  { document, variables, printed, rows, columns, file, size, tools, ...view }: DataTableProps<Data, Variables, Row>,
) {
  const [cursors, setCursors] = useState<(string | null)[]>([null])
  const client = useClient()
  const narrow = useNarrow()
  const page = { ...variables, first: size ?? (narrow ? 10 : 25), after: cursors.at(-1) } as never
  const read = useRead(document as TypedDocumentNode<Data, never>, page)
  const take = useMemo(() => (progress: (n: number) => void, signal: AbortSignal) =>
    allRows(client, document as TypedDocumentNode<Data, never>, variables as object, rows, progress, signal), [client, document, variables, rows])
  const onPaper = usePrinted(useMemo(() => () =>
    allRows(client, document as TypedDocumentNode<Data, never>, (printed ?? variables) as object, rows, () => {}, new AbortController().signal), [client, document, printed, variables, rows]))
  if (onPaper) return <Table {...view} columns={columns} rows={onPaper} rowKey={row => row.id} />
  return (
    <div className="list">
      {(tools || file) && <div className="list-tools">{tools}{file && <ExportButtons file={file} columns={columns} take={take} />}</div>}
      <Loaded read={read}>
        {data => {
          const { edges, pageInfo, totalCount } = rows(data)
          return (
            <>
              {totalCount !== undefined && <p className="soft list-count" role="status">{t('table.count', { n: totalCount })}</p>}
              <Table {...view} columns={columns} rows={edges.map(e => e.node)} rowKey={row => row.id} />
              {(cursors.length > 1 || pageInfo.hasNextPage) && (
                <nav className="pager" aria-label={t('table.pages', { list: view.caption })}>
                  <Button disabled={cursors.length === 1} onClick={() => setCursors(c => c.slice(0, -1))}>{t('table.previous')}</Button>
                  <span>{t('table.page', { n: cursors.length })}</span>
                  <Button disabled={!pageInfo.hasNextPage} onClick={() => setCursors(c => [...c, pageInfo.endCursor ?? null])}>{t('table.next')}</Button>
                </nav>
              )}
            </>
          )
        }}
      </Loaded>
    </div>
  )
}

/** A list that is here already, with the same columns, cards and files. */
export function RowsTable<Row>({ file, tools, ...table }: TableProps<Row> & { file?: string; tools?: ReactNode }) {
  const { rows } = table
  const take = useMemo(() => () => Promise.resolve(rows), [rows])
  return (
    <div className="list">
      {(tools || (file && rows.length > 0)) && (
        <div className="list-tools">{tools}{file && rows.length > 0 && <ExportButtons file={file} columns={table.columns} take={take} />}</div>
      )}
      <Table {...table} />
    </div>
  )
}
