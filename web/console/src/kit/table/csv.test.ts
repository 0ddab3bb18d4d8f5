import { expect, test } from 'vitest'
import type { Column } from './columns'
import { csv, csvCell } from './csv'

interface Row { name: string; fen: number; shown?: string }

const columns: Column<Row>[] = [
  { key: 'name', title: '姓名', cell: r => r.name, value: r => r.name },
  { key: 'money', title: '金额', kind: 'money', value: r => r.fen },
  { key: 'shown', title: 'not exported', cell: r => r.shown },
]

test('Excel finds UTF-8, CRLF, and yuan', () => {
  expect(csv(columns, [{ name: '王秀英', fen: 20_005 }])).toBe('\uFEFF姓名,金额\r\n王秀英,200.05\r\n')
})

test('nothing is run as a formula', () => {
  for (const bad of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＠x']) expect(csvCell(bad).replace(/^"/, '')).toMatch(/^'/)
  expect(csvCell('=cmd|"/c calc"!A1')).toBe(`"'=cmd|""/c calc""!A1"`)
})

test('numbers stay numbers, negative ones too', () => {
  expect(csvCell(-5)).toBe('-5')
  expect(csv(columns, [{ name: 'a', fen: -500 }])).toContain(',-5.00')
})

test('commas, quotes and line ends are quoted; nothing is empty', () => {
  expect(csvCell('a,b')).toBe('"a,b"')
  expect(csvCell('say "x"')).toBe('"say ""x"""')
  expect(csvCell('a\nb')).toBe('"a\nb"')
  expect(csvCell(null)).toBe('')
  expect(csvCell(undefined)).toBe('')
})
