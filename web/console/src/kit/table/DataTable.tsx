// A list of the server: a page at a time, in the server's orders, and whole as a file.
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { useMemo, type ReactNode } from 'react'
import { useClient } from 'urql'
import { allOf } from '../all'
import { useNarrow, useRead } from '../read'
import { Loaded } from '../states'
import { t } from '../words'
import type { Column, Connection } from './columns'
import { most } from './export'
import { ExportButtons } from './ExportButtons'
import { Pager, usePages } from './Pager'
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
  const pages = usePages()
  const client = useClient()
  const narrow = useNarrow()
  const page = { ...variables, first: size ?? (narrow ? 10 : 25), after: pages.after } as never
  const read = useRead(document as TypedDocumentNode<Data, never>, page)
  const take = useMemo(() => (progress: (n: number) => void, signal: AbortSignal) =>
    allOf(client, document, variables, rows, { progress, signal, most }), [client, document, variables, rows])
  const onPaper = usePrinted(useMemo(() => () => allOf(client, document, printed ?? variables, rows, { most }), [client, document, printed, variables, rows]))
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
              <Pager pages={pages} info={pageInfo} list={view.caption} />
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
