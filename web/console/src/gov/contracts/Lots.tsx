// The lots of a contract: what a unit costs and how many are left.
import type { GovContractQuery } from '../../gql/graphql'
import { Bar, Mark, Money } from '../../kit/parts'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { t } from '../../kit/words'
import { nearlySpent, percent } from '../shares'

type Lot = Extract<NonNullable<GovContractQuery['node']>, { __typename: 'Contract' }>['lots'][number]

/** How long the units last at the pace of the last four weeks, as a sentence. */
function forecastText({ forecast: f, unitsLeft }: Lot): string {
  if (unitsLeft === 0) return t('lots.gone')
  if (f.milliUnitsPerWeek === 0) return t('lots.idle')
  const pace = { pace: String(f.milliUnitsPerWeek / 1000) }
  return f.runsOutOn ? t('lots.runsOut', { ...pace, day: f.runsOutOn }) : t('lots.lasts', { ...pace, n: f.unitsAtEnd })
}

const taken = (l: Lot) => l.unitsReserved + l.unitsUsed

const columns = (): Column<Lot>[] => [
  { key: 'what', title: t('lots.lot'), cell: l => <span className="one-line">{l.position}. {l.category.name}</span>, value: l => l.category.name },
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
  { key: 'pace', title: t('lots.pace'), kind: 'number', value: l => l.forecast.milliUnitsPerWeek / 1000 },
  { key: 'out', title: t('lots.out'), value: l => l.forecast.runsOutOn },
  { key: 'forecast', title: t('lots.forecast'), cell: l => <span className="forecast">{forecastText(l)}</span>, value: l => forecastText(l) },
]

export function Lots({ lots }: { lots: Lot[] }) {
  return <RowsTable caption={t('contracts.lots')} columns={columns()} rows={lots} rowKey={l => l.id} file={t('contracts.lots')} />
}
