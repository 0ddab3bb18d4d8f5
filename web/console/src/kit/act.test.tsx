// Acting through the real client against a server that is made up: what goes over the wire, which
// key it carries, and what becomes of the answer.
import { renderHook } from '@testing-library/react'
import { App } from 'antd'
import type { ReactNode } from 'react'
import { Provider } from 'urql'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { BookingAcceptDocument, SignInDocument } from '../gql/graphql'
import { speakOrg } from '../test/words'
import { useAct } from './act'
import { makeClient } from './client'
import { beginSession, session } from './session'

interface Sent { extensions: { persistedQuery: { sha256Hash: string } }; variables: { input: { idempotencyKey: string; bookingId: string } }; query?: string }

let sent: Sent[] = []
let answers: (() => Response)[] = []

const json = (body: object, status = 200) => () => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })
const done = json({ data: { bookingAccept: { __typename: 'BookingAcceptPayload', booking: { __typename: 'Booking', id: 'b' }, errors: [] } } })
const refused = (code: string) => json({ data: { bookingAccept: { __typename: 'BookingAcceptPayload', booking: null, errors: [{ __typename: 'RuleError', code, message: code, path: null }] } } })
const lost = () => { throw new TypeError('network') }

beforeAll(() => speakOrg('zh'))
beforeEach(() => {
  sent = []
  vi.stubGlobal('fetch', (_url: string, init: RequestInit) => {
    sent.push(JSON.parse(String(init.body)) as Sent)
    return Promise.resolve().then(answers.shift()!)
  })
})

const provided = () => {
  const client = makeClient('token')
  return ({ children }: { children: ReactNode }) => <App><Provider value={client}>{children}</Provider></App>
}
function acting(reread?: () => void) {
  const wrapper = provided()
  return renderHook(() => useAct(BookingAcceptDocument, { quiet: true, ...(reread ? { reread } : {}) }), { wrapper }).result
}
const input = { bookingId: 'b', expectedVersion: 1 }
const keys = () => sent.map(s => s.variables.input.idempotencyKey)

test('only the hash of the document is sent', async () => {
  answers = [done]
  const outcome = await acting().current(input)
  expect(outcome.ok).toBe(true)
  expect(sent[0]!.extensions.persistedQuery.sha256Hash).toMatch(/^sha256:[0-9a-f]{64}$/)
  expect(sent[0]!.query).toBeUndefined()
})

test('a wish keeps its key until it is answered', async () => {
  answers = [lost, lost, done, done]
  const act = acting()
  expect((await act.current(input)).lost).toBe(true)
  const reloaded = acting() // another page, the same tab
  expect((await reloaded.current(input)).lost).toBe(true)
  expect((await reloaded.current(input)).ok).toBe(true)
  await reloaded.current(input)
  const [a, b, c, d] = keys()
  expect(a).toMatch(/^[0-9a-f]{32}$/)
  expect([b, c]).toEqual([a, a])
  expect(d).not.toBe(a)
})

test('a wish whose answer does not tell whether it was done keeps its key too', async () => {
  answers = [json({ errors: [{ message: 'masked', extensions: { code: 'INTERNAL' } }], data: { bookingAccept: null } }), json({}, 502), done]
  const act = acting()
  expect(await act.current(input)).toMatchObject({ ok: false, lost: true, problems: [{ code: 'INTERNAL' }] })
  expect((await act.current(input)).lost).toBe(true)
  expect((await act.current(input)).ok).toBe(true)
  expect(new Set(keys()).size).toBe(1)
})

test('a field that could not be read does not undo what was done', async () => {
  const nested = json({ errors: [{ message: 'masked', path: ['bookingAccept', 'booking', 'visit'], extensions: { code: 'INTERNAL' } }],
    data: { bookingAccept: { __typename: 'BookingAcceptPayload', booking: null, errors: [] } } })
  answers = [nested, done]
  const act = acting()
  expect((await act.current(input)).ok).toBe(true)
  await act.current(input)
  expect(keys()[0]).not.toBe(keys()[1])
})

test('the same content long after is meant to be done once more', async () => {
  answers = [lost, lost, done]
  const act = acting()
  const clock = vi.spyOn(Date, 'now').mockReturnValue(0)
  await act.current(input)
  clock.mockReturnValue(14 * 60_000)
  await act.current(input)
  clock.mockReturnValue(15 * 60_000)
  await act.current(input)
  clock.mockRestore()
  expect(keys()[1]).toBe(keys()[0])
  expect(keys()[2]).not.toBe(keys()[0])
})

test('a secret is kept nowhere, and each try is a wish of its own', async () => {
  answers = [lost, lost]
  const { result } = renderHook(() => useAct(SignInDocument, { quiet: true, secret: true }), { wrapper: provided() })
  sessionStorage.clear()
  await result.current({ login: 'payer', password: 'hidden' })
  await result.current({ login: 'payer', password: 'hidden' })
  expect(sessionStorage).toHaveLength(0)
  expect(keys()[0]).not.toBe(keys()[1])
})

test('other content is another wish', async () => {
  answers = [lost, lost]
  const act = acting()
  await act.current(input)
  await act.current({ ...input, bookingId: 'c' })
  expect(keys()[0]).not.toBe(keys()[1])
})

test('broken rules are answered, and come back as they are', async () => {
  answers = [refused('SLOT_TAKEN'), done]
  const act = acting()
  const outcome = await act.current(input)
  expect(outcome).toMatchObject({ ok: false, lost: false, problems: [{ code: 'SLOT_TAKEN' }] })
  await act.current(input)
  expect(keys()[0]).not.toBe(keys()[1])
})

test('a record that somebody else changed is read again', async () => {
  answers = [refused('STALE_VERSION')]
  const reread = vi.fn()
  await acting(reread).current(input)
  expect(reread).toHaveBeenCalledOnce()
})

test('a session that is over ends here too', async () => {
  beginSession({ token: 'token', expiresAt: '' })
  answers = [json({ errors: [{ message: 'no', extensions: { code: 'UNAUTHENTICATED' } }] })]
  const outcome = await acting().current(input)
  expect(outcome.problems[0]!.code).toBe('UNAUTHENTICATED')
  expect(session()).toBeNull()
})
