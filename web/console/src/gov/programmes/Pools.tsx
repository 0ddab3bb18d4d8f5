// The pools of a programme: the narrowest area that has one pays.
import type { GovPoolsQuery } from '../../gql/graphql'
import { Money } from '../../kit/parts'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { t, word } from '../../kit/words'
import { balanceColumns } from '../balance'

export type Pool = GovPoolsQuery['pools']['edges'][number]['node']

const columns = (): Column<Pool>[] => [
  { key: 'area', title: t('word.area'), cell: p => <>{p.area.name} <span className="soft">{word('AreaLevel', p.area.level)}</span></>, value: p => p.area.name },
  { key: 'level', title: t('pools.level'), value: p => word('AreaLevel', p.area.level) },
  ...balanceColumns<Pool>(),
  { key: 'line', title: t('pools.line'), cell: p => p.budgetLine?.name ?? '–', value: p => p.budgetLine?.name, wideOnly: true },
]

const few = 12

export function Pools({ pools, name }: { pools: Pool[]; name: string }) {
  const sorted = [...pools].sort((a, b) => (a.area.path < b.area.path ? -1 : 1))
  const table = (rows: Pool[], file?: string) => (
    <RowsTable caption={t('pools.of', { name })} columns={columns()} rows={rows} rowKey={p => p.id} empty={t('pools.empty')} {...(file ? { file } : {})} />
  )
  if (sorted.length <= few) return table(sorted, t('pools.of', { name }))
  const total = sorted.reduce((n, p) => n + p.balance.leftFen, 0)
  return (
    <>
      {table(sorted.filter(p => p.area.level === 'DISTRICT'))}
      <details className="more">
        <summary>{t('pools.more', { n: sorted.length })} <Money fen={total} /></summary>
        {table(sorted, t('pools.of', { name }))}
      </details>
    </>
  )
}
