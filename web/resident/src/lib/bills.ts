import type { PaymentStatus } from '@/gql/graphql'

interface Bill { residentFen: number, refundDueFen: number, payment: PaymentStatus, status: string }

// Statuses in which the resident owes nothing any more, but for what the ladder let the organisation keep.
const ended = ['DECLINED', 'EXPIRED', 'MISSED', 'VOIDED']

/** What of a booking is paid, still to be paid, and to come back. */
export function billOf(b: Bill): { paid: number, due: number, refund: number } {
  const refund = b.refundDueFen
  if (b.payment === 'REFUNDED') return { paid: 0, due: 0, refund: 0 }
  if (b.payment === 'PAID' || b.payment === 'PARTIALLY_REFUNDED') return { paid: b.residentFen, due: 0, refund }
  if (ended.includes(b.status) || b.status === 'CANCELLED') return { paid: 0, due: 0, refund }
  return { paid: 0, due: b.residentFen, refund }
}

export function sums(bills: Bill[]): { paid: number, due: number, refund: number } {
  return bills.map(billOf).reduce((a, b) => ({ paid: a.paid + b.paid, due: a.due + b.due, refund: a.refund + b.refund }), { paid: 0, due: 0, refund: 0 })
}
