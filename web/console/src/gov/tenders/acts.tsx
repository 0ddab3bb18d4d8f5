// What the viewer may do to a tender now. Opening and awarding stand on their own pages.
import { useNavigate } from 'react-router'
import {
  GovTenderCancelDocument, GovTenderPublishDocument, GovTenderReturnDocument, GovTenderSubmitDocument, GovTenderTerminateDocument,
} from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Actions } from '../../kit/Actions'
import { clockOf, dayName, dayOf } from '../../kit/time'
import { t } from '../../kit/words'
import type { Tender } from './useTender'

export function TenderActs({ tender: x, again }: { tender: Tender; again: () => void }) {
  const navigate = useNavigate()
  const quiet = { quiet: true, done: t('projects.done'), reread: again }
  const submit = useAct(GovTenderSubmitDocument, quiet)
  const giveBack = useAct(GovTenderReturnDocument, quiet)
  const publish = useAct(GovTenderPublishDocument, quiet)
  const cancel = useAct(GovTenderCancelDocument, quiet)
  const terminate = useAct(GovTenderTerminateDocument, quiet)
  const on = { tenderId: x.id, expectedVersion: x.version }
  const go = (to: string) => async () => {
    await navigate(to)
    return { ok: true, problems: [] }
  }
  const reason = [{ name: 'reason', label: t('word.reason'), kind: 'area' as const, required: true }]
  const until = x.deadlineAt ? `${dayName(dayOf(x.deadlineAt))} ${clockOf(x.deadlineAt)}` : ''
  return (
    <Actions available={x.availableActions} acts={{
      EDIT: { run: go(`/tenders/${x.id}/edit`) },
      SUBMIT: { primary: true, label: t('tender.submit'), ask: { text: t('tender.submit.text') }, run: () => submit(on) },
      PUBLISH: { primary: true, label: t('tender.publish'), ask: { text: x.method === 'FRAMEWORK_OPEN' ? t('admissions.publish.text') : t('tender.publish.text', { until }) }, run: () => publish(on) },
      RETURN: { ask: { fields: reason }, run: v => giveBack({ ...on, reason: v.reason! }) },
      AMEND: { run: go(`/tenders/${x.id}/amend`) },
      OPEN: { primary: true, label: t('tender.goOpening'), run: go(`/tenders/${x.id}/opening`) },
      CONFIRM: { primary: true, label: t('tender.goAward'), run: go(`/tenders/${x.id}/award`) },
      AWARD: { primary: true, label: t('tender.goAward'), run: go(`/tenders/${x.id}/award`) },
      CANCEL: { danger: true, label: t('tender.cancel'), ask: { text: t('tender.cancel.text'), fields: reason }, run: v => cancel({ ...on, reason: v.reason! }) },
      TERMINATE: { danger: true, ask: { text: t('tender.terminate.text'), fields: reason }, run: v => terminate({ ...on, reason: v.reason! }) },
    }} />
  )
}
