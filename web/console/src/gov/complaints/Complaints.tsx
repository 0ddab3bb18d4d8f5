// Complaints about tenders of the area: those that wait for the regulator first, each with its clock.
import { Link } from 'react-router'
import { EnumChoice, FilterBar } from '../../kit/Field'
import { useFilters } from '../../kit/filters'
import { Page } from '../../kit/Page'
import { DateTimeText, Mark, StatusTag } from '../../kit/parts'
import { Loaded } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { t, word } from '../../kit/words'
import { Clock } from '../Clock'
import { useRules } from '../useRules'
import { complaintsOf, useRemedies, type ComplaintRow } from '../remedies/useRemedies'

const defaults = { status: '' }

const columns = (): Column<ComplaintRow>[] => [
  { key: 'tender', title: t('complaints.complaint'), cell: c => <Link to={`/complaints/${c.id}`}>{c.tender.title}</Link>, value: c => c.tender.title },
  { key: 'status', title: t('word.status'), cell: c => <StatusTag of="ComplaintStatus" value={c.status} />, value: c => word('ComplaintStatus', c.status) },
  { key: 'clock', title: t('challenges.clock'), cell: c => (c.pausedAt ? <Mark tone="plain">{t('complaints.paused')}</Mark> : c.dueAt && !c.decidedAt ? <Clock from={c.acceptedAt ?? c.createdAt} due={c.dueAt} /> : '–'), value: c => c.dueAt },
  { key: 'by', title: t('complaints.by'), cell: c => c.challenge?.organization?.name ?? '–', value: c => c.challenge?.organization?.name },
  { key: 'decision', title: t('complaints.decision'), cell: c => (c.decision ? word('ComplaintDecision', c.decision) : '–'), value: c => c.decision && word('ComplaintDecision', c.decision) },
  { key: 'filed', title: t('challenges.filed'), cell: c => <DateTimeText at={c.createdAt} />, value: c => c.createdAt },
]

export default function Complaints() {
  const [filter, setFilter] = useFilters(defaults)
  const read = useRemedies()
  const { said } = useRules()
  return (
    <Page title={t('complaints.title')}>
      <p>{t('complaints.text', { file: said('complaint.file') })}</p>
      <FilterBar><EnumChoice label={t('word.status')} of="ComplaintStatus" value={filter.status} onChange={status => setFilter({ status })} /></FilterBar>
      <Loaded read={read}>
        {all => (
          <RowsTable caption={t('complaints.title')} columns={columns()} rows={complaintsOf(all).filter(c => !filter.status || c.status === filter.status)} rowKey={c => c.id}
            file={t('complaints.title')} empty={t('complaints.none')} />
        )}
      </Loaded>
    </Page>
  )
}
