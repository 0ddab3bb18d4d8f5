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

test('news come as they are cut by the network, and a lost stream is opened again', async () => {
  const [next, gap] = [vi.fn(), vi.fn()]
  answers = [stream(':\n\n', news('a').slice(0, 30), news('a').slice(30) + news('b')), silent]
  const hook = listen(next, gap)
  await waitFor(() => expect(next.mock.calls).toEqual([['a'], ['b']]))
  await waitFor(() => expect(hook.result.current).toBe('lost'))
  expect(gap).not.toHaveBeenCalled()
  await waitFor(() => expect(gap).toHaveBeenCalledOnce(), { timeout: 3000 })
  await waitFor(() => expect(hook.result.current).toBe('live'))
  expect(String(requests[0]!.body)).toContain('sha256:')
  expect((requests[0]!.headers as Record<string, string>).Accept).toBe('text/event-stream')
  hook.unmount()
  expect(requests.at(-1)!.signal!.aborted).toBe(true)
})

test('a session that ends ends the stream for good', async () => {
  beginSession({ token: 't', expiresAt: '' })
  answers = [stream('event: next\ndata: {"errors":[{"extensions":{"code":"UNAUTHENTICATED"}}]}\n\n')]
  listen(() => {}, () => {})
  await waitFor(() => expect(session()).toBeNull())
  await new Promise(resolve => setTimeout(resolve, 1200))
  expect(requests).toHaveLength(1)
})
