// A plain table in HTML: on phones its rows are cards. What is too wide scrolls inside its own
// area, which takes keyboard focus so that arrow keys reach the rest.
import type { ReactNode } from 'react'
import { useNarrow } from '../read'
import { Empty } from '../states'
import { t } from '../words'
import type { Column } from './columns'

export interface TableProps<Row> {
  caption: string
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  empty?: ReactNode
  /** The order of the server in force, and how to ask for another. */
  order?: string
  onOrder?: (order: string) => void
  /** Marks a row, say as late. */
  rowClass?: (row: Row) => string | undefined
}

const align = (kind: string | undefined) => (kind === 'money' || kind === 'number' ? 'cell-number' : undefined)

type Shown<Row> = Column<Row> & { cell: NonNullable<Column<Row>['cell']> }
type ShownProps<Row> = Omit<TableProps<Row>, 'columns'> & { columns: Shown<Row>[] }

export function Table<Row>(props: TableProps<Row>) {
  const narrow = useNarrow()
  const shown = { ...props, columns: props.columns.filter(c => c.cell) as Shown<Row>[] }
  if (props.rows.length === 0) return <Empty>{props.empty}</Empty>
  return narrow ? <Cards {...shown} /> : <Wide {...shown} />
}

function Wide<Row>({ caption, columns, rows, rowKey, order, onOrder, rowClass }: ShownProps<Row>) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll area without focus is out of the keyboard's reach (WCAG 2.1.1)
    <div className="table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption className="hidden">{caption}</caption>
        <thead><tr>{columns.map(c => <Head key={c.key} column={c} order={order} onOrder={onOrder} />)}</tr></thead>
        <tbody>
          {rows.map(row => (
            <tr key={rowKey(row)} className={rowClass?.(row)}>
              {columns.map((c, i) => i === 0
                ? <th key={c.key} scope="row">{c.cell(row)}</th>
                : <td key={c.key} className={align(c.kind)}>{c.cell(row)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Head<Row>({ column, order, onOrder }: { column: Column<Row>; order: string | undefined; onOrder: ((order: string) => void) | undefined }) {
  const { sort } = column
  if (!sort || !onOrder) return <th scope="col" className={align(column.kind)}>{column.title}</th>
  const up = order !== undefined && order === sort.up
  const down = order !== undefined && order === sort.down
  const next = up ? sort.down ?? sort.up! : sort.up ?? sort.down!
  return (
    <th scope="col" className={align(column.kind)} aria-sort={up ? 'ascending' : down ? 'descending' : 'none'}>
      <button type="button" className="sort" onClick={() => onOrder(next)}>
        {column.title} <span aria-hidden>{up ? '▲' : down ? '▼' : '↕'}</span><span className="hidden">{t('table.sort')}</span>
      </button>
    </th>
  )
}

function Cards<Row>({ caption, columns, rows, rowKey, rowClass }: ShownProps<Row>) {
  const [first, ...others] = columns
  return (
    <ul className="cards" aria-label={caption}>
      {rows.map(row => (
        <li key={rowKey(row)} className={`card ${rowClass?.(row) ?? ''}`}>
          <div className="card-title">{first!.cell(row)}</div>
          <dl className="facts">
            {others.filter(c => !c.wideOnly).map(c => <div key={c.key}><dt>{c.title}</dt><dd>{c.cell(row)}</dd></div>)}
          </dl>
        </li>
      ))}
    </ul>
  )
}
