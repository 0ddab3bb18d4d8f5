// The panel's report on a lot, for the panel and for everybody who follows it: the places, their arithmetic, what was found and who signed.
import type { GovReportWholeFragment } from '../../gql/graphql'
import { Checksum } from '../../kit/Checksum'
import { DateTimeText, Facts, StatusTag } from '../../kit/parts'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { t, word } from '../../kit/words'
import { Findings, Flags } from './Findings'
import type { Names } from './names'
import { Standings } from './Standings'

type Signer = GovReportWholeFragment['seats'][number]

const seatColumns = (): Column<Signer>[] => [
  { key: 'name', title: t('word.name'), cell: s => s.personName },
  { key: 'kind', title: t('draw.kind'), cell: s => word('SeatKind', s.kind) },
  { key: 'status', title: t('word.status'), cell: s => <StatusTag of="SeatStatus" value={s.status} /> },
  { key: 'at', title: t('seats.signedAt'), cell: s => (s.signedAt ? <DateTimeText at={s.signedAt} /> : '–') },
  { key: 'dissent', title: t('report.dissent'), cell: s => s.dissent || '–' },
]

export function ReportView({ report: r, names }: { report: GovReportWholeFragment; names: Names }) {
  return (
    <>
      <Standings standings={r.standings} names={names} />
      <Findings findings={r.findings} names={names} />
      {r.standing && <p><strong>{t('report.standing')}</strong>{t('word.colon')}{r.standing}</p>}
      <Flags flags={r.flags} names={names} />
      <h3>{t('report.signatures')}</h3>
      <RowsTable caption={t('report.signatures')} columns={seatColumns()} rows={r.seats} rowKey={s => s.id} />
      <div className="foot">
        <Facts items={[
          [t('report.made'), <DateTimeText key="m" at={r.createdAt} />],
          [t('report.hash'), <Checksum key="h" of={r.hash} />],
          [t('report.documents'), <Checksum key="d" of={r.documentHash} />],
        ]} />
      </div>
    </>
  )
}
