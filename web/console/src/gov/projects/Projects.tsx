// What the area intends to buy, how far it is, and what comes next.
import { Button } from 'antd'
import { useMemo } from 'react'
import { Link, useNavigate } from 'react-router'
import { GovProjectsDocument, type GovProjectsQuery, type ProjectStatus } from '../../gql/graphql'
import { EnumChoice, FilterBar } from '../../kit/Field'
import { useFilters } from '../../kit/filters'
import { Page } from '../../kit/Page'
import { Money, StatusTag } from '../../kit/parts'
import type { Column } from '../../kit/table/columns'
import { DataTable } from '../../kit/table/DataTable'
import { holds, useSeat } from '../../kit/viewer'
import { t, word } from '../../kit/words'

type Row = GovProjectsQuery['projects']['edges'][number]['node']

const rows = (data: GovProjectsQuery) => data.projects
const defaults = { status: '' }

const columns = (): Column<Row>[] => [
  { key: 'title', title: t('projects.project'), cell: p => <Link to={`/projects/${p.id}`}>{p.title}</Link>, value: p => p.title },
  { key: 'status', title: t('word.status'), cell: p => <StatusTag of="ProjectStatus" value={p.status} />, value: p => word('ProjectStatus', p.status) },
  { key: 'next', title: t('projects.next'), cell: p => t(`projects.next.${p.status}`), value: p => t(`projects.next.${p.status}`) },
  { key: 'estimate', title: t('projects.estimate'), kind: 'money', cell: p => <Money fen={p.estimateFen} />, value: p => p.estimateFen },
  { key: 'method', title: t('projects.method'), cell: p => word('ProcurementMethod', p.method), value: p => word('ProcurementMethod', p.method), wideOnly: true },
  { key: 'area', title: t('word.area'), cell: p => p.area.name, value: p => p.area.name, wideOnly: true },
]

export default function Projects() {
  const seat = useSeat()
  const navigate = useNavigate()
  const [filter, setFilter] = useFilters(defaults)
  const variables = useMemo(() => ({ filter: { areaId: seat.id, status: (filter.status || null) as ProjectStatus | null } }), [seat.id, filter.status])
  return (
    <Page title={t('projects.title')} extra={holds(seat, 'REQUIREMENT_OFFICER') && <Button type="primary" onClick={() => void navigate('/projects/new')}>{t('projects.new')}</Button>}>
      <FilterBar>
        <EnumChoice label={t('word.status')} of="ProjectStatus" value={filter.status} onChange={status => setFilter({ status })} />
      </FilterBar>
      <DataTable caption={t('projects.title')} document={GovProjectsDocument} variables={variables} rows={rows} columns={columns()} file={t('projects.title')} empty={t('projects.empty')} />
    </Page>
  )
}
