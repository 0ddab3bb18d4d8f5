// Reading through the real client against a server that is made up.
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { Provider } from 'urql'
import { beforeEach, expect, test, vi } from 'vitest'
import { GovBookingsDocument, type GovBookingsQueryVariables } from '../gql/graphql'
import { makeClient } from './client'
import { useRead } from './read'

let answers: (() => Response | Promise<Response>)[] = []

const json = (body: object) => () => new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } })
const rows = (totalCount: number) => json({ data: { bookings: { __typename: 'BookingConnection', totalCount, edges: [], pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null } } } })
const refused = (code: string) => json({ errors: [{ message: code, extensions: { code } }] })
const lost = () => { throw new TypeError('network') }

beforeEach(() => {
  vi.stubGlobal('fetch', () => Promise.resolve().then(answers.shift()!))
})

function reading(first: GovBookingsQueryVariables) {
  const client = makeClient('token')
  const wrapper = ({ children }: { children: ReactNode }) => <Provider value={client}>{children}</Provider>
  return renderHook(variables => useRead(GovBookingsDocument, variables), { wrapper, initialProps: first })
}
const count = (hook: ReturnType<typeof reading>) => hook.result.current.data?.bookings.totalCount

test('when reading again fails, what is known stays beside the error', async () => {
  answers = [rows(3), lost, refused('INTERNAL'), rows(4)]
  const hook = reading({ first: 10, orderBy: 'LATEST' })
  await waitFor(() => expect(count(hook)).toBe(3))
  for (const now of ['NETWORK', 'INTERNAL']) {
    act(hook.result.current.again)
    await waitFor(() => expect(hook.result.current.error?.message).toContain(now === 'NETWORK' ? 'network' : now))
    expect(count(hook)).toBe(3)
    expect(hook.result.current.loading).toBe(false)
  }
  act(hook.result.current.again)
  await waitFor(() => expect(count(hook)).toBe(4))
  expect(hook.result.current.error).toBeUndefined()
})

test('what may not be seen any more is not shown', async () => {
  answers = [rows(3), refused('FORBIDDEN')]
  const hook = reading({ first: 10, orderBy: 'LATEST' })
  await waitFor(() => expect(count(hook)).toBe(3))
  act(hook.result.current.again)
  await waitFor(() => expect(hook.result.current.error).toBeDefined())
  expect(hook.result.current.data).toBeUndefined()
})

test('nothing of one question is shown under another', async () => {
  const { port1, port2 } = new MessageChannel()
  answers = [rows(3), () => new Promise(resolve => port1.addEventListener('message', () => resolve(rows(7)()), { once: true }))]
  port1.start()
  const hook = reading({ first: 10, orderBy: 'LATEST' })
  await waitFor(() => expect(count(hook)).toBe(3))
  hook.rerender({ first: 20, orderBy: 'LATEST' })
  expect(hook.result.current).toMatchObject({ data: undefined, loading: true })
  await waitFor(() => expect(answers).toHaveLength(0))
  port2.postMessage('answer')
  await waitFor(() => expect(count(hook)).toBe(7))
})
