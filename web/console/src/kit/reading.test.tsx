// Nobody signs a text that is not the one on the page.
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { useReading } from './reading'

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
