import { useParams } from '@/lib/params'
import { useQuery } from '@/client/query'
import { useWho } from '@/client/who'
import { OfferingDocument, QuoteDocument, type OfferingQuery } from '@/gql/graphql'
import { found, type Found } from '@/lib/found'
import { address } from '@/lib/go'
import { ladderWords } from '@/lib/ladder'
import { percent, yuan } from '@/lib/money'
import { placeWords, shortName } from '@/lib/place'
import { addDays, dayOf, minutes, moment, today } from '@/lib/time'
import { joined, t, word } from '@/lib/words'
import { Answer } from '@/parts/Answer'
import { Box } from '@/parts/Box'
import { Card } from '@/parts/Card'
import { categoryName } from '@/parts/cards'
import { Page, page } from '@/parts/Page'
import { Empty, Fact, Facts, Notice, Price, Row, Stars, Tag } from '@/parts/small'
import { Evaluations, Split } from '@/parts/Split'
import { Tap } from '@/parts/Tap'
import { Title } from '@/parts/Title'

type Offering = Found<OfferingQuery['node'], 'priceFen'>

function About({ offering: o }: { offering: Offering }) {
  const forWhom = [
    o.minAge> 0 ? t('offering.fromAge', { age: o.minAge }) : '',
    o.careLevels.length> 0 ? t('offering.forLevels', { levels: joined(o.careLevels.map(l => word('CareLevel', l))) }) : '',
  ].filter(Boolean)
  return (
    <Card>
      <Box className="row spread wrap"><Title>{o.name}</Title><Price fen={o.priceFen} unit={word('OfferingUnit', o.unit)} /></Box>
      <Box className="tags"><Tag>{word('OfferingMode', o.mode)}</Tag><Tag>{categoryName(o.category)}</Tag><Tag>{minutes(o.durationMinutes)}</Tag></Box>
      {o.description && <Box as="p">{o.description}</Box>}
      <Facts>
        <Fact name={t('offering.forWhom')}>{forWhom.length> 0 ? joined(forWhom) : t('offering.forAll')}</Fact>
        {o.location && <Fact name={t('offering.where')}>{placeWords(o.location)}</Fact>}
        <Fact name={t('offering.areas')}>{joined(o.areas.slice(0, 8).map(a => shortName(a.name)))}{o.areas.length> 8 ? t('offering.andMore', { n: o.areas.length - 8 }) : ''}</Fact>
        <Fact name={t('offering.notice')}>{t('offering.noticeWords', { lead: minutes(o.leadMinutes), days: o.horizonDays })}</Fact>
        {o.approvalRequired && <Fact name={t('offering.after')}>{t('offering.approval')}</Fact>}
        <Fact name={t('offering.pay')}>{t(o.prepay ? 'offering.prepay' : 'offering.postpay')}</Fact>
      </Facts>
    </Card>
  )
}

function Cancelling({ policy }: { policy: Offering['cancellationPolicy'] }) {
  return (
    <Card title={t('ladder.title')}>
      <Box as="ul" className="bullets">{ladderWords(policy?.body).map(l => <Box as="li" key={l}>{l}</Box>)}</Box>
      {policy && <Box as="p" className="hint">{t('ladder.source', { title: policy.title, citation: policy.citation })}</Box>}
    </Card>
  )
}

/** What this recipient would pay on the first free day, and why. */
function Cost({ offering: o }: { offering: Offering }) {
  const { person, self, may } = useWho()
  const day = o.nextStarts[0] ? dayOf(o.nextStarts[0]) : addDays(today(), 1)
  const q = useQuery(QuoteDocument, person && may('BOOK') ? { input: { offeringId: o.id, recipientId: person.id, on: day } } : null)
  if (!person) {
    return (
      <Card title={t('cost.title')}>
        {o.programmes.length === 0 ? <Box as="p">{t('cost.noProgramme')}</Box> : (
          <Box as="ul" className="bullets">{o.programmes.map(p => <Box as="li" key={p.id}>{t('cost.programme', { name: p.name, rate: percent(p.rateBp), cap: yuan(p.capMonthFen) })}</Box>)}</Box>
        )}
        <Box as="p" className="para hint">{t('cost.signIn')}</Box>
        <Tap to="pages/sign/in/index">{t('signIn.go')}</Tap>
      </Card>
    )
  }
  if (!may('BOOK')) return <Notice tone="warn">{t('scope.missingBook', { name: person.name })}</Notice>
  return (
    <Card title={self ? t('cost.title') : t('cost.titleFor', { name: person.name })}>
      <Answer of={q}>
        {({ quote }) => (
          <>
            <Split quote={quote} self={self} name={person.name} />
            <Title level={3}>{t('cost.why')}</Title>
            <Evaluations of={quote.evaluations} />
          </>
        )}
      </Answer>
    </Card>
  )
}

function OfferingPage() {
  const { id = '' } = useParams()
  const q = useQuery(OfferingDocument, { id })
  return (
    <Page title={t('offering.title')} who wide>
      <Answer of={q}>
        {({ node }) => {
          const o = found(node, 'priceFen')
          if (!o) return <Empty words={t('offering.gone')}><Tap to="pages/services/index" fresh>{t('offering.others')}</Tap></Empty>
          return (
            <Box className="columns">
              <Box className="columns-in">
                <About offering={o} />
                <Card className="stack">
                  <Box as="p">{o.nextStarts[0] ? t('offering.next', { time: moment(o.nextStarts[0]) }) : t('offering.noNext')}</Box>
                  <Tap look="main" className="whole" to={address('pages/book/time/index', { offering: o.id })}>{t('offering.chooseTime')}</Tap>
                </Card>
                <Cost offering={o} />
              </Box>
              <Box className="columns-in">
                <Card title={t('offering.organization')}>
                  <Row to={address('pages/book/organization/index', { id: o.organization.id })} words={o.organization.name} hint={t('offering.record')} />
                  <Box className="tags"><Tag tone="info">{word('OrganizationGrade', o.organization.grade)}</Tag><Stars {...o.rating} /></Box>
                </Card>
                <Cancelling policy={o.cancellationPolicy} />
              </Box>
            </Box>
          )
        }}
      </Answer>
    </Page>
  )
}

export default page(OfferingPage)
