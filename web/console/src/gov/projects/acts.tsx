// What the viewer may do to a project now.
import { useNavigate } from 'react-router'
import {
  GovConsultationCloseDocument, GovConsultationOpenDocument, GovIntentPublishDocument, GovProjectBudgetDocument, GovProjectCancelDocument,
  GovRequirementReturnDocument, GovRequirementReviewDocument, GovSurveyRecordDocument, type SurveyKind,
} from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Actions } from '../../kit/Actions'
import { yuan } from '../../kit/money'
import { addDays, today } from '../../kit/time'
import { t, valuesOf, word } from '../../kit/words'
import type { Project } from './useProject'

const weekLater = () => addDays(today(), 7)

export function ProjectActs({ project: p, again }: { project: Project; again: () => void }) {
  const navigate = useNavigate()
  const quiet = { quiet: true, done: t('projects.done'), reread: again }
  const budget = useAct(GovProjectBudgetDocument, quiet)
  const cancel = useAct(GovProjectCancelDocument, quiet)
  const survey = useAct(GovSurveyRecordDocument, quiet)
  const open = useAct(GovConsultationOpenDocument, quiet)
  const close = useAct(GovConsultationCloseDocument, quiet)
  const review = useAct(GovRequirementReviewDocument, quiet)
  const giveBack = useAct(GovRequirementReturnDocument, quiet)
  const intend = useAct(GovIntentPublishDocument, quiet)
  const on = { projectId: p.id, expectedVersion: p.version }
  const go = (to: string) => async () => {
    await navigate(to)
    return { ok: true, problems: [] }
  }
  return (
    <Actions available={p.availableActions} acts={{
      EDIT: { run: go(`/projects/${p.id}/edit`) },
      WRITE_REQUIREMENT: { primary: p.requirements.length === 0, run: go(`/projects/${p.id}/requirement`) },
      RECORD_SURVEY: {
        ask: { fields: [
          { name: 'subject', label: t('projects.survey.subject'), required: true },
          { name: 'kind', label: t('projects.survey.kind'), kind: 'select', required: true, options: valuesOf('SurveyKind').map(value => ({ value, label: word('SurveyKind', value) })) },
          { name: 'heldOn', label: t('projects.survey.heldOn'), kind: 'date', required: true, initial: today() },
          { name: 'summary', label: t('projects.survey.summary'), kind: 'area', required: true },
        ] },
        run: v => survey({ ...on, subject: v.subject!, kind: v.kind as SurveyKind, summary: v.summary!, heldOn: v.heldOn! }),
      },
      BUDGET: { primary: true, ask: { text: t('projects.budget.text', { line: p.budgetLine.name, sum: yuan(p.estimateFen) }) }, run: () => budget(on) },
      OPEN_CONSULTATION: {
        primary: true, ask: { text: t('consultation.open.text'), fields: [
          { name: 'question', label: t('consultation.question'), kind: 'area', required: true },
          { name: 'lastDay', label: t('consultation.lastDay'), kind: 'date', required: true, initial: weekLater() },
        ] },
        run: v => open({ ...on, question: v.question!, lastDay: v.lastDay! }),
      },
      CLOSE_CONSULTATION: { primary: true, ask: { text: t('consultation.close.text') }, run: () => close(on) },
      REVIEW: { primary: true, ask: { text: t('requirement.review.text'), fields: [{ name: 'note', label: t('requirement.note'), kind: 'area' }] }, run: v => review({ ...on, note: v.note || null }) },
      RETURN_REQUIREMENT: { ask: { fields: [{ name: 'note', label: t('requirement.return.note'), kind: 'area', required: true }] }, run: v => giveBack({ ...on, note: v.note! }) },
      PUBLISH_INTENT: {
        primary: true, ask: { text: t('projects.intent.text'), fields: [{ name: 'waiver', label: t('projects.waiver'), kind: 'area', help: t('projects.waiver.help') }] },
        run: v => intend({ ...on, waiver: v.waiver || null }),
      },
      DRAFT_TENDER: { primary: true, run: go(`/projects/${p.id}/tender`) },
      MIRROR: { label: t('mirror.title'), run: go(`/projects/${p.id}/mirror`) },
      CANCEL: { danger: true, label: t('projects.cancel'), ask: { text: t('projects.cancel.text'), fields: [{ name: 'reason', label: t('word.reason'), kind: 'area', required: true }] }, run: v => cancel({ ...on, reason: v.reason! }) },
    }} />
  )
}
