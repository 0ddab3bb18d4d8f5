// The carer's page against a server that is made up: what it shows when a refresh fails, what it
// offers, and what becomes of a record.
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { App } from 'antd'
import { MemoryRouter } from 'react-router'
import { Provider } from 'urql'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { MyBookingFragment } from '../../gql/graphql'
import { makeClient } from '../../kit/client'
import { readDraft } from '../../kit/draft'
import { Seated, type Seat, type Viewer } from '../../kit/viewer'
import { speakOrg } from '../../test/words'
import MyDay from './MyDay'
import type { Kind, Recorded } from './queue'
import { Recorder } from './Recorder'
import { forgetDays, keepDay, records } from './store'
import type { Queue } from './useQueue'
import { VisitCard } from './VisitCard'

const now = Date.parse('2026-11-25T01:50:00Z') // ten minutes before the start
const seat: Seat = { id: 'org_1', name: '安心到家', posts: [] }
const viewer = { person: { id: 'per_1', name: '陈阿姨' }, posts: [], workers: [{ id: 'wrk_1', organization: { id: 'org_1', name: '安心到家' } }] } as unknown as Viewer

function booking(by: Partial<MyBookingFragment> = {}): MyBookingFragment {
  return {
    __typename: 'Booking', id: 'bkg_1', version: 1, status: 'CONFIRMED', startsAt: '2026-11-25T02:00:00Z', endsAt: '2026-11-25T03:00:00Z',
    worker: { __typename: 'Worker', id: 'wrk_1' }, offering: { __typename: 'Offering', id: 'off_1', name: '上门助浴', mode: 'AT_HOME', location: null },
    recipient: { __typename: 'Recipient', name: '王秀英', area: null, address: null, phone: null, contacts: [] }, visit: null,
    availableActions: [{ __typename: 'AvailableAction', action: 'CHECK_IN', allowed: true, reason: null }], ...by,
  } as MyBookingFragment
}

/** What the server answers to the day; null: nothing comes. */
let day: MyBookingFragment[] | null
const json = (body: object, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })

beforeAll(() => speakOrg('zh'))
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now })
  await forgetDays()
  for (const r of await records.all()) await records.remove(r.key)
  vi.stubGlobal('fetch', (_url: string, init: RequestInit) => {
    const { variables } = JSON.parse(String(init.body)) as { variables: { filter?: object } }
    if (!variables.filter) return Promise.resolve(json({}, 503)) // no news
    if (!day) return Promise.reject(new TypeError('network'))
    return Promise.resolve(json({ data: { bookings: { __typename: 'BookingConnection', edges: day.map(node => ({ __typename: 'BookingEdge', node })) } } }))
  })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const wrapped = (what: React.ReactNode) => render(
  <App><Provider value={makeClient('token')}><MemoryRouter><Seated viewer={viewer} seats={[seat]}>{what}</Seated></MemoryRouter></Provider></App>,
)

test('after a refresh that failed the page shows what it read last, not what the phone kept before', async () => {
  await keepDay({ personId: 'per_1', at: '2026-11-24T01:00:00Z', bookings: [booking({ id: 'bkg_0', recipient: { ...booking().recipient, name: '昨天的人' } })] })
  day = [booking()]
  wrapped(<MyDay />)
  await screen.findByText('王秀英')
  day = null
  fireEvent.click(screen.getByRole('button', { name: /刷\s?新/ }))
  await screen.findByText('网络不通。', { exact: false })
  expect(screen.getByText('王秀英')).toBeTruthy()
  expect(screen.queryByText('昨天的人')).toBeNull()
})

function card(by: Partial<MyBookingFragment>, status = 'CONFIRMED', asOf: string | undefined = undefined) {
  const b = booking(by)
  wrapped(<VisitCard booking={b} status={status} now={now} asOf={asOf} unsent={false} onRecord={() => {}} />)
  return screen.queryByRole('button', { name: /打卡/ }) !== null
}
const no = (action: string, reason: string) => [{ __typename: 'AvailableAction' as const, action, allowed: false, reason }]

