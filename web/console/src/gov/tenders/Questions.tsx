// What was asked about the documents, answered to all. Nobody learns here who asked.
import { Button } from 'antd'
import { useState } from 'react'
import { GovQuestionAnswerDocument, GovTenderQuestionsDocument, type GovTenderQuestionsQuery } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { useAll } from '../../kit/all'
import { Ask } from '../../kit/Ask'
import { Attach, FileList } from '../../kit/Files'
import { DateTimeText, Mark, Section } from '../../kit/parts'
import { Empty, Loaded } from '../../kit/states'
import { useNow } from '../../kit/now'
import { holds, useSeat } from '../../kit/viewer'
import { t } from '../../kit/words'
import type { Tender } from './useTender'

type Asked = Extract<NonNullable<GovTenderQuestionsQuery['node']>, { __typename: 'Tender' }>['questions']
type Question = Asked['edges'][number]['node']

const nothing = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } }
const rows = (data: GovTenderQuestionsQuery) => (data.node?.__typename === 'Tender' ? data.node.questions : nothing)

export function Questions({ tender: x }: { tender: Tender }) {
  const seat = useSeat()
  const now = useNow()
  const [asking, setAsking] = useState<Question | null>(null)
  const read = useAll(GovTenderQuestionsDocument, { id: x.id }, rows, { version: x.version })
  const answer = useAct(GovQuestionAnswerDocument, { quiet: true, done: t('tender.question.done'), reread: read.again })
  return (
    <Section title={t('tender.questions')}>
      <p className="soft">{t('tender.questions.help')}</p>
      <Loaded read={read}>
        {list => (
          <>
            {list.length === 0 && <Empty>{t('tender.questions.none')}</Empty>}
            <ul className="comments">
              {list.map(q => (
                <li key={q.id}>
                  <p>{q.body} <span className="soft"><DateTimeText at={q.createdAt} /></span></p>
                  {q.answeredAt
                    ? <><p><strong>{t('consultation.answer')}</strong>{t('word.colon')}{q.answer} <span className="soft"><DateTimeText at={q.answeredAt} /></span></p><FileList files={q.files} /></>
                    : <p><Mark tone={Date.parse(q.dueAt) < now ? 'bad' : 'warn'}>{t('tender.question.due')} <DateTimeText at={q.dueAt} /></Mark></p>}
                  {!q.answeredAt && holds(seat, 'HANDLER') && <><FileList files={q.files} /><Attach recordId={q.id} done={read.again} /><Button size="small" onClick={() => setAsking(q)}>{t('tender.question.answer')}</Button></>}
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
      {asking && (
        <Ask title={t('tender.question.answer')} button={t('tender.question.answer')} text={asking.body} close={() => setAsking(null)}
          fields={[{ name: 'answer', label: t('consultation.answer'), kind: 'area', required: true, help: t('tender.question.help') }]}
          run={v => answer({ questionId: asking.id, expectedVersion: asking.version, answer: v.answer! })} />
      )}
    </Section>
  )
}
