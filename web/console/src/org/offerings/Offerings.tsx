// The organisation's offerings, one status at a time, as the server lists them.
import { PlusOutlined } from '@ant-design/icons'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { OrgOfferingsDocument, type OfferingStatus, type OrgOfferingsQuery } from '../../gql/graphql'
import { Choice, FilterBar } from '../../kit/Field'
import { useFilters } from '../../kit/filters'
import { Page } from '../../kit/Page'
import { Money, StatusTag } from '../../kit/parts'
import { meanOf, ratingText } from '../../kit/rating'
import type { Column } from '../../kit/table/columns'
import { DataTable } from '../../kit/table/DataTable'
import { dayClock } from '../../kit/time'
import { holds, useSeat } from '../../kit/viewer'
import { language, t, valuesOf, word } from '../../kit/words'

type Row = OrgOfferingsQuery['offerings']['edges'][number]['node']

export const categoryName = (c: { name: string; nameEn: string }) => (language() === 'en' ? c.nameEn : c.name)

const columns = (): Column<Row>[] => [
  { key: 'name', title: t('offerings.name'), cell: o => <Link to={`/offerings/${o.id}`}>{o.name}</Link>, value: o => o.name },
  { key: 'status', title: t('bookings.status'), cell: o => <StatusTag of="OfferingStatus" value={o.status} />, value: o => word('OfferingStatus', o.status) },
  { key: 'category', title: t('offerings.category'), cell: o => categoryName(o.category), value: o => categoryName(o.category) },
  { key: 'mode', title: t('booking.mode'), cell: o => word('OfferingMode', o.mode), value: o => word('OfferingMode', o.mode) },
  { key: 'price', title: t('bookings.gross'), kind: 'money', cell: o => <><Money fen={o.priceFen} />/{word('OfferingUnit', o.unit)}</>, value: o => o.priceFen },
  { key: 'duration', title: t('offerings.duration'), kind: 'number', cell: o => t('visit.minutes.n', { n: o.durationMinutes }), value: o => o.durationMinutes },
  { key: 'rating', title: t('offerings.rating'), cell: o => ratingText(o.rating), value: o => meanOf(o.rating) },
  { key: 'next', title: t('offerings.next'), cell: o => (o.nextStarts[0] ? dayClock(o.nextStarts[0]) : '–'), wideOnly: true },
]

const rows = (data: OrgOfferingsQuery) => data.offerings
const defaults = { status: 'PUBLISHED' }

export default function Offerings() {
  const seat = useSeat()
  const [filter, setFilter] = useFilters(defaults)
  const variables = useMemo(() => ({ filter: { organizationId: seat.organizationId!, status: filter.status as OfferingStatus } }), [seat.organizationId, filter.status])
  return (
    <Page title={t('offerings.title')} extra={holds(seat, 'MANAGER') && <Link className="button-link" to="/offerings/new"><PlusOutlined aria-hidden /> {t('offerings.new')}</Link>}>
      <FilterBar>
        <Choice label={t('bookings.status')} value={filter.status} onChange={status => setFilter({ status })}
          options={valuesOf('OfferingStatus').map(v => ({ value: v, label: word('OfferingStatus', v) }))} />
      </FilterBar>
      <DataTable caption={t('offerings.title')} document={OrgOfferingsDocument} variables={variables} rows={rows} columns={columns()}
        file={t('offerings.title')} empty={t('offerings.empty')} />
    </Page>
  )
}
