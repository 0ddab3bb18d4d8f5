// The organisation's bookings: filtered, sorted by the server, exported whole.
import { useMemo } from 'react'
import { Link } from 'react-router'
import { OrgBookingsDocument, type BookingOrder, type BookingStatus, type OrgBookingsQuery } from '../../gql/graphql'
import { Choice, DayChoice, EnumChoice, FilterBar } from '../../kit/Field'
import { useFilters } from '../../kit/filters'
import { Page } from '../../kit/Page'
import { DateText, Money, StatusTag } from '../../kit/parts'
import type { Column } from '../../kit/table/columns'
import { DataTable } from '../../kit/table/DataTable'
import { addDays, clockOf, dayOf, moment, span } from '../../kit/time'
import { useOrganizationId } from '../../kit/viewer'
import { t, word } from '../../kit/words'
import { useWorkerNames } from '../workers'

type Row = OrgBookingsQuery['bookings']['edges'][number]['node']

const columns = (): Column<Row>[] => [
  { key: 'when', title: t('bookings.when'), cell: b => <Link to={`/bookings/${b.id}`}><DateText at={b.startsAt} /> {span(b.startsAt, b.endsAt)}</Link>,
    sort: { up: 'EARLIEST', down: 'LATEST' } },
  { key: 'day', title: t('bookings.day'), value: b => dayOf(b.startsAt) },
  { key: 'start', title: t('bookings.start'), value: b => clockOf(b.startsAt) },
  { key: 'end', title: t('bookings.end'), value: b => clockOf(b.endsAt) },
  { key: 'status', title: t('bookings.status'), cell: b => <StatusTag of="BookingStatus" value={b.status} />, value: b => word('BookingStatus', b.status) },
  { key: 'offering', title: t('bookings.offering'), cell: b => b.offering.name, value: b => b.offering.name },
  { key: 'recipient', title: t('bookings.recipient'), cell: b => b.recipient.name, value: b => b.recipient.name },
  { key: 'area', title: t('bookings.area'), cell: b => b.recipient.area?.name, value: b => b.recipient.area?.name, wideOnly: true },
  { key: 'worker', title: t('bookings.worker'), cell: b => b.worker.name, value: b => b.worker.name },
  { key: 'gross', title: t('bookings.gross'), kind: 'money', cell: b => <Money fen={b.grossFen} />, value: b => b.grossFen },
  { key: 'public', title: t('bookings.public'), kind: 'money', value: b => b.publicFen },
  { key: 'resident', title: t('bookings.resident'), kind: 'money', value: b => b.residentFen },
  { key: 'payment', title: t('bookings.payment'), cell: b => word('PaymentStatus', b.payment), value: b => word('PaymentStatus', b.payment), wideOnly: true },
  { key: 'id', title: t('bookings.number'), value: b => b.id },
]

const rows = (data: OrgBookingsQuery) => data.bookings
const defaults = { status: '', disputed: '', from: '', until: '', worker: '', order: 'LATEST' }

export default function Bookings() {
  const organizationId = useOrganizationId()
  const [filter, setFilter] = useFilters(defaults)
  const workers = useWorkerNames()
  const variables = useMemo(() => ({
    orderBy: (filter.order === 'EARLIEST' ? 'EARLIEST' : 'LATEST') as BookingOrder,
    filter: {
      organizationId,
      workerId: filter.worker || null,
      status: filter.status ? filter.status.split(',') as BookingStatus[] : null,
      disputed: filter.disputed ? true : null,
      from: filter.from ? moment(filter.from) : null,
      until: filter.until ? moment(addDays(filter.until, 1)) : null,
    },
  }), [organizationId, filter.worker, filter.status, filter.disputed, filter.from, filter.until, filter.order])
  return (
    <Page title={t('bookings.title')}>
      <FilterBar>
        <EnumChoice label={t('bookings.status')} of="BookingStatus" value={filter.status} onChange={status => setFilter({ status })} />
        <Choice label={t('bookings.dispute')} value={filter.disputed} onChange={disputed => setFilter({ disputed })} options={[{ value: '', label: t('filter.all') }, { value: 'open', label: t('bookings.dispute.open') }]} />
        <DayChoice label={t('bookings.from')} value={filter.from} onChange={from => setFilter({ from })} />
        <DayChoice label={t('bookings.until')} value={filter.until} onChange={until => setFilter({ until })} />
        <Choice label={t('bookings.worker')} value={filter.worker} onChange={worker => setFilter({ worker })}
          options={[{ value: '', label: t('filter.all') }, ...workers.map(w => ({ value: w.id, label: w.name }))]} />
      </FilterBar>
      <DataTable caption={t('bookings.title')} document={OrgBookingsDocument} variables={variables} rows={rows} columns={columns()}
        file={t('bookings.file')} order={filter.order} onOrder={order => setFilter({ order })} empty={t('bookings.empty')} />
    </Page>
  )
}
