// Where a tender stands, and what an organisation does next.
import { expect, test } from 'vitest'
import type { BidStatus, TenderStatus } from '../../gql/graphql'
import type { Handed, LotBid } from './bids'
import { nextOf, stepsOf, type Opening } from './steps'

const base = { round: 1, method: 'OPEN_TENDER' as const, publishedAt: '2026-11-01T00:00:00Z', deadlineAt: '2026-11-25T00:00:00Z', openingUntil: null, awards: [] }
const now = Date.parse('2026-11-26T00:00:00Z')
const states = (status: TenderStatus, more: Partial<Parameters<typeof stepsOf>[0]> = {}) => stepsOf({ ...base, status, ...more }).map(s => `${s.key} ${s.state}`)

test('each status has one step under way, with what is done before it', () => {
  expect(states('PUBLISHED')).toEqual(['publish done', 'bid now', 'open ahead', 'evaluate ahead', 'result ahead', 'contract ahead'])
  expect(states('EVALUATING')).toEqual(['publish done', 'bid done', 'open done', 'evaluate now', 'result ahead', 'contract ahead'])
  expect(states('COMPLETE').every(s => s.endsWith('done'))).toBe(true)
  expect(states('FAILED')).toEqual(['publish done', 'bid stopped', 'open stopped', 'evaluate stopped', 'result stopped', 'contract stopped'])
})

test('a consultation has a step of final offers, whose deadline is the second one', () => {
  const offering = stepsOf({ ...base, status: 'OFFERING', method: 'CONSULTATION', round: 2 })
  expect(offering.map(s => s.key)).toEqual(['publish', 'bid', 'open', 'evaluate', 'offer', 'result', 'contract'])
  expect(offering.find(s => s.state === 'now')).toEqual({ key: 'offer', state: 'now', at: base.deadlineAt })
  expect(offering.find(s => s.key === 'bid')!.at).toBe(null)
  expect(states('OPENING', { method: 'CONSULTATION', round: 2 })).toContain('offer now')
})

test('with a single source nothing is sealed: objections, the negotiation, the result', () => {
  const announced = { ...base, method: 'SINGLE_SOURCE' as const, status: 'PUBLISHED' as const }
  const told = (at: number) => stepsOf(announced, at).map(s => `${s.key} ${s.state}`)
  expect(told(Date.parse(base.deadlineAt) - 1)).toEqual(['publish done', 'object now', 'negotiate ahead', 'result ahead', 'contract ahead'])
  expect(told(now)).toEqual(['publish done', 'object done', 'negotiate now', 'result ahead', 'contract ahead'])
  expect(stepsOf({ ...announced, status: 'AWARDED' }, now).map(s => s.state)).toEqual(['done', 'done', 'done', 'done', 'now'])
  const next = (status: TenderStatus, organizationId: string, at = now) => nextOf({ status, method: 'SINGLE_SOURCE', deadlineAt: base.deadlineAt, registered: null, openingUntil: null, awards: [] }, { organizationId, bids: [], opening: null, asked: 'org_1' }, at)
  expect([next('PUBLISHED', 'org_1'), next('PUBLISHED', 'org_2', Date.parse(base.deadlineAt) - 1), next('PUBLISHED', 'org_2'), next('CONFIRMED', 'org_2'), next('AWARDED', 'org_2')]).toEqual(['asked', 'object', 'negotiate', 'negotiate', 'result'])
})

const bid = (more: Partial<LotBid> = {}): LotBid => ({ lotId: 'lot', bid: 'a', kinds: {}, withdrawn: false, stale: [], whole: false, begun: null, all: [], handed: [], ...more })
const opening = (status: BidStatus): Opening => ({ __typename: 'Opening', open: true, objections: [], bids: [
  { __typename: 'Bid', id: 'b', version: 1, lotId: 'lot', status, priceFen: null, unopenedReason: '', organization: { __typename: 'Organization', id: 'org', name: 'x' } }] })
const next = (status: TenderStatus, { registered = true, bids = [bid()], seen = null, awards = [] as never[], until = null as string | null } = {} as { registered?: boolean; bids?: LotBid[]; seen?: Opening | null; awards?: never[]; until?: string | null }) =>
  nextOf({ status, method: 'OPEN_TENDER', deadlineAt: base.deadlineAt, registered, openingUntil: until, awards }, { organizationId: 'org', bids, opening: seen }, now)

test('first the documents, then the bid, then patience', () => {
  expect(next('PUBLISHED', { registered: false })).toBe('take')
  expect(next('PUBLISHED')).toBe('bid')
  expect(next('PUBLISHED', { bids: [bid({ stale: ['PRICE'] })] })).toBe('reconfirm')
  expect(next('PUBLISHED', { bids: [bid({ whole: true })] })).toBe('wait')
  // of two lots one is whole, the other is half a bid; and one that is sealed anew is not whole yet
  expect(next('PUBLISHED', { bids: [bid({ whole: true }), bid({ kinds: { PRICE: {} as Handed } })] })).toBe('bid')
  expect(next('PUBLISHED', { bids: [bid({ whole: true }), bid()] })).toBe('wait')
  expect(next('PUBLISHED', { bids: [bid({ whole: true, begun: { bid: 'b', kinds: {}, withdrawn: false, stale: [], whole: false } })] })).toBe('begun')
  expect(next('SEALED')).toBe('missed')
})

test('at the opening keys are released, while there is time', () => {
  const seen = opening('FROZEN')
  expect(next('OPENING', { seen, until: '2026-11-26T00:00:01Z' })).toBe('release')
  expect(next('OPENING', { seen, until: '2026-11-26T00:00:00Z' })).toBe('opened')
  expect(next('OPENING', { seen: opening('OPENED'), until: '2026-11-27T00:00:00Z' })).toBe('opened')
  expect(next('OPENING')).toBe('missed')
})

test('final offers are asked of who conforms', () => {
  expect(next('OFFERING', { seen: opening('CONFORMING') })).toBe('offer')
  expect(next('OFFERING', { seen: opening('CONFORMING'), bids: [bid({ whole: true })] })).toBe('offered')
  expect(next('OFFERING', { seen: opening('NONCONFORMING') })).toBe('evaluate')
})

const award = (status: 'DRAFTING' | 'IN_FORCE' | null) => [{ organization: { id: 'org' }, contract: status && { id: 'con', status } }] as never[]

test('who won signs, then performs', () => {
  expect([null, 'DRAFTING' as const, 'IN_FORCE' as const].map(status => next('COMPLETE', { awards: award(status) }))).toEqual(['won', 'sign', 'perform'])
})

test('who bid and did not win is led to the result', () => {
  expect(next('AWARDED', { seen: opening('LOST') })).toBe('lost')
  expect(next('AWARDED')).toBe('result')
  expect(next('COMPLETE')).toBe('complete')
  expect(next('CANCELLED')).toBe('cancelled')
})

const joins = (awards: never[]) => nextOf({ method: 'FRAMEWORK_OPEN', status: 'PUBLISHED', registered: false, deadlineAt: null, openingUntil: null, awards }, { organizationId: 'org', bids: [], opening: null }, now)

test('an open framework is joined as long as it runs: applied for, signed, performed', () => {
  expect(states('PUBLISHED', { method: 'FRAMEWORK_OPEN' })).toEqual(['publish done', 'join now'])
  expect(states('COMPLETE', { method: 'FRAMEWORK_OPEN' })).toEqual(['publish done', 'join done'])
  expect([joins([]), joins(award(null)), joins(award('DRAFTING')), joins(award('IN_FORCE'))]).toEqual(['join', 'joined', 'joinSign', 'joinPerform'])
})
