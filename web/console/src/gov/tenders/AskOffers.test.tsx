// Final offers are asked of all at once: one deadline of Beijing, and what changes for everybody.
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { App } from 'antd'
import { Provider } from 'urql'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { makeClient } from '../../kit/client'
import { speakGov } from '../../test/words'
import { AskOffers } from './AskOffers'

configure({ asyncUtilTimeout: 5000 })
beforeAll(() => speakGov('zh'))
afterEach(cleanup)

test('the deadline and the change are sent, and the tender is read again', async () => {
  const sent: unknown[] = []
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    const { idempotencyKey, ...input } = (JSON.parse(String(init.body)) as { variables: { input: Record<string, string> } }).variables.input
    sent.push(input)
    expect(idempotencyKey!.length).toBeGreaterThan(7)
    return Promise.resolve(new Response(JSON.stringify({ data: { offersAsk: { __typename: 'OffersAskPayload', tender: { __typename: 'Tender', id: 'tnd_1', version: 8 }, errors: [] } } }), { headers: { 'Content-Type': 'application/json' } }))
  })
  const again = vi.fn()
  render(<App><Provider value={makeClient('token')}><AskOffers tender={{ id: 'tnd_1', version: 7, availableActions: [{ action: 'ASK_OFFERS', allowed: true }] }} again={again} /></Provider></App>)
  fireEvent.click(screen.getByText('要求提交最后报价', { selector: 'button > span' }))
  const dialog = await screen.findByRole('dialog')
  const send = () => fireEvent.click(dialog.querySelector<HTMLButtonElement>('button[type=submit]')!)
  send()
  await waitFor(() => expect(dialog.querySelector('.ant-form-item-explain-error')).not.toBeNull())
  expect(sent).toEqual([])
  fireEvent.change(screen.getByLabelText('最后报价截止时间'), { target: { value: '2026-12-04T15:30' } })
  fireEvent.change(screen.getByLabelText('采购需求的变动'), { target: { value: '  服务频次改为每月三次 ' } })
  send()
  await waitFor(() => expect(again).toHaveBeenCalledOnce())
  expect(sent).toEqual([{ tenderId: 'tnd_1', expectedVersion: 7, until: '2026-12-04T15:30:00+08:00', note: '服务频次改为每月三次' }])
})
