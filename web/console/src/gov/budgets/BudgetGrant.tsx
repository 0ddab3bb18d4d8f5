import { GovBudgetGrantDocument } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import type { PlainField, PlainValues } from '../../kit/fields'
import { fenOf, yuan } from '../../kit/money'
import { thisMonth } from '../../kit/time'
import { TwoStep } from '../../kit/TwoStep'
import { useSeat } from '../../kit/viewer'
import { t } from '../../kit/words'
import { useOrganizationOptions } from '../choices'
import type { Line } from './Budgets'

const fresh = 'new'

/** Puts money on a line, or makes one. */
export function BudgetGrant({ close, lines, again }: { close: () => void; lines: Line[]; again: () => void }) {
  const seat = useSeat()
  const buyers = useOrganizationOptions('buyers')
  const grant = useAct(GovBudgetGrantDocument, { quiet: true, done: t('budgets.granted'), reread: again })
  const lineOf = (id: string | undefined) => lines.find(l => l.id === id)
  const fields = (values: Partial<PlainValues>): PlainField[] => [
    { name: 'line', label: t('budgets.line'), kind: 'select', required: true, options: [...lines.map(l => ({ value: l.id, label: `${l.fiscalYear} ${l.name} ${l.code}` })), { value: fresh, label: t('budgets.newLine') }] },
    ...(values.line === fresh
      ? [
        { name: 'code', label: t('budgets.code'), required: true, help: t('budgets.code.help') },
        { name: 'fiscalYear', label: t('budgets.year'), required: true, kind: 'number' as const },
        { name: 'name', label: t('budgets.name'), required: true },
        { name: 'buyerId', label: t('budgets.buyer'), required: true, kind: 'select' as const, options: buyers },
      ]
      : []),
    { name: 'amountFen', label: t('budgets.amount'), required: true, kind: 'yuan' },
  ]
  const run = (values: PlainValues) => {
    const line = lineOf(values.line)
    return grant({
      code: line?.code ?? values.code ?? '', fiscalYear: line?.fiscalYear ?? Number(values.fiscalYear ?? thisMonth().slice(0, 4)), name: line?.name ?? values.name ?? '',
      buyerId: line?.buyer.id ?? values.buyerId ?? '', areaId: line?.area.id ?? seat.id, amountFen: fenOf(values.amountFen ?? '') ?? 0,
    })
  }
  return (
    <TwoStep close={close} title={t('budgets.grant')} button={t('budgets.grant')} fields={fields} run={run} summary={values => {
      const line = lineOf(values.line)
      const amount = fenOf(values.amountFen ?? '') ?? 0
      return [
        [t('budgets.line'), line ? `${line.name} ${line.code}` : `${values.name} ${values.code}`],
        [t('budgets.year'), line?.fiscalYear ?? values.fiscalYear],
        [t('budgets.buyer'), line?.buyer.name ?? buyers.find(b => b.value === values.buyerId)?.label],
        [t('word.area'), line?.area.name ?? seat.name],
        [t('budgets.amount'), <strong key="a">{yuan(amount)}</strong>],
        [t('budgets.after'), yuan((line?.balance.grantedFen ?? 0) + amount)],
      ]
    }} />
  )
}
