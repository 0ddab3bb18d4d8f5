import { cleanup, render, screen } from '@testing-library/react'
import { App, Form, Input, Select } from 'antd'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { speakOrg } from '../test/words'
import { DraftForm } from './DraftForm'

beforeAll(() => speakOrg('zh'))
afterEach(cleanup)

const form = (button?: string) => render(
  <App>
    <DraftForm name="offering.1" initial={{ name: '助浴', unit: 'VISIT' }} send={() => Promise.resolve({ ok: true, problems: [] })} {...(button ? { button } : {})}>
      <Form.Item name="name" label="名称"><Input /></Form.Item>
      <Form.Item name="unit" label="单位"><Select options={[{ value: 'VISIT', label: '次' }]} /></Form.Item>
    </DraftForm>
  </App>)
const disabled = () => [screen.getByLabelText('名称'), screen.getByLabelText('单位')].map(e => (e as HTMLInputElement).disabled)

test('a form without a button is only to be read, its lists of choices too', () => {
  form()
  expect(screen.queryAllByRole('button')).toEqual([])
  expect(disabled()).toEqual([true, true])
})

test('a form with one is to be written', () => {
  form('保存')
  expect(screen.getAllByRole('button').map(b => b.textContent?.replaceAll(' ', ''))).toEqual(['保存'])
  expect(disabled()).toEqual([false, false])
})
