import { Link } from 'react-router'
import { Actions, type ActionOffer } from '../../kit/Actions'
import { Dialog } from '../../kit/FormDialog'
import { Facts, Mark, StatusTag } from '../../kit/parts'
import { dayName, dayOf, span } from '../../kit/time'
import { t } from '../../kit/words'
import { isLate, type BoardBooking } from './board'

/** A booking of the board, opened: the same acts as on its page. */
export function BookingPanel({ booking: b, now, acts, close }: { booking: BoardBooking; now: number; acts: Record<string, ActionOffer>; close: () => void }) {
  return (
    <Dialog title={t('booking.title', { offering: b.offering.name, recipient: b.recipient.name })} close={close}>
      <Facts items={[
        [t('bookings.status'), <span key="s" className="buttons"><StatusTag of="BookingStatus" value={b.status} />{isLate(b, now) && <Mark tone="bad">{t('dispatch.late')}</Mark>}</span>],
        [t('bookings.when'), `${dayName(dayOf(b.startsAt))} ${span(b.startsAt, b.endsAt)}`],
        [t('bookings.worker'), b.worker.name],
        [t('bookings.area'), b.recipient.area?.name],
      ]} />
      <p className="panel-link"><Link to={`/bookings/${b.id}`}>{t('dispatch.open')}</Link></p>
      <Actions available={b.availableActions} acts={acts} />
    </Dialog>
  )
}
