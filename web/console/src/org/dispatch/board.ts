// The day of an organisation, read whole: thirty bookings at a time.
import type { Client, CombinedError } from '@urql/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useClient } from 'urql'
import { DispatchBoardDocument, DispatchChangedDocument, type BoardBookingFragment, type DispatchBoardQuery } from '../../gql/graphql'
import { useLive, type LiveState } from '../../kit/events'
import type { Read } from '../../kit/read'
import { dayOf, minuteOf } from '../../kit/time'

export type BoardBooking = BoardBookingFragment
export interface Shift { id: string; startsAt: string; endsAt: string; worker: { id: string } }
export interface Board { day: string; bookings: BoardBooking[]; workers: { id: string; name: string }[]; shifts: Shift[] }

type Answer = DispatchBoardQuery['dispatchBoard']
type Part = { pageInfo: { hasNextPage: boolean; endCursor?: string | null } }
const after = (part: Part) => (part.pageInfo.hasNextPage ? part.pageInfo.endCursor ?? null : null)

// Rows that a second page repeats are taken once.
function add<Row extends { id: string }>(to: Map<string, Row>, edges: { node: Row }[]) {
  for (const { node } of edges) to.set(node.id, node)
}

export async function readBoard(client: Client, organizationId: string, day: string): Promise<Board> {
  const [bookings, workers, shifts] = [new Map<string, BoardBooking>(), new Map<string, Board['workers'][number]>(), new Map<string, Shift>()]
  let next: { bookings: string | null; workers: string | null; shifts: string | null } = { bookings: null, workers: null, shifts: null }
  for (;;) {
    const { data, error } = await client.query(DispatchBoardDocument, { organizationId, day, ...next }, { requestPolicy: 'network-only' }).toPromise()
    if (error || !data) throw error ?? new Error('no answer')
    const board: Answer = data.dispatchBoard
    add(bookings, board.bookings.edges)
    add(workers, board.workers.edges)
    add(shifts, board.shifts.edges)
    const more: typeof next = { bookings: after(board.bookings), workers: after(board.workers), shifts: after(board.shifts) }
    if (!more.bookings && !more.workers && !more.shifts) {
      return { day, bookings: [...bookings.values()], workers: [...workers.values()], shifts: [...shifts.values()] }
    }
    // a part that is read whole starts again at its first page, which changes nothing
    next = more
  }
}

/** The board of a day, kept up to date by the server's news. */
export function useBoard(organizationId: string, day: string): { read: Read<Board>; live: LiveState } {
  const client = useClient()
  const [board, setBoard] = useState<Board>()
  const [error, setError] = useState<CombinedError>()
  const wanted = useRef(0)
  const again = useCallback(() => {
    const mine = ++wanted.current
    readBoard(client, organizationId, day).then(b => {
      if (mine !== wanted.current) return
      setBoard(b)
      setError(undefined)
    }, (e: CombinedError) => { if (mine === wanted.current) setError(e) })
  }, [client, organizationId, day])
  useEffect(again, [again])
  // one act may change several bookings: they are read once, when the news pause
  const timer = useRef(0)
  const soon = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = window.setTimeout(again, 250)
  }, [again])
  useEffect(() => () => clearTimeout(timer.current), [])
  const live = useLive(DispatchChangedDocument, { organizationId }, soon, soon)
  const data = board?.day === day ? board : undefined
  return { read: { data, error, loading: !data && !error, again }, live }
}

const over = new Set(['DECLINED', 'EXPIRED', 'CANCELLED', 'VOIDED'])
/** Whether a booking takes its worker's time. */
export const stands = (b: { status: string }) => !over.has(b.status)

/** A quarter of an hour after the start nobody has checked in. */
export const isLate = (b: { status: string; startsAt: string }, now: number) => b.status === 'CONFIRMED' && now > Date.parse(b.startsAt) + 15 * 60_000

/** When somebody works that day, in words: shifts cut to the day, and those that touch as one. */
export function stretches(shifts: Pick<Shift, 'startsAt' | 'endsAt'>[], day: string): string[] {
  const cut = shifts.map(s => [dayOf(s.startsAt) < day ? 0 : minuteOf(s.startsAt), dayOf(s.endsAt) > day ? 1440 : minuteOf(s.endsAt)] as [number, number])
  const joined: [number, number][] = []
  for (const [from, until] of cut.sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], until)
    else joined.push([from, until])
  }
  return joined.filter(([from, until]) => until > from).map(([from, until]) => `${clock(from)}–${clock(until)}`)
}

const clock = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
