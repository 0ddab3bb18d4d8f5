// Payment requests with the public payment clock: the sum and how it comes about, the days since the invoice, the next step.
import { useMemo } from 'react'
import { Link } from 'react-router'
import {
  GovPaymentApproveDocument, GovPaymentRecordDocument, GovPaymentRequestsDocument, GovPaymentReturnDocument, GovPaymentSendDocument,
  type GovAskedFragment, type GovPaymentRequestsQuery, type PaymentRequestFilter,
} from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Actions } from '../../kit/Actions'
import { yuan } from '../../kit/money'
import { DayText, Mark, Money, StatusTag } from '../../kit/parts'
import type { Column } from '../../kit/table/columns'
import { DataTable } from '../../kit/table/DataTable'
import { moment, today } from '../../kit/time'
import { t, word } from '../../kit/words'
import { Clock } from '../Clock'

const rows = (data: GovPaymentRequestsQuery) => data.paymentRequests

/** How the sum comes about: 100 − 5 − 10 − 5 = 80. */
export function sumText(p: Pick<GovAskedFragment, 'acceptedFen' | 'deductionFen' | 'recoveredFen' | 'retainedFen' | 'amountFen'>): string {
  const less = ([[p.deductionFen, 'asked.deduction'], [p.recoveredFen, 'asked.recovered'], [p.retainedFen, 'asked.retained']] as const)
    .filter(([fen]) => fen > 0).map(([fen, name]) => ` − ${t(name)} ${yuan(fen)}`)
  return less.length === 0 ? '' : `${t('asked.accepted')} ${yuan(p.acceptedFen)}${less.join('')} = ${yuan(p.amountFen)}`
}

function Acts({ asked: p }: { asked: GovAskedFragment }) {
  // the answer carries the request as it is then, so nothing has to be read again
  const options = { quiet: true, done: t('asked.done') }
  const approve = useAct(GovPaymentApproveDocument, options)
  const giveBack = useAct(GovPaymentReturnDocument, options)
  const send = useAct(GovPaymentSendDocument, options)
  const pay = useAct(GovPaymentRecordDocument, options)
  const on = { paymentRequestId: p.id, expectedVersion: p.version }
  return (
    <Actions size="small" available={p.availableActions} acts={{
      APPROVE: { primary: true, ask: { text: t('asked.approve.text', { sum: yuan(p.amountFen), provider: p.contract.provider.name }) }, run: () => approve(on) },
      SEND: { primary: true, ask: { text: t('asked.send.text', { sum: yuan(p.amountFen) }) }, run: () => send(on) },
      PAY: { primary: true, ask: { text: t('asked.pay.text', { sum: yuan(p.amountFen) }), fields: [
        { name: 'reference', label: t('asked.reference'), required: true }, { name: 'paidOn', label: t('asked.paidOn'), kind: 'date', required: true, initial: today() },
      ] }, run: v => pay({ ...on, reference: v.reference!, paidOn: v.paidOn! }) },
      RETURN: { danger: true, ask: { text: t('asked.return.text'), fields: [{ name: 'reason', label: t('word.reason'), kind: 'area', required: true }] }, run: v => giveBack({ ...on, reason: v.reason! }) },
    }} />
  )
}

const columns = (inContract: boolean): Column<GovAskedFragment>[] => [
  { key: 'what', title: t('asked.what'), cell: p => (
    <>
      {word('PaymentRequestKind', p.kind)} {p.milestone && <Link to={`/milestones/${p.milestone.id}`}>{p.milestone.title}</Link>}
      {!inContract && <div><Link to={`/contracts/${p.contract.id}`}>{p.contract.title}</Link> <div className="soft">{p.contract.provider.name}</div></div>}
    </>
  ), value: p => [word('PaymentRequestKind', p.kind), p.milestone?.title, p.contract.title].filter(Boolean).join(' ') },
  { key: 'provider', title: t('contracts.provider'), value: p => p.contract.provider.name },
  { key: 'clock', title: t('asked.clock'), cell: p => (p.status === 'RETURNED' ? <Mark tone="plain">{t('asked.stopped')}</Mark>
    : <Clock from={moment(p.invoicedOn)} due={p.dueAt} done={p.paidOn ? moment(p.paidOn) : null} />), value: p => p.dueAt },
  { key: 'amount', title: t('asked.amount'), kind: 'money', cell: p => <><Money fen={p.amountFen} />{sumText(p) && <div className="soft wraps">{sumText(p)}</div>}</>, value: p => p.amountFen },
  { key: 'invoice', title: t('asked.invoice'), cell: p => <>{p.invoiceNumber} <div><DayText day={p.invoicedOn} /></div></>, value: p => p.invoiceNumber },
  { key: 'status', title: t('word.status'), cell: p => (
    <>
      <StatusTag of="PaymentRequestStatus" value={p.status} />
      {p.reason && <div className="soft">{p.reason}</div>}
      {p.reference && <div className="soft">{p.reference} {p.paidOn}</div>}
    </>
  ), value: p => word('PaymentRequestStatus', p.status) },
  { key: 'late', title: t('asked.daysLate'), kind: 'number', value: p => p.daysLate },
  { key: 'acts', title: t('word.acts'), cell: p => <Acts asked={p} /> },
]

export function Asked({ filter, inContract = false }: { filter: PaymentRequestFilter; inContract?: boolean }) {
  const wanted = JSON.stringify(filter)
  const variables = useMemo(() => ({ filter: JSON.parse(wanted) as PaymentRequestFilter }), [wanted])
  return <DataTable caption={t('asked.title')} document={GovPaymentRequestsDocument} variables={variables} rows={rows} columns={columns(inContract)} file={t('asked.title')} empty={t('asked.none')} />
}
