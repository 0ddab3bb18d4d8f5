// A row of bookings as the district lists them: on their own page, and behind a figure.
import { Link } from 'react-router'
import type { BookingStatus, FundingStatus, PaymentStatus, VerificationStatus } from '../../gql/graphql'
import { DateText, Mark, Money, StatusTag } from '../../kit/parts'
import type { Column } from '../../kit/table/columns'
import { clockOf, dayOf, span } from '../../kit/time'
import { t, word } from '../../kit/words'

export interface BookingRow {
  id: string
  status: BookingStatus
  payment: PaymentStatus
  funding: FundingStatus
  verification: VerificationStatus
  disputed: boolean
  startsAt: string
  endsAt: string
  grossFen: number
  publicFen: number
  residentFen: number
  recipient: { name: string; area?: { name: string } | null }
  offering: { name: string }
  organization: { name: string }
  worker: { name: string }
}

export const bookingColumns = (): Column<BookingRow>[] => [
  { key: 'when', title: t('bookings.when'), cell: b => <Link className="when" to={`/bookings/${b.id}`}><DateText at={b.startsAt} /> <span>{span(b.startsAt, b.endsAt)}</span></Link>, sort: { up: 'EARLIEST', down: 'LATEST' } },
  { key: 'day', title: t('bookings.day'), value: b => dayOf(b.startsAt) },
  { key: 'start', title: t('bookings.start'), value: b => clockOf(b.startsAt) },
  { key: 'status', title: t('word.status'), cell: b => <span className="marks"><StatusTag of="BookingStatus" value={b.status} />{b.disputed && <Mark tone="bad">{t('booking.disputed')}</Mark>}</span>, value: b => word('BookingStatus', b.status) },
  { key: 'disputed', title: t('booking.disputed'), value: b => (b.disputed ? t('word.yes') : t('word.no')) },
  { key: 'offering', title: t('bookings.offering'), cell: b => b.offering.name, value: b => b.offering.name },
  { key: 'recipient', title: t('bookings.recipient'), cell: b => b.recipient.name, value: b => b.recipient.name },
  { key: 'area', title: t('word.area'), cell: b => <span className="wraps">{b.recipient.area?.name ?? '–'}</span>, value: b => b.recipient.area?.name, wideOnly: true },
  { key: 'organization', title: t('bookings.organization'), cell: b => <span className="wraps">{b.organization.name}</span>, value: b => b.organization.name },
  { key: 'worker', title: t('bookings.worker'), value: b => b.worker.name },
  { key: 'gross', title: t('bookings.gross'), kind: 'money', cell: b => <Money fen={b.grossFen} />, value: b => b.grossFen },
  { key: 'public', title: t('bookings.public'), kind: 'money', cell: b => <Money fen={b.publicFen} />, value: b => b.publicFen, wideOnly: true },
  { key: 'resident', title: t('bookings.resident'), kind: 'money', value: b => b.residentFen },
  { key: 'verification', title: t('bookings.verification'), value: b => word('VerificationStatus', b.verification) },
  { key: 'payment', title: t('bookings.payment'), value: b => word('PaymentStatus', b.payment) },
  { key: 'funding', title: t('booking.funding'), value: b => word('FundingStatus', b.funding) },
  { key: 'id', title: t('word.id'), value: b => b.id },
]
