// The carer's records: nothing is lost, nothing is counted twice, whatever the network does.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Problem } from '../../kit/problems'
import { alone, flush, retry, statusOf, type Answer, type Kind, type Recorded, type Server } from './queue'
import { forgetDays, keepDay, keptDay, records } from './store'

let keys = 0
const newKey = () => `key-${++keys}`

function recorded(kind: Kind, by: Partial<Recorded> = {}): Recorded {
  return {
    key: newKey(), seq: ++keys, personId: 'per_1', kind, bookingId: 'bkg_1', expectedVersion: kind === 'CHECK_IN' ? 1 : null,
    evidence: { deviceAt: '2026-11-25T01:56:00Z', lat: 34.25, lng: 108.94, accuracyM: 12 }, tasks: [], partial: false, reason: '',
    what: { recipient: '王秀英', offering: '上门助浴', startsAt: '2026-11-25T02:00:00Z' }, state: 'waiting', problems: [], ...by,
  }
}

// A server that keeps what it was told under each key, as the real one does.
class World implements Server {
  version = 1
  status = 'CONFIRMED'
  mine = true
  online = true
  loseAnswers = 0
  refuse: Problem[] | null = null
  slip = false
  sent: { key: string; kind: Kind; expectedVersion: number }[] = []
  private answered = new Map<string, { content: string; answer: Answer }>()

  send = (r: Recorded, expectedVersion: number): Promise<Answer> => {
    if (!this.online) return Promise.resolve({ kind: 'lost' })
    this.sent.push({ key: r.key, kind: r.kind, expectedVersion })
    const answer = this.act(r, expectedVersion)
    if (this.loseAnswers > 0) {
      this.loseAnswers--
      return Promise.resolve({ kind: 'lost' })
    }
    return Promise.resolve(answer)
  }

  private act(r: Recorded, expectedVersion: number): Answer {
    const content = JSON.stringify([r.kind, r.bookingId, expectedVersion, r.evidence, r.tasks])
    const before = this.answered.get(r.key)
    if (before) return before.content === content ? before.answer : { kind: 'refused', problems: [{ code: 'IDEMPOTENCY_KEY_REUSED', message: '' }] }
    if (this.slip) return { kind: 'slipped' }
    if (this.refuse) return { kind: 'refused', problems: this.refuse }
    if (expectedVersion !== this.version) return { kind: 'refused', problems: [{ code: 'STALE_VERSION', message: '' }] }
    const [from, to] = r.kind === 'CHECK_IN' ? ['CONFIRMED', 'IN_SERVICE'] : ['IN_SERVICE', 'DELIVERED']
    if (this.status !== from) return { kind: 'refused', problems: [{ code: 'WRONG_STATE', message: '' }] }
    this.status = to!
    const answer: Answer = { kind: 'done', version: ++this.version }
    this.answered.set(r.key, { content, answer })
    return answer
  }

  read = () => Promise.resolve(this.online ? { version: this.version, status: this.status, mine: this.mine } : undefined)
}

let world: World
const send = (person = 'per_1') => flush(records, world, person, newKey)

beforeEach(async () => {
  world = new World()
  for (const r of await records.all()) await records.remove(r.key)
})

test('arrival and departure recorded offline go in order when the network is back', async () => {
  world.online = false
  await records.add(recorded('CHECK_IN'))
  await records.add(recorded('CHECK_OUT', { tasks: ['助浴'] }))
  expect(await send()).toBe(false)
  expect(await records.all()).toHaveLength(2)

  world.online = true
  expect(await send()).toBe(true)
  expect(world.sent.map(s => [s.kind, s.expectedVersion])).toEqual([['CHECK_IN', 1], ['CHECK_OUT', 2]])
  expect(world.status).toBe('DELIVERED')
  expect(await records.all()).toEqual([])
})

test('a lost answer is asked for again under the same key, and counts once', async () => {
  await records.add(recorded('CHECK_IN'))
  world.loseAnswers = 1
  await send()
  expect(world.status).toBe('IN_SERVICE')
  expect(await records.all()).toHaveLength(1)
  await send()
  expect(new Set(world.sent.map(s => s.key)).size).toBe(1)
  expect(world.version).toBe(2)
  expect(await records.all()).toEqual([])
})

