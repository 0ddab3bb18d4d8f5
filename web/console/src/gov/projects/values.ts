// What the forms of a project and of its requirement hold, and what they send.
import type { Comparison, ProcurementMethod, ProjectSaveInput, RequirementBodyInput, StabilityTest } from '../../gql/graphql'
import { fenOf, yuanPlain } from '../../kit/money'
import type { Project } from './useProject'

/** The methods that a project may be planned with. */
export const carriedOut: ProcurementMethod[] = ['OPEN_TENDER', 'CONSULTATION', 'SINGLE_SOURCE', 'FRAMEWORK_CLOSED', 'FRAMEWORK_OPEN']

export interface ProjectValues {
  title: string; purpose: string; budgetLineId?: string; categoryId?: string; areaId: string; catalogueCode: string; estimateFen: string
  method: ProcurementMethod; forResidents: boolean; negativeDenied: string[]
}

export const projectValues = (areaId: string, p?: Project): ProjectValues => (p ? {
  title: p.title, purpose: p.purpose, budgetLineId: p.budgetLine.id, categoryId: p.category.id, areaId: p.area.id, catalogueCode: p.catalogueCode,
  estimateFen: yuanPlain(p.estimateFen), method: p.method, forResidents: p.forResidents, negativeDenied: p.negativeDenied,
} : { title: '', purpose: '', budgetLineId: undefined, categoryId: undefined, areaId, catalogueCode: '', estimateFen: '', method: 'CONSULTATION', forResidents: true, negativeDenied: [] })

export const projectInput = (v: ProjectValues, p?: Project): Omit<ProjectSaveInput, 'idempotencyKey'> => ({
  ...(p ? { projectId: p.id, expectedVersion: p.version } : {}),
  title: v.title.trim(), purpose: v.purpose.trim(), budgetLineId: v.budgetLineId ?? '', categoryId: v.categoryId ?? '', areaId: v.areaId,
  catalogueCode: v.catalogueCode.trim(), estimateFen: fenOf(v.estimateFen) ?? 0, method: v.method, forResidents: v.forResidents, negativeDenied: v.negativeDenied,
})

interface IndicatorValues { code?: string; name?: string; unit?: string; compare?: Comparison; target?: string; method?: string }
interface ItemValues { categoryId?: string; areaId?: string; title?: string; units?: string; unitPriceFen?: string }
interface StageValues { name?: string; afterMonths?: string; sharePercent?: string }

export interface RequirementValues {
  scope: string; termMonths: string; stability: StabilityTest[]; indicators: IndicatorValues[]; items: ItemValues[]
  committee: string; recipients: boolean; stages: StageValues[]; justification: Record<string, string>
}

/** What the editor begins with: the newest version, or an empty one for what the project is. */
export function requirementValues(p: Project): RequirementValues {
  const body = p.requirements.at(-1)?.body
  if (!body) {
    return {
      scope: '', termMonths: '12', stability: [], indicators: [{ code: 'K1', compare: 'AT_LEAST' }], items: [{ categoryId: p.category.id, areaId: p.area.id, title: p.title }],
      committee: '3', recipients: p.forResidents, stages: [{ afterMonths: '12', sharePercent: '100' }], justification: {},
    }
  }
  return {
    scope: body.scope, termMonths: String(body.termMonths), stability: body.stability, indicators: body.indicators.map(i => ({ ...i })),
    items: body.items.map(i => ({ categoryId: i.category.id, areaId: i.area.id, title: i.title, units: String(i.units), unitPriceFen: yuanPlain(i.unitPriceFen) })),
    committee: String(body.acceptance.committee), recipients: body.acceptance.recipients,
    stages: body.acceptance.stages.map(s => ({ name: s.name, afterMonths: String(s.afterMonths), sharePercent: String(s.sharePercent) })),
    justification: Object.fromEntries(body.justification.map(j => [j.code, j.reason])),
  }
}

/** A whole number as typed; what is none becomes -1, which the server refuses at its field. */
export const wholeOf = (text: string | undefined): number => (/^\d{1,9}$/.test(text?.trim() ?? '') ? Number(text) : -1)

export const requirementBody = (v: RequirementValues): RequirementBodyInput => ({
  scope: v.scope.trim(), termMonths: wholeOf(v.termMonths), stability: v.stability,
  indicators: v.indicators.map(i => ({
    code: i.code?.trim() ?? '', name: i.name?.trim() ?? '', unit: i.unit?.trim() ?? '', compare: i.compare ?? 'AT_LEAST', target: i.target?.trim() ?? '', method: i.method?.trim() ?? '',
  })),
  items: v.items.map(i => ({ categoryId: i.categoryId ?? '', areaId: i.areaId ?? '', title: i.title?.trim() ?? '', units: wholeOf(i.units), unitPriceFen: fenOf(i.unitPriceFen ?? '') ?? 0 })),
  acceptance: { committee: wholeOf(v.committee), recipients: v.recipients, stages: v.stages.map(s => ({ name: s.name?.trim() ?? '', afterMonths: wholeOf(s.afterMonths), sharePercent: wholeOf(s.sharePercent) })) },
  justification: Object.entries(v.justification).filter(([, reason]) => reason?.trim()).map(([code, reason]) => ({ code, reason: reason.trim() })),
})
