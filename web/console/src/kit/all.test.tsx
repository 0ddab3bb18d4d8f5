// Whole lists through the real client against a server that is made up.
import { renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { Provider } from 'urql'
import { beforeEach, expect, test, vi } from 'vitest'
import { StaffDocument, type StaffQuery } from '../gql/graphql'
import { allOf, useAll } from './all'
import { makeClient } from './client'

interface Asked { first: number; after: string | null; organizationId: string }

let asked: Asked[] = []
let total = 0
let broken = false
const rows = (data: StaffQuery) => data.organizationWorkers as unknown as { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }

beforeEach(() => {
  [asked, total, broken] = [[], 0, false]
  vi.stubGlobal('fetch', (_url: string, init: RequestInit) => {
    const { variables } = JSON.parse(String(init.body)) as { variables: Asked }
    asked.push(variables)
    if (broken) return Promise.reject(new TypeError('network'))
    const from = Number(variables.after ?? 0)
    const until = Math.min(total, from + variables.first)
    const edges = Array.from({ length: until - from }, (_, i) => ({ __typename: 'WorkerEdge', node: { __typename: 'Worker', id: `w${from + i}` } }))
    const data = { organizationWorkers: { __typename: 'WorkerConnection', edges, pageInfo: { __typename: 'PageInfo', hasNextPage: until < total, endCursor: String(until) } } }
    return Promise.resolve(new Response(JSON.stringify({ data }), { headers: { 'Content-Type': 'application/json' } }))
  })
})

const take = (options?: Parameters<typeof allOf>[4]) => allOf(makeClient('token'), StaffDocument, { organizationId: 'o' }, rows, options)
const pages = () => asked.map(a => [a.first, a.after])

test('a short list is one small page, a longer one goes on in large ones', async () => {
  total = 20
  expect(await take()).toHaveLength(20)
  expect(pages()).toEqual([[20, null]])
  asked = []
  total = 150
  const progress = vi.fn()
  expect((await take({ progress })).map(r => r.id)).toEqual(Array.from({ length: 150 }, (_, i) => `w${i}`))
  expect(pages()).toEqual([[20, null], [50, '20'], [50, '70'], [50, '120']])
  expect(progress.mock.calls).toEqual([[20], [70], [120], [150]])
})

test('it ends at the most that is wanted, and when it is stopped', async () => {
  total = 1000
  expect(await take({ most: 50 })).toHaveLength(70)
  expect(pages()).toEqual([[20, null], [50, '20']])
  const stop = new AbortController()
  await expect(take({ signal: stop.signal, progress: n => { if (n > 50) stop.abort() } })).rejects.toThrow('abort')
  expect(asked).toHaveLength(4)
})

test('what is known stays beside a failure, and goes with another question', async () => {
  total = 3
  const client = makeClient('token')
  const wrapper = ({ children }: { children: ReactNode }) => <Provider value={client}>{children}</Provider>
  const { result, rerender } = renderHook(({ organizationId }) => useAll(StaffDocument, { organizationId }, rows), { wrapper, initialProps: { organizationId: 'a' } })
  expect(result.current.loading).toBe(true)
  await waitFor(() => expect(result.current.data).toHaveLength(3))
  broken = true
  result.current.again()
  await waitFor(() => expect(result.current.error?.networkError).toBeDefined())
  expect(result.current.data).toHaveLength(3)
  broken = false
  total = 1
  rerender({ organizationId: 'b' })
  expect(result.current).toMatchObject({ data: undefined, error: undefined, loading: true })
  await waitFor(() => expect(result.current.data).toHaveLength(1))
  expect(asked.at(-1)!.organizationId).toBe('b')
})
