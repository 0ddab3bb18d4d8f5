// What was asked about the documents, answered to all. Nobody learns here who asked.
import { GovQuestionAnswerDocument, GovTenderQuestionsDocument, type GovTenderQuestionsQuery } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Actions } from '../../kit/Actions'
import { useAll } from '../../kit/all'
import { Attach, FileList } from '../../kit/Files'
import { DateTimeText, Mark, Section } from '../../kit/parts'
import { Empty, Loaded } from '../../kit/states'
import { useNow } from '../../kit/now'
import { t } from '../../kit/words'
import type { Tender } from './useTender'

type Asked = Extract<NonNullable<GovTenderQuestionsQuery['node']>, { __typename: 'Tender' }>['questions']
type Question = Asked['edges'][number]['node']

const nothing = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } }
const rows = (data: GovTenderQuestionsQuery) => (data.node?.__typename === 'Tender' ? data.node.questions : nothing)

export function Questions({ tender: x }: { tender: Tender }) {
  const now = useNow()
  const read = useAll(GovTenderQuestionsDocument, { id: x.id }, rows, { version: x.version })
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
                  <Replies question={q} reread={read.again} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </Section>
  )
}

function Replies({ question: q, reread }: { question: Question; reread: () => void }) {
  const answer = useAct(GovQuestionAnswerDocument, { quiet: true, done: t('tender.question.done'), reread })
  const open = q.availableActions.some(a => a.action === 'ANSWER_QUESTION' && a.allowed)
  return (
    <>
      {open && <><FileList files={q.files} /><Attach recordId={q.id} done={reread} /></>}
      <Actions size="small" available={q.availableActions.filter(a => a.allowed)} acts={{
        ANSWER_QUESTION: { label: t('tender.question.answer'), ask: { text: q.body, fields: [{ name: 'answer', label: t('consultation.answer'), kind: 'area', required: true, help: t('tender.question.help') }] },
          run: v => answer({ questionId: q.id, expectedVersion: q.version, answer: v.answer! }) },
      }} />
    </>
  )
}
