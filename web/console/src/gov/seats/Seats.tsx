// The viewer's seats on panels: those that wait for them first.
import { Link } from 'react-router'
import { GovSeatsDocument } from '../../gql/graphql'
import { useAll } from '../../kit/all'
import { Page } from '../../kit/Page'
import { DateTimeText, StatusTag } from '../../kit/parts'
import { Loaded } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { t, word } from '../../kit/words'
import { seatRows, type Seat } from './useSeat'

const none = {}

/** What the holder of a seat does next; nothing when it is over. */
function nextOf(s: Seat): string {
  if (s.status === 'DRAWN') return t('seats.next.answer')
  if (s.status === 'ACCEPTED') return s.tender.status === 'EVALUATING' ? t('seats.next.judge') : t('seats.next.wait')
  return '–'
}

const columns = (): Column<Seat>[] => [
  { key: 'tender', title: t('work.tender'), cell: s => <><Link to={`/seats/${s.id}`}>{s.tender.title}</Link> <div className="soft">{s.tender.number}</div></>, value: s => s.tender.title },
  { key: 'status', title: t('seats.status'), cell: s => <StatusTag of="SeatStatus" value={s.status} />, value: s => word('SeatStatus', s.status) },
  { key: 'next', title: t('seats.next'), cell: s => <strong>{nextOf(s)}</strong>, value: nextOf },
  { key: 'stage', title: t('seats.stage'), cell: s => <StatusTag of="TenderStatus" value={s.tender.status} />, value: s => word('TenderStatus', s.tender.status) },
  { key: 'due', title: t('seats.due'), cell: s => (s.dueAt ? <DateTimeText at={s.dueAt} /> : '–'), value: s => s.dueAt },
]

const waits = (s: Seat) => (s.status === 'DRAWN' ? 0 : s.status === 'ACCEPTED' ? 1 : 2)

export default function Seats() {
  const read = useAll(GovSeatsDocument, none, seatRows)
  return (
    <Page title={t('seats.title')}>
      <p>{t('seats.text')}</p>
      <Loaded read={read}>
        {all => <RowsTable caption={t('seats.title')} columns={columns()} rows={[...all].sort((a, b) => waits(a) - waits(b))} rowKey={s => s.id} empty={t('seats.none')} />}
      </Loaded>
    </Page>
  )
}
