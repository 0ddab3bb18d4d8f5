// What one version of the documents says otherwise than the one before it, sentence by sentence.
import { yuan } from '../../kit/money'
import type { ProcurementMethod } from '../../gql/graphql'
import { t, word } from '../../kit/words'
import { termsOf } from '../terms'
import type { Body } from './useTender'
import { percentOf } from './values'

export interface Difference { key: string; where: string; before: string; after: string }

/** Everything that a version says, each with the place that it is at. */
function sentences(b: Body, method: ProcurementMethod): Map<string, { where: string; text: string }> {
  const out = new Map<string, { where: string; text: string }>()
  const add = (key: string, where: string, text: string) => out.set(key, { where, text })
  const { evaluation: e } = b
  add('method', t('tender.evaluation.method'), word('EvaluationMethod', e.method))
  add('fixed', t('tender.fixedPrice'), e.fixedPrice ? t('word.yes') : t('word.no'))
  add('places', t('tender.places'), String(e.places))
  add('rankOn', t('tender.rankOn'), word('RankOn', e.rankOn ?? 'EXACT'))
  for (const c of e.criteria) {
    const bands = c.bands.map(x => t('tender.band.text', { from: x.from, to: x.to, level: x.level })).join(t('word.enumComma'))
    add(`criterion ${c.code}`, `${t('tender.criterion')} ${c.code}`, [[...c.path, c.name].join(' / '), word('CriterionKind', c.kind), t('tender.points', { n: c.max }), bands].filter(Boolean).join(' · '))
  }
  for (const d of e.deductions) add(`deduction ${d.code}`, `${t('tender.deductions')} ${d.code}`, `${percentOf(d.share)} % · ${d.basis}`)
  for (const [name, title] of [['eligibility', t('tender.eligibility')], ['essential', t('tender.essential')], ['contract', t('tender.contract')]] as const) {
    for (const c of b[name]) add(`${name} ${c.code}`, `${title} ${c.code}`, c.text)
  }
  add('bidBond', termsOf(method).Bond, yuan(b.bidBondFen))
  add('performanceBond', t('tender.performanceBond'), `${percentOf(b.performanceBondBp)} %`)
  add('validity', t('tender.validity'), String(b.validityDays))
  if (b.frameworkMonths) add('framework', t('tender.framework'), String(b.frameworkMonths))
  add('methodReason', t('tender.methodReason'), b.methodReason)
  add('splittingReason', t('tender.splittingReason'), b.splittingReason)
  return out
}

export function differences(before: Body, after: Body, method: ProcurementMethod): Difference[] {
  const [was, is] = [sentences(before, method), sentences(after, method)]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap(key => {
    const [a, b] = [was.get(key), is.get(key)]
    return a?.text === b?.text ? [] : [{ key, where: (b ?? a)!.where, before: a?.text ?? '', after: b?.text ?? '' }]
  })
}
