import { GovBudgetLinesDocument, GovPoolGrantDocument, type GovBudgetLinesQuery } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { useAll } from '../../kit/all'
import { useAreaOptions } from '../../kit/choices'
import type { PlainField } from '../../kit/fields'
import { fenOf, yuan } from '../../kit/money'
import { TwoStep } from '../../kit/TwoStep'
import { useSeat } from '../../kit/viewer'
import { t } from '../../kit/words'
import type { Pool } from './Pools'
import type { Programme } from './rules'

interface Props { code: string; close: () => void; programmes: Programme[]; pools: Pool[]; again: () => void }

const lineRows = (data: GovBudgetLinesQuery) => data.budgetLines

/** Puts money into a programme's pool for an area; from a line, it is set aside there. */
export function PoolGrant({ code, close, programmes, pools, again }: Props) {
  const seat = useSeat()
  const areas = useAreaOptions()
  const lines = useAll(GovBudgetLinesDocument, { areaId: seat.id }, lineRows)
  const reread = () => {
    again()
    lines.again()
  }
  const grant = useAct(GovPoolGrantDocument, { quiet: true, done: t('pools.granted'), reread })
  const fields = (): PlainField[] => [
    { name: 'programmeCode', label: t('programmes.programme'), kind: 'select', required: true, initial: code, options: programmes.map(p => ({ value: p.code, label: p.name })) },
    { name: 'areaId', label: t('word.area'), kind: 'select', required: true, initial: seat.id, options: areas, help: t('pools.area.help') },
    { name: 'budgetLineId', label: t('pools.line'), kind: 'select', initial: '', help: t('pools.line.help'),
      options: [{ value: '', label: t('pools.noLine') }, ...(lines.data ?? []).map(l => ({ value: l.id, label: `${l.fiscalYear} ${l.name} · ${t('balance.left')} ${yuan(l.balance.leftFen)}` }))] },
    { name: 'amountFen', label: t('budgets.amount'), kind: 'yuan', required: true },
  ]
  return (
    <TwoStep close={close} title={t('pools.grant')} button={t('pools.grant')} fields={fields}
      run={v => grant({ programmeCode: v.programmeCode!, areaId: v.areaId!, budgetLineId: v.budgetLineId || null, amountFen: fenOf(v.amountFen ?? '') ?? 0 })}
      summary={v => {
        const pool = pools.find(p => p.programmeCode === v.programmeCode && p.area.id === v.areaId)
        const amount = fenOf(v.amountFen ?? '') ?? 0
        return [
          [t('programmes.programme'), programmes.find(p => p.code === v.programmeCode)?.name],
          [t('word.area'), areas.find(a => a.value === v.areaId)?.name],
          [t('pools.line'), lines.data?.find(l => l.id === v.budgetLineId)?.name ?? t('pools.noLine')],
          [t('budgets.amount'), <strong key="a">{yuan(amount)}</strong>],
          [t('pools.after'), yuan((pool?.balance.leftFen ?? 0) + amount)],
        ]
      }} />
  )
}
