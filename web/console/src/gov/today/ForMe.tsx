// The statements that the viewer can take a step further now, and which step.
import { Link } from 'react-router'
import { Money, StatusTag } from '../../kit/parts'
import type { Read } from '../../kit/read'
import { Loaded } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { monthName } from '../../kit/time'
import { t, word } from '../../kit/words'
import type { OpenStatement } from './open'

// Sending back is always possible and never what waits.
const stepsOf = (s: OpenStatement) => s.availableActions.filter(a => a.allowed && a.action !== 'RETURN'
  && (a.action !== 'ANSWER_SAMPLE' || s.unanswered > 0))

const columns = (): Column<OpenStatement>[] => [
  { key: 'what', title: t('statements.statement'), cell: s => <Link to={`/statements/${s.id}`}>{s.provider.name} {monthName(s.month)}</Link> },
  { key: 'step', title: t('today.step'), cell: s => <strong>{stepsOf(s).map(a => (a.action === 'PAY' ? t('statement.pay') : word('Action', a.action))).join(t('word.enumComma'))}</strong> },
  { key: 'status', title: t('word.status'), cell: s => <StatusTag of="StatementStatus" value={s.status} /> },
  { key: 'amount', title: t('statements.amount'), kind: 'money', cell: s => <Money fen={s.amountFen} /> },
]

export function ForMe({ read }: { read: Read<OpenStatement[]> }) {
  return (
    <Loaded read={read}>
      {all => <RowsTable caption={t('today.forMe')} columns={columns()} rows={all.filter(s => stepsOf(s).length > 0)} rowKey={s => s.id} empty={t('today.nothing')} />}
    </Loaded>
  )
}
