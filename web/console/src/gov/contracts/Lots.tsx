// The lots of a contract: what a unit costs and how many are left.
import type { GovContractQuery } from '../../gql/graphql'
import { Bar, Mark, Money } from '../../kit/parts'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { t } from '../../kit/words'
import { nearlySpent, percent } from '../shares'

type Lot = Extract<NonNullable<GovContractQuery['node']>, { __typename: 'Contract' }>['lots'][number]

const taken = (l: Lot) => l.unitsReserved + l.unitsUsed

const columns = (): Column<Lot>[] => [
  { key: 'what', title: t('lots.lot'), cell: l => `${l.position}. ${l.category.name}`, value: l => l.category.name },
  { key: 'area', title: t('word.area'), cell: l => l.area.name, value: l => l.area.name, wideOnly: true },
  { key: 'price', title: t('lots.price'), kind: 'money', cell: l => <Money fen={l.unitPriceFen} />, value: l => l.unitPriceFen },
  { key: 'units', title: t('lots.units'), kind: 'number', cell: l => l.units, value: l => l.units },
  { key: 'reserved', title: t('lots.reserved'), kind: 'number', cell: l => l.unitsReserved, value: l => l.unitsReserved },
  { key: 'used', title: t('lots.used'), kind: 'number', cell: l => l.unitsUsed, value: l => l.unitsUsed },
  { key: 'left', title: t('lots.left'), kind: 'number', cell: l => l.unitsLeft, value: l => l.unitsLeft },
  { key: 'use', title: t('lots.use'), cell: l => (
    <>
      <Bar part={taken(l)} whole={l.units} label={percent(taken(l), l.units)} />
      {nearlySpent(l.unitsLeft, l.units) && <div><Mark tone="warn">{t('lots.near')}</Mark></div>}
    </>
  ) },
]

export function Lots({ lots }: { lots: Lot[] }) {
  return <RowsTable caption={t('contracts.lots')} columns={columns()} rows={lots} rowKey={l => l.id} file={t('contracts.lots')} />
}
