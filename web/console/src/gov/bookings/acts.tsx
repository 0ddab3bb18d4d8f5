// What the district's people do to a booking, for a caller, after a look, or by their office.
import {
  GovBookingAcknowledgeDocument, GovBookingAppraiseDocument, GovBookingCallOffDocument, GovBookingCancelDocument, GovBookingDisputeDocument, GovBookingPayDocument,
  GovBookingSettleDisputeDocument, GovBookingVoidDocument, GovVisitReviewDocument, type GovBookingQuery,
} from '../../gql/graphql'
import { useAct } from '../../kit/act'
import type { ActionOffer } from '../../kit/Actions'
import type { PlainField } from '../../kit/fields'
import { yuan } from '../../kit/money'
import { dayClock } from '../../kit/time'
import { t } from '../../kit/words'

export type Found = Extract<NonNullable<GovBookingQuery['node']>, { __typename: 'Booking' }>

const why = (label: string, required = true): PlainField => ({ name: 'reason', label, kind: 'area', required })

export function useBookingActs(reread: () => void): (b: Found) => Record<string, ActionOffer> {
  const acknowledge = useAct(GovBookingAcknowledgeDocument, { quiet: true, done: t('booking.acknowledged'), reread })
  const cancel = useAct(GovBookingCancelDocument, { quiet: true, done: t('booking.cancelled'), reread })
  const dispute = useAct(GovBookingDisputeDocument, { quiet: true, done: t('booking.disputeOpened'), reread })
  const settle = useAct(GovBookingSettleDisputeDocument, { quiet: true, done: t('booking.settled'), reread })
  const makeVoid = useAct(GovBookingVoidDocument, { quiet: true, done: t('booking.voided'), reread })
  const callOff = useAct(GovBookingCallOffDocument, { quiet: true, done: t('booking.calledOff'), reread })
  const pay = useAct(GovBookingPayDocument, { quiet: true, done: t('booking.payRecorded'), reread })
  const appraise = useAct(GovBookingAppraiseDocument, { quiet: true, done: t('booking.appraised'), reread })
  const review = useAct(GovVisitReviewDocument, { quiet: true, done: t('reviews.done'), reread })
  return b => {
    const on = { bookingId: b.id, expectedVersion: b.version }
    const what = t('booking.sentence', { when: dayClock(b.startsAt), offering: b.offering.name, recipient: b.recipient.name, organization: b.organization.name })
    const quote = b.cancellationQuote
    return {
      ACKNOWLEDGE: { primary: true, ask: { text: <>{what} {t('booking.acknowledge.text')}</> }, run: () => acknowledge(on) },
      PAY: { ask: { text: <>{what} {t('booking.pay.text', { sum: yuan(b.residentFen) })}</> }, run: () => pay(on) },
      APPRAISE: {
        ask: { text: what, fields: [
          { name: 'solved', label: t('booking.solved'), kind: 'select', required: true, options: [{ value: 'yes', label: t('word.yes') }, { value: 'no', label: t('word.no') }] },
          { name: 'satisfied', label: t('booking.satisfied'), kind: 'select', required: true, options: [5, 4, 3, 2, 1].map(n => ({ value: String(n), label: t('booking.satisfied.n', { n }) })) },
          { name: 'reasons', label: t('booking.appraisalReasons') },
        ] },
        run: v => appraise({ ...on, solved: v.solved === 'yes', satisfied: Number(v.satisfied), reasons: v.reasons ? [v.reasons] : null }),
      },
      CANCEL: {
        danger: true, ask: { text: <>{what} {quote && t('booking.cancel.text', { refund: yuan(quote.refundFen), kept: yuan(quote.keptFen) })}</>, fields: [why(t('word.reason'), false)] },
        run: v => cancel({ ...on, reason: v.reason || null }),
      },
      DISPUTE: { danger: true, ask: { text: <>{what} {t('booking.dispute.text')}</>, fields: [why(t('booking.dispute.reason'))] }, run: v => dispute({ ...on, reason: v.reason! }) },
      REJECT_DISPUTE: { ask: { text: <>{what} {t('booking.reject.text')}</>, fields: [why(t('booking.reasonForBoth'))] }, run: v => settle({ ...on, upheld: false, reason: v.reason! }) },
      UPHOLD_DISPUTE: { danger: true, ask: { text: <>{what} {t('booking.uphold.text')}</>, fields: [why(t('booking.reasonForBoth'))] }, run: v => settle({ ...on, upheld: true, reason: v.reason! }) },
      PASS_REVIEW: { primary: true, ask: { text: t('reviews.pass.text', { what }), fields: [why(t('reviews.reason'))] }, run: v => review({ ...on, passed: true, reason: v.reason! }) },
      FAIL_REVIEW: { danger: true, ask: { text: t('reviews.fail.text', { what }), fields: [why(t('reviews.reason'))] }, run: v => review({ ...on, passed: false, reason: v.reason! }) },
      VOID: { danger: true, ask: { text: <>{what} {t('booking.void.text')}</>, fields: [why(t('booking.void.reason'))] }, run: v => makeVoid({ ...on, reason: v.reason! }) },
      CALL_OFF: { danger: true, ask: { text: <>{what} {t('booking.callOff.text')}</>, fields: [why(t('booking.reasonForBoth'))] }, run: v => callOff({ ...on, reason: v.reason! }) },
    }
  }
}
