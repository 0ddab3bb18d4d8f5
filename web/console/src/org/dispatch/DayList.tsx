import { Link } from 'react-router'
import { Button } from 'antd'
import { Mark, StatusTag } from '../../kit/parts'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { span } from '../../kit/time'
import { t, word } from '../../kit/words'
import { isLate, type Board, type BoardBooking } from './board'

/** The same day as a list: for phones, for screen readers, for whoever prefers it. */
export function DayList({ board, now, onOpen }: { board: Board; now: number; onOpen: (b: BoardBooking) => void }) {
  const columns: Column<BoardBooking>[] = [
    { key: 'time', title: t('bookings.when'), cell: b => <Link to={`/bookings/${b.id}`}>{span(b.startsAt, b.endsAt)}</Link>, value: b => span(b.startsAt, b.endsAt) },
    { key: 'status', title: t('bookings.status'), value: b => word('BookingStatus', b.status),
      cell: b => <span className="buttons"><StatusTag of="BookingStatus" value={b.status} />{isLate(b, now) && <Mark tone="bad">{t('dispatch.late')}</Mark>}</span> },
    { key: 'worker', title: t('bookings.worker'), cell: b => b.worker.name, value: b => b.worker.name },
    { key: 'offering', title: t('bookings.offering'), cell: b => b.offering.name, value: b => b.offering.name },
    { key: 'recipient', title: t('bookings.recipient'), cell: b => b.recipient.name, value: b => b.recipient.name },
    { key: 'area', title: t('bookings.area'), cell: b => b.recipient.area?.name, value: b => b.recipient.area?.name },
    { key: 'acts', title: t('booking.acts'), cell: b => (
      <Button size="small" data-booking={b.id} onClick={() => onOpen(b)} aria-label={t('dispatch.actsOf', { what: `${span(b.startsAt, b.endsAt)} ${b.recipient.name}` })}>{t('dispatch.acts')}</Button>
    ) },
  ]
  const rows = [...board.bookings].sort((a, b) => Number(b.status === 'REQUESTED') - Number(a.status === 'REQUESTED') || a.startsAt.localeCompare(b.startsAt))
  return (
    <RowsTable caption={t('dispatch.list')} columns={columns} rows={rows} rowKey={b => b.id} file={`${t('dispatch.file')}-${board.day}`} empty={t('dispatch.empty')}
      rowClass={b => (isLate(b, now) ? 'row-late' : undefined)} />
  )
}