test('a departure whose arrival went in an earlier run finds its version, and keeps it when the answer is lost', async () => {
  await records.add(recorded('CHECK_IN'))
  await send()
  await records.add(recorded('CHECK_OUT'))
  world.loseAnswers = 1
  await send()
  expect(world.status).toBe('DELIVERED')
  expect((await records.all())[0]!.expectedVersion).toBe(2) // after a reload the request is the very same
  await send()
  expect(await records.all()).toEqual([])
  expect(world.version).toBe(3)
})

test('a booking that changed meanwhile is read again, and the record sent when it still makes sense', async () => {
  await records.add(recorded('CHECK_IN'))
  world.version = 4 // the dispatcher touched it; it is still this carer's
  await send()
  expect(world.status).toBe('IN_SERVICE')
  expect(await records.all()).toEqual([])
  expect(world.sent.map(s => s.expectedVersion)).toEqual([1, 4])
  expect(world.sent[0]!.key).not.toBe(world.sent[1]!.key)
})

test('a booking that is another carer’s by now is shown, not sent', async () => {
  await records.add(recorded('CHECK_IN'))
  world.version = 2
  world.mine = false
  await send()
  expect(world.sent).toHaveLength(1)
  expect((await records.all())[0]).toMatchObject({ state: 'refused', problems: [{ code: 'STALE_VERSION' }] })
})

test('what is refused stays, and so does what hangs on it; other bookings go on', async () => {
  world.refuse = [{ code: 'TOO_EARLY', message: 'later' }]
  await records.add(recorded('CHECK_IN'))
  await records.add(recorded('CHECK_OUT'))
  await send()
  expect(world.sent).toHaveLength(1)
  expect((await records.all()).map(r => r.state).sort()).toEqual(['refused', 'waiting'])

  world.refuse = null
  await records.add(recorded('CHECK_IN', { bookingId: 'bkg_2' }))
  await send()
  expect(world.sent.at(-1)!.kind).toBe('CHECK_IN')
  expect(await records.all()).toHaveLength(2)

  const stuck = (await records.all()).find(r => r.state === 'refused')!
  world.status = 'CONFIRMED'
  await retry(records, stuck, newKey)
  await send()
  expect(await records.all()).toEqual([])
  expect(world.status).toBe('DELIVERED')
})

afterEach(() => { Reflect.deleteProperty(navigator, 'locks') })

test('records of somebody else on the same phone wait for them', async () => {
  await records.add(recorded('CHECK_IN', { personId: 'per_2' }))
  expect(await send('per_1')).toBe(false)
  expect(world.sent).toEqual([])
  expect(await send('per_2')).toBe(true)
})

test('a second run does not bring back what the first delivered, nor make it refused', async () => {
  await records.add(recorded('CHECK_IN'))
  await send()
  await records.add(recorded('CHECK_OUT'))
  const read = world.read
  let first: Promise<boolean> | undefined
  world.read = vi.fn(async () => {
    if (vi.mocked(world.read).mock.calls.length === 2) await first // the second run asks only once the first is through
    return read()
  })
  first = send()
  expect(await Promise.all([first, send()])).toEqual([true, false])
  expect(world.sent.map(s => [s.kind, s.expectedVersion])).toEqual([['CHECK_IN', 1], ['CHECK_OUT', 2]])
  expect(await records.all()).toEqual([])
})

test('one run at a time: who asks meanwhile waits for it, another tab leaves it alone', async () => {
  let end: ((what: string) => void) | undefined
  const run = vi.fn(() => new Promise<string>(resolve => { end = resolve }))
  const both = [alone(run), alone(run)]
  end!('done')
  expect(await Promise.all(both)).toEqual(['done', 'done'])
  expect(run).toHaveBeenCalledTimes(1)

  const held = new Set<string>()
  Object.defineProperty(navigator, 'locks', { configurable: true, value: {
    request: (name: string, options: LockOptions, then: (lock: object | null) => unknown) => then(options.ifAvailable && held.has(name) ? null : {}),
  } })
  held.add('linli-outbox')
  expect(await alone(run)).toBeUndefined()
  expect(run).toHaveBeenCalledTimes(1)
  held.clear()
  expect(await alone(() => Promise.resolve('again'))).toBe('again')
})

