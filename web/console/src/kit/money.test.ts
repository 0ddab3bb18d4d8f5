import { expect, test } from 'vitest'
import { fenOf, yuan, yuanPlain } from './money'

test('fen are shown in yuan', () => {
  expect(yuan(0)).toBe('¥0.00')
  expect(yuan(5)).toBe('¥0.05')
  expect(yuan(123_456_789)).toBe('¥1,234,567.89')
  expect(yuan(-20_000)).toBe('-¥200.00')
  expect(yuanPlain(-5)).toBe('-0.05')
  expect(yuan(9_007_199_254_740_991)).toBe('¥90,071,992,547,409.91')
})

test('what is typed becomes whole fen', () => {
  expect(fenOf('200')).toBe(20_000)
  expect(fenOf(' ¥1,234.5 ')).toBe(123_450)
  expect(fenOf('0.07')).toBe(7)
  expect(fenOf('￥59．5')).toBeNull()
  for (const wrong of ['', 'abc', '1.234', '-5', '1e3', '12345678901']) expect(fenOf(wrong)).toBeNull()
})

test('every sum reads back as itself', () => {
  for (const fen of [0, 1, 10, 99, 100, 101, 19_999, 1_000_000]) expect(fenOf(yuanPlain(fen))).toBe(fen)
})
