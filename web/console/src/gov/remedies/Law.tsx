// The law's days for what is looked at, as the tender's rule pack has them.
import type { GovRemedyTenderFragment } from '../../gql/graphql'
import { Facts, Section } from '../../kit/parts'
import { t } from '../../kit/words'
import { figure, ruleName } from '../figure'

export function Law({ tender, about }: { tender: GovRemedyTenderFragment; about: 'challenge.' | 'complaint.' }) {
  const rules = (tender.rulePack?.rules ?? []).filter(r => r.key.startsWith(about))
  if (rules.length === 0) return null
  return (
    <Section title={t('law.title')}>
      <Facts items={rules.map(r => [ruleName(r), <span key={r.key}>{figure(r)} <span className="soft">{r.cite}</span></span>] as const)} />
    </Section>
  )
}
