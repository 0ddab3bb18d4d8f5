// Budget lines of the area by year: what was granted, is claimed, is spent, is left.
import { Button } from 'antd'
import { useState } from 'react'
import { GovBudgetLinesDocument, type GovBudgetLinesQuery } from '../../gql/graphql'
import { useAll } from '../../kit/all'
import { Chart } from '../../kit/Chart'
import { Choice, FilterBar } from '../../kit/Field'
import { useFilters } from '../../kit/filters'
import { yuan } from '../../kit/money'
import { Page } from '../../kit/Page'
import { Section } from '../../kit/parts'
import { Loaded } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { holds, useSeat } from '../../kit/viewer'
import { t } from '../../kit/words'
import { balanceColumns } from '../balance'
import { nearlySpent } from '../shares'
import { BudgetGrant } from './BudgetGrant'

export type Line = GovBudgetLinesQuery['budgetLines']['edges'][number]['node']

const rows = (data: GovBudgetLinesQuery) => data.budgetLines
const defaults = { year: '', near: '' }

const columns = (): Column<Line>[] => [
  { key: 'name', title: t('budgets.line'), cell: l => <><strong>{l.name}</strong> <span className="soft">{l.code}</span></>, value: l => l.name },
  { key: 'code', title: t('budgets.code'), value: l => l.code },
  { key: 'year', title: t('budgets.year'), cell: l => l.fiscalYear, value: l => l.fiscalYear, kind: 'number' },
  { key: 'buyer', title: t('budgets.buyer'), cell: l => l.buyer.name, value: l => l.buyer.name, wideOnly: true },
  { key: 'area', title: t('word.area'), value: l => l.area.name },
  ...balanceColumns<Line>(),
]

export default function Budgets() {
  const seat = useSeat()
  const [filter, setFilter] = useFilters(defaults)
  const [granting, setGranting] = useState(false)
  const read = useAll(GovBudgetLinesDocument, { areaId: seat.id }, rows)
  const years = [...new Set(read.data?.map(l => l.fiscalYear))]
  const shown = (lines: Line[]) => lines.filter(l => (!filter.year || String(l.fiscalYear) === filter.year) && (!filter.near || nearlySpent(l.balance.leftFen, l.balance.grantedFen)))
  return (
    <Page title={t('budgets.title')} extra={holds(seat, 'APPROVER') && <Button type="primary" onClick={() => setGranting(true)}>{t('budgets.grant')}</Button>}>
      <FilterBar>
        <Choice label={t('budgets.year')} value={filter.year} onChange={year => setFilter({ year })}
          options={[{ value: '', label: t('filter.all') }, ...years.map(y => ({ value: String(y), label: String(y) }))]} />
        <Choice label={t('budgets.how')} value={filter.near} onChange={near => setFilter({ near })}
          options={[{ value: '', label: t('filter.all') }, { value: '1', label: t('budgets.near') }]} />
      </FilterBar>
      <Loaded read={read}>
        {data => (
          <>
            <RowsTable caption={t('budgets.title')} columns={columns()} rows={shown(data)} rowKey={l => l.id} file={t('budgets.title')} empty={t('budgets.empty')} />
            {shown(data).length > 0 && (
              <Section title={t('budgets.chart')}>
                <Chart title={t('budgets.chart')} horizontal stacked format={yuan} series={[t('balance.consumed'), t('balance.reserved'), t('balance.left')]}
                  rows={shown(data).map(l => ({ label: `${l.name} ${l.fiscalYear}`, values: [l.balance.consumedFen, l.balance.reservedFen, l.balance.leftFen] }))} />
              </Section>
            )}
          </>
        )}
      </Loaded>
      {granting && <BudgetGrant close={() => setGranting(false)} lines={read.data ?? []} again={read.again} />}
    </Page>
  )
}
