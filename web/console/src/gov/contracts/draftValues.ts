// What the form of a draft contract holds, and what it sends.
import type { ContractDraftInput } from '../../gql/graphql'
import { fenOf, yuanPlain } from '../../kit/money'
import { unitsOf } from './values'
import type { Version } from './useTexts'

interface ClauseValues { code?: string; text?: string }
interface MilestoneValues { title?: string; units?: string; unitPriceFen?: string; dueOn?: string }

export interface DraftValues { startOn: string; clauses: ClauseValues[]; milestones: MilestoneValues[]; advanceFen: string; retainedPercent: string }

/** What the draft says by itself; what documents and bid say stays. */
export const draftValues = ({ body: b }: Pick<Version, 'body'>): DraftValues => ({
  startOn: b.startOn, clauses: b.clauses.filter(c => c.source === 'CONTRACT').map(c => ({ code: c.code, text: c.text })),
  milestones: b.milestones.map(m => ({ title: m.title, units: String(m.units), unitPriceFen: yuanPlain(m.unitPriceFen), dueOn: m.dueOn })),
  advanceFen: b.advanceFen > 0 ? yuanPlain(b.advanceFen) : '', retainedPercent: b.retainedBp > 0 ? String(b.retainedBp / 100) : '',
})

/** 3.5 → 350 of 10,000; anything else becomes -1, which the server refuses at its field. */
export function bpOf(text: string): number {
  const m = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(text.trim())
  return text.trim() === '' ? 0 : m ? Number(m[1]) * 100 + Number((m[2] ?? '').padEnd(2, '0')) : -1
}

export const draftInput = (v: DraftValues, contract: { id: string; version: number }): Omit<ContractDraftInput, 'idempotencyKey'> => ({
  contractId: contract.id, expectedVersion: contract.version, startOn: v.startOn,
  clauses: v.clauses.map(c => ({ code: c.code?.trim() ?? '', text: c.text?.trim() ?? '' })),
  milestones: v.milestones.map(m => ({ title: m.title?.trim() ?? '', units: unitsOf(m.units) ?? 0, unitPriceFen: fenOf(m.unitPriceFen ?? '') ?? 0, dueOn: m.dueOn ?? '' })),
  advanceFen: fenOf(v.advanceFen) ?? 0, retainedBp: bpOf(v.retainedPercent),
})

export const milestonesSum = (list: (MilestoneValues | undefined)[] | undefined): number =>
  (list ?? []).reduce((n, m) => n + (unitsOf(m?.units) ?? 0) * (fenOf(m?.unitPriceFen ?? '') ?? 0), 0)
