// How the organisation did under the contract: the score with its arithmetic, comments and the one appeal.
import { OrgPerformanceCommentDocument } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Actions } from '../../kit/Actions'
import { newestFirst } from '../../kit/newest'
import { DateTimeText, Facts, Mark, Section, StatusTag } from '../../kit/parts'
import { Empty } from '../../kit/states'
import { t, word } from '../../kit/words'
import type { Delivery } from './useDelivery'

type Evaluation = Delivery['evaluations'][number]

const gradeTones = { EXCELLENT: 'good', GOOD: 'good', FAIR: 'warn', POOR: 'bad' } as const

export function EvaluationPart({ delivery: d, again }: { delivery: Delivery; again: () => void }) {
  if (d.evaluations.length === 0) return <Empty>{t('evaluation.none')}</Empty>
  return newestFirst(d.evaluations).map(e => <Shown key={e.id} evaluation={e} again={again} />)
}

function Shown({ evaluation: e, again }: { evaluation: Evaluation; again: () => void }) {
  const say = useAct(OrgPerformanceCommentDocument, { quiet: true, done: t('evaluation.said'), reread: again })
  const on = { evaluationId: e.id, expectedVersion: e.version }
  const offer = (action: 'COMMENT' | 'APPEAL', text: string) => ({
    primary: true, ask: { text, fields: [{ name: 'text', label: t('evaluation.text'), kind: 'area' as const, required: true }] },
    run: (v: Record<string, string>) => say({ ...on, action, text: v.text! }),
  })
  return (
    <Section title={t('evaluation.n', { n: e.number })} extra={<StatusTag of="PerformanceStatus" value={e.status} />}>
      <p className="score"><strong>{(e.score / 100).toFixed(2)}</strong> <Mark tone={gradeTones[e.grade]}>{word('PerformanceGrade', e.grade)}</Mark></p>
      <Facts items={[
        [t('evaluation.due'), e.dueAt && <DateTimeText at={e.dueAt} />],
        [t('evaluation.arithmetic'), <code key="a">{e.arithmetic}</code>],
        [t('evaluation.formula'), e.formula],
        [t('evaluation.few'), e.unjudged.includes('RECIPIENTS') && t('evaluation.part.RECIPIENTS')],
        [t('evaluation.unjudged'), e.unjudged.filter(p => p !== 'RECIPIENTS').map(p => t(`evaluation.part.${p}` as 'evaluation.part.VOLUME')).join(t('word.and'))],
        [t('evaluation.note'), e.note],
        [t('evaluation.comment'), e.comment],
        [t('evaluation.appeal'), e.appeal],
        [t('evaluation.answer'), e.answer],
      ]} />
      <Actions available={e.availableActions} acts={{ COMMENT: offer('COMMENT', t('evaluation.comment.text')), APPEAL: offer('APPEAL', t('evaluation.appeal.text')) }} />
    </Section>
  )
}
