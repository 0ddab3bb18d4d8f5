// The dispatch board of a day: requests first, then who does what when, as a board or as a list.
import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Input, Segmented } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Actions } from '../../kit/Actions'
import { Ask } from '../../kit/Ask'
import { useFilters } from '../../kit/filters'
import { useNow } from '../../kit/now'
import { Page } from '../../kit/Page'
import { Mark, Section } from '../../kit/parts'
import { useNarrow } from '../../kit/read'
import { Loaded } from '../../kit/states'
import { addDays, dayName, today } from '../../kit/time'
import { useOrganizationId } from '../../kit/viewer'
import { t } from '../../kit/words'
import { sentence, useBookingActs, useReassign } from '../bookings/acts'
import { stands, useBoard, type Board, type BoardBooking } from './board'
import { BookingPanel } from './BookingPanel'
import { DayList } from './DayList'
import { TimeAxis } from './TimeAxis'

const defaults = { day: '', view: 'board' }

export default function Dispatch() {
  const organizationId = useOrganizationId()
  const narrow = useNarrow()
  const [filter, setFilter] = useFilters(defaults)
  const day = filter.day || today()
  const { read, live } = useBoard(organizationId, day)
  const go = (to: string) => setFilter({ day: to === today() ? '' : to })
  const view = narrow ? 'list' : filter.view
  return (
    <Page title={t('dispatch.title', { day: dayName(day) })} extra={
      <>
        <Mark tone={live === 'live' ? 'good' : 'warn'}>{live === 'live' ? t('dispatch.live') : t('dispatch.notLive')}</Mark>
        {!narrow && (
          <Segmented value={view} onChange={v => setFilter({ view: v })} aria-label={t('dispatch.view')}
            options={[{ value: 'board', label: t('dispatch.board') }, { value: 'list', label: t('dispatch.list') }]} />
        )}
      </>
    }>
      <div className="day-switch">
        <Button icon={<LeftOutlined aria-hidden />} aria-label={t('dispatch.dayBefore')} onClick={() => go(addDays(day, -1))} />
        <Input type="date" aria-label={t('dispatch.day')} value={day} onChange={e => { if (e.target.value) go(e.target.value) }} />
        <Button icon={<RightOutlined aria-hidden />} aria-label={t('dispatch.dayAfter')} onClick={() => go(addDays(day, 1))} />
        <Button disabled={day === today()} onClick={() => go(today())}>{t('dispatch.today')}</Button>
      </div>
      <Loaded read={read}>{board => <Day board={board} view={view} again={read.again} />}</Loaded>
    </Page>
  )
}

function Day({ board, view, again }: { board: Board; view: string; again: () => void }) {
  const now = useNow()
  const [open, setOpen] = useState<string | null>(null)
  const [drop, setDrop] = useState<{ booking: BoardBooking; workerId: string } | null>(null)
  const acts = useBookingActs(board.workers, again)
  const reassign = useReassign(again)
  const dropped = drop && (board.bookings.find(b => b.id === drop.booking.id) ?? drop.booking)
  const requests = board.bookings.filter(b => b.status === 'REQUESTED')
  const opened = board.bookings.find(b => b.id === open)
  const focus = useFocusAfter(board)
  return (
    <>
      {requests.length > 0 && (
        <Section title={t('dispatch.requests', { n: requests.length })}>
          <ul className="requests">
            {requests.map(b => (
              <li key={b.id}>
                <div><strong>{sentence(b)}</strong> {b.recipient.area?.name}</div>
                <Actions size="small" acts={acts(b)} available={b.availableActions.filter(a => a.allowed)} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {view === 'board'
        ? <TimeAxis board={board} now={now} onOpen={b => setOpen(b.id)} onDrop={(booking, workerId) => setDrop({ booking, workerId })} />
        : <DayList board={board} now={now} onOpen={b => setOpen(b.id)} />}
      <p className="soft list-foot">{t('dispatch.counts', { n: board.bookings.filter(stands).length, workers: board.workers.length })} {view === 'board' && t('dispatch.hint')}</p>
      {opened && (
        <BookingPanel booking={opened} now={now} acts={acts(opened)} close={() => {
          setOpen(null)
          focus(opened.id)
        }} />
      )}
      {drop && dropped && (
        <Ask title={t('dispatch.reassign')} text={sentence(dropped)} button={t('dispatch.reassign')} close={() => {
          focus(dropped.id)
          setDrop(null)
        }}
          fields={[{ name: 'workerId', label: t('booking.newWorker'), kind: 'select', required: true, initial: drop.workerId, help: t('booking.newWorker.help'),
            options: board.workers.filter(w => w.id !== dropped.worker.id).map(w => ({ value: w.id, label: w.name })) }]}
          run={v => reassign({ bookingId: dropped.id, expectedVersion: dropped.version, workerId: v.workerId! })} />
      )}
    </>
  )
}

// A block that changes its row is a new element: whoever worked with the keyboard is led after it.
function useFocusAfter(board: Board): (id: string) => void {
  const wanted = useRef<{ id: string; until: number } | null>(null)
  const focus = () => {
    const w = wanted.current
    if (w && Date.now() < w.until) document.querySelector<HTMLElement>(`[data-booking="${w.id}"]`)?.focus()
  }
  useEffect(focus, [board])
  return id => {
    wanted.current = { id, until: Date.now() + 3000 }
    setTimeout(focus, 50)
  }
}
