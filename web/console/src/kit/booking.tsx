// What both consoles show alike of a booking: whom it is for, who pays, how it was.
import { Link } from 'react-router'
import type { AppraisalSource, FundingStatus, Payer, PaymentStatus } from '../gql/graphql'
import { DateTimeText, Facts, Money, Section, StatusTag } from './parts'
import { t, word } from './words'

interface Recipient { name: string; area?: { name: string } | null; address?: string | null; phone?: string | null }

/** `hidden` says why an address or a number is not shown. */
export function RecipientSection({ recipient: r, hidden }: { recipient: Recipient; hidden: string }) {
  return (
    <Section title={t('bookings.recipient')}>
      <Facts items={[
        [t('word.name'), r.name],
        [t('word.area'), r.area?.name],
        [t('word.address'), r.address ?? hidden],
        [t('word.phone'), r.phone ? <a href={`tel:${r.phone}`}>{r.phone}</a> : hidden],
      ]} />
    </Section>
  )
}

interface Paid {
  grossFen: number
  refundDueFen: number
  payment: PaymentStatus
  funding: FundingStatus
  priceLines: { payer: Payer; amountFen: number; programme?: { name: string } | null }[]
  contractLot?: { category: { name: string }; contract: { id: string; title: string } } | null
}

export function MoneySection({ booking: b }: { booking: Paid }) {
  return (
    <Section title={t('booking.money')}>
      <Facts items={[
        [t('bookings.gross'), <Money key="g" fen={b.grossFen} />],
        ...b.priceLines.map(l => [`${word('Payer', l.payer)}${l.programme ? ` · ${l.programme.name}` : ''}`, <Money key={l.payer} fen={l.amountFen} />] as const),
        [t('bookings.payment'), <StatusTag key="p" of="PaymentStatus" value={b.payment} />],
        [t('booking.funding'), <StatusTag key="f" of="FundingStatus" value={b.funding} />],
        b.refundDueFen > 0 ? [t('booking.refund'), <Money key="r" fen={b.refundDueFen} />] : null,
        [t('booking.contract'), b.contractLot && <Link to={`/contracts/${b.contractLot.contract.id}`}>{b.contractLot.contract.title} · {b.contractLot.category.name}</Link>],
      ]} />
    </Section>
  )
}

interface Appraised { solved: boolean; satisfied: number; reasons: string[]; source: AppraisalSource; createdAt: string }

export function AppraisalSection({ appraisal: a }: { appraisal: Appraised }) {
  return (
    <Section title={t('booking.appraisal')}>
      <Facts items={[
        [t('booking.solved'), a.solved ? t('word.yes') : t('word.no')],
        [t('booking.satisfied'), t('booking.satisfied.n', { n: a.satisfied })],
        [t('booking.appraisalReasons'), a.reasons.join(t('word.enumComma'))],
        [t('booking.appraisalSource'), word('AppraisalSource', a.source)],
        [t('word.when'), <DateTimeText key="w" at={a.createdAt} />],
      ]} />
    </Section>
  )
}