test('what is recorded while a run is under way goes with it', async () => {
  await records.add(recorded('CHECK_IN'))
  const accept = world.send
  world.send = async (r, version) => {
    if (r.kind === 'CHECK_IN') await records.add(recorded('CHECK_OUT'))
    return accept(r, version)
  }
  await send()
  expect(world.status).toBe('DELIVERED')
  expect(await records.all()).toEqual([])
})

test('a slip of the server is tried again by itself, each time later, and holds up no other booking', async () => {
  const at = (minute: number) => flush(records, world, 'per_1', newKey, minute * 60_000)
  const record = recorded('CHECK_IN')
  await records.add(record)
  world.slip = true
  await at(0)
  expect(await records.all()).toEqual([{ ...record, slips: 1, after: 60_000 }])
  await at(0.5)
  expect(world.sent).toHaveLength(1)
  await at(1)
  expect((await records.all())[0]).toMatchObject({ state: 'waiting', slips: 2, after: 180_000 })
  for (let minute = 2; minute < 400; minute++) await at(minute)
  expect(world.sent).toHaveLength(12) // at 0, 1, 3, 7, 15, 31, 63, and each hour from there

  world.slip = false
  await records.add(recorded('CHECK_IN', { bookingId: 'bkg_2' }))
  await at(400)
  expect((await records.all()).map(r => r.bookingId)).toEqual(['bkg_1'])
  world.status = 'CONFIRMED'
  world.version = 1
  await flush(records, world, 'per_1', newKey, 400 * 60_000, true)
  expect(await records.all()).toEqual([])
  expect(new Set(world.sent.map(s => s.key)).size).toBe(2)
})

test('the page counts in what is not sent yet', () => {
  const booking = { id: 'bkg_1', status: 'CONFIRMED', version: 1 }
  expect(statusOf(booking, [], {})).toBe('CONFIRMED')
  expect(statusOf(booking, [recorded('CHECK_IN')], {})).toBe('IN_SERVICE')
  expect(statusOf(booking, [recorded('CHECK_IN'), recorded('CHECK_OUT')], {})).toBe('DELIVERED')
  expect(statusOf(booking, [recorded('CHECK_IN', { state: 'refused' })], {})).toBe('CONFIRMED')
})

test('what was sent counts until the booking is read again', () => {
  const booking = { id: 'bkg_1', status: 'CONFIRMED', version: 1 }
  expect(statusOf(booking, [], { bkg_1: { kind: 'CHECK_IN', version: 2 } })).toBe('IN_SERVICE')
  expect(statusOf(booking, [recorded('CHECK_OUT')], { bkg_1: { kind: 'CHECK_IN', version: 2 } })).toBe('DELIVERED')
  expect(statusOf(booking, [], { bkg_1: { kind: 'CHECK_OUT', version: 3 } })).toBe('DELIVERED')
  // somebody has taken the arrival back since
  expect(statusOf({ ...booking, version: 3 }, [], { bkg_1: { kind: 'CHECK_IN', version: 2 } })).toBe('CONFIRMED')
  expect(statusOf({ ...booking, id: 'bkg_2' }, [], { bkg_1: { kind: 'CHECK_IN', version: 2 } })).toBe('CONFIRMED')
})

test('the day stays readable, and leaves with its owner', async () => {
  await keepDay({ personId: 'per_1', at: '2026-11-25T00:00:00Z', bookings: [{ id: 'bkg_1' }] })
  expect((await keptDay('per_1'))!.bookings).toEqual([{ id: 'bkg_1' }])
  expect(await keptDay('per_2')).toBeUndefined()
  await records.add(recorded('CHECK_IN'))
  await forgetDays()
  expect(await keptDay('per_1')).toBeUndefined()
  expect(await records.all()).toHaveLength(1)
})
