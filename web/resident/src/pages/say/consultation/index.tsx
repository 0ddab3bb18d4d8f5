import { useState } from 'react'
import { useAction } from '@/client/action'
import { useQuery } from '@/client/query'
import { session } from '@/client/session'
import { useWho } from '@/client/who'
import { CommentMakeDocument, ConsultationDocument, type ConsultationQuery } from '@/gql/graphql'
import { useDraft } from '@/lib/draft'
import { type Found, found } from '@/lib/found'
import { yuan } from '@/lib/money'
import { useParams } from '@/lib/params'
import { dayOf, lastDay, longDay, shortDay } from '@/lib/time'
import { t, word } from '@/lib/words'
import { Answer } from '@/parts/Answer'
import { Box } from '@/parts/Box'
import { Card } from '@/parts/Card'
import { Form } from '@/parts/Form'
import { Page, page } from '@/parts/Page'
import { Empty, Fact, Facts, Notice, Tag } from '@/parts/small'
import { Tap } from '@/parts/Tap'
import { TextField } from '@/parts/TextField'
import { Title } from '@/parts/Title'

type Asked = Found<ConsultationQuery['node'], 'question'>
type Comment = Asked['comments']['edges'][number]['node']

/** What the newest version of the requirement says. */
const requirementOf = ({ project: { requirements } }: Asked) => requirements[requirements.length - 1]?.body

/** The requirement as one would tell it: what is bought, for how much, and how one will see that it was done well. */
function Requirement({ of: c }: { of: Asked }) {
  const { project } = c
  const body = requirementOf(c)
  return (
    <>
      <Card title={t('consult.wants')}>
        <Facts>
          <Fact name={t('consult.for')}>{project.purpose}</Fact>
          <Fact name={t('consult.buyer')}>{project.buyer.name}</Fact>
          <Fact name={t('consult.budget')}>{yuan(project.estimateFen)}</Fact>
          {body && <Fact name={t('consult.term')}>{t('consult.months', { n: body.termMonths })}</Fact>}
          {body?.items.map((i, n) => <Fact key={n} name={i.title}>{t('consult.item', { n: i.units, price: yuan(i.unitPriceFen) })}</Fact>)}
        </Facts>
      </Card>
      {body && body.indicators.length > 0 && (
        <Card title={t('consult.good')}>
          <Box as="ul" className="bullets">
            {body.indicators.map((k, n) => (
              <Box as="li" key={n}>{t('consult.indicator', { name: k.name, compare: word('Comparison', k.compare), target: k.target, unit: k.unit })}<Box as="span" className="block hint">{k.method}</Box></Box>
            ))}
          </Box>
        </Card>
      )}
    </>
  )
}

function Said({ comment: c }: { comment: Comment }) {
  return (
    <Box as="li" className="said">
      <Box as="p">{c.mine && <><Tag tone="info">{t('consult.mine')}</Tag> </>}{c.body}</Box>
      <Box as="p" className="hint">{shortDay(dayOf(c.createdAt))}</Box>
      {c.answer
        ? <Notice tone="good">{t('consult.answered')}<Box as="span" className="block">{c.answer}</Box></Notice>
        : <Box as="p" className="hint">{t('consult.notAnswered')}</Box>}
    </Box>
  )
}

function CommentForm({ of: c, reload }: { of: Asked, reload: () => void }) {
  const make = useAction(CommentMakeDocument, ['body'])
  const who = useWho()
  const instead = who.viewer && who.person && who.person.id !== who.viewer.person.id ? who.person.name : null
  const [draft, set, clear] = useDraft(`comment ${c.id}`, { body: '' })
  const [tried, setTried] = useState(false)
  const [sent, setSent] = useState(false)
  const send = async () => {
    const body = draft.body.trim()
    setTried(true)
    setSent(false)
    if (!body) return
    if (await make.send({ consultationId: c.id, body })) { clear(); setTried(false); setSent(true) }
    reload()
  }
  return (
    <Form onSubmit={send}>
      <TextField kind="area" label={t('consult.say')} hint={t('consult.sayHint')} value={draft.body} onChange={body => set({ body })} required max={1000}
        error={tried && !draft.body.trim() ? t('consult.missing') : make.fields.body} />
      {instead && <Box as="p" className="hint">{t('consult.own', { name: instead })}</Box>}
      {make.problem && <Notice tone="bad" live>{make.problem}</Notice>}
      {sent && <Notice tone="good" live>{t('consult.sent')}</Notice>}
      <Tap look="main" className="whole" submit busy={make.busy} onTap={send}>{make.busy ? t('sending') : t('consult.send')}</Tap>
    </Form>
  )
}

function HaveASay({ of: c, reload }: { of: Asked, reload: () => void }) {
  const signed = session.use() !== null
  const may = c.availableActions.find(a => a.action === 'COMMENT')
  return (
    <Card title={t('consult.question')}>
      <Box as="p" className="lead">{c.question}</Box>
      <Box as="p" className="hint">{t(c.open ? 'consult.untilDay' : 'consult.endedDay', { day: longDay(lastDay(c.closesAt)) })}</Box>
      {c.open && !signed && <><Box as="p">{t('consult.signIn')}</Box><Tap look="main" className="whole" to="pages/sign/in/index">{t('signIn.go')}</Tap></>}
      {c.open && signed && (may?.allowed ? <CommentForm of={c} reload={reload} /> : may?.reason && <Notice tone="info">{may.reason}</Notice>)}
    </Card>
  )
}

function ConsultationPage() {
  const { id = '' } = useParams()
  const signed = session.use() !== null
  const q = useQuery(ConsultationDocument, { id, signed })
  return (
    <Page title={t('consult.title')}>
      <Answer of={q}>
        {data => {
          const c = found(data.node, 'question')
          if (!c) return <Empty words={t('consult.gone')} />
          // one's own come first, and are there however many others said something before
          const own = (c.own?.edges ?? []).map(e => e.node)
          const ordered = [...own, ...c.comments.edges.map(e => e.node).filter(m => !m.mine)]
          return (
            <>
              <Box className="stack">
                <Title level={2}>{c.project.title}</Title>
                <Box as="p">{requirementOf(c)?.scope ?? c.project.purpose}</Box>
              </Box>
              <HaveASay of={c} reload={q.reload} />
              <Requirement of={c} />
              <Card title={t('consult.comments', { n: ordered.length })}>
                <Box as="p" className="hint">{t('consult.nameless')}</Box>
                {ordered.length === 0 ? <Box as="p">{t('consult.noComments')}</Box> : <Box as="ul">{ordered.map(m => <Said key={m.id} comment={m} />)}</Box>}
                {c.comments.pageInfo.hasNextPage && <Box as="p" className="hint">{t('consult.first100')}</Box>}
              </Card>
            </>
          )
        }}
      </Answer>
    </Page>
  )
}

export default page(ConsultationPage)
