import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { OrgContractNamesDocument, StatementDrawDocument, type OrgContractNamesQuery } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { useAll } from '../../kit/all'
import { Ask, type AskField } from '../../kit/Ask'
import { addMonths, monthName, thisMonth } from '../../kit/time'
import { useOrganizationId } from '../../kit/viewer'
import { t } from '../../kit/words'

const rows = (data: OrgContractNamesQuery) => data.contracts

/** Draws a month's statement, of one contract or of one that is chosen. */
export function DrawButton({ contractId }: { contractId?: string }) {
  const [asking, setAsking] = useState(false)
  const navigate = useNavigate()
  const organizationId = useOrganizationId()
  const contracts = useAll(OrgContractNamesDocument, { filter: { providerId: organizationId } }, rows)
  const draw = useAct(StatementDrawDocument, { quiet: true, done: t('statements.drawn') })
  const months = Array.from({ length: 12 }, (_, i) => addMonths(thisMonth(), -i))
  const choices = contracts.data ?? []
  const fields: AskField[] = [
    ...(contractId ? [] : [{ name: 'contractId', label: t('statements.contract'), kind: 'select' as const, required: true, initial: choices[0]?.id ?? '',
      options: choices.map(c => ({ value: c.id, label: `${c.number} ${c.title}` })) }]),
    { name: 'month', label: t('statements.month'), kind: 'select', required: true, initial: months[1]!, options: months.map(m => ({ value: m, label: monthName(m) })) },
  ]
  const run = async (values: Record<string, string>) => {
    const outcome = await draw({ contractId: contractId ?? values.contractId!, month: values.month! })
    const made = outcome.payload?.statement
    if (made) void navigate(`/statements/${made.id}`)
    return outcome
  }
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>{t('statements.draw')}</Button>
      {asking && <Ask open title={t('statements.draw')} text={t('statements.draw.text')} fields={fields} button={t('statements.draw')} run={run} close={() => setAsking(false)} />}
    </>
  )
}
