import type { BookingCardFragment, HoldCardFragment, OfferingCardFragment } from '@/gql/graphql'
import { address } from '@/lib/go'
import { yuan } from '@/lib/money'
import { settings } from '@/lib/settings'
import { subsidyWords } from '@/lib/subsidy'
import { minutes, moment, span } from '@/lib/time'
import { t, word } from '@/lib/words'
import { Box } from './Box'
import { Countdown } from './Countdown'
import { Price, Stars, Tag, type Tone } from './small'
import { Tap } from './Tap'
import { Title } from './Title'

const tones: Partial<Record<BookingCardFragment['status'], Tone>> = {
  REQUESTED: 'warn', AWAITING_PAYMENT: 'warn', CONFIRMED: 'good', IN_SERVICE: 'info', DELIVERED: 'warn', COMPLETED: 'good', MISSED: 'bad', NO_SHOW: 'bad', VOIDED: 'bad',
}

export const StatusTag = ({ status }: { status: BookingCardFragment['status'] }) => <Tag tone={tones[status]}>{word('BookingStatus', status)}</Tag>

export const categoryName = (c: { name: string, nameEn: string }) => (settings.get().language === 'zh' ? c.name : c.nameEn)

export function BookingCard({ booking: b }: { booking: BookingCardFragment }) {
  return (
    <Box as="li" className="card stack">
      <Box className="row spread wrap">
        <Title level={3}>{b.offering.name}</Title>
        <Box className="tags"><StatusTag status={b.status} />{b.disputed && <Tag tone="bad">{t('booking.disputed')}</Tag>}</Box>
      </Box>
      <Box as="p">{span(b.startsAt, b.endsAt)}</Box>
      <Box as="p" className="hint">{t('booking.line', { recipient: b.recipient.name, worker: b.worker.name, organization: b.organization.name })}</Box>
      <Box className="row spread">
        <Box as="span" className="grow">{t('booking.pays', { sum: yuan(b.residentFen) })}</Box>
        <Tap look="quiet" to={address('pages/booking/detail/index', { id: b.id })} label={t('booking.openNamed', { name: b.offering.name, time: moment(b.startsAt) })}>{t('booking.open')}</Tap>
      </Box>
    </Box>
  )
}

/** A time that is kept for some minutes, and the way on. */
export function HoldCard({ hold: h, onOver }: { hold: HoldCardFragment, onOver: () => void }) {
  return (
    <Box as="li" className="card stack held">
      <Box className="row spread wrap">
        <Title level={3}>{h.offering.name}</Title>
        <Countdown until={h.expiresAt} onOver={onOver} />
      </Box>
      <Box as="p">{t('hold.line', { recipient: h.recipient.name, time: span(h.startsAt, h.endsAt) })}</Box>
      <Tap look="main" to={address('pages/book/confirm/index', { hold: h.id })} label={t('hold.goOnNamed', { name: h.offering.name })}>{t('hold.goOn')}</Tap>
    </Box>
  )
}

interface Offered { node: OfferingCardFragment, subsidy?: { name: string, rateBp: number, capVisitFen: number } | null, metres?: number | null }

export function OfferingCard({ offered: { node: o, subsidy, metres } }: { offered: Offered }) {
  return (
    <Box as="li" className="card stack">
      <Box className="row spread wrap">
        <Title level={3}>{o.name}</Title>
        <Price fen={o.priceFen} unit={word('OfferingUnit', o.unit)} />
      </Box>
      <Box className="tags">
        {subsidy && <Tag tone="good">{subsidyWords(subsidy)}</Tag>}
        <Tag>{word('OfferingMode', o.mode)}</Tag>
        <Tag>{minutes(o.durationMinutes)}</Tag>
        {metres != null && <Tag>{t('offering.away', { km: (metres / 1000).toFixed(1) })}</Tag>}
      </Box>
      <Box className="row wrap">
        <Box as="span">{o.organization.name}</Box>
        {o.organization.grade !== 'NONE' && <Tag tone="info">{word('OrganizationGrade', o.organization.grade)}</Tag>}
        <Stars {...o.rating} />
      </Box>
      <Box className="row spread">
        <Box as="span" className="hint grow">{o.nextStarts[0] ? t('offering.next', { time: moment(o.nextStarts[0]) }) : t('offering.noNext')}</Box>
        <Tap look="quiet" to={address('pages/book/offering/index', { id: o.id })} label={t('offering.openNamed', { name: o.name, organization: o.organization.name })}>{t('offering.open')}</Tap>
      </Box>
    </Box>
  )
}
