// A rule's figure as people read it.
import type { GovRulePackFragment } from '../gql/graphql'
import { yuan } from '../kit/money'
import { language, t, type WordKey } from '../kit/words'

export type Rule = GovRulePackFragment['rules'][number]

const units: Record<string, WordKey> = {
  cd: 'tender.unit.cd', wd: 'tender.unit.wd', h: 'tender.unit.h', min: 'tender.unit.min', m: 'tender.unit.m', y: 'tender.unit.y', '%': 'tender.unit.percent',
}

/** A figure with its unit: 10 → 10 日, ¥4,000,000.00, 2/3. */
export function figure(r: Pick<Rule, 'value' | 'unit'>): string {
  if (r.unit === 'fen') return yuan(Number(r.value))
  const unit = units[r.unit]
  return unit ? t(unit, { n: r.value }) : r.value
}

export const ruleName = (r: Pick<Rule, 'name' | 'nameEn'>) => (language() === 'zh' ? r.name : r.nameEn)

/** The figure of a rule of a pack by its key, in words; a dash where the pack is not known or has no such rule. */
export function figureIn(rules: Pick<Rule, 'key' | 'value' | 'unit'>[] | undefined, key: string): string {
  const rule = rules?.find(r => r.key === key)
  return rule ? figure(rule) : '–'
}
