import { beforeAll, expect, test } from 'vitest'
import { speakOrg } from '../test/words'
import { byField, problemText } from './problems'

beforeAll(() => speakOrg('zh'))

test('problems find their fields, whatever stands around them', () => {
  const sorted = byField([
    { code: 'BAD_INPUT', message: 'name is missing', path: ['input', 'name'] },
    { code: 'BAD_INPUT', message: 'too far', path: ['evidence', 'lat'] },
    { code: 'WRONG_STATE', message: 'no', path: null },
  ], ['name', 'lat'])
  expect(Object.keys(sorted.fields)).toEqual(['name', 'lat'])
  expect(sorted.rest.map(p => p.code)).toEqual(['WRONG_STATE'])
})

test('the server’s sentence is shown; a rule without one has its word', () => {
  expect(problemText({ code: 'WRONG_STATE', message: '请先撤回' })).toBe('请先撤回')
  expect(problemText({ code: 'SLOT_TAKEN', message: '' })).toBe('这个时间已被约走，请换一个')
})
