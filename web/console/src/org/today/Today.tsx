// What a dispatcher or manager looks at first: numbers of the day, each of which opens its list.
import { useMemo } from 'react'
import { DispatchChangedDocument, OrgTendersDocument, StaffDocument, TodayContractsDocument, TodayCountsDocument, TodayStatementsDocument, type OrgTendersQuery, type TodayContractsQuery, type TodayCountsQuery, type TodayStatementsQuery } from '../../gql/graphql'
import { useAll } from '../../kit/all'
import { useLive } from '../../kit/events'
import { useNow } from '../../kit/now'
import { Page } from '../../kit/Page'
import { StatTile } from '../../kit/parts'
import { useRead } from '../../kit/read'
import { Loaded } from '../../kit/states'
import { addDays, addMonths, dayName, dayOf, moment, monthName, thisMonth, today } from '../../kit/time'
import { holds, useSeat } from '../../kit/viewer'
import { t } from '../../kit/words'
import { expiryOf, soonDays } from '../staff/expiry'
import { staffRows } from '../staff/Staff'
import { missing } from './missing'

const lateAfter = 15 * 60_000

export default function Today() {
  const seat = useSeat()
  const organizationId = seat.organizationId!
  const day = today()
  const now = useNow()
  const quarter = Math.floor(now / 60_000) // late is asked for by the minute
  const variables = useMemo(() => ({
    organizationId, from: moment(day), until: moment(addDays(day, 1)), later: new Date(quarter * 60_000 - lateAfter).toISOString(),
  }), [organizationId, day, quarter])
  const read = useRead(TodayCountsDocument, variables)
  useLive(DispatchChangedDocument, { organizationId }, read.again, read.again)
  return (
    <Page title={t('today.title', { day: dayName(day) })}>
      <Loaded read={read}>{counts => <Counts counts={counts} day={day} />}</Loaded>
      <h2 className="gap">{t('today.keep')}</h2>
      <div className="tiles">
        <Certificates organizationId={organizationId} />
        {holds(seat, 'MANAGER') && <><Statements organizationId={organizationId} /><Tenders organizationId={organizationId} /></>}
      </div>
    </Page>
  )
}

function Counts({ counts: c, day }: { counts: TodayCountsQuery; day: string }) {
  const reviews = c.review.edges.length
  const late = c.late.totalCount
  return (
    <>
      <h2 className="gap">{t('today.now')}</h2>
      <div className="tiles">
        <StatTile label={t('today.requested')} value={c.requested.totalCount} to="/bookings?status=REQUESTED&order=EARLIEST"
          {...(c.requested.totalCount > 0 ? { tone: 'warn' as const, note: t('today.requested.note') } : { note: t('today.none') })} />
        <StatTile label={t('today.late')} value={late} to="/dispatch?view=list" {...(late > 0 ? { tone: 'bad' as const, note: t('today.late.note') } : { note: t('today.none') })} />
        <StatTile label={t('today.unpaid')} value={c.unpaid.totalCount} to="/bookings?status=AWAITING_PAYMENT" />
        <StatTile label={t('visits.title')} value={c.review.pageInfo.hasNextPage ? `${reviews}+` : reviews} to="/visits" {...(reviews > 0 ? { tone: 'warn' as const, note: t('today.review.note') } : {})} />
      </div>
      <h2 className="gap">{t('today.day')}</h2>
      <div className="tiles">
        <StatTile label={t('today.all')} value={c.day.totalCount} to="/dispatch" tone="info" />
        <StatTile label={t('today.running')} value={c.running.totalCount} to={`/bookings?from=${day}&until=${day}&status=IN_SERVICE`} />
        <StatTile label={t('today.done')} value={c.done.totalCount} to={`/bookings?from=${day}&until=${day}&status=DELIVERED,COMPLETED`} tone="good" />
      </div>
    </>
  )
}

function Certificates({ organizationId }: { organizationId: string }) {
  const read = useAll(StaffDocument, { organizationId }, staffRows)
  const ending = (read.data ?? []).filter(w => w.active && w.credentials.some(c => expiryOf(c.validUntil) !== 'valid'))
  if (!read.data) return null
  return (
    <StatTile label={t('today.certificates', { n: soonDays })} value={ending.length} to="/staff?show=soon"
      {...(ending.length > 0 ? { tone: 'warn' as const, note: ending.slice(0, 3).map(w => w.name).join(t('word.and')) } : { note: t('today.none') })} />
  )
}

const tenderRows = (data: OrgTendersQuery) => data.tenders

// tenders that take bids, the one that ends soonest named by its day
function Tenders({ organizationId }: { organizationId: string }) {
  const tenders = useAll(OrgTendersDocument, { organizationId }, tenderRows).data
  if (!tenders) return null
  const open = tenders.filter(x => x.status === 'PUBLISHED' || x.status === 'OFFERING')
  const soonest = open.map(x => x.deadlineAt ?? '').filter(Boolean).sort()[0]
  return (
    <StatTile label={t('today.tenders')} value={open.length} to="/tenders"
      {...(soonest ? { tone: 'info' as const, note: t('today.tenders.note', { day: dayName(dayOf(soonest)) }) } : { note: t('today.none') })} />
  )
}

const contractRows = (data: TodayContractsQuery) => data.contracts
const statementRows = (data: TodayStatementsQuery) => data.statements

// A month is drawn once it is over: what is missing is last month's, for contracts that ran in it.
function Statements({ organizationId }: { organizationId: string }) {
  const month = addMonths(thisMonth(), -1)
  const contracts = useAll(TodayContractsDocument, { organizationId }, contractRows).data
  const drawn = useAll(TodayStatementsDocument, { filter: { providerId: organizationId, month } }, statementRows).data
  const drafted = useAll(TodayStatementsDocument, { filter: { providerId: organizationId, status: 'DRAFT' } }, statementRows).data
  if (!contracts || !drawn || !drafted) return null
  const open = missing(contracts, drawn, month).length
  const drafts = drafted.length
  return (
    <>
      <StatTile label={t('today.draw', { month: monthName(month) })} value={open} to={`/statements?month=${month}`}
        {...(open > 0 ? { tone: 'warn' as const, note: t('today.draw.note') } : { note: t('today.none') })} />
      <StatTile label={t('today.drafts')} value={drafts} to="/statements?status=DRAFT" {...(drafts > 0 ? { tone: 'warn' as const, note: t('today.drafts.note') } : { note: t('today.none') })} />
    </>
  )
}
