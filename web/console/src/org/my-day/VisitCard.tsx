import { CompassOutlined, PhoneOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { MyBookingFragment } from '../../gql/graphql'
import { Mark, StatusTag } from '../../kit/parts'
import { clockOf, span } from '../../kit/time'
import { t } from '../../kit/words'
import { isLate } from '../dispatch/board'
import type { Kind } from './queue'

interface Props {
  booking: MyBookingFragment
  /** With what is not sent yet counted in. */
  status: string
  now: number
  /** When the booking was read. */
  asOf: string | undefined
  unsent: boolean
  onRecord: (kind: Kind) => void
}

const early = 30 * 60_000

/** The map of the phone's maker, asked for an address: positions of homes are not given out. */
const wayTo = (address: string, area: string) => `https://uri.amap.com/search?keyword=${encodeURIComponent(area + address)}&src=linli&callnative=1`

export function VisitCard({ booking: b, status, now, asOf, unsent, onRecord }: Props) {
  const { recipient: r } = b
  const address = b.offering.mode === 'AT_HOME' ? r.address : b.offering.location && `${b.offering.location.name} ${b.offering.location.address}`
  const kind: Kind | null = status === 'CONFIRMED' ? 'CHECK_IN' : status === 'IN_SERVICE' ? 'CHECK_OUT' : null
  const opens = Date.parse(b.startsAt) - early
  const soon = opens <= now
  const action = b.availableActions.find(a => a.action === kind)
  // what is not sent yet allows the next step, and so does the hour when all that was missing is the hour
  const offered = kind !== null && (action?.allowed || status !== b.status || (kind === 'CHECK_IN' && soon && asOf !== undefined && Date.parse(asOf) < opens))
  return (
    <article className={`visit visit-${status}`} aria-label={`${span(b.startsAt, b.endsAt)} ${r.name}`}>
      <div className="visit-head">
        <strong className="visit-time">{span(b.startsAt, b.endsAt)}</strong>
        <StatusTag of="BookingStatus" value={status} />
        {isLate({ status, startsAt: b.startsAt }, now) && <Mark tone="bad">{t('dispatch.late')}</Mark>}
        {unsent && <Mark tone="warn">{t('myDay.unsent')}</Mark>}
      </div>
      <p className="visit-who">{r.name} <span>{b.offering.name}</span></p>
      {b.visit && status === 'IN_SERVICE' && <p>{t('myDay.since', { at: clockOf(b.visit.startedAt) })}</p>}
      <p className="visit-where">{address || t('myDay.noAddress')}{r.area && <span className="soft"> {r.area.name}</span>}</p>
      <div className="visit-links">
        {r.phone && <a className="big-link" href={`tel:${r.phone}`}><PhoneOutlined aria-hidden /> {t('myDay.call', { name: r.name })}</a>}
        {address && <a className="big-link" href={wayTo(address, b.offering.mode === 'AT_HOME' ? r.area?.name ?? '' : '')} target="_blank" rel="noreferrer"><CompassOutlined aria-hidden /> {t('myDay.way')}</a>}
        {r.contacts.map(c => <a key={c.id} className="big-link" href={`tel:${c.phone}`}><PhoneOutlined aria-hidden /> {t('myDay.callContact', { relation: c.relation, name: c.name })}</a>)}
      </div>
      {offered && (
        <Button type="primary" block className="big-button" onClick={() => onRecord(kind)} aria-label={`${t(kind === 'CHECK_IN' ? 'myDay.checkIn' : 'myDay.checkOut')}：${r.name}`}>
          {t(kind === 'CHECK_IN' ? 'myDay.checkIn' : 'myDay.checkOut')}
        </Button>
      )}
      {kind && !offered && <p className="soft">{kind === 'CHECK_IN' && !soon ? t('myDay.early', { at: clockOf(opens) }) : action?.reason}</p>}
    </article>
  )
}
