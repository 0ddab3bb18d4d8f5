// Dialogs send what was typed, and show broken rules where they belong.
import { CombinedError } from '@urql/core'
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { speakOrg } from '../test/words'
import { Form, Input } from 'antd'
import { Ask } from './Ask'
import { FormDialog } from './FormDialog'
import type { Problem } from './problems'
import { TwoStep } from './TwoStep'
import { uploads } from './uploading'

configure({ asyncUtilTimeout: 5000 }) // antd is slow without a browser
beforeAll(() => speakOrg('en'))
afterEach(cleanup)

const answers = (...problems: Problem[][]) => vi.fn(() => Promise.resolve({ ok: problems[0]?.length === 0, problems: problems.shift() ?? [] }))
const wrong: Problem[] = [{ code: 'BAD_INPUT', message: 'Too short.', path: ['input', 'reason'] }, { code: 'CONFLICT', message: 'Not now.', path: null }]
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const press = (name: string) => fireEvent.click(screen.getByText(name, { selector: 'button > span' }))

test('a dialog sends trimmed values, stays with what was wrong, and closes when it is done', async () => {
  const [run, close] = [answers(wrong, []), vi.fn()]
  render(<Ask title="End it" button="End" run={run} close={close} fields={[{ name: 'reason', label: 'Reason', required: true }, { name: 'note', label: 'Note' }]} />)
  press('End')
  await screen.findByText('Please fill this in')
  expect(run).not.toHaveBeenCalled()
  type('Reason', '  no ')
  press('End')
  await screen.findByText('Too short.')
  expect(screen.getByText('Not now.').closest('[role=alert]')).not.toBeNull()
  expect(run.mock.calls).toEqual([[{ reason: 'no', note: '' }]])
  expect(close).not.toHaveBeenCalled()
  type('Reason', 'moved away')
  press('End')
  await waitFor(() => expect(close).toHaveBeenCalledOnce())
})

test('a dialog whose act breaks off says so, and can be tried again', async () => {
  const [run, close] = [vi.fn(() => Promise.resolve({ ok: true, problems: [] as Problem[] })), vi.fn()]
  run.mockImplementationOnce(() => Promise.reject(new CombinedError({ networkError: new Error('gone') })))
  render(<Ask title="End it" button="End" run={run} close={close} />)
  press('End')
  await screen.findByText('No connection. Check it and try again.')
  press('End')
  await waitFor(() => expect(close).toHaveBeenCalledOnce())
})

test('money is read once more before it is granted; a wrong field leads back to the form', async () => {
  const [run, close] = [answers([{ code: 'BAD_INPUT', message: 'Too much.', path: ['input', 'amountFen'] }], []), vi.fn()]
  render(<TwoStep title="Grant" button="Grant" run={run} close={close} fields={() => [{ name: 'amountFen', label: 'Amount', kind: 'yuan', required: true }]} summary={v => [['Sum', v.amountFen]]} />)
  type('Amount', '0')
  press('Next: check')
  await screen.findByText('Fill in a sum above 0, such as 200 or 59.50')
  type('Amount', '200')
  press('Next: check')
  expect((await screen.findByText('Sum')).nextSibling?.textContent).toBe('200')
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Grant'))
  press('Grant')
  await screen.findByText('Too much.')
  expect(screen.queryByText('Sum')).toBeNull()
  expect(close).not.toHaveBeenCalled()
  press('Next: check')
  await screen.findByText('Sum')
  press('Grant')
  await waitFor(() => expect(close).toHaveBeenCalledOnce())
  expect(run.mock.calls).toEqual([[{ amountFen: '200' }], [{ amountFen: '200' }]])
})

test('nothing is sent while a file is on its way', async () => {
  const [run, close] = [answers([]), vi.fn()]
  render(<Ask title="Claim" button="Claim it" run={run} close={close} />)
  const file: { through?: () => void } = {}
  act(() => { file.through = uploads() })
  const button = screen.getByText('Claim it', { selector: 'button > span' }).closest('button')!
  expect(button.disabled).toBe(true)
  fireEvent.click(button)
  act(() => {
    file.through!()
    file.through!() // once is enough
  })
  expect(button.disabled).toBe(false)
  expect(run).not.toHaveBeenCalled()
  fireEvent.click(button)
  await waitFor(() => expect(close).toHaveBeenCalledOnce())
})

test('a long dialog that was closed by mistake offers back what was typed, until it was sent', async () => {
  const run = answers([])
  const shown = () => render(<FormDialog<{ what: string }> draft="test.dialog" title="Claim" button="Claim" initial={{ what: '' }} run={run} close={() => cleanup()}><Form.Item name="what" label="What"><Input /></Form.Item></FormDialog>)
  shown()
  expect(document.querySelector('.ant-alert')).toBeNull()
  type('What', '五百次助浴')
  press('Cancel')
  shown()
  expect(screen.getByLabelText<HTMLInputElement>('What').value).toBe('')
  press('Take it back')
  expect(screen.getByLabelText<HTMLInputElement>('What').value).toBe('五百次助浴')
  press('Claim')
  await waitFor(() => expect(run.mock.calls).toEqual([[{ what: '五百次助浴' }]]))
  await waitFor(() => expect(screen.queryByLabelText('What')).toBeNull())
  shown()
  expect(document.querySelector('.ant-alert')).toBeNull()
})
