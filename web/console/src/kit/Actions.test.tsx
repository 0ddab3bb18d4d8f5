// What somebody agrees to is what stood in the dialog when it opened.
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { speakOrg } from '../test/words'
import { Actions } from './Actions'

beforeAll(() => speakOrg('zh'))
afterEach(cleanup)

const send = () => fireEvent.click(screen.getByRole('dialog').querySelector('button[type=submit]')!)

test('news under an open dialog change neither its words nor the version it sends, until the server says so', async () => {
  const sent = vi.fn<(version: number) => boolean>()
  const record = (version: number) => (
    <Actions available={[{ action: 'ACCEPT', allowed: true }]} acts={{ ACCEPT: {
      ask: { text: `第 ${version} 版` },
      run: () => Promise.resolve(sent(version) ? { ok: true, problems: [] } : { ok: false, problems: [{ code: 'STALE_VERSION', message: '已变更' }] }),
    } }} />
  )
  sent.mockReturnValueOnce(false).mockReturnValueOnce(true)
  const shown = render(record(1))
  fireEvent.click(screen.getByRole('button'))
  await screen.findByText('第 1 版')
  shown.rerender(record(2))
  expect(screen.queryByText('第 2 版')).toBeNull()
  send()
  await screen.findByText('已变更')
  await screen.findByText('第 2 版')
  send()
  await waitFor(() => expect(sent.mock.calls).toEqual([[1], [2]]))
})

const signed = (asks: boolean) => (
  <Actions available={[{ action: 'SIGN', allowed: true }]} acts={{ SIGN: { ...(asks ? { ask: { text: '签署这一版' } } : {}), run: () => Promise.resolve({ ok: true, problems: [] }) } }} />
)

test('a dialog whose act is no longer asked for does not come back by itself', async () => {
  const shown = render(signed(true))
  fireEvent.click(screen.getByRole('button'))
  await screen.findByText('签署这一版')
  shown.rerender(signed(false))
  shown.rerender(signed(true))
  await waitFor(() => expect(screen.queryByText('签署这一版')).toBeNull())
  fireEvent.click(screen.getAllByRole('button')[0]!)
  await screen.findByText('签署这一版')
})
