// The law's days for what is looked at, as the tender's rule pack has them.
import type { GovRemedyTenderFragment } from '../../gql/graphql'
import { Facts, Section } from '../../kit/parts'
import { language, t } from '../../kit/words'

const units: Record<string, 'law.cd' | 'law.wd' | 'law.h' | 'law.percent'> = { cd: 'law.cd', wd: 'law.wd', h: 'law.h', '%': 'law.percent' }

type Rule = NonNullable<GovRemedyTenderFragment['rulePack']>['rules'][number]

/** A figure of law with its unit: 7 working days. */
export const figureOf = (r: Pick<Rule, 'value' | 'unit'>) => (units[r.unit] ? t(units[r.unit]!, { n: r.value }) : `${r.value} ${r.unit}`)

export function Law({ tender, about }: { tender: GovRemedyTenderFragment; about: 'challenge.' | 'complaint.' }) {
  const rules = (tender.rulePack?.rules ?? []).filter(r => r.key.startsWith(about))
  if (rules.length === 0) return null
  return (
    <Section title={t('law.title')}>
      <Facts items={rules.map(r => [language() === 'zh' ? r.name : r.nameEn, <span key={r.key}>{figureOf(r)} <span className="soft">{r.cite}</span></span>] as const)} />
    </Section>
  )
}
