// What an organisation does to a booking, wherever it is shown: on its page, on the board, in lists.
import { BookingAcceptDocument, BookingDeclineDocument, BookingNoShowDocument, BookingPayDocument, BookingReassignDocument, BookingWithdrawDocument } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import type { ActionOffer } from '../../kit/Actions'
import type { PlainField } from '../../kit/fields'
import { dayClock } from '../../kit/time'
import { t } from '../../kit/words'

export interface ActedBooking {
  id: string
  version: number
  startsAt: string
  worker: { id: string; name: string }
  recipient: { name: string }
  offering: { name: string }
}

export const sentence = (b: ActedBooking) => t('booking.sentence', { when: dayClock(b.startsAt), offering: b.offering.name, recipient: b.recipient.name, worker: b.worker.name })

const why = (label: string): PlainField => ({ name: 'reason', label, kind: 'area', required: true })

export function useReassign(reread?: () => void) {
  return useAct(BookingReassignDocument, { quiet: true, done: t('booking.reassigned'), ...(reread ? { reread } : {}) })
}

export function useBookingActs(workers: { id: string; name: string }[], reread?: () => void): (b: ActedBooking) => Record<string, ActionOffer> {
  const again = reread ? { reread } : {}
  const accept = useAct(BookingAcceptDocument, { done: t('booking.accepted'), ...again })
  const decline = useAct(BookingDeclineDocument, { quiet: true, done: t('booking.declined'), ...again })
  const withdraw = useAct(BookingWithdrawDocument, { quiet: true, done: t('booking.withdrawn'), ...again })
  const noShow = useAct(BookingNoShowDocument, { quiet: true, done: t('booking.noShowDone'), ...again })
  const pay = useAct(BookingPayDocument, { quiet: true, done: t('booking.paid'), ...again })
  const reassign = useReassign(reread)
  return b => {
    const on = { bookingId: b.id, expectedVersion: b.version }
    return {
      ACCEPT: { primary: true, run: () => accept(on) },
      DECLINE: { danger: true, ask: { text: sentence(b), fields: [why(t('booking.reasonForResident'))] }, run: v => decline({ ...on, reason: v.reason! }) },
      REASSIGN: {
        ask: { text: sentence(b), fields: [{ name: 'workerId', label: t('booking.newWorker'), kind: 'select', required: true, help: t('booking.newWorker.help'),
          options: workers.filter(w => w.id !== b.worker.id).map(w => ({ value: w.id, label: w.name })) }] },
        run: v => reassign({ ...on, workerId: v.workerId! }),
      },
      PAY: { ask: { text: t('booking.pay.text') }, run: () => pay(on) },
      NO_SHOW: { danger: true, ask: { text: sentence(b), fields: [why(t('booking.noShow.reason'))] }, run: v => noShow({ ...on, reason: v.reason! }) },
      WITHDRAW: { danger: true, ask: { text: <>{sentence(b)} {t('booking.withdraw.text')}</>, fields: [why(t('booking.reasonForResident'))] }, run: v => withdraw({ ...on, reason: v.reason! }) },
    }
  }
}
