import { useMemo } from 'react'
import { OrgStatementsDocument, type StatementStatus } from '../../gql/graphql'
import { Choice, EnumChoice, FilterBar } from '../../kit/Field'
import { useFilters } from '../../kit/filters'
import { Page } from '../../kit/Page'
import { DataTable } from '../../kit/table/DataTable'
import { addMonths, monthName, thisMonth } from '../../kit/time'
import { useOrganizationId } from '../../kit/viewer'
import { t } from '../../kit/words'
import { statementColumns, statementRows } from './columns'
import { DrawButton } from './DrawButton'

const defaults = { status: '', month: '' }

export default function Statements() {
  const organizationId = useOrganizationId()
  const [filter, setFilter] = useFilters(defaults)
  const variables = useMemo(() => ({
    filter: { providerId: organizationId, status: (filter.status || null) as StatementStatus | null, month: filter.month || null },
  }), [organizationId, filter.status, filter.month])
  const months = Array.from({ length: 24 }, (_, i) => addMonths(thisMonth(), -i))
  return (
    <Page title={t('statements.title')} extra={<DrawButton />}>
      <FilterBar>
        <EnumChoice label={t('bookings.status')} of="StatementStatus" value={filter.status} onChange={status => setFilter({ status })} />
        <Choice label={t('statements.month')} value={filter.month} onChange={month => setFilter({ month })}
          options={[{ value: '', label: t('filter.all') }, ...months.map(m => ({ value: m, label: monthName(m) }))]} />
      </FilterBar>
      <DataTable caption={t('statements.title')} document={OrgStatementsDocument} variables={variables} rows={statementRows} columns={statementColumns()}
        file={t('statements.title')} empty={t('statements.empty')} />
    </Page>
  )
}
