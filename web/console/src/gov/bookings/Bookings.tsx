// The bookings of the area.
import { useMemo } from 'react'
import { GovBookingsDocument, type BookingOrder, type BookingStatus, type GovBookingsQuery } from '../../gql/graphql'
import { Choice, DayChoice, EnumChoice, Field, FilterBar } from '../../kit/Field'
import { useFilters } from '../../kit/filters'
import { Page } from '../../kit/Page'
import { DataTable } from '../../kit/table/DataTable'
import { addDays, moment } from '../../kit/time'
import { holds, useSeat } from '../../kit/viewer'
import { t } from '../../kit/words'
import { PersonChoice, useOrganizationOptions } from '../choices'
import { bookingColumns } from './columns'

const rows = (data: GovBookingsQuery) => data.bookings
const defaults = { status: '', disputed: '', from: '', until: '', organization: '', recipient: '', order: 'LATEST' }

export default function Bookings() {
  const seat = useSeat()
  const [filter, setFilter] = useFilters(defaults)
  const organizations = useOrganizationOptions('providers')
  const variables = useMemo(() => ({
    orderBy: (filter.order === 'EARLIEST' ? 'EARLIEST' : 'LATEST') as BookingOrder,
    filter: {
      organizationId: filter.organization || null,
      recipientId: filter.recipient || null,
      status: filter.status ? filter.status.split(',') as BookingStatus[] : null,
      disputed: filter.disputed ? true : null,
      from: filter.from ? moment(filter.from) : null,
      until: filter.until ? moment(addDays(filter.until, 1)) : null,
    },
  }), [filter.organization, filter.recipient, filter.status, filter.disputed, filter.from, filter.until, filter.order])
  return (
    <Page title={t('bookings.title')}>
      <FilterBar>
        <EnumChoice label={t('word.status')} of="BookingStatus" value={filter.status} onChange={status => setFilter({ status })} />
        <Choice label={t('bookings.dispute')} value={filter.disputed} onChange={disputed => setFilter({ disputed })} options={[{ value: '', label: t('filter.all') }, { value: 'open', label: t('bookings.dispute.open') }]} />
        <DayChoice label={t('bookings.from')} value={filter.from} onChange={from => setFilter({ from })} />
        <DayChoice label={t('bookings.until')} value={filter.until} onChange={until => setFilter({ until })} />
        <Choice label={t('bookings.organization')} value={filter.organization} onChange={organization => setFilter({ organization })} options={[{ value: '', label: t('filter.all') }, ...organizations]} />
        {holds(seat, 'COMMUNITY_WORKER', 'HOTLINE', 'AUDITOR') && (
          <Field label={t('bookings.recipient')}>{id => <PersonChoice id={id} clearable value={filter.recipient} onChange={recipient => setFilter({ recipient: recipient ?? '' })} />}</Field>
        )}
      </FilterBar>
      <DataTable caption={t('bookings.title')} document={GovBookingsDocument} variables={variables} rows={rows} columns={bookingColumns()}
        file={t('bookings.title')} order={filter.order} onOrder={order => setFilter({ order })} empty={t('bookings.empty')} />
    </Page>
  )
}
