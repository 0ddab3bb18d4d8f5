import { beforeAll, expect, test } from 'vitest'
import { speakGov } from '../../test/words'
import { differences } from './differences'
import type { Body } from './useTender'

beforeAll(() => speakGov('zh'))

const body: Body = {
  __typename: 'TenderBody',
  evaluation: {
    __typename: 'Evaluation', method: 'COMPREHENSIVE', fixedPrice: false, places: 2, rankOn: 'EXACT', deductions: [],
    criteria: [{ __typename: 'Criterion', code: 'J1', name: '价格', path: [], kind: 'PRICE', max: '20', bands: [] }],
  },
  eligibility: [{ __typename: 'Clause', code: 'Z1', text: '独立承担民事责任' }], essential: [], contract: [], bidBondFen: 0, performanceBondBp: 500, validityDays: 90, threshold: 2,
  methodReason: '', splittingReason: '', frameworkMonths: 0, single: null,
}

test('the same documents differ in nothing', () => {
  expect(differences(body, structuredClone(body))).toEqual([])
})

test('what changed, what came and what went stand with their places', () => {
  const next = structuredClone(body)
  next.evaluation.criteria[0]!.max = '30'
  next.eligibility = []
  next.essential = [{ __typename: 'Clause', code: 'F1', text: '每日送达' }]
  next.performanceBondBp = 250
  expect(differences(body, next).map(d => [d.where, d.before, d.after])).toEqual([
    ['评分项 J1', '价格 · 价格分 · 20 分', '价格 · 价格分 · 30 分'],
    ['资格条件 Z1', '独立承担民事责任', ''],
    ['履约保证金', '5 %', '2.5 %'],
    ['实质性要求 F1', '', '每日送达'],
  ])
})
