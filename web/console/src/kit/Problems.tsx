// Broken rules in words; one of law is a card: the rule, what is, what is required, where it is written.
import { Alert } from 'antd'
import { problemsText } from './act'
import { Facts } from './parts'
import { problemText, type Problem } from './problems'
import { t } from './words'

export function Problems({ problems }: { problems: Problem[] }) {
  const rules = problems.filter(p => p.ruleKey)
  const others = problems.filter(p => !p.ruleKey)
  return (
    <>
      {others.length > 0 && <Alert type="error" showIcon role="alert" title={problemsText(others)} className="gap" />}
      {rules.map(p => (
        <Alert key={p.ruleKey} type="warning" showIcon role="alert" className="gap" title={t('rule.broken')} description={(
          <>
            <p>{problemText(p)}</p>
            <Facts items={[[t('rule.actual'), p.actual], [t('rule.required'), p.required], [t('rule.cite'), p.cite], [t('rule.key'), <code key="k">{p.ruleKey}</code>]]} />
          </>
        )} />
      ))}
    </>
  )
}
