// Nobody signs a text that is not the one on the page.
import { act, cleanup, fireEvent, render, renderHook, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { speakGov } from '../test/words'
import { Actions } from './Actions'
import { ReadAgain, signing, useReading } from './reading'

beforeAll(() => speakGov('en'))

afterEach(cleanup)

const reading = (shown: string, waiting: string) => renderHook((p: { shown: string; waiting: string }) => useReading(p.shown, p.waiting), { initialProps: { shown, waiting } })
const of = ({ result }: ReturnType<typeof reading>) => [result.current.fits, result.current.changed]

test('the text on the page is the one that waits, or nothing is signed', () => {
  expect(of(reading('a', 'a'))).toEqual([true, false])
  expect(of(reading('old', 'a'))).toEqual([false, false])
  expect(of(reading('', ''))).toEqual([false, false])
})

test('a text that was changed under the reader has to be read again', () => {
  const page = reading('a', 'a')
  page.rerender({ shown: 'b', waiting: 'b' })
  expect(of(page)).toEqual([false, true])
  act(() => page.result.current.accept())
  expect(of(page)).toEqual([true, false])
  // changed back is changed, too
  page.rerender({ shown: 'a', waiting: 'a' })
  expect(of(page)).toEqual([false, true])
})

test('the first text that comes is read where it is shown', () => {
  const page = reading('', '')
  page.rerender({ shown: 'a', waiting: 'a' })
  expect(of(page)).toEqual([true, false])
  page.rerender({ shown: 'a', waiting: '' })
  page.rerender({ shown: 'b', waiting: 'b' })
  expect(of(page)).toEqual([true, false])
})

test('a change under the reader is told; “read again” brings it, and only then it is signed', async () => {
  const [show, run] = [vi.fn(), vi.fn(() => Promise.resolve({ ok: true, problems: [] }))]
  function Signed({ hash }: { hash: string }) {
    const now = useReading(hash, hash)
    return (
      <>
        <ReadAgain reading={now} waiting={hash} show={show} />
        <Actions available={[{ action: 'SIGN', allowed: true }]} acts={{ SIGN: signing({ reading: now, waiting: hash, text: 'Sign this', show, run }) }} />
      </>
    )
  }
  const { rerender } = render(<Signed hash="aa" />)
  expect(screen.queryByRole('alert')).toBeNull()
  rerender(<Signed hash="bb" />)
  fireEvent.click(screen.getByRole('alert').querySelector('button')!)
  expect(show).toHaveBeenCalledOnce()
  expect(screen.queryByRole('alert')).toBeNull()
  fireEvent.click(document.querySelector<HTMLButtonElement>('.actions .ant-btn')!)
  const dialog = await screen.findByRole('dialog')
  expect(dialog.textContent).toContain('Sign this')
  expect(run).not.toHaveBeenCalled()
  fireEvent.click(dialog.querySelector<HTMLButtonElement>('button[type=submit]')!)
  await waitFor(() => expect(run).toHaveBeenCalledOnce())
})
