// What the form of a tender holds, and what it sends.
import type {
  BandInput, CriterionInput, CriterionKind, EvaluationMethod, RankOn, SingleSourceInput, TenderBodyInput, TenderDraftInput, TenderLotInput,
} from '../../gql/graphql'
import type { FileShown } from '../../kit/Files'
import { fenOf, yuanPlain } from '../../kit/money'
import { clockOf, dayOf, moment } from '../../kit/time'
import { t, word } from '../../kit/words'
import type { Project } from '../projects/useProject'
import { wholeOf } from '../projects/values'
import type { Body, Tender } from './useTender'

interface LotValues { title?: string; categoryId?: string; areaId?: string; units?: string; ceilingFen?: string }
interface BandValues { from?: string; to?: string; level?: string }
export interface CriterionValues { code?: string; name?: string; heading?: string; kind?: CriterionKind; max?: string; bands?: BandValues[] }
interface DeductionValues { code?: string; percent?: string; basis?: string }
interface ClauseValues { code?: string; text?: string }
interface SingleValues { organizationId?: string; reason?: string; opinions?: { name?: string; post?: string; opinion?: string }[] }

export interface TenderValues {
  title: string; ceilingFen: string; deadlineAt: string; lots: LotValues[]
  method: EvaluationMethod; fixedPrice: boolean; places: string; rankOn: RankOn; criteria: CriterionValues[]; deductions: DeductionValues[]
  eligibility: ClauseValues[]; essential: ClauseValues[]; contract: ClauseValues[]
  bidBondFen: string; performanceBondBp: string; validityDays: string; frameworkMonths: string
  threshold: string; custodianKeys: string[]; methodReason: string; splittingReason: string; files: FileShown[]
  /** Only of a single source: nothing is compared or sealed then. */
  single?: SingleValues
  /** Only of a change: what it is, and whether it may affect bids. */
  note: string; material: boolean
}

/** A moment as a field of day and time takes it, in Shanghai's time. */
export const fieldOf = (at: string) => `${dayOf(at)}T${clockOf(at)}`
/** What such a field holds, as a moment; null when it is empty. */
export const momentOf = (field: string) => (field ? moment(field.slice(0, 10), field.slice(11, 16)) : null)

/** 12.5 per cent as 1,250 of 10,000; -1 for what is none, which the server refuses at its field. */
export const pointsOf = (percent: string | undefined) => {
  const found = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(percent?.trim() ?? '')
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : -1
}
export const percentOf = (points: number) => String(points / 100)

/** What the points of all criteria come to, in hundredths; a field that holds no number counts nothing. */
export const sumOf = (criteria: CriterionValues[] | undefined) => (criteria ?? []).reduce((sum, c) => sum + Math.max(0, pointsOf(c?.max)), 0)

// The usual words of documents, to be changed: what law asks of every bidder, and what follows from the requirement.
const clauses = (prefix: string, texts: string[]) => texts.map((text, i) => ({ code: `${prefix}${i + 1}`, text }))

type Asked = Project['requirements'][number]['body']

function templates(asked: Asked) {
  const promised = asked.indicators.map(i => t('tender.draft.indicator', { name: i.name, compare: word('Comparison', i.compare), target: i.target, unit: i.unit, method: i.method }))
  const paid = asked.acceptance.stages.map(s => t('tender.draft.stage', { name: s.name, months: s.afterMonths, share: s.sharePercent }))
  return {
    eligibility: clauses('Z', [t('tender.draft.person'), t('tender.draft.accounts'), t('tender.draft.able'), t('tender.draft.taxes'), t('tender.draft.record'), t('tender.draft.credit')]),
    essential: clauses('F', [asked.scope, ...promised]),
    contract: clauses('H', [t('tender.draft.term', { months: asked.termMonths }), ...paid]),
  }
}

const points = (hundredths: number) => String(hundredths / 100)

/** Three bands that meet and do not overlap: each ends a hundredth below the next one's first point. */
export function bandsOf(max: number): BandValues[] {
  const [fair, good, most] = [Math.round(max * 40), Math.round(max * 80), Math.round(max * 100)]
  return [
    { from: '0', to: points(fair - 1), level: t('tender.draft.poor') }, { from: points(fair), to: points(good - 1), level: t('tender.draft.fair') },
    { from: points(good), to: points(most), level: t('tender.draft.good') },
  ]
}

/** A draft made from a project's frozen requirement. `day` is the deadline's; empty when nobody knows the least time by law. */
export function draftValues(p: Project, day: string, custodianKeys: string[], price: number): TenderValues {
  const asked = p.requirements.at(-1)!.body
  const lots = asked.items.map(i => ({ title: i.title, categoryId: i.category.id, areaId: i.area.id, units: String(i.units), ceilingFen: yuanPlain(i.units * i.unitPriceFen) }))
  const rest = 100 - price
  const framework = p.method.startsWith('FRAMEWORK')
  const open = p.method === 'FRAMEWORK_OPEN'
  const single = p.method === 'SINGLE_SOURCE' || open // nothing is compared or sealed
  return {
    title: p.title, ceilingFen: yuanPlain(p.estimateFen), deadlineAt: day && !open ? `${day}T09:30` : '', lots,
    method: framework && !open ? 'QUALITY_FIRST' : 'COMPREHENSIVE', fixedPrice: framework && !open, places: '2', rankOn: 'EXACT',
    criteria: single ? [] : [
      ...(framework ? [] : [{ code: 'J1', name: t('tender.draft.price'), kind: 'PRICE' as const, max: String(price) }]),
      { code: 'S1', name: t('tender.draft.plan'), kind: 'SUBJECTIVE', max: String(framework ? 60 : rest - 40), bands: bandsOf(framework ? 60 : rest - 40) },
      { code: 'K1', name: t('tender.draft.staff'), kind: 'OBJECTIVE', max: '20' },
      { code: 'K2', name: t('tender.draft.past'), kind: 'OBJECTIVE', max: '20' },
    ],
    deductions: [], ...templates(asked), bidBondFen: '0', performanceBondBp: '0', validityDays: '90', frameworkMonths: framework ? String(asked.termMonths) : '',
    threshold: single ? '0' : '2', custodianKeys: single ? [] : custodianKeys, methodReason: '', splittingReason: '', files: [], note: '', material: false,
    ...(p.method === 'SINGLE_SOURCE' && { single: { reason: '', opinions: [{}, {}, {}] } }),
  }
}

