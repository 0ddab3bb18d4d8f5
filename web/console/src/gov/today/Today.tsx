// What waits for the viewer by their posts. Each number opens its list.
import { useMemo } from 'react'
import {
  GovBudgetLinesDocument, GovContractsDocument, GovProxiesWaitingDocument, GovVisitCountDocument, GovWaitingDocument,
  type GovBudgetLinesQuery, type GovProxiesWaitingQuery, type GovVisitCountQuery,
} from '../../gql/graphql'
import { useAll } from '../../kit/all'
import { Page } from '../../kit/Page'
import { Section, StatTile } from '../../kit/parts'
import { useRead, type Read } from '../../kit/read'
import { addDays, dayName, moment, today } from '../../kit/time'
import { holds, useHere } from '../../kit/viewer'
import { t, word } from '../../kit/words'
import { concerns, contractRows, expiresSoon, lotsEndSoon } from '../contracts/soon'
import { nearlySpent, soonDays } from '../shares'
import { Buying } from './Buying'
import { ForMe } from './ForMe'
import { Group } from './Group'
import { useOpenStatements, type OpenStatement } from './open'

const none = {}
const lineRows = (data: GovBudgetLinesQuery) => data.budgetLines
const visitRows = (data: GovVisitCountQuery) => data.visitsForReview
const grantRows = (data: GovProxiesWaitingQuery) => data.proxyGrants

// The status in which a statement waits for a post, and what the post does then.
const waits = [
  { status: 'SUBMITTED', action: 'RECONCILE', post: 'HANDLER' },
  { status: 'RECONCILED', action: 'SAMPLE', post: 'HANDLER' },
  { status: 'SAMPLED', action: 'ANSWER_SAMPLE', post: 'HANDLER' },
  { status: 'SAMPLED', action: 'ANSWER_SAMPLE', post: 'HOTLINE' },
  { status: 'SAMPLED', action: 'APPROVE', post: 'APPROVER' },
  { status: 'APPROVED', action: 'PAY', post: 'PAYER' },
  { status: 'PAID', action: 'CLOSE', post: 'HANDLER' },
] as const

export default function Today() {
  const { seat, viewer } = useHere()
  const buyer = holds(seat, 'HANDLER', 'APPROVER', 'PAYER', 'AUDITOR', 'OPERATOR')
  const reviewer = holds(seat, 'HANDLER', 'COMMUNITY_WORKER')
  const server = holds(seat, 'HANDLER', 'AUDITOR', 'OPERATOR', 'HOTLINE', 'COMMUNITY_WORKER')
  const statements = useOpenStatements(!holds(seat, 'HANDLER', 'APPROVER', 'PAYER', 'HOTLINE', 'AUDITOR', 'OPERATOR'))
  return (
    <Page title={t('today.title')}>
      <p>{t('today.hello', { name: viewer.person.name, day: dayName(today()), posts: seat.posts.map(p => word('Post', p)).join(t('word.enumComma')), area: seat.name })}</p>
      {waits.some(w => holds(seat, w.post)) && <StatementTiles read={statements} />}
      {(reviewer || server || holds(seat, 'COMMUNITY_WORKER')) && <ServiceTiles reviewer={reviewer} server={server} trusting={holds(seat, 'COMMUNITY_WORKER')} />}
      <Buying />
      {buyer && <MoneyTiles />}
      {waits.some(w => holds(seat, w.post)) && <Section title={t('today.forMe')}><ForMe read={statements} /></Section>}
    </Page>
  )
}

function StatementTiles({ read }: { read: Read<OpenStatement[]> }) {
  const { seat } = useHere()
  const mine = waits.filter((w, i) => holds(seat, w.post) && waits.findIndex(x => x.action === w.action && holds(seat, x.post)) === i)
  return (
    <Group title={t('statements.title')} reads={[read]}>
      {() => mine.map(w => {
        const there = (read.data ?? []).filter(s => s.status === w.status)
        const ready = there.filter(s => s.availableActions.some(a => a.action === w.action && a.allowed))
        const open = there.reduce((n, s) => n + s.unanswered, 0)
        const note = w.action === 'ANSWER_SAMPLE' ? t('today.unanswered', { n: open }) : t('today.ready', { n: ready.length })
        const waiting = w.action === 'ANSWER_SAMPLE' ? open > 0 : ready.length > 0
        return <StatTile key={w.action} label={t(`today.${w.action}`)} value={there.length} to={`/statements?status=${w.status}`} tone={waiting ? 'warn' : 'plain'} {...(there.length > 0 ? { note } : {})} />
      })}
    </Group>
  )
}

function ServiceTiles({ reviewer, server, trusting }: { reviewer: boolean; server: boolean; trusting: boolean }) {
  const day = today()
  const variables = useMemo(() => ({ delivered: { status: ['DELIVERED' as const] }, today: { from: moment(day), until: moment(addDays(day, 1)) } }), [day])
  const counts = useRead(GovWaitingDocument, variables, !server)
  const visits = useAll(GovVisitCountDocument, none, visitRows, { pause: !reviewer })
  const grants = useAll(GovProxiesWaitingDocument, none, grantRows, { pause: !trusting })
  const pending = (grants.data ?? []).filter(g => g.status === 'PENDING_ELDER').length
  return (
    <Group title={t('today.services')} reads={[...(server ? [counts] : []), visits, grants]}>
      {() => (
        <>
          {reviewer && <StatTile label={t('reviews.title')} value={visits.data?.length ?? 0} to="/visits" tone={visits.data?.length ? 'warn' : 'plain'} />}
          {server && <StatTile label={t('today.delivered')} value={counts.data?.delivered.totalCount ?? 0} to="/bookings?status=DELIVERED" tone="info" />}
          {server && <StatTile label={t('today.bookings')} value={counts.data?.today.totalCount ?? 0} to={`/bookings?from=${day}&until=${day}&order=EARLIEST`} />}
          {trusting && <StatTile label={t('today.proxies')} value={pending} to="/proxies?status=PENDING_ELDER" tone={pending ? 'warn' : 'plain'} />}
        </>
      )}
    </Group>
  )
}

function MoneyTiles() {
  const { seat } = useHere()
  const contracts = useAll(GovContractsDocument, none, contractRows)
  const lines = useAll(GovBudgetLinesDocument, { areaId: seat.id }, lineRows)
  const ours = (contracts.data ?? []).filter(c => concerns(c, seat))
  const lots = ours.filter(c => lotsEndSoon(c).length > 0).length
  const ending = ours.filter(expiresSoon).length
  const near = (lines.data ?? []).filter(l => nearlySpent(l.balance.leftFen, l.balance.grantedFen)).length
  const inForce = ours.filter(c => c.status === 'IN_FORCE').length
  return (
    <Group title={t('today.money')} reads={[contracts, lines]}>
      {() => (
        <>
          <StatTile label={t('today.lots', { n: soonDays })} value={lots} to="/contracts?soon=lots" tone={lots ? 'warn' : 'good'} note={lots ? t('today.lots.note') : t('today.none')} />
          <StatTile label={t('today.expiring', { n: soonDays })} value={ending} to="/contracts?soon=term" tone={ending ? 'warn' : 'good'} note={ending ? t('today.expiring.note') : t('today.none')} />
          <StatTile label={t('today.budgets')} value={near} to="/budgets?near=1" tone={near ? 'warn' : 'good'} note={near ? t('today.budgets.note') : t('today.none')} />
          <StatTile label={t('today.inForce')} value={inForce} to="/contracts?status=IN_FORCE" />
        </>
      )}
    </Group>
  )
}
