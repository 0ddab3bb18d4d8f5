import { beforeAll, expect, test } from 'vitest'
import { speakGov } from '../../test/words'
import { sumText } from '../payments/Asked'
import { placeText } from './places'
import { currentOf, shownOf, supplements, waitingOf, type Version } from './useTexts'

beforeAll(() => speakGov('zh'))

const version = (number: number, status: Version['status'], valueFen: number) => ({ id: `cov_${number}`, number, status, valueFen }) as Version

test('the text that counts, the one that waits, and what supplements used of what the rules allow', () => {
  const texts = [version(1, 'SUPERSEDED', 1_000_005), version(2, 'IN_FORCE', 1_060_000), version(3, 'PROPOSED', 1_090_000)]
  expect(currentOf(texts)!.number).toBe(2)
  expect(waitingOf(texts)!.number).toBe(3)
  expect([shownOf(texts, ''), shownOf(texts, 'cov_1'), shownOf(texts.slice(0, 2), ''), shownOf([], '')].map(v => v?.number)).toEqual([3, 1, 2, undefined])
  expect(supplements(texts, 10)).toEqual({ most: 100_000, used: 59_995 })
  expect(supplements(texts, 10, 40_005)).toEqual({ most: 100_000, used: 100_000 })
  expect(supplements([version(1, 'PROPOSED', 500)], 10)).toEqual({ most: 50, used: 0 })
})

test('a place of a text has its words', () => {
  expect(['clauses.C1', 'lots.0.unitPriceFen', 'milestones.1.dueOn', 'startOn', 'unknown.9'].map(placeText)).toEqual(['条款 C1', '第 1 包 单价', '节点 2 完成期限', '开始日期', 'unknown.9'])
})

test('a sum of money says how it comes about, unless nothing is taken off', () => {
  expect(sumText({ acceptedFen: 10_000, deductionFen: 0, recoveredFen: 1_000, retainedFen: 500, amountFen: 8_500 })).toBe('验收金额 ¥100.00 − 扣回预付款 ¥10.00 − 留存质保金 ¥5.00 = ¥85.00')
  expect(sumText({ acceptedFen: 10_000, deductionFen: 0, recoveredFen: 0, retainedFen: 0, amountFen: 10_000 })).toBe('')
})
