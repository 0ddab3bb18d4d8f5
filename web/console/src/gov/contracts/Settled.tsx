// What was claimed and what was paid under a contract.
import { useMemo } from 'react'
import { Link } from 'react-router'
import { GovContractPaymentsDocument, GovContractStatementsDocument, type GovContractPaymentsQuery, type GovContractStatementsQuery } from '../../gql/graphql'
import { DayText, Money, StatusTag } from '../../kit/parts'
import type { Column } from '../../kit/table/columns'
import { DataTable } from '../../kit/table/DataTable'
import { monthName } from '../../kit/time'
import { t, word } from '../../kit/words'

type Payment = GovContractPaymentsQuery['payments']['edges'][number]['node']
type Claimed = GovContractStatementsQuery['statements']['edges'][number]['node']

const paymentRows = (data: GovContractPaymentsQuery) => data.payments
const statementRows = (data: GovContractStatementsQuery) => data.statements

const paymentColumns = (): Column<Payment>[] => [
  { key: 'reference', title: t('payments.reference'), cell: p => p.reference, value: p => p.reference },
  { key: 'month', title: t('statements.month'), cell: p => monthName(p.month), value: p => p.month },
  { key: 'amount', title: t('payments.amount'), kind: 'money', cell: p => <Money fen={p.amountFen} />, value: p => p.amountFen },
  { key: 'day', title: t('payments.day'), cell: p => <DayText day={p.paidOn} />, value: p => p.paidOn },
  { key: 'by', title: t('payments.by'), cell: p => p.recordedBy?.name ?? '–', value: p => p.recordedBy?.name, wideOnly: true },
]

const statementColumns = (): Column<Claimed>[] => [
  { key: 'month', title: t('statements.month'), cell: s => <Link to={`/statements/${s.id}`}>{monthName(s.month)}</Link>, value: s => s.month },
  { key: 'status', title: t('word.status'), cell: s => <StatusTag of="StatementStatus" value={s.status} />, value: s => word('StatementStatus', s.status) },
  { key: 'lines', title: t('statements.lines'), kind: 'number', cell: s => s.lineCount, value: s => s.lineCount },
  { key: 'amount', title: t('statements.amount'), kind: 'money', cell: s => <Money fen={s.amountFen} />, value: s => s.amountFen },
]

export function Payments({ contractId }: { contractId: string }) {
  const variables = useMemo(() => ({ contractId }), [contractId])
  return <DataTable caption={t('payments.title')} document={GovContractPaymentsDocument} variables={variables} rows={paymentRows} columns={paymentColumns()} file={t('payments.title')} empty={t('payments.empty')} size={10} />
}

export function StatementsOf({ contractId }: { contractId: string }) {
  const variables = useMemo(() => ({ contractId }), [contractId])
  return <DataTable caption={t('statements.title')} document={GovContractStatementsDocument} variables={variables} rows={statementRows} columns={statementColumns()} empty={t('statements.none')} size={10} />
}
