// Who works for the organisation: what they may do, and until when their certificates hold.
import { PlusOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import { StaffDocument, type StaffQuery, type StaffWorkerFragment } from '../../gql/graphql'
import { useAll } from '../../kit/all'
import { Choice, FilterBar } from '../../kit/Field'
import { useFilters } from '../../kit/filters'
import { Page } from '../../kit/Page'
import { Mark } from '../../kit/parts'
import { Loaded } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { holds, useSeat } from '../../kit/viewer'
import { t, word } from '../../kit/words'
import { categoryName } from '../offerings/Offerings'
import { ExpiryMark, expiryOf, kindName } from './expiry'

type Row = StaffWorkerFragment

export const staffRows = (data: StaffQuery) => data.organizationWorkers
const skills = (w: Row) => w.skills.map(categoryName).join(t('word.and'))

const columns = (): Column<Row>[] => [
  { key: 'name', title: t('booking.name'), cell: w => <Link to={`/staff/${w.id}`}>{w.name}</Link>, value: w => w.name },
  { key: 'active', title: t('bookings.status'), value: w => (w.active ? t('staff.active') : t('staff.inactive')),
    cell: w => <Mark tone={w.active ? 'good' : 'plain'}>{w.active ? t('staff.active') : t('staff.inactive')}</Mark> },
  { key: 'gender', title: t('staff.gender'), cell: w => word('Gender', w.gender), value: w => word('Gender', w.gender), wideOnly: true },
  { key: 'skills', title: t('staff.skills'), cell: skills, value: skills },
  { key: 'credentials', title: t('staff.credentials'), value: w => w.credentials.map(c => `${kindName(c.kind)} ${c.number} ${c.validUntil}`).join('；'),
    cell: w => (w.credentials.length
      ? <ul className="plain-list tight">{w.credentials.map(c => <li key={c.id}>{kindName(c.kind)} <ExpiryMark validUntil={c.validUntil} /></li>)}</ul>
      : t('staff.noCredential')) },
  { key: 'hours', title: t('staff.hours'), kind: 'number', cell: w => (w.weeklyMinutesCap ?? 0) / 60, value: w => (w.weeklyMinutesCap ?? 0) / 60, wideOnly: true },
]

const keeps: Record<string, (w: Row) => boolean> = {
  active: w => w.active,
  inactive: w => !w.active,
  soon: w => w.active && w.credentials.some(c => expiryOf(c.validUntil) !== 'valid'),
}
const defaults = { show: 'active' }

export default function Staff() {
  const seat = useSeat()
  const [filter, setFilter] = useFilters(defaults)
  const read = useAll(StaffDocument, { organizationId: seat.organizationId! }, staffRows)
  return (
    <Page title={t('staff.title')} extra={holds(seat, 'MANAGER') && <Link className="button-link" to="/staff/new"><PlusOutlined aria-hidden /> {t('staff.new')}</Link>}>
      <FilterBar>
        <Choice label={t('staff.show')} value={filter.show} onChange={show => setFilter({ show })} options={[
          { value: 'active', label: t('staff.active') }, { value: 'soon', label: t('staff.show.soon') }, { value: 'inactive', label: t('staff.inactive') },
        ]} />
      </FilterBar>
      <Loaded read={read}>
        {rows => (
          <RowsTable caption={t('staff.title')} columns={columns()} rows={rows.filter(keeps[filter.show] ?? keeps.active!)} rowKey={w => w.id}
            file={t('staff.title')} empty={t('staff.empty')} />
        )}
      </Loaded>
    </Page>
  )
}
