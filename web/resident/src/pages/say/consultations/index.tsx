import { useQuery } from '@/client/query'
import { session } from '@/client/session'
import { ConsultationsDocument, type ConsultationRowFragment } from '@/gql/graphql'
import { address } from '@/lib/go'
import { lastDay, shortDay } from '@/lib/time'
import { t } from '@/lib/words'
import { Answer } from '@/parts/Answer'
import { Box } from '@/parts/Box'
import { Card } from '@/parts/Card'
import { Page, page } from '@/parts/Page'
import { Empty, Row } from '@/parts/small'

function Rows({ list, ends }: { list: ConsultationRowFragment[], ends: 'consult.until' | 'consult.ended' }) {
  return (
    <Box className="lines">
      {list.map(c => <Row key={c.id} icon="bubble" to={address('pages/say/consultation/index', { id: c.id })} words={c.project.title} hint={`${c.question} · ${t(ends, { day: shortDay(lastDay(c.closesAt)) })}`} />)}
    </Box>
  )
}

/** What the district asks before it buys: of who is signed in, first what concerns their home. */
function Consultations() {
  const signed = session.use() !== null
  const q = useQuery(ConsultationsDocument, { home: signed ? true : null, signed })
  return (
    <Page title={t('consult.title')}>
      <Box as="p">{t('consult.what')}</Box>
      <Answer of={q}>
        {({ open, elsewhere, past }) => (
          <>
            {open.edges.length === 0
              ? <Empty words={t('consult.noneOpen')} />
              : <Card title={t('consult.open')}><Rows list={open.edges.map(e => e.node)} ends="consult.until" /></Card>}
            {elsewhere && elsewhere.edges.length > 0 && <Card title={t('consult.elsewhere')}><Rows list={elsewhere.edges.map(e => e.node)} ends="consult.until" /></Card>}
            {past.edges.length > 0 && <Card title={t('consult.past')}><Rows list={past.edges.map(e => e.node)} ends="consult.ended" /></Card>}
          </>
        )}
      </Answer>
    </Page>
  )
}

export default page(Consultations)
