// Tenders that are open, and those the organisation takes part in: how long there is, and what comes next.
import { useMemo } from 'react'
import { Link } from 'react-router'
import { OrgTendersDocument, type OrgTendersQuery } from '../../gql/graphql'
import { useAll } from '../../kit/all'
import { useFresh } from '../../kit/fresh'
import { Choice, FilterBar } from '../../kit/Field'
import { useFilters } from '../../kit/filters'
import { Page } from '../../kit/Page'
import { DateTimeText, Mark, Money, StatusTag } from '../../kit/parts'
import { Loaded } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { dayClock } from '../../kit/time'
import { useOrganizationId } from '../../kit/viewer'
import { t, word } from '../../kit/words'
import { Countdown, useAhead } from './clock'

type Row = OrgTendersQuery['tenders']['edges'][number]['node']

const rowsOf = (data: OrgTendersQuery) => data.tenders
const defaults = { show: 'current' }
const open = ['PUBLISHED', 'OFFERING']
const over = ['COMPLETE', 'FAILED', 'CANCELLED']

const won = (r: Row, organizationId: string) => r.awards.find(a => a.organization.id === organizationId)

function part(r: Row, organizationId: string) {
  const award = won(r, organizationId)
  if (award) return { tone: 'good' as const, text: word('AwardStatus', award.status) }
  if (r.registered) return { tone: 'info' as const, text: t('tenders.part.taken') }
  return { tone: 'plain' as const, text: open.includes(r.status) ? t('tenders.part.open') : t('tenders.part.none') }
}

function columns(organizationId: string, ahead: number | null): Column<Row>[] {
  return [
    { key: 'title', title: t('tenders.name'), cell: r => <Link to={`/tenders/${r.id}`}>{r.title}</Link>, value: r => r.title },
    { key: 'status', title: t('bookings.status'), cell: r => <StatusTag of="TenderStatus" value={r.status} />, value: r => word('TenderStatus', r.status) },
    { key: 'deadline', title: t('tenders.deadline'), value: r => r.deadlineAt && dayClock(r.deadlineAt),
      cell: r => r.deadlineAt && <><DateTimeText at={r.deadlineAt} />{open.includes(r.status) && <div><Countdown until={r.deadlineAt} ahead={ahead} /></div>}</> },
    { key: 'part', title: t('tenders.part'), value: r => part(r, organizationId).text, cell: r => <Mark tone={part(r, organizationId).tone}>{part(r, organizationId).text}</Mark> },
    { key: 'ceiling', title: t('tenders.ceiling'), kind: 'money', cell: r => <Money fen={r.ceilingFen} />, value: r => r.ceilingFen },
    { key: 'buyer', title: t('contracts.buyer'), cell: r => r.buyer.name, value: r => r.buyer.name },
    { key: 'method', title: t('tenders.method'), cell: r => word('ProcurementMethod', r.method), value: r => word('ProcurementMethod', r.method) },
    { key: 'number', title: t('tenders.number'), value: r => r.number },
  ]
}

// what ends soonest stands first, then what goes on, then what is over
function inOrder(a: Row, b: Row) {
  const rank = (r: Row) => (open.includes(r.status) ? 0 : over.includes(r.status) ? 2 : 1)
  const at = (r: Row) => (r.deadlineAt ? Date.parse(r.deadlineAt) : 0)
  return rank(a) - rank(b) || (rank(a) === 0 ? at(a) - at(b) : at(b) - at(a))
}

export default function Tenders() {
  const organizationId = useOrganizationId()
  const [{ show }, setFilter] = useFilters(defaults)
  const read = useAll(OrgTendersDocument, { organizationId }, rowsOf)
  useFresh(read.again)
  const ahead = useAhead()
  const rows = useMemo(() => (read.data ?? []).filter(r => {
    const takesPart = r.registered === true || won(r, organizationId) !== undefined
    if (show === 'all') return true
    return show === 'own' ? takesPart : open.includes(r.status) || (takesPart && !over.includes(r.status))
  }).sort(inOrder), [read.data, show, organizationId])
  return (
    <Page title={t('tenders.title')}>
      <p>{t('tenders.text')}</p>
      <Loaded read={read}>
        {() => (
          <RowsTable caption={t('tenders.title')} columns={columns(organizationId, ahead)} rows={rows} rowKey={r => r.id} file={t('tenders.title')} empty={show === 'current' ? t('tenders.empty.current') : t('tenders.empty.all')} tools={(
            <FilterBar>
              <Choice label={t('tenders.show')} value={show} onChange={value => setFilter({ show: value })} options={[
                { value: 'current', label: t('tenders.show.current') }, { value: 'own', label: t('tenders.show.own') }, { value: 'all', label: t('tenders.show.all') }]} />
            </FilterBar>
          )} />
        )}
      </Loaded>
    </Page>
  )
}
