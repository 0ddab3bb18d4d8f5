// The queue on the screen, through the real client against a server that is made up.
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { Provider } from 'urql'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { makeClient } from '../../kit/client'
import { beginSession, keptViewer, session } from '../../kit/session'
import { Seated, type Seat, type Viewer } from '../../kit/viewer'
import { speakOrg } from '../../test/words'
import { records } from './store'
import { useQueue } from './useQueue'
import { leaving } from './worker'

const seat: Seat = { id: 'org_1', name: '安心到家', posts: [] }
const person = (id: string) => ({ person: { id, name: id }, posts: [], workers: [] }) as unknown as Viewer

let code: string
let asked: number
const persist = vi.fn(() => Promise.resolve(true))

beforeAll(() => speakOrg('zh'))
beforeEach(async () => {
  asked = 0
  persist.mockClear()
  for (const r of await records.all()) await records.remove(r.key)
  vi.stubGlobal('fetch', () => {
    asked++
    return Promise.resolve(new Response(JSON.stringify({ data: null, errors: [{ message: code, extensions: { code } }] }), { headers: { 'Content-Type': 'application/json' } }))
  })
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator) as Navigator, { storage: { persisted: () => Promise.resolve(false), persist } }))
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function queueOf(who: string) {
  const client = makeClient('token')
  const wrapper = ({ children }: { children: ReactNode }) => <Provider value={client}><Seated viewer={person(who)} seats={[seat]}>{children}</Seated></Provider>
  return renderHook(() => useQueue(['wrk_1'], () => {}), { wrapper }).result
}
const arrival = {
  kind: 'CHECK_IN' as const, bookingId: 'bkg_1', expectedVersion: 1, evidence: { deviceAt: '2026-11-25T01:56:00Z' }, tasks: [], partial: false, reason: '',
  what: { recipient: '王秀英', offering: '上门助浴', startsAt: '2026-11-25T02:00:00Z' },
}

test('a slip of the server leaves the record waiting; the browser is asked once to hold what is kept', async () => {
  code = 'INTERNAL'
  const queue = queueOf('per_1')
  await act(() => queue.current.record(arrival))
  await waitFor(() => expect(queue.current.list).toMatchObject([{ state: 'waiting', slips: 1 }]))
  expect(asked).toBe(1)
  await act(() => queue.current.record({ ...arrival, bookingId: 'bkg_2' }))
  await waitFor(() => expect(queue.current.list).toMatchObject([{ slips: 1 }, { bookingId: 'bkg_2', slips: 1 }]))
  expect(asked).toBe(2)
  act(() => queue.current.send()) // the button waits for nothing
  await waitFor(() => expect(queue.current.list).toMatchObject([{ slips: 2 }, { slips: 2 }]))
  expect(persist).toHaveBeenCalledTimes(1)
})

test('records outlive the session that ends over them, and are nobody else’s', async () => {
  code = 'UNAUTHENTICATED'
  beginSession({ token: 'token', expiresAt: '' })
  const queue = queueOf('per_1')
  await act(() => queue.current.record(arrival))
  await waitFor(() => expect(session()).toBeNull())
  expect(await records.all()).toMatchObject([{ personId: 'per_1', state: 'waiting' }])

  cleanup()
  asked = 0
  beginSession({ token: 'another', expiresAt: '' })
  const other = queueOf('per_2')
  await act(async () => other.current.send())
  await waitFor(() => expect(other.current.sending).toBe(false))
  expect(other.current.list).toEqual([])
  expect(asked).toBe(0)
  localStorage.setItem(keptViewer, JSON.stringify(person('per_2')))
  expect(await leaving()).toBe('')
  localStorage.setItem(keptViewer, JSON.stringify(person('per_1')))
  expect(await leaving()).toContain('1')
})
