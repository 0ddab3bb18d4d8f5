// The figures of law that hold at a place of a form, and what the server said of those that are broken.
import { useEffect, useRef } from 'react'
import { GovRulePacksDocument, type GovRulePackFragment, type ProcurementMethod } from '../../gql/graphql'
import { yuan } from '../../kit/money'
import { Problems } from '../../kit/Problems'
import type { Problem } from '../../kit/problems'
import { useRead } from '../../kit/read'
import { clockOf, dayName, dayOf, today } from '../../kit/time'
import { t } from '../../kit/words'
import { figure, ruleName, type Rule } from '../figure'

export type Pack = GovRulePackFragment

/** The rules in effect today for a method; those that a tender pinned are its own. */
export const useRulesToday = (method: ProcurementMethod) => useRead(GovRulePacksDocument, { method, on: today() })
export const newestOf = (packs: Pack[]): Pack | undefined => packs.at(-1)

/** Rules whose unit is a share while what is compared are sums, in fen. */
const sums = ['bond.bid.max', 'supplement.max']

/** What is and what is required, as people read it: the server says instants in UTC, sums in fen. */
function readable(text: string | undefined, key: string | undefined, rule: Rule | undefined): string | undefined {
  if (!text) return text
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return `${dayName(dayOf(text))} ${clockOf(text)}`
  if (rule?.unit === 'fen' || (key && sums.includes(key) && /^\d+$/.test(text))) return yuan(Number(text))
  return rule && /^[\d./]+$/.test(text) && rule.unit !== 'cd' && rule.unit !== 'wd' ? figure({ value: text, unit: rule.unit }) : text
}

export function shownProblem(p: Problem, pack: Pack | undefined): Problem {
  const rule = pack?.rules.find(r => r.key === p.ruleKey)
  const [actual, required] = [readable(p.actual, p.ruleKey, rule), readable(p.required, p.ruleKey, rule)]
  return { ...p, ...(actual !== undefined && { actual }), ...(required !== undefined && { required }) }
}

/** The keys of rules by the place of the form that they are about. */
export const places = {
  method: ['threshold.openTender'],
  deadline: ['intent.lead', 'open.tenderPeriod', 'consult.response', 'negotiate.response', 'single.notice'],
  criteria: ['price.weight.service.min', 'price.weight.service.max'],
  bidBond: ['bond.bid.max'],
  performanceBond: ['bond.perf.max'],
  framework: ['fw.term.service'],
  change: ['open.clarify', 'consult.clarify', 'negotiate.clarify'],
  panel: ['panel.min', 'panel.minLarge', 'panel.largeFrom', 'panel.expertShare'],
} as const

const placed = new Set<string>(Object.values(places).flat())
/** Whether a broken rule has its place in the form. */
export const hasPlace = (p: Problem) => p.ruleKey !== undefined && placed.has(p.ruleKey)

/** The rules of a place, and those of them that are broken as cards. The first card takes the focus when it comes. */
export function RulesAt({ place, pack, broken = [] }: { place: keyof typeof places; pack: Pack | undefined; broken?: Problem[] }) {
  const keys: readonly string[] = places[place]
  const rules = (pack?.rules ?? []).filter(r => keys.includes(r.key))
  const here = broken.filter(p => p.ruleKey && keys.includes(p.ruleKey))
  const card = useRef<HTMLDivElement>(null)
  // another object each time the server has spoken
  const first = here[0] && here[0] === broken.find(hasPlace) ? here[0] : undefined
  useEffect(() => {
    if (!first) return
    card.current?.scrollIntoView({ block: 'center' })
    card.current?.focus({ preventScroll: true })
  }, [first])
  return (
    <>
      {rules.length > 0 && (
        <ul className="rules-at">
          {rules.map(r => <li key={r.key}>{ruleName(r)}{t('word.colon')}<strong>{figure(r)}</strong> <span className="soft">{r.cite}</span></li>)}
        </ul>
      )}
      {here.length > 0 && <div ref={card} tabIndex={-1}><Problems problems={here.map(p => shownProblem(p, pack))} /></div>}
    </>
  )
}
