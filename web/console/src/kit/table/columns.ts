// A column says once how a value is shown and what it is in a spreadsheet.
import type { ReactNode } from 'react'

export type Cell = string | number | boolean | null | undefined

export interface Column<Row> {
  key: string
  title: string
  /** What is shown; a column without it is only exported. */
  cell?: (row: Row) => ReactNode
  /** The value in a spreadsheet; a column without one is not exported. */
  value?: (row: Row) => Cell
  /** money: value is in fen and exported in yuan. */
  kind?: 'text' | 'number' | 'money'
  /** The orders of the server that this column sorts by. */
  sort?: { up?: string; down?: string }
  /** Left out of the cards on phones. */
  wideOnly?: boolean
}

/** A page as every connection of the schema gives it. */
export interface Connection<Row> {
  edges: { node: Row }[]
  pageInfo: { hasNextPage: boolean; endCursor?: string | null }
  totalCount?: number
}
