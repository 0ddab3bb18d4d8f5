// What the buyer's side does to a statement.
import {
  GovStatementApproveDocument, GovStatementCloseDocument, GovStatementPayDocument, GovStatementReconcileDocument, GovStatementReturnDocument, GovStatementSampleDocument,
} from '../../gql/graphql'
import { useAct } from '../../kit/act'
import type { ActionOffer } from '../../kit/Actions'
import { yuan } from '../../kit/money'
import { monthName, today } from '../../kit/time'
import { t } from '../../kit/words'

export interface ActedStatement { id: string; version: number; month: string; lineCount: number; amountFen: number; provider: { name: string } }

export function useStatementActs(reread: () => void): (s: ActedStatement) => Record<string, ActionOffer> {
  const reconcile = useAct(GovStatementReconcileDocument, { quiet: true, done: t('statement.reconciled'), reread })
  const sample = useAct(GovStatementSampleDocument, { quiet: true, done: t('statement.sampled'), reread })
  const approve = useAct(GovStatementApproveDocument, { quiet: true, done: t('statement.approved'), reread })
  const giveBack = useAct(GovStatementReturnDocument, { quiet: true, done: t('statement.returned'), reread })
  const pay = useAct(GovStatementPayDocument, { quiet: true, done: t('statement.paid'), reread })
  const close = useAct(GovStatementCloseDocument, { quiet: true, done: t('statement.closed'), reread })
  return s => {
    const on = { statementId: s.id, expectedVersion: s.version }
    const what = t('statement.sentence', { provider: s.provider.name, month: monthName(s.month), n: s.lineCount, sum: yuan(s.amountFen) })
    return {
      RECONCILE: { primary: true, ask: { text: <>{what} {t('statement.reconcile.text')}</> }, run: () => reconcile(on) },
      SAMPLE: { primary: true, ask: { text: <>{what} {t('statement.sample.text')}</> }, run: () => sample(on) },
      APPROVE: { primary: true, ask: { text: <>{what} {t('statement.approve.text')}</> }, run: () => approve(on) },
      PAY: {
        primary: true, label: t('statement.pay'),
        ask: { text: <>{what} {t('statement.pay.text')}</>, fields: [
          { name: 'reference', label: t('payments.reference'), required: true, help: t('payments.reference.help') },
          { name: 'paidOn', label: t('payments.day'), kind: 'date', required: true, initial: today() },
        ] },
        run: v => pay({ ...on, reference: v.reference!, paidOn: v.paidOn! }),
      },
      CLOSE: { primary: true, ask: { text: <>{what} {t('statement.close.text')}</> }, run: () => close(on) },
      RETURN: { danger: true, ask: { text: what, fields: [{ name: 'reason', label: t('statement.return.reason'), kind: 'area', required: true }] }, run: v => giveBack({ ...on, reason: v.reason! }) },
    }
  }
}
