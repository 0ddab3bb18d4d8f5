// How residents were asked, what they said, and what the buyer answered.
import { Button } from 'antd'
import { useState } from 'react'
import { GovCommentAnswerDocument } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Ask } from '../../kit/Ask'
import { DateTimeText, Facts, Mark, Section } from '../../kit/parts'
import { Empty } from '../../kit/states'
import { t } from '../../kit/words'
import type { Project } from './useProject'

type Comment = Project['consultations'][number]['comments']['edges'][number]['node']

export function Asked({ project, again }: { project: Project; again: () => void }) {
  const [asking, setAsking] = useState<Comment | null>(null)
  const answer = useAct(GovCommentAnswerDocument, { quiet: true, done: t('consultation.answered'), reread: again })
  const may = project.availableActions.some(a => a.action === 'ANSWER_COMMENT' && a.allowed)
  const newest = project.consultations.at(-1)?.id
  return (
    <Section title={t('consultation.title')}>
      {project.consultations.length === 0 && <Empty>{t('consultation.none')}</Empty>}
      {project.consultations.map(c => (
        <div key={c.id} className="asked">
          <Facts items={[
            [t('consultation.question'), c.question],
            [t('word.area'), c.area.name],
            [t('consultation.time'), <span key="t"><DateTimeText at={c.opensAt} /> {t('word.to')} <DateTimeText at={c.closesAt} /></span>],
            [t('word.status'), c.open ? <Mark key="s" tone="info">{t('consultation.open')}</Mark> : <Mark key="s" tone="plain">{t('consultation.closed')}</Mark>],
          ]} />
          {c.comments.edges.length === 0 && <p className="soft">{t('consultation.silent')}</p>}
          <ul className="comments">
            {c.comments.edges.map(({ node: m }) => (
              <li key={m.id}>
                <p>{m.body} <span className="soft"><DateTimeText at={m.createdAt} /></span></p>
                {m.answer ? <p><strong>{t('consultation.answer')}</strong>{t('word.colon')}{m.answer}</p> : <p><Mark tone="warn">{t('consultation.unanswered')}</Mark></p>}
                {may && c.id === newest && <Button size="small" onClick={() => setAsking(m)}>{m.answer ? t('consultation.again') : t('consultation.reply')}</Button>}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {asking && (
        <Ask title={t('consultation.reply')} button={t('consultation.reply')} text={asking.body} close={() => setAsking(null)}
          fields={[{ name: 'answer', label: t('consultation.answer'), kind: 'area', required: true, initial: asking.answer, help: t('consultation.answer.help') }]}
          run={v => answer({ projectId: project.id, expectedVersion: project.version, commentId: asking.id, answer: v.answer! })} />
      )}
    </Section>
  )
}
