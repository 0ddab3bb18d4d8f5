// What one version of a tender's documents says otherwise than the one before it, to the last setting: compared here, so
// that nobody has to trust the note alone. Buyers and bidders see the same.
import { yuan } from './money'
import { t, word } from './words'

interface Clause { code: string; text: string }

/** What is compared of a version; what a reader does not see of one is left out. */
export interface Compared {
  body: {
    evaluation: {
      method: string; fixedPrice: boolean; places: number; rankOn?: string | null
      criteria: { code: string; name: string; path: string[]; kind: string; max: string; bands: { from: string; to: string; level: string }[] }[]
      deductions: { code: string; share: number; basis: string }[]
    }
    eligibility: Clause[]; essential: Clause[]; contract: Clause[]
    bidBondFen: number; performanceBondBp: number; validityDays: number; threshold: number; frameworkMonths: number
    methodReason?: string; splittingReason?: string
    single?: { organizationId: string; reason: string; opinions: { name: string; post: string; opinion: string }[] } | null
  }
  files?: { name: string; sha256: string }[]
}

export type Part = 'single' | 'criterion' | 'deduction' | 'eligibility' | 'essential' | 'contract' | 'figure' | 'file'
export interface Change { part: Part; name: string; was: string; now: string }

type Named = [name: string, text: string][]

const clauses = (list: Clause[]): Named => list.map(c => [c.code, c.text])
const percent = (bp: number) => `${bp / 100} %`

const named: Record<Part, (v: Compared) => Named> = {
  single: ({ body: { single: s } }) => (s ? [[t('change.single.supplier'), s.organizationId], [t('change.single.reason'), s.reason], ...s.opinions.map(o => [`${t('change.single.opinion')} ${o.name}`, `${o.post} · ${o.opinion}`] as [string, string])] : []),
  criterion: v => v.body.evaluation.criteria.map(c => [c.code,
    [[...c.path, c.name].join(' / '), word('CriterionKind', c.kind), t('change.points', { n: c.max }), ...c.bands.map(b => `${b.from}–${b.to} ${b.level}`)].join(' · ')]),
  deduction: v => v.body.evaluation.deductions.map(d => [d.code, `${percent(d.share)} · ${d.basis}`]),
  eligibility: v => clauses(v.body.eligibility),
  essential: v => clauses(v.body.essential),
  contract: v => clauses(v.body.contract),
  figure: ({ body: b, body: { evaluation: e } }) => [
    ['method', word('EvaluationMethod', e.method)], ['fixedPrice', e.fixedPrice ? t('word.yes') : t('word.no')], ['places', String(e.places)], ['rankOn', word('RankOn', e.rankOn ?? 'EXACT')],
    ['bidBondFen', yuan(b.bidBondFen)], ['performanceBondBp', percent(b.performanceBondBp)], ['validityDays', String(b.validityDays)],
    ['threshold', String(b.threshold)], ['frameworkMonths', String(b.frameworkMonths)], ['methodReason', b.methodReason ?? ''], ['splittingReason', b.splittingReason ?? ''],
  ],
  file: v => (v.files ?? []).map(f => [f.name, f.sha256]),
}

/** Everything that is not the same in two versions. */
export function changes(was: Compared, now: Compared): Change[] {
  return (Object.keys(named) as Part[]).flatMap(part => {
    const [before, after] = [new Map(named[part](was)), new Map(named[part](now))]
    return [...new Set([...before.keys(), ...after.keys()])]
      .map(name => ({ part, name, was: before.get(name) ?? '', now: after.get(name) ?? '' }))
      .filter(c => c.was !== c.now)
  })
}

/** What was changed: a clause by its number, a figure by its word. `bond` is the method's own word for the bid bond. */
export const placeOf = (c: Change, bond = t('change.figure.bidBondFen')) => (c.part === 'single' ? c.name : c.part !== 'figure' ? `${t(`change.${c.part}`)} ${c.name}`
  : c.name === 'bidBondFen' ? bond : t(`change.figure.${c.name}` as 'change.figure.method'))
