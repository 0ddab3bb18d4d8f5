import { renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DispatchChangedDocument } from '../gql/graphql'
import { useLive } from './events'
import { beginSession, session } from './session'

let requests: RequestInit[] = []
let answers: (() => Response)[] = []

const stream = (...parts: string[]) => () => new Response(new ReadableStream({
  start(c) {
    for (const p of parts) c.enqueue(new TextEncoder().encode(p))
    c.close()
  },
}), { headers: { 'Content-Type': 'text/event-stream' } })
const news = (id: string) => `event: next\ndata: {"data":{"dispatchChanged":{"__typename":"Booking","id":"${id}","version":1}}}\n\n`
const silent = () => new Response(new ReadableStream({}))

beforeEach(() => {
  requests = []
  vi.spyOn(Math, 'random').mockReturnValue(0)
  vi.stubGlobal('fetch', (_url: string, init: RequestInit) => {
    requests.push(init)
    return Promise.resolve().then(answers.shift() ?? silent)
  })
})
afterEach(() => vi.unstubAllGlobals())

const listen = (next: (id: string) => void, gap: () => void) =>
  renderHook(() => useLive(DispatchChangedDocument, { organizationId: 'org_1' }, d => next(d.dispatchChanged.id), gap))

test('news come as they are cut by the network; whenever the stream opens, what is shown is read again', async () => {
  const [next, gap] = [vi.fn(), vi.fn()]
  answers = [stream(':\n\n', news('a').slice(0, 30), news('a').slice(30) + news('b')), silent]
  const hook = listen(next, gap)
  await waitFor(() => expect(next.mock.calls).toEqual([['a'], ['b']]))
  await waitFor(() => expect(hook.result.current).toBe('lost'))
  expect(gap).toHaveBeenCalledOnce()
  await waitFor(() => expect(gap).toHaveBeenCalledTimes(2), { timeout: 3000 })
  await waitFor(() => expect(hook.result.current).toBe('live'))
  expect(String(requests[0]!.body)).toContain('sha256:')
  expect((requests[0]!.headers as Record<string, string>).Accept).toBe('text/event-stream')
  hook.unmount()
  expect(requests.at(-1)!.signal!.aborted).toBe(true)
})

test('a stream that opens late is no reason to miss what happened before', async () => {
  const gap = vi.fn()
  answers = [() => new Response('', { status: 503 }), silent]
  const hook = listen(() => {}, gap)
  await waitFor(() => expect(hook.result.current).toBe('lost'))
  expect(gap).not.toHaveBeenCalled()
  await waitFor(() => expect(hook.result.current).toBe('live'), { timeout: 3000 })
  expect(gap).toHaveBeenCalledOnce()
})

test('a stream that says nothing for a minute is opened anew', async () => {
  vi.useFakeTimers()
  const gap = vi.fn()
  listen(() => {}, gap)
  await vi.advanceTimersByTimeAsync(59_000)
  expect(requests).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(3_000)
  expect(requests).toHaveLength(2)
  expect(requests[0]!.signal!.aborted).toBe(true)
  expect(gap).toHaveBeenCalledTimes(2)
  vi.useRealTimers()
})

test('a refusal that looks like the end of a stream is asked less and less often', async () => {
  vi.useFakeTimers()
  answers = Array.from({ length: 10 }, () => stream('event: complete\ndata:\n\n'))
  listen(() => {}, () => {})
  await vi.advanceTimersByTimeAsync(20_000)
  expect(requests).toHaveLength(5) // after 0.75, 1.5, 3, 6 and 12 s
  vi.useRealTimers()
})

test('a session that ends ends the stream for good', async () => {
  vi.useFakeTimers()
  beginSession({ token: 't', expiresAt: '' })
  answers = [stream('event: next\ndata: {"errors":[{"extensions":{"code":"UNAUTHENTICATED"}}]}\n\n')]
  listen(() => {}, () => {})
  await vi.advanceTimersByTimeAsync(60_000)
  expect(session()).toBeNull()
  expect(requests).toHaveLength(1)
  vi.useRealTimers()
})
