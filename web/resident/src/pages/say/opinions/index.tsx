import { useState } from 'react'
import { useAction } from '@/client/action'
import { useQuery } from '@/client/query'
import { useWho } from '@/client/who'
import { MyOpinionsDocument, type MyOpinionsQuery, OpinionGiveDocument } from '@/gql/graphql'
import { useDraft } from '@/lib/draft'
import { t, word } from '@/lib/words'
import { Answer } from '@/parts/Answer'
import { Box } from '@/parts/Box'
import { Card } from '@/parts/Card'
import { Choice } from '@/parts/Choice'
import { Form } from '@/parts/Form'
import { Page, page } from '@/parts/Page'
import { Empty, Notice } from '@/parts/small'
import { Tap } from '@/parts/Tap'
import { TextField } from '@/parts/TextField'

type Opinion = MyOpinionsQuery['myOpinions']['edges'][number]['node']

const answers = ['SATISFIED', 'PARTLY', 'DISSATISFIED'] as const
interface Draft { answer: '' | (typeof answers)[number], words: string }

interface Given { answer: (typeof answers)[number], body: string }

function Ask({ opinion: o, me, busy, problem, give }: { opinion: Opinion, me: string, busy: boolean, problem: string | null, give: (given: Given) => Promise<boolean> }) {
  const [draft, set, clear] = useDraft<Draft>(`opinion ${o.id}`, { answer: '', words: '' })
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    if (!draft.answer) return
    if (await give({ answer: draft.answer, body: draft.words.trim() })) clear()
  }
  const { contract } = o.milestone
  return (
    <Card title={o.milestone.title}>
      <Box as="p">{t('opinion.of', { contract: contract.title, provider: contract.provider.name })}</Box>
      <Box as="p" className="hint">{t('opinion.claims')}</Box>
      <Box as="p">{o.evidence}</Box>
      {o.personName && o.personName !== me && <Notice tone="info">{t('opinion.for', { name: o.personName })}</Notice>}
      <Form onSubmit={send}>
        <Choice label={t('opinion.ask')} value={draft.answer || null} onChange={answer => set({ answer })} error={tried && !draft.answer ? t('choose') : undefined}
          options={answers.map(value => ({ value, words: word('OpinionAnswer', value) }))} />
        <TextField kind="area" label={t('opinion.words')} value={draft.words} onChange={words => set({ words })} max={1000} />
        <Box as="p" className="hint">{t('opinion.means')}</Box>
        {problem && <Notice tone="bad" live>{problem}</Notice>}
        <Tap look="main" className="whole" submit busy={busy} onTap={send}>{busy ? t('sending') : t('opinion.send')}</Tap>
      </Form>
    </Card>
  )
}

/** What was delivered, judged by whom it was for: recipients who were drawn are asked, each once. */
function Opinions() {
  const who = useWho()
  const q = useQuery(MyOpinionsDocument, {})
  const [given, setGiven] = useState(false)
  // what became of an opinion is told even when the opinion is no longer waited for
  const give = useAction(OpinionGiveDocument)
  const [sent, setSent] = useState('')
  const send = (o: Opinion) => async (own: Given) => {
    setSent(o.id)
    setGiven(false)
    const ok = await give.send({ opinionId: o.id, expectedVersion: o.version, ...own }) !== null
    setGiven(ok)
    q.reload()
    return ok
  }
  return (
    <Page title={t('opinion.title')}>
      <Answer of={q}>
        {({ myOpinions }) => {
          const asked = myOpinions.edges.map(e => e.node)
          return (
            <>
              {give.problem && !asked.some(o => o.id === sent) && <Notice tone="bad" live>{give.problem}</Notice>}
              {given && <Notice tone="good" live>{t('opinion.thanks')}</Notice>}
              {asked.length === 0 ? <Empty words={t('opinion.none')} /> : <Box as="p">{t('opinion.why')}</Box>}
              {asked.map(o => <Ask key={o.id} opinion={o} me={who.viewer?.person.name ?? ''} busy={give.busy && sent === o.id} problem={sent === o.id ? give.problem : null} give={send(o)} />)}
              <Notice tone="plain">{t('opinion.self')}</Notice>
            </>
          )
        }}
      </Answer>
    </Page>
  )
}

export default page(Opinions, { signIn: true, title: () => t('opinion.title') })