test('a card offers what the server allows, and else says why not', () => {
  expect(card({})).toBe(true)
  cleanup()
  expect(card({ offering: { ...booking().offering, mode: 'GROUP' }, availableActions: no('CHECK_IN', '由带队的人签到') }, 'CONFIRMED', '2026-11-25T01:49:00Z')).toBe(false)
  expect(screen.getByText('由带队的人签到')).toBeTruthy()
  cleanup()
  expect(card({ status: 'IN_SERVICE', availableActions: no('CHECK_OUT', '不是您的') }, 'IN_SERVICE')).toBe(false)
  expect(screen.getByText('不是您的')).toBeTruthy()
})

test('what was refused only for the hour is offered once it has come, without a connection too', () => {
  expect(card({ availableActions: no('CHECK_IN', '太早') }, 'CONFIRMED', '2026-11-25T00:00:00Z')).toBe(true)
  cleanup()
  expect(card({ availableActions: no('CHECK_OUT', '还没到') }, 'IN_SERVICE')).toBe(true) // the arrival is not sent yet
})

function recorder(kind: Kind, record: Queue['record']) {
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator) as Navigator, {
    geolocation: { getCurrentPosition: (done: PositionCallback) => done({ coords: { latitude: 34.25, longitude: 108.94, accuracy: 12 } } as GeolocationPosition) },
  }))
  const close = vi.fn()
  wrapped(<Recorder booking={booking()} kind={kind} queue={{ list: [], delivered: {}, sending: false, record, send: () => {}, again: () => {}, drop: () => {} }} close={close} />)
  return close
}
const press = async (name: RegExp) => {
  await screen.findByText('已定位，精度 12 米')
  fireEvent.click(screen.getByRole('button', { name }))
}

test('two taps make one record', async () => {
  let kept: (() => void) | undefined
  const record = vi.fn(() => new Promise<void>(resolve => { kept = resolve }))
  const close = recorder('CHECK_IN', record)
  await press(/记录到达/)
  await waitFor(() => expect(record).toHaveBeenCalledTimes(1))
  fireEvent.click(screen.getByRole('button', { name: /记录到达/ }))
  kept!()
  await waitFor(() => expect(close).toHaveBeenCalledTimes(1))
  expect(record).toHaveBeenCalledTimes(1)
})

test('a phone that cannot keep the record says so, and loses nothing', async () => {
  const record = vi.fn(() => Promise.reject(new DOMException('full', 'QuotaExceededError')))
  const close = recorder('CHECK_IN', record)
  fireEvent.change(screen.getByLabelText('门牌码'), { target: { value: 'door-1' } })
  await press(/记录到达/)
  await screen.findByText(/没能记下来/)
  expect(close).not.toHaveBeenCalled()
  expect(readDraft<{ tag: string }>('visit.per_1.bkg_1.CHECK_IN')!.tag).toBe('door-1')
  await press(/记录到达/)
  await waitFor(() => expect(record).toHaveBeenCalledTimes(2))
})

test('what is entered while a photo is read stays, and the record waits for the photo', async () => {
  let read: ((hash: ArrayBuffer) => void) | undefined
  vi.spyOn(crypto.subtle, 'digest').mockReturnValue(new Promise(resolve => { read = resolve }))
  const record = vi.fn<(r: Partial<Recorded>) => Promise<void>>(() => Promise.resolve())
  recorder('CHECK_OUT', record)
  const photo = new File(['a photo'], 'door.jpg', { type: 'image/jpeg' })
  Object.defineProperty(photo, 'arrayBuffer', { value: () => Promise.resolve(new ArrayBuffer(1)) }) // jsdom has none
  fireEvent.change(screen.getByLabelText(/拍照/), { target: { files: [photo] } })
  fireEvent.change(screen.getByLabelText('门牌码'), { target: { value: 'door-1' } })
  fireEvent.click(screen.getByRole('checkbox', { name: '助浴' }))
  await press(/记录离开/)
  await waitFor(() => expect(read).toBeDefined())
  expect(record).not.toHaveBeenCalled()
  read!(new Uint8Array(32).fill(0xab).buffer)
  await waitFor(() => expect(record).toHaveBeenCalledTimes(1))
  expect(record.mock.calls[0]![0]).toMatchObject({ tasks: ['助浴'], evidence: { homeTag: 'door-1', photoSha256: 'ab'.repeat(32) } })
})
