// Taking a whole list out: all pages of it, as CSV or as an Excel workbook.
import { csv } from './csv'
import type { Column } from './columns'

/** The most rows that one file takes; longer lists need a narrower filter. */
export const most = 20_000

export function download(blob: Blob, file: string) {
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
