// The workbook writer, loaded only when somebody asks for one. Text cells are text to Excel,
// so nothing in them is run as a formula.
import writeExcelFile from 'write-excel-file/browser'
import type { Column } from './columns'

export async function workbook<Row>(columns: Column<Row>[], rows: Row[]): Promise<Blob> {
  const kept = columns.filter(c => c.value)
  const cell = (column: Column<Row>, row: Row) => {
    const value = column.value!(row)
    if (value === null || value === undefined || value === '') return null
    if (typeof value === 'number') {
      return column.kind === 'money' ? { value: value / 100, type: Number, format: '#,##0.00' } : { value, type: Number }
    }
    return { value: String(value), type: String }
  }
  const head = kept.map(c => ({ value: c.title, type: String, fontWeight: 'bold' as const }))
  const file = writeExcelFile([head, ...rows.map(row => kept.map(c => cell(c, row)))], {
    columns: kept.map(c => ({ width: c.kind === 'money' || c.kind === 'number' ? 14 : 22 })), stickyRowsCount: 1,
  })
  return file.toBlob()
}
