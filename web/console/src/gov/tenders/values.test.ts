import { expect, test } from 'vitest'
import { nextCode } from '../Rows'
import { bandsOf, bodyInput, fieldOf, momentOf, percentOf, pointsOf, sumOf, tenderInput, type TenderValues } from './values'

const values: TenderValues = {
  title: ' 送餐 ', ceilingFen: '240000', deadlineAt: '2026-12-10T09:30', lots: [{ title: '送餐', categoryId: 'cat_1', areaId: 'are_1', units: '12000', ceilingFen: '240,000.00' }],
  method: 'COMPREHENSIVE', fixedPrice: false, places: '2', rankOn: 'EXACT',
  criteria: [{ code: 'J1', name: '价格', kind: 'PRICE', max: '20' }, { code: 'S1', name: '方案', heading: '技术 / 方案', kind: 'SUBJECTIVE', max: '79.5', bands: [{ from: '0', to: '79.5', level: '好' }] }],
  deductions: [{ code: 'P1', percent: '12.5', basis: '财库〔2020〕46号' }], eligibility: [{ code: 'Z1', text: ' 独立承担民事责任 ' }], essential: [], contract: [],
  bidBondFen: '0', performanceBondBp: '5', validityDays: '90', frameworkMonths: '', threshold: '2', custodianKeys: ['cky_1'], methodReason: '  ', splittingReason: '因为', note: '', material: false,
  files: [{ id: 'att_1', name: '需求.pdf', size: 2048 }],
}

test('a moment and a field of day and time, in Shanghai', () => {
  expect(momentOf('2026-12-10T09:30')).toBe('2026-12-10T09:30:00+08:00')
  expect(momentOf('')).toBe(null)
  expect(fieldOf('2026-12-10T01:30:00Z')).toBe('2026-12-10T09:30')
})

test('per cent and ten-thousandths', () => {
  expect(['10', '12.5', ' 0.05 ', '', undefined, '-1', 'x', '1.234'].map(pointsOf)).toEqual([1000, 1250, 5, -1, -1, -1, -1, -1])
  expect([1000, 1250, 5].map(percentOf)).toEqual(['10', '12.5', '0.05'])
})

test('what the criteria come to, while they are typed', () => {
  expect(sumOf(values.criteria)).toBe(9950)
  expect(sumOf([{ max: '20' }, {}, { max: 'x' }])).toBe(2000)
  expect(sumOf(undefined)).toBe(0)
})

test('a tender is sent whole: sums in fen, reasons that are empty left out', () => {
  const { body, ...rest } = tenderInput(values)
  expect(rest).toEqual({
    title: '送餐', ceilingFen: 24000000, deadlineAt: '2026-12-10T09:30:00+08:00',
    lots: [{ title: '送餐', categoryId: 'cat_1', areaId: 'are_1', units: 12000, ceilingFen: 24000000 }],
  })
  expect(body).toEqual({
    evaluation: {
      method: 'COMPREHENSIVE', fixedPrice: false, places: 2, rankOn: 'EXACT',
      criteria: [
        { code: 'J1', name: '价格', path: [], kind: 'PRICE', max: '20', bands: [] },
        { code: 'S1', name: '方案', path: ['技术', '方案'], kind: 'SUBJECTIVE', max: '79.5', bands: [{ from: '0', to: '79.5', level: '好' }] },
      ],
      deductions: [{ code: 'P1', share: 1250, basis: '财库〔2020〕46号' }],
    },
    eligibility: [{ code: 'Z1', text: '独立承担民事责任' }], essential: [], contract: [], bidBondFen: 0, performanceBondBp: 500, validityDays: 90, threshold: 2,
    custodianKeys: ['cky_1'], files: ['att_1'], splittingReason: '因为',
  })
  expect(bodyInput({ ...values, bidBondFen: 'x', frameworkMonths: '24' })).toMatchObject({ bidBondFen: -1, frameworkMonths: 24 })
})

test('the bands that a draft begins with meet and do not overlap', () => {
  expect(bandsOf(40).map(b => [b.from, b.to])).toEqual([['0', '15.99'], ['16', '31.99'], ['32', '40']])
  expect(bandsOf(60).map(b => [b.from, b.to])).toEqual([['0', '23.99'], ['24', '47.99'], ['48', '60']])
})

test('a new row takes a code that no row has', () => {
  expect([nextCode('S', []), nextCode('S', ['J1', 'S1', 'K1', 'K2']), nextCode('F', ['F1', 'F3', 'F']), nextCode('F', ['F1', '']), nextCode('P', ['PX'])]).toEqual(['S1', 'S2', 'F4', 'F2', 'P1'])
})

test('an open framework is sent without a deadline: it takes applications as long as it runs', () => {
  expect('deadlineAt' in tenderInput({ ...values, deadlineAt: '' })).toBe(false)
})
