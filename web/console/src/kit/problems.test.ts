import { afterAll, beforeEach, expect, test } from 'vitest'
import { speakOrg } from '../test/words'
import { byField, problemText, reasonText } from './problems'

beforeEach(() => speakOrg('zh'))
afterAll(() => speakOrg('zh'))

test('problems find their fields, whatever stands around them', () => {
  const sorted = byField([
    { code: 'BAD_INPUT', message: 'name is missing', path: ['input', 'name'] },
    { code: 'BAD_INPUT', message: 'too far', path: ['evidence', 'lat'] },
    { code: 'WRONG_STATE', message: 'no', path: null },
  ], ['name', 'lat'])
  expect(Object.keys(sorted.fields)).toEqual(['name', 'lat'])
  expect(sorted.rest.map(p => p.code)).toEqual(['WRONG_STATE'])
})

test('codes are said in Chinese, in English as the server says it', async () => {
  expect(problemText({ code: 'STALE_VERSION', message: 'changed' })).toBe('别人刚刚改动过，已为您刷新，请再看一遍')
  expect(problemText({ code: 'BAD_INPUT', message: 'name is missing' })).toContain('name is missing')
  expect(problemText({ code: 'WRONG_STATE', message: 'the statement of 2026-11 has been submitted: withdraw it first' })).toBe('2026-11 的结算单已提交，请先撤回')
  expect(problemText({ code: 'NEW_RULE', message: 'a sentence' })).toBe('a sentence')
  await speakOrg('en')
  expect(problemText({ code: 'STALE_VERSION', message: 'changed' })).toBe('changed')
})

test('reasons of refused actions are said in Chinese where their shape is known', () => {
  expect(reasonText('ACCEPT is for a booking that is REQUESTED; this one is CONFIRMED')).toBe('「接单」只用于待确认的记录，现在是已预约')
  expect(reasonText('this is for dispatcher or manager of the organisation')).toBe('由调度员、机构负责人办理')
  expect(reasonText('this is for the person concerned, or a proxy with scope BOOK, or hotline or community worker of the area')).toContain('本人、获“预约和取消”授权的亲友、热线员、社区工作者')
  expect(reasonText('wait at the door for 15 minutes after the start first')).toBe('请先在门口等到开始后 15 分钟')
  expect(reasonText('a sentence of tomorrow')).toBe('a sentence of tomorrow')
  expect(reasonText(null)).toBe('')
})
