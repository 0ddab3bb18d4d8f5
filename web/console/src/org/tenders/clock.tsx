// Deadlines are counted down by the server's clock: a machine's own may be wrong by minutes.
import type { Client } from '@urql/core'
import { useEffect, useState } from 'react'
import { ServerNowDocument } from '../../gql/graphql'
import { useTaken } from '../../kit/all'
import { Mark, type Tone } from '../../kit/parts'
import { t } from '../../kit/words'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How late it may be before a bid is shown to be in danger. */
export const danger = 10 * minute

// Half of the way there and back is taken for the way of the answer.
async function aheadOf(client: Client): Promise<number> {
  const asked = Date.now()
  const { data, error } = await client.query(ServerNowDocument, {}, { requestPolicy: 'network-only' }).toPromise()
  if (!data) throw error ?? new Error('no answer')
  return Date.parse(data.now) - (asked + Date.now()) / 2
}

/** How far the server's clock is ahead of this machine's, in milliseconds; null until it is known. */
export const useAhead = (): number | null => useTaken(aheadOf, null).data ?? null

/** The server's time, each second. */
export function useServerNow(ahead: number | null): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now + (ahead ?? 0)
}

/** 2 days 3 hours; within a day hours and minutes; within an hour minutes and seconds. */
export function leftText(ms: number): string {
  const s = Math.max(0, Math.floor(ms / 1000))
  const [d, h, m] = [Math.floor(s / 86_400), Math.floor(s / 3600) % 24, Math.floor(s / 60) % 60]
  if (d > 0) return t('tenders.left.days', { d, h })
  if (h > 0) return t('tenders.left.hours', { h, m })
  return t('tenders.left.minutes', { m, s: s % 60 })
}

export const urgency = (ms: number): Tone => (ms <= danger ? 'bad' : ms <= day ? 'warn' : 'info')

/** How much time is left until a moment. */
export function Countdown({ until, ahead }: { until: string; ahead: number | null }) {
  const left = Date.parse(until) - useServerNow(ahead)
  if (left <= 0) return <Mark tone="plain">{t('tenders.left.over')}</Mark>
  return <span role="timer"><Mark tone={urgency(left)}>{t('tenders.left', { time: leftText(left) })}</Mark></span>
}