/** What is there already, to be changed. */
export function tenderValues(tender: Tender): TenderValues {
  const document = tender.documents.at(-1)!
  const { body } = document
  const { evaluation: e } = body
  return {
    title: tender.title, ceilingFen: yuanPlain(tender.ceilingFen), deadlineAt: tender.deadlineAt ? fieldOf(tender.deadlineAt) : '',
    lots: tender.lots.map(l => ({ title: l.title, categoryId: l.category.id, areaId: l.area.id, units: String(l.units), ceilingFen: yuanPlain(l.ceilingFen) })),
    method: e.method, fixedPrice: e.fixedPrice, places: String(e.places), rankOn: e.rankOn ?? 'EXACT',
    criteria: e.criteria.map(c => ({ code: c.code, name: c.name, heading: c.path.join(' / '), kind: c.kind, max: c.max, bands: c.bands.map(b => ({ from: b.from, to: b.to, level: b.level })) })),
    deductions: e.deductions.map(d => ({ code: d.code, percent: percentOf(d.share), basis: d.basis })),
    eligibility: plain(body.eligibility), essential: plain(body.essential), contract: plain(body.contract),
    bidBondFen: yuanPlain(body.bidBondFen), performanceBondBp: percentOf(body.performanceBondBp), validityDays: String(body.validityDays),
    frameworkMonths: body.frameworkMonths ? String(body.frameworkMonths) : '', threshold: String(body.threshold),
    custodianKeys: document.custodianKeys.map(k => k.id), methodReason: body.methodReason, splittingReason: body.splittingReason,
    files: document.files.map(({ id, name, size }) => ({ id, name, size })), note: '', material: false,
    ...(body.single ? { single: body.single } : tender.method === 'SINGLE_SOURCE' && { single: { reason: '', opinions: [{}, {}, {}] } }),
  }
}

const plain = (list: Body['essential']): ClauseValues[] => list.map(c => ({ code: c.code, text: c.text }))
const text = (value: string | undefined) => value?.trim() ?? ''
const clauseInputs = (list: ClauseValues[]) => list.map(c => ({ code: text(c.code), text: text(c.text) }))

const bandInput = (b: BandValues): BandInput => ({ from: text(b.from) || '0', to: text(b.to) || '0', level: text(b.level) })

const criterionInput = (c: CriterionValues): CriterionInput => ({
  code: text(c.code), name: text(c.name), path: text(c.heading).split('/').map(h => h.trim()).filter(Boolean), kind: c.kind ?? 'SUBJECTIVE', max: text(c.max) || '0',
  bands: (c.bands ?? []).map(bandInput),
})

const lotInput = (l: LotValues): TenderLotInput => ({ title: text(l.title), categoryId: l.categoryId ?? '', areaId: l.areaId ?? '', units: wholeOf(l.units), ceilingFen: fenOf(l.ceilingFen ?? '') ?? 0 })

const singleInput = (v: SingleValues): SingleSourceInput => ({
  organizationId: v.organizationId ?? '', reason: text(v.reason), opinions: (v.opinions ?? []).map(o => ({ name: text(o.name), post: text(o.post), opinion: text(o.opinion) })),
})

/** The documents; a form that was kept before has no files. */
export const bodyInput = (v: TenderValues): TenderBodyInput => ({
  evaluation: {
    method: v.method, fixedPrice: v.fixedPrice, places: wholeOf(v.places), rankOn: v.rankOn, criteria: v.criteria.map(criterionInput),
    deductions: v.deductions.map(d => ({ code: text(d.code), share: pointsOf(d.percent), basis: text(d.basis) })),
  },
  eligibility: clauseInputs(v.eligibility), essential: clauseInputs(v.essential), contract: clauseInputs(v.contract),
  bidBondFen: fenOf(v.bidBondFen) ?? -1, performanceBondBp: pointsOf(v.performanceBondBp), validityDays: wholeOf(v.validityDays), threshold: wholeOf(v.threshold),
  custodianKeys: v.custodianKeys, files: (v.files ?? []).map(f => f.id),
  ...(text(v.methodReason) && { methodReason: text(v.methodReason) }), ...(text(v.splittingReason) && { splittingReason: text(v.splittingReason) }),
  ...(text(v.frameworkMonths) && { frameworkMonths: wholeOf(v.frameworkMonths) }), ...(v.single && { single: singleInput(v.single) }),
})

export const tenderInput = (v: TenderValues): Omit<TenderDraftInput, 'idempotencyKey' | 'projectId' | 'expectedVersion'> => ({
  title: v.title.trim(), ceilingFen: fenOf(v.ceilingFen) ?? 0, ...(v.deadlineAt && { deadlineAt: momentOf(v.deadlineAt) ?? '' }), lots: v.lots.map(lotInput), body: bodyInput(v),
})
