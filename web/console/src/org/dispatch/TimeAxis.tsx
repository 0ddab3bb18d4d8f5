// Workers as rows over the hours of the day. Every block is a button: by keyboard it opens the
// same acts that a mouse finds by dragging. Places and widths are shares of the axis.
import { useState, type CSSProperties, type DragEvent } from 'react'
import { dayOf, minuteOf, span } from '../../kit/time'
import { t, word } from '../../kit/words'
import { isLate, stands, stretches, type Board, type BoardBooking } from './board'

interface Props {
  board: Board
  now: number
  onOpen: (b: BoardBooking) => void
  onDrop: (b: BoardBooking, workerId: string) => void
}

const signs: Record<string, string> = { REQUESTED: '?', AWAITING_PAYMENT: '¥', CONFIRMED: '○', IN_SERVICE: '▶', DELIVERED: '✓', COMPLETED: '✓✓', NO_SHOW: '✕', MISSED: '✕' }

export function TimeAxis({ board, now, onOpen, onDrop }: Props) {
  const [over, setOver] = useState<string | null>(null)
  const dragged = (e: DragEvent) => board.bookings.find(b => b.id === e.dataTransfer.getData('text/plain'))
  const blocks = board.bookings.filter(stands)
  // the whole hours that hold everything, at least the usual day
  const minutes = (at: string) => (dayOf(at) < board.day ? 0 : dayOf(at) > board.day ? 1440 : minuteOf(at))
  const first = Math.min(7, ...blocks.map(b => Math.floor(minutes(b.startsAt) / 60)))
  const last = Math.max(20, ...blocks.map(b => Math.ceil(minutes(b.endsAt) / 60)))
  const hours = Array.from({ length: last - first }, (_, i) => first + i)
  const share = (minute: number) => Math.min(100, Math.max(0, ((minute - first * 60) / ((last - first) * 60)) * 100))
  const place = (from: string, until: string): CSSProperties => ({ left: `${share(minutes(from))}%`, width: `${share(minutes(until)) - share(minutes(from))}%` })
  const shiftsOf = (id: string) => board.shifts.filter(s => s.worker.id === id)
  // whoever works or has a booking that day comes first
  const busy = (id: string) => shiftsOf(id).length > 0 || blocks.some(b => b.worker.id === id)
  const workers = [...board.workers.filter(w => busy(w.id)), ...board.workers.filter(w => !busy(w.id))]
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll area without focus is out of the keyboard's reach (WCAG 2.1.1)
    <section className="axis" aria-label={t('dispatch.board')} tabIndex={0}>
      <div className="axis-inner" style={{ minWidth: 132 + hours.length * 62 }}>
        <div className="axis-hours" aria-hidden>
          {hours.map(h => <span key={h} style={{ left: `${share(h * 60)}%` }}>{String(h).padStart(2, '0')}:00</span>)}
        </div>
        <ul className="axis-rows">
          {workers.map(w => {
            const mine = blocks.filter(b => b.worker.id === w.id)
            const shifts = shiftsOf(w.id)
            return (
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping is for the mouse; keyboards reassign in the block's dialog
              <li key={w.id} className={over === w.id ? 'axis-row axis-over' : 'axis-row'}
                onDragOver={e => {
                  e.preventDefault()
                  setOver(w.id)
                }}
                onDragLeave={() => setOver(null)}
                onDrop={e => {
                  e.preventDefault()
                  setOver(null)
                  const b = dragged(e)
                  if (b && b.worker.id !== w.id) onDrop(b, w.id)
                }}>
                <div className="axis-name">
                  {w.name}
                  <span className="axis-shifts">{shifts.length ? stretches(shifts, board.day).join(' ') : t('dispatch.noShift')}</span>
                </div>
                <div className="axis-track">
                  {hours.map(h => <i key={h} className="axis-line" style={{ left: `${share(h * 60)}%` }} aria-hidden />)}
                  {shifts.map(s => <i key={s.id} className="axis-shift" style={place(s.startsAt, s.endsAt)} aria-hidden />)}
                  {dayOf(now) === board.day && <i className="axis-now" style={{ left: `${share(minuteOf(now))}%` }} aria-hidden />}
                  <ul>
                    {mine.map(b => (
                      <li key={b.id} style={place(b.startsAt, b.endsAt)}>
                        <Block booking={b} late={isLate(b, now)} onOpen={onOpen} />
                      </li>
                    ))}
                  </ul>
                </div>
              </li>
            )
          })}
        </ul>
      </div>
    </section>
  )
}

function Block({ booking: b, late, onOpen }: { booking: BoardBooking; late: boolean; onOpen: (b: BoardBooking) => void }) {
  const movable = b.availableActions.some(a => a.action === 'REASSIGN' && a.allowed)
  const status = late ? t('dispatch.late') : word('BookingStatus', b.status)
  const what = `${span(b.startsAt, b.endsAt)} ${b.offering.name} ${b.recipient.name} ${status}`
  return (
    <button type="button" className={`block block-${late ? 'LATE' : b.status}`} draggable={movable} data-booking={b.id} title={what}
      aria-haspopup="dialog" onClick={() => onOpen(b)}
      onDragStart={e => {
        e.dataTransfer.setData('text/plain', b.id)
        e.dataTransfer.effectAllowed = 'move'
      }}>
      <span className="hidden">{span(b.startsAt, b.endsAt)} </span>
      <span className="block-line"><span className="block-sign" aria-hidden>{late ? '!' : signs[b.status]}</span> {b.recipient.name}</span>
      <span className="block-line">{b.offering.name}</span>
      <span className="hidden"> {status}</span>
    </button>
  )
}
