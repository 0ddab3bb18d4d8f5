// The queue on the screen: what is recorded, sent as soon as there is a connection.
import { useCallback, useEffect, useRef, useState } from 'react'
import { useClient } from 'urql'
import { MyBookingNowDocument, VisitCheckInDocument, VisitCheckOutDocument } from '../../gql/graphql'
import { codeOf } from '../../kit/client'
import { errorText, type Problem } from '../../kit/problems'
import { useHere } from '../../kit/viewer'
import { newKey } from '../../kit/wish'
import { alone, flush, inOrder, retry, type Answer, type Delivered, type Recorded, type Server } from './queue'
import { records } from './store'

// No answer, or one that says nothing about the record: it goes again under the same key.
const passing = new Set(['NETWORK', 'UNAVAILABLE', 'RATE_LIMITED', 'UNAUTHENTICATED', 'UNKNOWN'])

/** Asks the browser not to throw records away when the phone runs short of space. */
async function hold() {
  if (!('storage' in navigator) || await navigator.storage.persisted()) return
  await navigator.storage.persist()
}

export interface Queue {
  list: Recorded[]
  delivered: Delivered
  sending: boolean
  /** Rejects when the phone cannot keep it. */
  record: (r: Omit<Recorded, 'key' | 'seq' | 'personId' | 'state' | 'problems'>) => Promise<void>
  /** Sends all that waits, now. */
  send: () => void
  again: (r: Recorded) => void
  drop: (r: Recorded) => void
}

export function useQueue(workerIds: string[], sent: () => void): Queue {
  const client = useClient()
  const personId = useHere().viewer.person.id
  const [list, setList] = useState<Recorded[]>([])
  const [delivered, setDelivered] = useState<Delivered>({})
  const [sending, setSending] = useState(false)
  const latest = useRef({ workerIds, sent })
  useEffect(() => { latest.current = { workerIds, sent } })

  const refresh = useCallback(async () => {
    const all = await records.all()
    setList(inOrder(all.filter(r => r.personId === personId)))
  }, [personId])

  const run = useCallback((all: boolean) => {
    setSending(true)
    const server: Server = {
      send: async (r, expectedVersion): Promise<Answer> => {
        const common = { idempotencyKey: r.key, bookingId: r.bookingId, expectedVersion, evidence: r.evidence }
        const result = r.kind === 'CHECK_IN'
          ? await client.mutation(VisitCheckInDocument, { input: common }).toPromise()
          : await client.mutation(VisitCheckOutDocument, { input: { ...common, tasks: r.tasks, partial: r.partial, reason: r.reason || undefined } }).toPromise()
        if (result.error) {
          const code = codeOf(result.error)
          if (code === 'INTERNAL') return { kind: 'slipped' }
          return passing.has(code) ? { kind: 'lost' } : { kind: 'refused', problems: [{ code, message: errorText(result.error) }] }
        }
        const payload = result.data && ('visitCheckIn' in result.data ? result.data.visitCheckIn : result.data.visitCheckOut)
        if (!payload) return { kind: 'lost' }
        if (!payload.booking) return { kind: 'refused', problems: payload.errors as Problem[] }
        const { version } = payload.booking
        setDelivered(d => ({ ...d, [r.bookingId]: { kind: r.kind, version } }))
        return { kind: 'done', version }
      },
      read: async id => {
        const { data, error } = await client.query(MyBookingNowDocument, { id }, { requestPolicy: 'network-only' }).toPromise()
        if (error || !data) return undefined
        const b = data.node
        return b?.__typename === 'Booking' ? { version: b.version, status: b.status, mine: latest.current.workerIds.includes(b.worker.id) } : null
      },
    }
    alone(() => flush(records, server, personId, newKey, Date.now(), all)).then(any => { if (any) latest.current.sent() }, () => {}).finally(() => {
      setSending(false)
      void refresh()
    })
  }, [client, personId, refresh])
  const send = useCallback(() => run(false), [run])

  // sent when the page opens, when the network comes back, when the phone is taken out again, and every half minute
  useEffect(() => {
    const first = setTimeout(() => void refresh().then(send))
    const visible = () => { if (document.visibilityState === 'visible') send() }
    const timer = setInterval(() => { if (navigator.onLine) send() }, 30_000)
    window.addEventListener('online', send)
    document.addEventListener('visibilitychange', visible)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
      window.removeEventListener('online', send)
      document.removeEventListener('visibilitychange', visible)
    }
  }, [refresh, send])

  return {
    list, delivered, sending,
    send: useCallback(() => run(true), [run]),
    record: async r => {
      const last = Math.max(0, ...(await records.all()).map(x => x.seq))
      await records.add({ ...r, key: newKey(), seq: Math.max(last + 1, Date.now()), personId, state: 'waiting', problems: [] })
      if (last === 0) void hold().catch(() => {})
      await refresh().catch(() => {}) // it is kept, whether it shows or not
      send()
    },
    again: r => void retry(records, r, newKey).then(refresh).then(send),
    drop: r => void records.remove(r.key).then(refresh),
  }
}
