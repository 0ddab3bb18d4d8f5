// The carer's page: today's and coming visits, and what happened at the door. It works without a
// connection: the day as it was read last stays readable, and what is recorded is sent later.
import { Alert, Button } from 'antd'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { MyBookingChangedDocument, MyDayDocument, type MyBookingFragment } from '../../gql/graphql'
import { codeOf } from '../../kit/client'
import { useLive } from '../../kit/events'
import { useNow } from '../../kit/now'
import { Page } from '../../kit/Page'
import { useRead } from '../../kit/read'
import { Empty, Failure, Loading } from '../../kit/states'
import { addDays, dayClock, dayName, dayOf, moment, today } from '../../kit/time'
import { useHere } from '../../kit/viewer'
import { t } from '../../kit/words'
import { Outbox } from './Outbox'
import { Recorder } from './Recorder'
import { keepDay, keptDay, type KeptDay } from './store'
import { useQueue } from './useQueue'
import { VisitCard } from './VisitCard'
import { statusOf, type Kind } from './queue'
import { keepShell } from './worker'

const ahead = 14

export default function MyDay() {
  const { viewer, seat } = useHere()
  const personId = viewer.person.id
  const mine = useMemo(() => viewer.workers.filter(w => w.organization.id === seat.id).map(w => w.id), [viewer.workers, seat.id])
  const day = today()
  const variables = useMemo(() => ({
    filter: {
      workerId: mine[0] ?? '', status: ['CONFIRMED' as const, 'IN_SERVICE' as const, 'DELIVERED' as const, 'COMPLETED' as const],
      from: moment(addDays(day, -1)), until: moment(addDays(day, ahead)),
    },
  }), [mine, day])
  const now = useNow()
  const read = useRead(MyDayDocument, variables)
  const [kept, setKept] = useState<KeptDay<MyBookingFragment>>()
  const fresh = useMemo(() => read.data?.bookings.edges.map(e => e.node), [read.data])
  useEffect(() => { void keptDay<MyBookingFragment>(personId).then(stored => setKept(newer => newer ?? stored), () => {}) }, [personId])
  // a refresh that fails leaves what was read last
  if (fresh && !read.error && kept?.bookings !== fresh) setKept({ personId, at: new Date(now).toISOString(), bookings: fresh })
  useEffect(() => { if (kept && kept.bookings === fresh) void keepDay(kept).catch(() => {}) }, [kept, fresh])
  useEffect(() => { void keepShell() }, [])

  const { again } = read
  const queue = useQueue(mine, again)
  const bookings = useMemo(() => fresh ?? kept?.bookings ?? [], [fresh, kept])
  const ids = useMemo(() => ({ ids: bookings.slice(0, 100).map(b => b.id) }), [bookings])
  useLive(MyBookingChangedDocument, ids, again, again, ids.ids.length === 0)
  // a visit that is newly given to this carer is no news of theirs: the list is read now and then
  useEffect(() => {
    const timer = setInterval(() => { if (navigator.onLine) again() }, 120_000)
    return () => clearInterval(timer)
  }, [again])

  const [recording, setRecording] = useState<{ id: string; kind: Kind } | null>(null)
  const close = useCallback(() => setRecording(null), [])
  const recorded = bookings.find(b => b.id === recording?.id)

  const state = (b: MyBookingFragment) => statusOf(b, queue.list, queue.delivered)
  const shown = bookings.filter(b => dayOf(b.startsAt) >= day || state(b) === 'IN_SERVICE')
  const days = [...new Set(shown.map(b => dayOf(b.startsAt)))].sort()
  const offline = codeOf(read.error) === 'NETWORK'
  return (
    <Page title={t('myDay.title')} extra={<Button size="large" onClick={again}>{t('myDay.refresh')}</Button>}>
      {offline && <Alert type="warning" showIcon className="gap" role="status" title={t('myDay.offline')} description={kept && t('myDay.asOf', { at: dayClock(kept.at) })} />}
      {read.error && !offline && <Failure read={read} />}
      <Outbox queue={queue} />
      {!fresh && !kept && !read.error && <Loading />}
      {(fresh ?? kept) && shown.length === 0 && <Empty>{t('myDay.empty')}</Empty>}
      {days.map(d => (
        <section key={d} className="my-day">
          <h2>{d === day ? t('myDay.today', { day: dayName(d) }) : dayName(d)}</h2>
          <ul className="visits">
            {shown.filter(b => dayOf(b.startsAt) === d).map(b => (
              <li key={b.id}>
                <VisitCard booking={b} status={state(b)} now={now} asOf={kept?.at} unsent={queue.list.some(r => r.bookingId === b.id)} onRecord={kind => setRecording({ id: b.id, kind })} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {recorded && recording && <Recorder key={recording.id + recording.kind} booking={recorded} kind={recording.kind} queue={queue} close={close} />}
    </Page>
  )
}
