import { act, renderHook } from '@testing-library/react'
import { App } from 'antd'
import type { ReactNode } from 'react'
import { Provider } from 'urql'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { BookingAcceptDocument, ViewerDocument } from '../gql/graphql'
import { speakOrg } from '../test/words'
import { useAct } from './act'
import { makeClient } from './client'
import { patientFetch, useWaiting } from './patience'

const limited = (after?: string) => () => new Response(
  JSON.stringify({ errors: [{ message: 'Wait.', extensions: { code: 'RATE_LIMITED' } }] }),
  { status: 429, headers: { 'Content-Type': 'application/graphql-response+json', ...(after ? { 'Retry-After': after } : {}) } },
)
const json = (data: object) => () => new Response(JSON.stringify({ data }), { headers: { 'Content-Type': 'application/json' } })

let answers: (() => Response)[] = []
let sent: { at: number; body: string }[] = []
const began = Date.parse('2026-11-24T00:00:00Z')
const times = () => sent.map(s => s.at)

beforeAll(() => speakOrg('zh'))
beforeEach(() => {
  [answers, sent] = [[], []]
  vi.useFakeTimers({ now: began })
  vi.stubGlobal('fetch', (_url: string, init?: RequestInit) => {
    sent.push({ at: Date.now() - began, body: String(init?.body) })
    return Promise.resolve(answers.shift()!())
  })
})
afterEach(() => vi.useRealTimers())

test('it waits as long as the server says, a minute at most, and three times', async () => {
  answers = [limited('2'), limited(), limited('3600'), limited('2'), json({})]
  const { result: waiting } = renderHook(() => useWaiting())
  const answer = patientFetch('/graphql')
  await act(() => vi.advanceTimersByTimeAsync(1999))
  expect(waiting.current).toBe(true)
  expect(times()).toEqual([0])
  await act(() => vi.advanceTimersByTimeAsync(70_000))
  expect((await answer).status).toBe(429)
  expect(times()).toEqual([0, 2000, 7000, 67_000])
  expect(waiting.current).toBe(false)
})

test('an abort ends the waiting', async () => {
  answers = [limited('5')]
  const stop = new AbortController()
  const { result: waiting } = renderHook(() => useWaiting())
  const answer = patientFetch('/graphql', { signal: stop.signal })
  const refused = expect(answer).rejects.toThrow('abort')
  await act(() => vi.advanceTimersByTimeAsync(1000))
  expect(waiting.current).toBe(true)
  act(() => stop.abort())
  await act(() => refused)
  expect(waiting.current).toBe(false)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(times()).toEqual([0])
})

test('queries and mutations come through, a mutation under one key', async () => {
  answers = [limited('1'), json({ viewer: null }), limited('1'), json({ bookingAccept: { __typename: 'BookingAcceptPayload', booking: { __typename: 'Booking', id: 'b' }, errors: [] } })]
  const client = makeClient('token')
  const read = client.query(ViewerDocument, {}).toPromise()
  await vi.advanceTimersByTimeAsync(1000)
  expect((await read).data).toEqual({ viewer: null })
  const wrapper = ({ children }: { children: ReactNode }) => <App><Provider value={client}>{children}</Provider></App>
  const { result } = renderHook(() => useAct(BookingAcceptDocument, { quiet: true }), { wrapper })
  const done = result.current({ bookingId: 'b', expectedVersion: 1 })
  await vi.advanceTimersByTimeAsync(1000)
  expect((await done).ok).toBe(true)
  expect(times()).toEqual([0, 1000, 1000, 2000])
  expect(sent[3]!.body).toBe(sent[2]!.body)
})
