// A tender as steps, and what an organisation does next.
import type { OrgOpeningQuery, OrgTenderQuery } from '../../gql/graphql'
import type { LotBid } from './bids'

export type Tender = Extract<NonNullable<OrgTenderQuery['node']>, { __typename: 'Tender' }>
export type Opening = NonNullable<OrgOpeningQuery['opening']>
export type StepKey = 'publish' | 'join' | 'object' | 'negotiate' | 'bid' | 'open' | 'evaluate' | 'offer' | 'result' | 'contract'
export type StepState = 'done' | 'now' | 'ahead' | 'stopped'
export interface Step { key: StepKey; state: StepState; at?: string | null }

type Dated = Pick<Tender, 'status' | 'round' | 'method' | 'publishedAt' | 'deadlineAt' | 'openingUntil'> & { awards: { announcedAt?: string | null; dueAt?: string | null }[] }

const keys: StepKey[] = ['publish', 'bid', 'open', 'evaluate', 'offer', 'result', 'contract']
/** With a single source nothing is sealed: whoever objects does so first, then its price is negotiated. */
const single: StepKey[] = ['publish', 'object', 'negotiate', 'result', 'contract']

/** An open framework is joined as long as it runs. */
const joining: StepKey[] = ['publish', 'join']

function current({ status, round, method, deadlineAt }: Dated, now: number): StepKey | null {
  if (method === 'SINGLE_SOURCE' && status === 'PUBLISHED') return deadlineAt && Date.parse(deadlineAt) <= now ? 'negotiate' : 'object'
  switch (status) {
    case 'DRAFT': case 'IN_REVIEW': return 'publish'
    case 'PUBLISHED': return method === 'FRAMEWORK_OPEN' ? 'join' : 'bid'
    case 'OFFERING': return 'offer'
    case 'SEALED': case 'OPENING': return round > 1 ? 'offer' : 'open'
    case 'EVALUATING': return 'evaluate'
    case 'REPORT_SIGNED': case 'CONFIRMED': return 'result'
    case 'AWARDED': return 'contract'
    default: return null
  }
}

/** The steps of a tender in order; of one that ended without a result, where it stopped is not known. */
export function stepsOf(t: Dated, asOf = Date.now()): Step[] {
  const at: Partial<Record<StepKey, string | null | undefined>> = {
    publish: t.publishedAt, join: t.deadlineAt, object: t.deadlineAt, bid: t.round > 1 ? null : t.deadlineAt, open: t.round > 1 ? null : t.openingUntil, offer: t.round > 1 ? t.deadlineAt : null,
    result: t.awards[0]?.announcedAt, contract: t.awards[0]?.dueAt,
  }
  const shown = t.method === 'FRAMEWORK_OPEN' ? joining : t.method === 'SINGLE_SOURCE' ? single : keys.filter(key => key !== 'offer' || t.method === 'CONSULTATION')
  const now = current(t, asOf)
  const here = now ? shown.indexOf(now) : -1
  const ended = t.status === 'FAILED' || t.status === 'CANCELLED'
  return shown.map((key, i) => ({
    key, at: at[key],
    state: t.status === 'COMPLETE' || (!ended && i < here) ? 'done' : ended ? (key === 'publish' && t.publishedAt ? 'done' : 'stopped') : i === here ? 'now' : 'ahead',
  }))
}

export type NextKey = 'join' | 'joined' | 'joinSign' | 'joinPerform' | 'object' | 'asked' | 'negotiate' | 'take' | 'bid' | 'begun' | 'reconfirm' | 'wait' | 'missed' | 'opening' | 'release' | 'opened' | 'offer' | 'offered' | 'evaluate' | 'won' | 'sign' | 'perform' | 'lost' | 'result' | 'failed' | 'cancelled' | 'complete'

interface Known { organizationId: string; bids: LotBid[]; opening: Opening | null; asked?: string | undefined }

/** What an organisation does next in a tender, or waits for. */
export function nextOf(t: Pick<Tender, 'status' | 'method' | 'deadlineAt' | 'registered' | 'openingUntil'> & { awards: Pick<Tender['awards'][number], 'organization' | 'contract'>[] }, { organizationId, bids, opening, asked }: Known, now: number): NextKey {
  if (t.method === 'SINGLE_SOURCE' && t.status === 'PUBLISHED') {
    if (asked === organizationId) return 'asked'
    return t.deadlineAt && Date.parse(t.deadlineAt) <= now ? 'negotiate' : 'object'
  }
  if (t.method === 'SINGLE_SOURCE' && (t.status === 'REPORT_SIGNED' || t.status === 'CONFIRMED')) return 'negotiate'
  const own = opening?.bids.filter(b => b.organization?.id === organizationId) ?? []
  const handed = bids.some(b => Object.keys(b.kinds).length > 0)
  if (t.method === 'FRAMEWORK_OPEN' && t.status === 'PUBLISHED') {
    const entry = t.awards.find(a => a.organization.id === organizationId)
    if (entry?.contract) return entry.contract.status === 'DRAFTING' ? 'joinSign' : 'joinPerform'
    return entry ? 'joined' : 'join'
  }
  switch (t.status) {
    case 'PUBLISHED':
      if (!t.registered) return 'take'
      if (bids.some(b => b.stale.length > 0)) return 'reconfirm'
      // half a bid is none: what is begun comes to its end first
      if (bids.some(b => b.begun)) return 'begun'
      return bids.some(b => b.whole) && !bids.some(b => !b.whole && Object.keys(b.kinds).length > 0) ? 'wait' : 'bid'
    case 'SEALED': return handed ? 'opening' : 'missed'
    case 'OPENING':
      if (own.length === 0) return 'missed'
      return own.some(b => b.status === 'FROZEN') && t.openingUntil && Date.parse(t.openingUntil) > now ? 'release' : 'opened'
    case 'OFFERING':
      if (!own.some(b => b.status === 'CONFORMING')) return 'evaluate'
      return bids.some(b => b.whole) ? 'offered' : 'offer'
    case 'EVALUATING': case 'REPORT_SIGNED': case 'CONFIRMED': return 'evaluate'
    case 'AWARDED': case 'COMPLETE': {
      const won = t.awards.find(a => a.organization.id === organizationId)
      if (won?.contract) return won.contract.status === 'DRAFTING' ? 'sign' : 'perform'
      if (won) return 'won'
      if (own.length > 0) return 'lost'
      return t.status === 'AWARDED' ? 'result' : 'complete'
    }
    case 'FAILED': return 'failed'
    default: return 'cancelled'
  }
}
