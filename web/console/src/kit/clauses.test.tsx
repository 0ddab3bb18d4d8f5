// A change of a contract's own clause begins with what it says, and says something else in the end.
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { speakGov } from '../test/words'
import { ClauseFields, clauseText, ownClauses } from './clauses'
import { FormDialog } from './FormDialog'

configure({ asyncUtilTimeout: 5000 })
beforeAll(() => speakGov('en'))
afterEach(cleanup)

const clause = (code: string, text: string, source: 'DOCUMENTS' | 'CONTRACT') => ({ code, text, source })
const body = { clauses: [clause('C1', '按月付款', 'DOCUMENTS'), clause('C1', '按验收付款', 'CONTRACT'), clause('C2', '信息保密', 'CONTRACT')] }

test('a change replaces the clause that was chosen, and only those of the contract’s own', () => {
  expect(ownClauses(body).map(c => c.code)).toEqual(['C1', 'C2'])
  expect([clauseText(body, 'C1'), clauseText(body, 'C2'), clauseText(body, 'C9'), clauseText(undefined, 'C1')]).toEqual(['按验收付款', '信息保密', '', ''])
})

test('the text of the clause that is chosen is filled in, and has to be another when it is sent', async () => {
  const run = vi.fn(() => Promise.resolve({ ok: true, problems: [] }))
  render(<FormDialog title="Change" button="Change" initial={{ clause: '' }} run={run} close={() => undefined}><ClauseFields body={body} /></FormDialog>)
  fireEvent.mouseDown(screen.getByLabelText('Clause to change'))
  fireEvent.click((await screen.findAllByText('C1 按验收付款')).at(-1)!)
  const text = screen.getByLabelText<HTMLTextAreaElement>('New text')
  await waitFor(() => expect(text.value).toBe('按验收付款'))
  fireEvent.click(screen.getByText('Change', { selector: 'button > span' }))
  await screen.findByText('This is what it says already.')
  expect(run).not.toHaveBeenCalled()
  fireEvent.change(text, { target: { value: '按验收后十日内付款' } })
  fireEvent.click(screen.getByText('Change', { selector: 'button > span' }))
  await waitFor(() => expect(run.mock.calls).toEqual([[{ clause: '按验收后十日内付款', code: 'C1' }]]))
})
