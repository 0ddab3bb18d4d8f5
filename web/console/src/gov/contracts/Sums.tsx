// Whether the sums of a new contract go together, while they are typed.
import { Form } from 'antd'
import type { GovBudgetLinesQuery } from '../../gql/graphql'
import { fenOf, yuan } from '../../kit/money'
import { Facts, Mark } from '../../kit/parts'
import { t } from '../../kit/words'
import { lotsSum, type LotValues } from './values'

type Line = GovBudgetLinesQuery['budgetLines']['edges'][number]['node']

export function Sums({ lines }: { lines: Line[] }) {
  const sum = lotsSum(Form.useWatch('lots') as LotValues[] | undefined)
  const value = fenOf(Form.useWatch('valueFen') as string | undefined ?? '')
  const chosen = Form.useWatch('budgetLineId') as string | undefined
  const line = lines.find(l => l.id === chosen)
  return (
    <div role="status">
      <Facts items={[
        [t('sums.lots'), yuan(sum)],
        value === null ? null : [t('sums.value'), value >= sum
          ? <Mark key="v" tone="good">{t('sums.value.ok', { rest: yuan(value - sum) })}</Mark>
          : <Mark key="v" tone="bad">{t('sums.value.short', { missing: yuan(sum - value) })}</Mark>],
        value === null || !line ? null : [t('sums.line'), line.balance.leftFen >= value
          ? <Mark key="l" tone="good">{t('sums.line.ok', { left: yuan(line.balance.leftFen - value) })}</Mark>
          : <Mark key="l" tone="bad">{t('sums.line.short', { missing: yuan(value - line.balance.leftFen) })}</Mark>],
      ]} />
    </div>
  )
}
