// The tenders of the area: how each stands, until when, and what comes next.
import { useMemo } from 'react'
import { Link } from 'react-router'
import { GovTendersDocument, type GovTendersQuery, type ProcurementMethod, type TenderStatus } from '../../gql/graphql'
import { EnumChoice, FilterBar } from '../../kit/Field'
import { useFilters } from '../../kit/filters'
import { Page } from '../../kit/Page'
import { DateTimeText, Money, StatusTag } from '../../kit/parts'
import type { Column } from '../../kit/table/columns'
import { DataTable } from '../../kit/table/DataTable'
import { dayClock } from '../../kit/time'
import { useSeat } from '../../kit/viewer'
import { t, word } from '../../kit/words'
import { carriedOut } from '../projects/values'
import { tm } from '../../kit/terms'

type Row = GovTendersQuery['tenders']['edges'][number]['node']

const rows = (data: GovTendersQuery) => data.tenders
const defaults = { status: '', method: '' }

const columns = (): Column<Row>[] => [
  { key: 'title', title: t('tenders.tender'), cell: x => <Link to={`/tenders/${x.id}`}>{x.title}</Link>, value: x => x.title },
  { key: 'number', title: t('tender.number'), cell: x => x.number && <span className="one-line">{x.number}</span>, value: x => x.number, wideOnly: true },
  { key: 'status', title: t('word.status'), cell: x => <StatusTag of="TenderStatus" value={x.status} />, value: x => word('TenderStatus', x.status) },
  { key: 'next', title: t('projects.next'), cell: x => tm(x.method, `tenders.next.${x.status}`), value: x => tm(x.method, `tenders.next.${x.status}`) },
  { key: 'deadline', title: t('tender.deadline'), cell: x => x.deadlineAt && <span className="when"><DateTimeText at={x.deadlineAt} /></span>, value: x => x.deadlineAt && dayClock(x.deadlineAt) },
  { key: 'lots', title: t('tender.lots'), kind: 'number', cell: x => x.lots.length, value: x => x.lots.length },
  { key: 'ceiling', title: t('tender.ceiling'), kind: 'money', cell: x => <Money fen={x.ceilingFen} />, value: x => x.ceilingFen },
  { key: 'method', title: t('projects.method'), cell: x => word('ProcurementMethod', x.method), value: x => word('ProcurementMethod', x.method), wideOnly: true },
]

export default function Tenders() {
  const seat = useSeat()
  const [filter, setFilter] = useFilters(defaults)
  const variables = useMemo(() => ({
    filter: { areaId: seat.id, status: (filter.status || null) as TenderStatus | null, method: (filter.method || null) as ProcurementMethod | null },
  }), [seat.id, filter.status, filter.method])
  return (
    <Page title={t('tenders.title')}>
      <FilterBar>
        <EnumChoice label={t('word.status')} of="TenderStatus" value={filter.status} onChange={status => setFilter({ status })} />
        <EnumChoice label={t('projects.method')} of="ProcurementMethod" value={filter.method} onChange={method => setFilter({ method })} only={carriedOut} />
      </FilterBar>
      <DataTable caption={t('tenders.title')} document={GovTendersDocument} variables={variables} rows={rows} columns={columns()} file={t('tenders.title')} empty={t('tenders.empty')} />
    </Page>
  )
}
