import { expect, test } from 'vitest'
import { requirementBody, wholeOf, type RequirementValues } from './values'

test('a whole number is taken as typed, anything else is refused later', () => {
  expect(['12', ' 7 ', '', undefined, '1.5', '-3', 'x'].map(wholeOf)).toEqual([12, 7, -1, -1, -1, -1, -1])
})

test('a requirement is sent whole: sums in fen, empty justifications left out', () => {
  const values: RequirementValues = {
    scope: ' 每月两次 ', termMonths: '12', stability: ['CONTINUOUS'], indicators: [{ code: 'K1', name: '按时率', unit: '%', compare: 'AT_LEAST', target: '95', method: '打卡' }],
    items: [{ categoryId: 'cat_1', areaId: 'are_1', title: '助浴', units: '600', unitPriceFen: '200.5' }], committee: '3', recipients: true,
    stages: [{ name: '期末', afterMonths: '12', sharePercent: '100' }], justification: { A: ' 因为 ', B: '  ' },
  }
  expect(requirementBody(values)).toEqual({
    scope: '每月两次', termMonths: 12, stability: ['CONTINUOUS'], indicators: [{ code: 'K1', name: '按时率', unit: '%', compare: 'AT_LEAST', target: '95', method: '打卡' }],
    items: [{ categoryId: 'cat_1', areaId: 'are_1', title: '助浴', units: 600, unitPriceFen: 20050 }],
    acceptance: { committee: 3, recipients: true, stages: [{ name: '期末', afterMonths: 12, sharePercent: 100 }] }, justification: [{ code: 'A', reason: '因为' }],
  })
})
