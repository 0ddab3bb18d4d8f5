// Every way of buying has its own words, and no page says a sentence without choosing them.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { ProcurementMethod } from '../gql/graphql'
import { speakGov } from '../test/words'
import gov from '../words/gov.zh.json'
import org from '../words/org.zh.json'
import { termsOf, tm } from './terms'

beforeAll(() => speakGov('zh'))

const said = (method: ProcurementMethod) => Object.values(termsOf(method)).join(' ')

test('an open tender, a consultation and a framework call things by their own names', () => {
  expect(said('OPEN_TENDER')).toBe('投标文件 投标人 评标委员会 投标保证金 开标 中标人 中标')
  expect(said('CONSULTATION')).toBe('响应文件 供应商 磋商小组 响应保证金 响应文件开启 成交供应商 成交')
  expect(said('FRAMEWORK_CLOSED')).toBe('响应文件 供应商 评审小组 响应保证金 响应文件开启 入围供应商 入围')
  expect(tm('OPEN_TENDER', 'seats.declare.text', { bidders: '甲、乙' })).toBe('投标人：甲、乙。请逐项声明您与他们都没有下列关系。')
})

test('a sentence with such a word is always said in the words of a way of buying', () => {
  const src = path.dirname(import.meta.dirname)
  const text = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(f => /\.tsx?$/.test(f) && !f.includes('.test.')).map(f => readFileSync(path.join(src, f), 'utf8')).join('\n')
  const chosen = Object.entries({ ...gov, ...org }).filter(([, sentence]) => /\{[A-Z]/.test(sentence)).map(([key]) => key)
  expect(chosen.length).toBeGreaterThan(20)
  expect(chosen.filter(key => text.includes(`(t('${key}'`) || new RegExp(`[^m]\\bt\\('${key.replaceAll('.', '\\.')}'`).test(text))).toEqual([])
})
