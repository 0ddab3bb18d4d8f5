import { beforeAll, expect, test } from 'vitest'
import { speak } from '../../kit/words'
import { changes, figuresOf } from './figures'

beforeAll(() => speak('zh', { zh: () => import('../../words/gov.zh.json'), en: () => import('../../words/gov.en.json') }))

test('figures are read with their units', () => {
  expect(figuresOf({ weeklyMinutes: 2640, priorMilli: 4000, percent: 5 }).map(f => `${f.name}：${f.value}`))
    .toEqual(['护理员每周工时上限：44 小时', '满意度收缩到：4 分', '随机抽查比例：5%'])
})

test('a ladder is said by its notice', () => {
  const rungs = [{ minMinutes: 1440, refundBp: 10_000 }, { minMinutes: 240, refundBp: 5_000 }, { minMinutes: -1_000_000, refundBp: 0 }]
  expect(figuresOf({ rungs }).map(f => `${f.name}：${f.value}`))
    .toEqual(['提前 24 小时以上：退自付的 100%', '提前 4 小时以上：退自付的 50%', '不足 4 小时：退自付的 0%'])
})

test('a figure without a word is shown under its own name', () => {
  expect(figuresOf({ later: 3, list: [1] })).toEqual([{ path: 'later', name: 'later', value: '3' }, { path: 'list', name: 'list', value: '[1]' }])
})

test('changes name what is new, what went and what stayed', () => {
  const found = changes({ percent: 5, least: 1, gone: 1 }, { percent: 10, least: 1, fresh: 2 })
  expect(found.map(c => [c.before, c.after, c.changed])).toEqual([['5%', '10%', true], ['1 条', '1 条', false], ['–', '2', true], ['1', '–', true]])
})
