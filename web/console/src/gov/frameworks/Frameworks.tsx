// Framework agreements: money and units that several providers share.
import { useMemo } from 'react'
import { Link } from 'react-router'
import { GovFrameworksDocument, type FrameworkStatus, type GovFrameworksQuery } from '../../gql/graphql'
import { EnumChoice, FilterBar } from '../../kit/Field'
import { useFilters } from '../../kit/filters'
import { Page } from '../../kit/Page'
import { Bar, DayText, Money, StatusTag } from '../../kit/parts'
import type { Column } from '../../kit/table/columns'
import { DataTable } from '../../kit/table/DataTable'
import { useSeat } from '../../kit/viewer'
import { t, word } from '../../kit/words'
import { percent } from '../shares'

type Row = GovFrameworksQuery['frameworks']['edges'][number]['node']
const rows = (data: GovFrameworksQuery) => data.frameworks
const defaults = { status: '' }

/** What of the money is taken. */
export const taken = (b: { grantedFen: number; leftFen: number }) => b.grantedFen - b.leftFen

const columns = (): Column<Row>[] => [
  { key: 'title', title: t('frameworks.framework'), cell: f => <><Link to={`/frameworks/${f.id}`}>{f.title}</Link> <div className="soft">{f.open ? t('frameworks.open') : t('frameworks.closed')}</div></>, value: f => f.title },
  { key: 'status', title: t('word.status'), cell: f => <StatusTag of="FrameworkStatus" value={f.status} />, value: f => word('FrameworkStatus', f.status) },
  { key: 'buyer', title: t('contracts.buyer'), cell: f => f.buyer.name, value: f => f.buyer.name },
  { key: 'lots', title: t('contracts.lots'), cell: f => f.lots.map(l => l.category.name).join(t('word.enumComma')), value: f => f.lots.map(l => l.category.name).join(' ') },
  { key: 'total', title: t('frameworks.total'), kind: 'money', cell: f => <Money fen={f.totalFen} />, value: f => f.totalFen },
  { key: 'used', title: t('contracts.moneyUsed'), cell: f => <Bar part={taken(f.balance)} whole={f.balance.grantedFen} label={percent(taken(f.balance), f.balance.grantedFen)} /> },
  { key: 'until', title: t('contracts.until'), cell: f => <DayText day={f.validUntil} />, value: f => f.validUntil },
]

export default function Frameworks() {
  const [filter, setFilter] = useFilters(defaults)
  const { id } = useSeat()
  const variables = useMemo(() => ({ filter: { areaId: id, ...(filter.status ? { status: filter.status as FrameworkStatus } : {}) } }), [id, filter.status])
  return (
    <Page title={t('frameworks.title')}>
      <p>{t('frameworks.text')}</p>
      <FilterBar><EnumChoice label={t('word.status')} of="FrameworkStatus" value={filter.status} onChange={status => setFilter({ status })} /></FilterBar>
      <DataTable caption={t('frameworks.title')} document={GovFrameworksDocument} variables={variables} rows={rows} columns={columns()} file={t('frameworks.title')} empty={t('frameworks.none')} />
    </Page>
  )
}
