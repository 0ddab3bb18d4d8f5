import { Link } from 'react-router'
import type { OrgStatementsQuery, StatementRowFragment } from '../../gql/graphql'
import { Money, StatusTag } from '../../kit/parts'
import type { Column } from '../../kit/table/columns'
import { monthName } from '../../kit/time'
import { t, word } from '../../kit/words'

export const statementRows = (data: OrgStatementsQuery) => data.statements

export const statementColumns = (): Column<StatementRowFragment>[] => [
  { key: 'month', title: t('statements.month'), cell: s => <Link to={`/statements/${s.id}`}>{monthName(s.month)}</Link>, value: s => s.month },
  { key: 'status', title: t('bookings.status'), cell: s => <StatusTag of="StatementStatus" value={s.status} />, value: s => word('StatementStatus', s.status) },
  { key: 'contract', title: t('statements.contract'), cell: s => s.contract.title, value: s => `${s.contract.number} ${s.contract.title}` },
  { key: 'lines', title: t('statements.lines'), kind: 'number', cell: s => s.lineCount, value: s => s.lineCount },
  { key: 'amount', title: t('statements.amount'), kind: 'money', cell: s => <Money fen={s.amountFen} />, value: s => s.amountFen },
  { key: 'paid', title: t('statements.paidOn'), cell: s => s.payment?.paidOn ?? '–', value: s => s.payment?.paidOn },
  { key: 'reference', title: t('statements.reference'), value: s => s.payment?.reference },
]
