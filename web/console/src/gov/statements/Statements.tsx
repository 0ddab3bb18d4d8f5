// What organisations claim: filtered by the server, exported whole.
import { Input } from 'antd'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { GovStatementsDocument, type GovStatementsQuery, type StatementStatus } from '../../gql/graphql'
import { Choice, EnumChoice, Field, FilterBar } from '../../kit/Field'
import { useFilters } from '../../kit/filters'
import { Page } from '../../kit/Page'
import { DateText, Money, StatusTag } from '../../kit/parts'
import type { Column } from '../../kit/table/columns'
import { DataTable } from '../../kit/table/DataTable'
import { monthName } from '../../kit/time'
import { t, word } from '../../kit/words'
import { useOrganizationOptions } from '../choices'

type Row = GovStatementsQuery['statements']['edges'][number]['node']

const columns = (): Column<Row>[] => [
  { key: 'what', title: t('statements.statement'), cell: s => <Link to={`/statements/${s.id}`}>{s.provider.name} {monthName(s.month)}</Link> },
  { key: 'provider', title: t('contracts.provider'), value: s => s.provider.name },
  { key: 'month', title: t('statements.month'), value: s => s.month },
  { key: 'status', title: t('word.status'), cell: s => <StatusTag of="StatementStatus" value={s.status} />, value: s => word('StatementStatus', s.status) },
  { key: 'contract', title: t('contracts.contract'), cell: s => <Link to={`/contracts/${s.contract.id}`}>{s.contract.number}</Link>, value: s => s.contract.number },
  { key: 'lines', title: t('statements.lines'), kind: 'number', cell: s => s.lineCount, value: s => s.lineCount },
  { key: 'amount', title: t('statements.amount'), kind: 'money', cell: s => <Money fen={s.amountFen} />, value: s => s.amountFen },
  { key: 'drawn', title: t('statements.drawn'), cell: s => <DateText at={s.createdAt} />, wideOnly: true },
  { key: 'id', title: t('word.id'), value: s => s.id },
]

const rows = (data: GovStatementsQuery) => data.statements
const defaults = { status: '', month: '', provider: '' }

export default function Statements() {
  const [filter, setFilter] = useFilters(defaults)
  const providers = useOrganizationOptions('providers')
  const variables = useMemo(() => ({
    filter: { status: (filter.status || null) as StatementStatus | null, month: filter.month || null, providerId: filter.provider || null },
  }), [filter.status, filter.month, filter.provider])
  return (
    <Page title={t('statements.title')}>
      <FilterBar>
        <EnumChoice label={t('word.status')} of="StatementStatus" value={filter.status} onChange={status => setFilter({ status })} />
        <Field label={t('statements.month')}>{id => <Input id={id} type="month" value={filter.month} onChange={e => setFilter({ month: e.target.value })} />}</Field>
        <Choice label={t('contracts.provider')} value={filter.provider} onChange={provider => setFilter({ provider })} options={[{ value: '', label: t('filter.all') }, ...providers]} />
      </FilterBar>
      <DataTable caption={t('statements.title')} document={GovStatementsDocument} variables={variables} rows={rows} columns={columns()} file={t('statements.title')} empty={t('statements.empty')} />
    </Page>
  )
}
