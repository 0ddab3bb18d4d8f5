// Who holds which post over what: the list, a new appointment, the end of one.
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { GovAppointmentEndDocument, GovAppointmentsDocument, type GovAppointmentsQuery } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { useAll } from '../../kit/all'
import { Ask } from '../../kit/Ask'
import { Choice, EnumChoice, FilterBar } from '../../kit/Field'
import { useFilters } from '../../kit/filters'
import { useNow } from '../../kit/now'
import { Page } from '../../kit/Page'
import { DateTimeText, Mark } from '../../kit/parts'
import { Loaded } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { dayClock } from '../../kit/time'
import { holds, useSeat } from '../../kit/viewer'
import { t, word } from '../../kit/words'
import { useOrganizationOptions } from '../choices'
import { MakeAppointment } from './MakeAppointment'

type Row = GovAppointmentsQuery['appointments']['edges'][number]['node']

const rows = (data: GovAppointmentsQuery) => data.appointments
const defaults = { post: '', organization: '', state: '' }
const pageSize = 25

type State = 'now' | 'later' | 'over'
// The page's clock moves by half minutes and need not be the server's: what was begun or ended just now is not ahead.
const slack = 120_000
const stateOf = (a: Row, now: number): State => {
  if (Date.parse(a.from) > now + slack) return 'later'
  return a.until && Date.parse(a.until) <= now + slack ? 'over' : 'now'
}

export default function Posts() {
  const seat = useSeat()
  const now = useNow()
  const [filter, setFilter] = useFilters(defaults)
  const organizations = useOrganizationOptions('providers')
  const [making, setMaking] = useState(false)
  const [ending, setEnding] = useState<Row | null>(null)
  const [page, setPage] = useState(0)
  const variables = useMemo(() => ({ organizationId: filter.organization || null }), [filter.organization])
  const read = useAll(GovAppointmentsDocument, variables, rows)
  const end = useAct(GovAppointmentEndDocument, { quiet: true, done: t('posts.ended'), reread: read.again })
  const operator = holds(seat, 'OPERATOR')
  const narrow = (change: Partial<typeof defaults>) => {
    setPage(0)
    setFilter(change)
  }
  const columns: Column<Row>[] = [
    { key: 'who', title: t('posts.person'), cell: a => <strong>{a.personName}</strong>, value: a => a.personName },
    { key: 'post', title: t('posts.post'), cell: a => word('Post', a.post), value: a => word('Post', a.post) },
    { key: 'area', title: t('word.area'), cell: a => a.area.name, value: a => a.area.name },
    { key: 'organization', title: t('bookings.organization'), cell: a => a.organization?.name ?? '–', value: a => a.organization?.name },
    { key: 'from', title: t('posts.from'), cell: a => <DateTimeText at={a.from} />, value: a => dayClock(a.from), wideOnly: true },
    { key: 'until', title: t('posts.until'), cell: a => (a.until ? <DateTimeText at={a.until} /> : t('posts.open')), value: a => (a.until ? dayClock(a.until) : '') },
    { key: 'state', title: t('word.status'), cell: a => <Mark tone={stateOf(a, now) === 'now' ? 'good' : 'plain'}>{t(`posts.state.${stateOf(a, now)}`)}</Mark>, value: a => t(`posts.state.${stateOf(a, now)}`) },
    ...(operator ? [{ key: 'end', title: t('word.acts'), cell: (a: Row) => (stateOf(a, now) === 'over' ? '–' : <Button size="small" danger onClick={() => setEnding(a)} aria-label={t('posts.endOf', { who: a.personName, post: word('Post', a.post) })}>{t('posts.end')}</Button>) }] : []),
  ]
  return (
    <Page title={t('posts.title')} extra={operator && <Button type="primary" onClick={() => setMaking(true)}>{t('posts.make')}</Button>}>
      <FilterBar>
        <EnumChoice label={t('posts.post')} of="Post" value={filter.post} onChange={post => narrow({ post })} />
        <Choice label={t('bookings.organization')} value={filter.organization} onChange={organization => narrow({ organization })} options={[{ value: '', label: t('filter.all') }, ...organizations]} />
        <Choice label={t('word.status')} value={filter.state} onChange={state => narrow({ state })}
          options={[{ value: '', label: t('filter.all') }, ...(['now', 'later', 'over'] as const).map(s => ({ value: s, label: t(`posts.state.${s}`) }))]} />
      </FilterBar>
      <Loaded read={read}>
        {all => {
          const shown = all.filter(a => (!filter.post || a.post === filter.post) && (!filter.state || stateOf(a, now) === filter.state))
          const pages = Math.max(1, Math.ceil(shown.length / pageSize))
          return (
            <>
              <p className="soft list-count" role="status">{t('table.count', { n: shown.length })}</p>
              <RowsTable caption={t('posts.title')} columns={columns} rows={shown.slice(page * pageSize, (page + 1) * pageSize)} rowKey={a => a.id} empty={t('posts.empty')} />
              {pages > 1 && (
                <nav className="pager" aria-label={t('table.pages', { list: t('posts.title') })}>
                  <Button disabled={page === 0} onClick={() => setPage(page - 1)}>{t('table.previous')}</Button>
                  <span>{t('table.page', { n: page + 1 })}</span>
                  <Button disabled={page + 1 >= pages} onClick={() => setPage(page + 1)}>{t('table.next')}</Button>
                </nav>
              )}
            </>
          )
        }}
      </Loaded>
      {ending && (
        <Ask close={() => setEnding(null)} danger title={t('posts.end')} button={t('posts.end')} run={() => end({ appointmentId: ending.id })}
          text={t('posts.end.text', { who: ending.personName, post: word('Post', ending.post), where: ending.organization?.name ?? ending.area.name })} />
      )}
      {making && <MakeAppointment close={() => setMaking(false)} again={read.again} />}
    </Page>
  )
}
