// The regulator's tenders whose panel may have to be drawn: those that were published and are not over.
import { Link } from 'react-router'
import { GovPanelTendersDocument, type GovPanelTendersQuery } from '../../gql/graphql'
import { useAll } from '../../kit/all'
import { Page } from '../../kit/Page'
import { DateTimeText, StatusTag } from '../../kit/parts'
import { Loaded } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { useSeat } from '../../kit/viewer'
import { t, word } from '../../kit/words'

type Row = GovPanelTendersQuery['tenders']['edges'][number]['node']
const rows = (data: GovPanelTendersQuery) => data.tenders
// a panel is formed once bids are taken, and its work ends with the report
const drawing = ['PUBLISHED', 'SEALED', 'OPENING', 'EVALUATING', 'OFFERING', 'REPORT_SIGNED']

const columns = (): Column<Row>[] => [
  { key: 'title', title: t('work.tender'), cell: r => <><Link to={`/tenders/${r.id}/panel`}>{r.title}</Link> <div className="soft">{r.number}</div></>, value: r => r.title },
  { key: 'status', title: t('word.status'), cell: r => <StatusTag of="TenderStatus" value={r.status} />, value: r => word('TenderStatus', r.status) },
  { key: 'method', title: t('projects.method'), cell: r => word('ProcurementMethod', r.method), value: r => word('ProcurementMethod', r.method) },
  { key: 'deadline', title: t('work.deadline'), cell: r => (r.deadlineAt ? <DateTimeText at={r.deadlineAt} /> : '–'), value: r => r.deadlineAt },
]

export default function Panels() {
  const { id } = useSeat()
  const read = useAll(GovPanelTendersDocument, { filter: { areaId: id } }, rows)
  return (
    <Page title={t('panels.title')}>
      <p>{t('panels.text')}</p>
      <Loaded read={read}>
        {all => <RowsTable caption={t('panels.title')} columns={columns()} rows={all.filter(r => drawing.includes(r.status))} rowKey={r => r.id} empty={t('panels.none')} />}
      </Loaded>
    </Page>
  )
}
