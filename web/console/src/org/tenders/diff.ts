// What a new version of the documents changed: compared here, so that nobody has to trust the note alone.
import type { OrgTenderDocumentsQuery } from '../../gql/graphql'
import { yuan } from '../../kit/money'
import { t, word } from '../../kit/words'

export type Version = Extract<NonNullable<OrgTenderDocumentsQuery['node']>, { __typename: 'Tender' }>['documents'][number]
export type Body = Version['body']
export type Part = 'eligibility' | 'essential' | 'contract' | 'criterion' | 'deduction' | 'figure' | 'file'
export interface Change { part: Part; name: string; was: string; now: string }

type Named = [name: string, text: string][]

const clauses = (list: Body['eligibility']): Named => list.map(c => [c.code, c.text])

const criterion = (c: Body['evaluation']['criteria'][number]) =>
  [[...c.path, c.name].join(' / '), c.max, word('CriterionKind', c.kind), ...c.bands.map(b => `${b.from}–${b.to} ${b.level}`)].join(' · ')

const named: Record<Part, (v: Version) => Named> = {
  eligibility: v => clauses(v.body.eligibility),
  essential: v => clauses(v.body.essential),
  contract: v => clauses(v.body.contract),
  criterion: v => v.body.evaluation.criteria.map(c => [c.code, criterion(c)]),
  deduction: v => v.body.evaluation.deductions.map(d => [d.code, `${d.share / 100} % · ${d.basis}`]),
  figure: ({ body: b, body: { evaluation: e } }) => [
    ['method', word('EvaluationMethod', e.method)], ['fixedPrice', e.fixedPrice ? t('word.yes') : t('word.no')], ['places', String(e.places)], ['rankOn', word('RankOn', e.rankOn ?? 'EXACT')],
    ['bidBondFen', yuan(b.bidBondFen)], ['performanceBondBp', `${b.performanceBondBp / 100} %`], ['validityDays', String(b.validityDays)],
    ['threshold', String(b.threshold)], ['frameworkMonths', String(b.frameworkMonths)],
  ],
  file: v => v.files.map(f => [f.name, f.sha256]),
}

/** Everything that is not the same in two versions, in the order of the documents. */
export function changes(was: Version, now: Version): Change[] {
  return (Object.keys(named) as Part[]).flatMap(part => {
    const [before, after] = [new Map(named[part](was)), new Map(named[part](now))]
    return [...new Set([...before.keys(), ...after.keys()])]
      .map(name => ({ part, name, was: before.get(name) ?? '', now: after.get(name) ?? '' }))
      .filter(c => c.was !== c.now)
  })
}
