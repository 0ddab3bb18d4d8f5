// How far a statement has come: each step with who did it and when, as far as the viewer may know.
import { useEffect } from 'react'
import { GovStatementEntriesDocument, type GovStatementQuery } from '../../gql/graphql'
import { DateTimeText } from '../../kit/parts'
import { reasonText } from '../../kit/problems'
import { useRead } from '../../kit/read'
import { holds, useSeat } from '../../kit/viewer'
import { t, word } from '../../kit/words'
import { Steps } from '../Steps'
import { Who } from '../Who'
import { doneBy, type StepEntry } from './steps'

export type Found = Extract<NonNullable<GovStatementQuery['node']>, { __typename: 'Statement' }>

const steps = [
  { status: 'DRAFT', verb: 'statement.draw', action: 'DRAW', who: 'MANAGER' },
  { status: 'SUBMITTED', verb: 'statement.submit', action: 'SUBMIT', who: 'MANAGER' },
  { status: 'RECONCILED', verb: 'statement.reconcile', action: 'RECONCILE', who: 'HANDLER' },
  { status: 'SAMPLED', verb: 'statement.sample', action: 'SAMPLE', who: 'HANDLER' },
  { status: 'APPROVED', verb: 'statement.approve', action: 'APPROVE', who: 'APPROVER' },
  { status: 'PAID', verb: 'statement.pay', action: 'PAY', who: 'PAYER' },
  { status: 'CLOSED', verb: 'statement.close', action: 'CLOSE', who: 'HANDLER' },
] as const

/** The entries of a statement, for those who may read the log. */
export function useStepEntries(id: string, version: number): StepEntry[] {
  const seat = useSeat()
  const may = holds(seat, 'AUDITOR', 'OPERATOR')
  const { data, again } = useRead(GovStatementEntriesDocument, { record: id }, !may)
  useEffect(() => { if (may && version > 0) again() }, [may, version, again])
  return may ? data?.entries.edges.map(e => e.node) ?? [] : []
}

export function Stepper({ statement: s, entries }: { statement: Found; entries: StepEntry[] }) {
  const at = steps.findIndex(x => x.status === s.status)
  // what the record itself tells stands in for the log
  const known = (status: string): { id: string | undefined; name: string | undefined; at: string | undefined } | undefined => {
    if (status === 'DRAFT') return { id: undefined, name: undefined, at: s.createdAt }
    if (status === 'APPROVED' && s.approver) return { id: s.approver.id, name: s.approver.name, at: undefined }
    if (status === 'PAID' && s.payment) return { id: s.payment.recordedBy?.id, name: s.payment.recordedBy?.name, at: s.payment.createdAt }
    return undefined
  }
  return (
    <Steps label={t('statement.steps')} at={at} steps={steps.map((step, i) => {
      const entry = doneBy(entries, step.verb)
      const other = known(step.status)
      const done = i <= at
      const next = i === at + 1
      const action = s.availableActions.find(a => a.action === step.action)
      return {
        key: step.status,
        name: done ? word('StatementStatus', step.status) : step.action === 'PAY' ? t('statement.pay') : word('Action', step.action),
        note: (
          <>
            {done && entry && <><Who id={entry.actorId} /> <DateTimeText at={entry.at} /></>}
            {done && !entry && other && <>{other.name ?? word('Post', step.who)} {other.at && <DateTimeText at={other.at} />}</>}
            {done && !entry && !other && word('Post', step.who)}
            {next && (action?.allowed ? t('statement.step.you') : reasonText(action?.reason) || word('Post', step.who))}
            {!done && !next && word('Post', step.who)}
          </>
        ),
      }
    })} />
  )
}
