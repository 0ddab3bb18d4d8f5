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
}

export interface Store {
  all: () => Promise<Recorded[]>
  put: (r: Recorded) => Promise<void>
  remove: (key: string) => Promise<void>
}

/** What the server said to a record. */
export type Answer =
  | { kind: 'done'; version: number }
  | { kind: 'lost' }
  | { kind: 'refused'; problems: Problem[] }

export interface Server {
  send: (r: Recorded, expectedVersion: number) => Promise<Answer>
  /** The booking as it is now; null when it is gone, undefined when nobody answers. */
  read: (bookingId: string) => Promise<{ version: number; status: string; mine: boolean } | null | undefined>
}

/** What a booking must be for a record to make sense still. */
const fits: Record<Kind, string> = { CHECK_IN: 'CONFIRMED', CHECK_OUT: 'IN_SERVICE' }
const isStale = (problems: Problem[]) => problems.some(p => p.code === 'STALE_VERSION')

/**
 * flush sends what waits, in order, and stops at the first record that gets no answer. A record
 * that the server refuses stays for the carer to look at, and those of the same booking behind it.
 * Returns whether anything was sent.
 */
export async function flush(store: Store, server: Server, personId: string, newKey: () => string): Promise<boolean> {
  const versions = new Map<string, number>()
  const stuck = new Set<string>()
  let sent = false
  for (const r of (await store.all()).toSorted((a, b) => a.seq - b.seq)) {
    if (r.personId !== personId) continue
    if (r.state === 'refused') stuck.add(r.bookingId)
    if (stuck.has(r.bookingId)) continue
    const outcome = await sendOne(store, server, r, versions.get(r.bookingId), newKey)
    if (outcome === 'lost') return sent
    if (outcome === 'refused') stuck.add(r.bookingId)
    else versions.set(r.bookingId, outcome.version)
    sent ||= outcome !== 'refused'
  }
  return sent
}

async function sendOne(store: Store, server: Server, r: Recorded, known: number | undefined, newKey: () => string): Promise<'lost' | 'refused' | { version: number }> {
  let record = r
  let version = record.expectedVersion ?? known
  if (version === undefined) {
    // the record before it was sent in an earlier run, so the booking has to be asked
    const now = await server.read(record.bookingId)
    if (now === undefined) return 'lost'
    version = now?.version ?? 0
  }
  if (record.expectedVersion !== version) {
    record = { ...record, expectedVersion: version }
    await store.put(record) // a repeat after a lost answer must be the very same request
  }
  let answer = await server.send(record, version)
  if (answer.kind === 'refused' && isStale(answer.problems)) {
    const now = await server.read(record.bookingId)
    if (now === undefined) return 'lost'
    if (now && now.mine && now.status === fits[record.kind] && now.version !== version) {
      // refused is answered: other content goes under another key
      record = { ...record, key: newKey(), expectedVersion: now.version }
      await store.put(record)
      await store.remove(r.key)
      answer = await server.send(record, now.version)
    }
  }
  if (answer.kind === 'lost') return 'lost'
  if (answer.kind === 'refused') {
    await store.put({ ...record, state: 'refused', problems: answer.problems })
    return 'refused'
  }
  await store.remove(record.key)
  return { version: answer.version }
}

/** A refused record, to be tried once more: refused is answered, so it is a new wish. */
export async function retry(store: Store, r: Recorded, newKey: () => string): Promise<void> {
  await store.put({ ...r, key: newKey(), expectedVersion: null, state: 'waiting', problems: [] })
  await store.remove(r.key)
}

/** How far a booking has come for its carer, what is not sent yet counted in. */
export function statusOf(booking: { id: string; status: string }, records: Recorded[]): string {
  const kinds = records.filter(r => r.bookingId === booking.id && r.state === 'waiting').map(r => r.kind)
  if (kinds.includes('CHECK_OUT')) return 'DELIVERED'
  return kinds.includes('CHECK_IN') && booking.status === 'CONFIRMED' ? 'IN_SERVICE' : booking.status
}
