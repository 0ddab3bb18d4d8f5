import { beforeAll, expect, test } from 'vitest'
import { speakGov } from '../../test/words'
import { figure, figureIn, type Rule } from '../figure'
import { hasPlace, shownProblem, type Pack } from './rules'

beforeAll(() => speakGov('zh'))

const rule = (key: string, value: string, unit: string): Rule => ({ __typename: 'ProcurementRule', key, name: key, nameEn: key, value, unit, cite: '', certainty: 'READ', severity: 'BLOCK' })
const pack: Pack = {
  __typename: 'RulePack', id: 'CN-CONSULTATION-1', method: 'CONSULTATION', number: 1, validFrom: '2024-01-01', hash: '',
  rules: [rule('bond.bid.max', '2', '%'), rule('bond.perf.max', '10', '%'), rule('consult.response', '10', 'cd'), rule('panel.expertShare', '2/3', 'ratio'), rule('threshold.openTender', '400000000', 'fen')],
}
const problem = (ruleKey: string, actual: string, required: string) => ({ message: 'm', code: 'RULE_BROKEN', ruleKey, cite: '', actual, required })
const shown = (...p: Parameters<typeof problem>) => {
  const { actual, required } = shownProblem(problem(...p), pack)
  return [actual, required]
}

test('a figure is read with its unit', () => {
  expect(pack.rules.map(figure)).toEqual(['2%', '10%', '10 日', '2/3', '¥4,000,000.00'])
  expect([figureIn(pack.rules, 'consult.response'), figureIn(pack.rules, 'standstill'), figureIn(undefined, 'standstill')]).toEqual(['10 日', '–', '–'])
})

test('what is and what is required: sums in yuan, instants in Shanghai, shares with their unit', () => {
  expect(shown('bond.bid.max', '1000000', '480000')).toEqual(['¥10,000.00', '¥4,800.00'])
  expect(shown('supplement.max', '2897500', '2850000')).toEqual(['¥28,975.00', '¥28,500.00'])
  expect(shown('bond.perf.max', '12', '10')).toEqual(['12%', '10%'])
  expect(shown('threshold.openTender', '500000000', '400000000')).toEqual(['¥5,000,000.00', '¥4,000,000.00'])
  // the year stands there when it is not this one
  expect(shown('consult.response', '2026-12-01T01:30:00Z', '2026-12-04T16:00:00Z')).toEqual([expect.stringMatching(/12月1日 周二 09:30$/), expect.stringMatching(/12月5日 周六 00:00$/)])
  expect(shown('panel.expertShare', '1/3', '2/3')).toEqual(['1/3', '2/3'])
})

test('a rule that has a place in the form is not said twice', () => {
  expect(hasPlace(problem('bond.bid.max', '', ''))).toBe(true)
  expect(hasPlace(problem('bids.min', '', ''))).toBe(false)
  expect(hasPlace({ message: 'm', code: 'WRONG_STATE' })).toBe(false)
})
