// The documents: what a version changed, what a bid answers, what is wrong with a price.
import { beforeAll, expect, test } from 'vitest'
import { speakOrg } from '../../test/words'
import { leftText, urgency } from './clock'
import { draftOf, notChosen, nothing, questionsOf } from './draft'
import { priceProblem } from './price'
import { resultsOf } from './proof'
import { sizeText } from '../../kit/size'
import type { Version } from './versions'

beforeAll(() => speakOrg('zh'))

const clause = (code: string, text: string) => ({ __typename: 'Clause' as const, code, text })
const version = (number: number, change: Partial<Version['body']> = {}): Version => ({
  __typename: 'TenderDocument', id: `tdc_${number}`, number, hash: '', material: true, note: '', publishedAt: null, files: [],
  body: {
    __typename: 'TenderBody', bidBondFen: 0, performanceBondBp: 500, validityDays: 90, threshold: 2, frameworkMonths: 0, single: null,
    eligibility: [clause('A1', '依法登记')], essential: [clause('B1', '服务期一年')], contract: [],
    evaluation: {
      __typename: 'Evaluation', method: 'COMPREHENSIVE', fixedPrice: false, places: 2, rankOn: 'EXACT', deductions: [],
      criteria: [
        { __typename: 'Criterion', code: 'P', name: '价格', path: [], kind: 'PRICE', max: '10', bands: [] },
        { __typename: 'Criterion', code: 'T1', name: '方案', path: ['技术'], kind: 'SUBJECTIVE', max: '90', bands: [{ __typename: 'Band', from: '0', to: '90', level: '可行' }] },
      ],
    }, ...change,
  },
})

test('files that a draft had are asked for again, one by one', () => {
  const kept = { ...nothing, files: [{ name: 'a.pdf', size: 1 }, { name: 'b.pdf', size: 2 }] }
  expect(notChosen(kept, [{ name: 'b.pdf' }])).toEqual([{ name: 'a.pdf', size: 1 }])
  expect(notChosen(nothing, [])).toEqual([])
})

test('a technical envelope answers everything but the price, and has none', () => {
  const questions = questionsOf(version(1).body)
  expect(questions.map(q => [q.group, q.code, q.points])).toEqual([['eligibility', 'A1', undefined], ['essential', 'B1', undefined], ['criterion', 'T1', '90']])
  const facts = { organization: { id: 'org_1', name: '某机构' }, lotTitle: '助浴', questions, at: new Date('2026-11-28T09:30:00Z') }
  const answers = { ...nothing, answers: { A1: ' 有 ', T1: '' }, statement: '真实', total: '1200', unit: '12.00' }
  expect(draftOf(answers, { ...facts, kind: 'TECHNICAL' })).toEqual({
    organization: 'org_1', organizationName: '某机构', statement: '真实', signedAt: '2026-11-28T09:30:00.000000Z', technical: [{ criterion: 'A1', text: '有' }],
  })
  expect(draftOf(answers, { ...facts, kind: 'PRICE' })).toMatchObject({ amountFen: 120_000, unitPrices: [{ item: '助浴', fen: 1200 }] })
  expect(draftOf({ ...answers, unit: '' }, { ...facts, kind: 'FINAL' })).not.toHaveProperty('unitPrices')
})

test('a price is checked before it is sealed', () => {
  const lot = { ceilingFen: 120_000, units: 100 }
  const cases: [string, string, ReturnType<typeof priceProblem>][] = [
    ['', '', 'missing'], ['一千', '', 'form'], ['1.234', '', 'form'], ['1000', 'x', 'form'], ['0', '', 'zero'], ['1000', '0', 'zero'],
    ['1200.01', '', 'above'], ['1200', '', null], ['1000', '10', null], ['1000', '10.01', 'unit'], ['￥1,000.00', ' 10 ', null],
  ]
  for (const [total, unit, want] of cases) expect(priceProblem(total, unit, lot), `${total} ${unit}`).toBe(want)
})

test('time left is said in the two largest parts', () => {
  const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]
  expect([leftText(2 * day + 3 * hour + minute), leftText(23 * hour + 5 * minute), leftText(9 * minute + 12_345), leftText(-5)]).toEqual(['2 天 3 小时', '23 小时 5 分', '9 分 12 秒', '0 分 0 秒'])
  expect([urgency(day + 1), urgency(day), urgency(10 * minute + 1), urgency(10 * minute)]).toEqual(['info', 'warn', 'warn', 'bad'])
})

test('the published proof gives one bidder its own arithmetic', () => {
  const standings = [{ bid: 'b1', conforming: true, rank: 1, price: 100, rounded: '99.00' }, { bid: 'b2', conforming: true, rank: 2, price: 120, rounded: '88.00' }]
  const bids = ['b1', 'b2'].map((id, i) => ({ id, lot: 'l', organization: `org_${i + 1}`, priceFen: 100, decisions: [] }))
  const [result] = resultsOf({ bids, reports: [{ lot: 'l', report: { body: JSON.stringify({ result: { standings } }) } }] }, 'org_2')
  expect(result!.own).toMatchObject({ bid: 'b2', rank: 2, decisions: [] })
  expect(result!.standings.map(s => s.organization)).toEqual(['org_1', 'org_2'])
  expect(resultsOf({ bids, reports: [{ lot: 'l', report: { body: JSON.stringify({ result: { standings } }) } }] }, 'org_9')[0]!.own).toBe(null)
})

test('sizes', () => expect([sizeText(12), sizeText(2048), sizeText(5_242_880)]).toEqual(['12 B', '2.0 KB', '5.0 MB']))
