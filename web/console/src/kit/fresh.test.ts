// A page that no stream tells about reads again by itself.
import { cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useFresh } from './fresh'

beforeEach(() => { vi.useFakeTimers({ now: Date.parse('2026-12-04T08:59:30+08:00') }) })
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const seen = (state: DocumentVisibilityState) => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
  document.dispatchEvent(new Event('visibilitychange'))
}

test('each minute while it is seen, and when it is seen again', () => {
  const again = vi.fn()
  const { unmount } = renderHook(() => useFresh(again))
  expect(again).toHaveBeenCalledTimes(0)
  vi.advanceTimersByTime(120_000)
  expect(again).toHaveBeenCalledTimes(2)
  seen('hidden')
  vi.advanceTimersByTime(600_000)
  expect(again).toHaveBeenCalledTimes(2)
  seen('visible')
  expect(again).toHaveBeenCalledTimes(3)
  window.dispatchEvent(new Event('online'))
  expect(again).toHaveBeenCalledTimes(4)
  unmount()
  vi.advanceTimersByTime(600_000)
  expect(again).toHaveBeenCalledTimes(4)
})

test('right after a deadline, not a minute later; what is over or far away sets no timer', () => {
  const again = vi.fn()
  renderHook(() => useFresh(again, ['2026-12-04T09:00:00+08:00', null, '2026-12-01T09:00:00+08:00', '2027-12-04T09:00:00+08:00']))
  vi.advanceTimersByTime(31_999)
  expect(again).toHaveBeenCalledTimes(0)
  vi.advanceTimersByTime(1)
  expect(again).toHaveBeenCalledTimes(1)
})

test('as often as it is told, and not while it is told not to', () => {
  const again = vi.fn()
  const { rerender } = renderHook(({ on }) => useFresh(again, [], { every: 5000, on }), { initialProps: { on: true } })
  vi.advanceTimersByTime(10_000)
  expect(again).toHaveBeenCalledTimes(2)
  rerender({ on: false })
  vi.advanceTimersByTime(60_000)
  window.dispatchEvent(new Event('online'))
  expect(again).toHaveBeenCalledTimes(2)
})
