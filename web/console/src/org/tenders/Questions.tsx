// Questions about the documents, for all to read: nobody learns who asked.
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { OrgQuestionAskDocument, OrgTenderQuestionsDocument, type OrgTenderQuestionsQuery } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { useAll } from '../../kit/all'
import { useFresh } from '../../kit/fresh'
import { Ask } from '../../kit/Ask'
import { DateTimeText, Mark, Section } from '../../kit/parts'
import { Empty, Loaded } from '../../kit/states'
import type { Connection } from '../../kit/table/columns'
import { useOrganizationId } from '../../kit/viewer'
import { t } from '../../kit/words'
import type { Tender } from './steps'

type Found = Extract<NonNullable<OrgTenderQuestionsQuery['node']>, { __typename: 'Tender' }>['questions']
type Question = Found['edges'][number]['node']

const none: Connection<Question> = { edges: [], pageInfo: { hasNextPage: false } }
const questionRows = (data: OrgTenderQuestionsQuery): Connection<Question> => (data.node?.__typename === 'Tender' ? data.node.questions : none)

export function Questions({ tender }: { tender: Tender }) {
  const organizationId = useOrganizationId()
  const [asking, setAsking] = useState(false)
  const read = useAll(OrgTenderQuestionsDocument, useMemo(() => ({ id: tender.id }), [tender.id]), questionRows)
  useFresh(read.again)
  const ask = useAct(OrgQuestionAskDocument, { quiet: true, done: t('tenders.asked'), reread: read.again })
  const open = tender.status === 'PUBLISHED'
  return (
    <Section title={t('tenders.questions')} extra={open && tender.registered && <Button type="primary" onClick={() => setAsking(true)}>{t('tenders.ask')}</Button>}>
      <p className="soft">{t('tenders.questions.text')}{open && !tender.registered && <> {t('tenders.questions.take')}</>}</p>
      <Loaded read={read}>
        {list => (list.length === 0 ? <Empty>{t('tenders.questions.none')}</Empty> : (
          <ol className="asked-list">
            {list.map(q => (
              <li key={q.id}>
                <p><strong>{t('tenders.question')}</strong>{q.body} <span className="soft"><DateTimeText at={q.createdAt} /></span></p>
                {q.answeredAt ? <p><strong>{t('tenders.answer')}</strong>{q.answer} <span className="soft"><DateTimeText at={q.answeredAt} /></span></p>
                  : <p><Mark tone="warn">{t('tenders.unanswered')}</Mark> {t('tenders.answerDue')} <DateTimeText at={q.dueAt} /></p>}
              </li>
            ))}
          </ol>
        ))}
      </Loaded>
      {asking && (
        <Ask title={t('tenders.ask')} button={t('tenders.ask')} text={t('tenders.ask.text')} close={() => setAsking(false)}
          fields={[{ name: 'body', label: t('tenders.ask.body'), kind: 'area', required: true }]}
          run={v => ask({ tenderId: tender.id, organizationId, body: v.body! })} />
      )}
    </Section>
  )
}
