// What the form of a purchase that ran on another platform holds, and what it sends.
import type { GovForeignReleasesQuery, TenderMirrorInput } from '../../gql/graphql'
import { fenOf, yuanPlain } from '../../kit/money'
import type { Project } from './useProject'
import { wholeOf } from './values'

export type Release = NonNullable<GovForeignReleasesQuery['foreignReleases']>[number]
export type Deal = Release['contracts'][number]

interface LotValues { title?: string; categoryId?: string; areaId?: string; units?: string; unitPriceFen?: string }
interface MilestoneValues { title?: string; units?: string; unitPriceFen?: string; dueOn?: string }

export interface MirrorValues {
  number: string; notice: string; providerId?: string; valueFen: string; startOn: string; endOn: string; bondFen: string
  lots: LotValues[]; milestones: MilestoneValues[]
}

/** The project's requirement says what is bought; file and handler say by whom and for how much. */
export const mirrorValues = (p: Project): MirrorValues => ({
  number: '', notice: '', providerId: undefined, valueFen: '', startOn: '', endOn: '', bondFen: '', milestones: [],
  lots: (p.requirements.at(-1)?.body.items ?? []).map(i => ({ title: i.title, categoryId: i.category.id, areaId: i.area.id, units: String(i.units), unitPriceFen: yuanPlain(i.unitPriceFen) })),
})

/** What a contract or award in the file gives of the form; the provider is known here when the name is the same. */
export const taken = (deal: Deal, release: Release, providers: { value: string; label: string }[]): Partial<MirrorValues> => ({
  notice: `${release.ocid} ${deal.id}`.slice(0, 200),
  ...(deal.amountFen ? { valueFen: yuanPlain(deal.amountFen) } : {}),
  ...(deal.startOn ? { startOn: deal.startOn } : {}), ...(deal.endOn ? { endOn: deal.endOn } : {}),
  ...(providers.some(o => o.label === deal.suppliers[0]) ? { providerId: providers.find(o => o.label === deal.suppliers[0])!.value } : {}),
})

/** The file's contracts, and of processes without one its awards. */
export const dealsOf = (r: Release): Deal[] => (r.contracts.length > 0 ? r.contracts : r.awards)

const text = (value: string | undefined) => value?.trim() ?? ''

export const mirrorInput = (v: MirrorValues, project: { id: string; version: number }, evidenceId: string, ocid: string): Omit<TenderMirrorInput, 'idempotencyKey'> => ({
  projectId: project.id, expectedVersion: project.version, evidenceId, ...(ocid ? { ocid } : {}),
  number: text(v.number), notice: text(v.notice), providerId: v.providerId ?? '', valueFen: fenOf(v.valueFen) ?? 0, startOn: v.startOn, endOn: v.endOn, bondFen: fenOf(v.bondFen) ?? 0,
  lots: v.lots.map(l => ({ title: text(l.title), categoryId: l.categoryId ?? '', areaId: l.areaId ?? '', units: wholeOf(l.units), unitPriceFen: fenOf(l.unitPriceFen ?? '') ?? -1 })),
  milestones: v.milestones.map(m => ({ title: text(m.title), units: wholeOf(m.units), unitPriceFen: fenOf(m.unitPriceFen ?? '') ?? -1, dueOn: m.dueOn ?? '' })),
})
