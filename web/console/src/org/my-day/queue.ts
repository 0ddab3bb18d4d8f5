// What a carer recorded, in order, until the server has it. Everything here is kept in a store
// that outlives the page: a tap that was made is never lost, and never counted twice: its key is
// made at the tap, and the same content goes under the same key until there is an answer.
import type { EvidenceInput } from '../../gql/graphql'
import type { Problem } from '../../kit/problems'

export type Kind = 'CHECK_IN' | 'CHECK_OUT'

export interface Recorded {
  /** The idempotency key. */
  key: string
  /** Order of recording. */
  seq: number
  personId: string
  kind: Kind
  bookingId: string
  /** The version seen at the tap; null when an earlier record of the same booking goes first. */
  expectedVersion: number | null
  evidence: EvidenceInput
  tasks: string[]
  partial: boolean
  reason: string
  /** What the list of unsent records shows. */
  what: { recipient: string; offering: string; startsAt: string }
  state: 'waiting' | 'refused'
  problems: Problem[]
  /** How often the server slipped over it, and the moment before which it is not sent again. */
  slips?: number
  after?: number
}

export interface Store {
  all: () => Promise<Recorded[]>
  /** Keeps a new record. */
  add: (r: Recorded) => Promise<void>
  /** Puts a record in the place of the one with this key, if that is there still: tells whether it was. */
  replace: (key: string, by: Recorded) => Promise<boolean>
  remove: (key: string) => Promise<void>
}

/** What the server said to a record. */
export type Answer =
  | { kind: 'done'; version: number }
  | { kind: 'lost' }
  | { kind: 'slipped' }
  | { kind: 'refused'; problems: Problem[] }

export interface Server {
  send: (r: Recorded, expectedVersion: number) => Promise<Answer>
  /** The booking as it is now; null when it is gone, undefined when nobody answers. */
  read: (bookingId: string) => Promise<{ version: number; status: string; mine: boolean } | null | undefined>
}

/** What a booking must be for a record to make sense still. */
const fits: Record<Kind, string> = { CHECK_IN: 'CONFIRMED', CHECK_OUT: 'IN_SERVICE' }
const isStale = (problems: Problem[]) => problems.some(p => p.code === 'STALE_VERSION')

/** How long a record waits after the server slipped over it: a minute, doubled each time, at most an hour. */
const pause = (slips: number) => Math.min(60_000 * 2 ** slips, 3_600_000)

let running: Promise<unknown> | undefined

/**
 * alone sees to it that one run of the queue is under way at a time. Whoever asks meanwhile waits
 * for the run there is; when another tab is at it, undefined is the answer.
 */
export function alone<T>(run: () => Promise<T>): Promise<T | undefined> {
  const locked = async () => {
    // browsers have no locks on pages that came without TLS
    if (!('locks' in navigator)) return run()
    return navigator.locks.request('linli-outbox', { ifAvailable: true }, lock => (lock ? run() : undefined))
  }
  running ??= locked().finally(() => { running = undefined })
  return running as Promise<T | undefined>
}

/**
 * flush sends what waits, in order, and stops at the first record that gets no answer, or that
 * another run took. A record that the server refuses stays for the carer to look at, and those of
 * the same booking behind it. One over which the server slipped is sent again some time after now;
 * all: at once. Returns whether anything was sent.
 */
export async function flush(store: Store, server: Server, personId: string, newKey: () => string, now = Date.now(), all = false): Promise<boolean> {
  const versions = new Map<string, number>()
  const stuck = new Set<string>()
  let sent = false
  const seen = new Set<string>()
  for (;;) {
    // looked up each time: something may have been recorded meanwhile
    const r = inOrder(await store.all()).find(x => x.personId === personId && !seen.has(x.key))
    if (!r) return sent
    seen.add(r.key)
    if (r.state === 'refused' || (!all && r.after && now < r.after)) stuck.add(r.bookingId)
    if (stuck.has(r.bookingId)) continue
    const outcome = await sendOne(store, server, r, versions.get(r.bookingId), newKey, now)
    if (outcome === 'lost') return sent
    if (outcome === 'stays') stuck.add(r.bookingId)
    else versions.set(r.bookingId, outcome.version)
    sent ||= outcome !== 'stays'
  }
}

/** As they were recorded; the list itself is put in order. */
export const inOrder = (list: Recorded[]) => list.sort((a, b) => a.seq - b.seq)

async function sendOne(store: Store, server: Server, r: Recorded, known: number | undefined, newKey: () => string, now: number): Promise<'lost' | 'stays' | { version: number }> {
  let record = r
  let version = record.expectedVersion ?? known
  if (version === undefined) {
    // the record before it was sent in an earlier run, so the booking has to be asked
    const booking = await server.read(record.bookingId)
    if (booking === undefined) return 'lost'
    version = booking?.version ?? 0
  }
  if (record.expectedVersion !== version) {
    record = { ...record, expectedVersion: version }
    // a repeat after a lost answer must be the very same request
    if (!await store.replace(r.key, record)) return 'lost'
  }
  let answer = await server.send(record, version)
  if (answer.kind === 'refused' && isStale(answer.problems)) {
    const booking = await server.read(record.bookingId)
    if (booking === undefined) return 'lost'
    if (booking && booking.mine && booking.status === fits[record.kind] && booking.version !== version) {
      // refused is answered: other content goes under another key
      record = { ...record, key: newKey(), expectedVersion: booking.version }
      if (!await store.replace(r.key, record)) return 'lost'
      answer = await server.send(record, booking.version)
    }
  }
  if (answer.kind === 'lost') return 'lost'
  if (answer.kind === 'refused') {
    await store.replace(record.key, { ...record, state: 'refused', problems: answer.problems })
    return 'stays'
  }
  if (answer.kind === 'slipped') {
    const slips = record.slips ?? 0
    await store.replace(record.key, { ...record, slips: slips + 1, after: now + pause(slips) })
    return 'stays'
  }
  await store.remove(record.key)
  return { version: answer.version }
}

/** A refused record, to be tried once more: refused is answered, so it is a new wish. */
export async function retry(store: Store, r: Recorded, newKey: () => string): Promise<void> {
  await store.replace(r.key, { ...r, key: newKey(), expectedVersion: null, state: 'waiting', problems: [], slips: 0, after: 0 })
}

/** What the server answered to a booking's last record. */
export type Delivered = Record<string, { kind: Kind; version: number }>

const after: Record<Kind, string> = { CHECK_IN: 'IN_SERVICE', CHECK_OUT: 'DELIVERED' }

/**
 * How far a booking has come for its carer: what is not sent yet counts, and so does what was sent
 * since the booking was read.
 */
export function statusOf(booking: { id: string; status: string; version: number }, records: Recorded[], delivered: Delivered): string {
  const kinds = records.filter(r => r.bookingId === booking.id && r.state === 'waiting').map(r => r.kind)
  if (kinds.includes('CHECK_OUT')) return 'DELIVERED'
  const last = delivered[booking.id]
  const status = last && last.version > booking.version ? after[last.kind] : booking.status
  return kinds.includes('CHECK_IN') && status === 'CONFIRMED' ? 'IN_SERVICE' : status
}
