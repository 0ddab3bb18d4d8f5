// Comma-separated values as spreadsheets open them: with a byte order mark, so that Chinese is
// read as UTF-8, and with formulas disarmed: a name that begins with = would be run (CWE-1236).
import { yuanPlain } from '../money'
import type { Cell, Column } from './columns'

export function csvCell(value: Cell): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const text = String(value)
  const safe = /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const valueOf = <Row>(column: Column<Row>, row: Row): string => {
  const value = column.value!(row)
  return column.kind === 'money' && typeof value === 'number' ? yuanPlain(value) : csvCell(value)
}

export function csv<Row>(columns: Column<Row>[], rows: Row[]): string {
  const kept = columns.filter(c => c.value)
  const lines = [kept.map(c => csvCell(c.title)), ...rows.map(row => kept.map(c => valueOf(c, row)))]
  return '\uFEFF' + lines.map(line => line.join(',')).join('\r\n') + '\r\n'
}
