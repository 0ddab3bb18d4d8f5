import { useParams } from '@/lib/params'
import { useAction } from '@/client/action'
import { useQuery } from '@/client/query'
import { useWho } from '@/client/who'
import { BookingAcknowledgeDocument, BookingDocument, type BookingQuery } from '@/gql/graphql'
import { found, type Found } from '@/lib/found'
import { address } from '@/lib/go'
import { yuan } from '@/lib/money'
import { placeWords } from '@/lib/place'
import { moment, span } from '@/lib/time'
import { t, tMaybe, word } from '@/lib/words'
import { Answer } from '@/parts/Answer'
import { Box } from '@/parts/Box'
import { Card } from '@/parts/Card'
import { StatusTag } from '@/parts/cards'
import { Page, page } from '@/parts/Page'
import { Empty, Fact, Facts, Notice, Tag } from '@/parts/small'
import { Split } from '@/parts/Split'
import { Tap } from '@/parts/Tap'
import { Title } from '@/parts/Title'
import { call } from '@/platform/device'
import { History, Judgement, VisitCard } from './Happened'

export type Booking = Found<BookingQuery['node'], 'verification'>

// Nothing happens to such a booking any more, so that nobody has to ask for news.
const over: string[] = ['DECLINED', 'EXPIRED', 'CANCELLED', 'NO_SHOW', 'MISSED', 'VOIDED']

/** What the status means for whoever waits, in a sentence. */
function meaning(b: Booking): string {
  if (b.status === 'CANCELLED') return t('booking.means.CANCELLED', { by: word('EndedBy', b.endedBy ?? 'PLATFORM') })
  return tMaybe(`booking.means.${b.status}`, { due: b.dueAt ? moment(b.dueAt) : '' }) ?? ''
}

function Buttons({ booking: b, reload }: { booking: Booking, reload: () => void }) {
  const acknowledge = useAction(BookingAcknowledgeDocument)
  const may = (action: string) => b.availableActions.some(a => a.action === action && a.allowed)
  const at = (page: string) => address(`pages/booking/${page}/index`, { id: b.id })
  if (!['ACKNOWLEDGE', 'APPRAISE', 'DISPUTE', 'CANCEL'].some(may)) return null
  return (
    <Card title={t('booking.do')}>
      {acknowledge.problem && <Notice tone="bad" live>{acknowledge.problem}</Notice>}
      {may('ACKNOWLEDGE') && <Box as="p">{t('booking.acknowledgeMeans')}</Box>}
      <Box className="actions">
        {may('ACKNOWLEDGE') && (
          <Tap look="main" busy={acknowledge.busy} onTap={async () => { await acknowledge.send({ bookingId: b.id, expectedVersion: b.version }); reload() }}>
            {acknowledge.busy ? t('sending') : word('Action', 'ACKNOWLEDGE')}
          </Tap>
        )}
        {may('APPRAISE') && <Tap look={may('ACKNOWLEDGE') ? 'plain' : 'main'} to={at('appraise')}>{word('Action', 'APPRAISE')}</Tap>}
        {may('DISPUTE') && <Tap to={at('dispute')}>{word('Action', 'DISPUTE')}</Tap>}
        {may('CANCEL') && <Tap look="danger" to={at('cancel')}>{word('Action', 'CANCEL')}</Tap>}
      </Box>
    </Card>
  )
}

function Money({ booking: b, self }: { booking: Booking, self: boolean }) {
  return (
    <Card title={t('booking.money')}>
      <Split quote={{ grossFen: b.grossFen, publicFen: b.publicFen, residentFen: b.residentFen, lines: b.priceLines, noContract: false }} self={self} name={b.recipient.name} />
      <Box className="tags">
        {b.payment !== 'NONE' && <Tag tone={b.payment === 'PENDING' ? 'warn' : 'good'}>{word('PaymentStatus', b.payment)}</Tag>}
        {b.funding !== 'NONE' && <Tag>{word('FundingStatus', b.funding)}</Tag>}
      </Box>
      {b.refundDueFen> 0 && <Box as="p">{t('booking.refundDue', { sum: yuan(b.refundDueFen) })}</Box>}
      {b.payment === 'NONE' && b.residentFen> 0 && ['CONFIRMED', 'REQUESTED', 'IN_SERVICE'].includes(b.status) && <Box as="p" className="hint">{t('booking.payLater')}</Box>}
    </Card>
  )
}

function Detail({ booking: b, reload, made }: { booking: Booking, reload: () => void, made: boolean }) {
  const { viewer } = useWho()
  const self = b.recipient.id === viewer?.person.id
  const where = b.offering.location ? placeWords(b.offering.location) : b.recipient.address
  return (
    <>
      {made && <Notice tone="good" live>{t(`booking.made.${b.status === 'REQUESTED' || b.status === 'AWAITING_PAYMENT' ? b.status : 'CONFIRMED'}`)}</Notice>}
      <Box className="columns">
        <Box className="columns-in">
          <Card>
            <Box className="row spread wrap">
              <Title>{b.offering.name}</Title>
              <Box className="tags"><StatusTag status={b.status} />{b.disputed && <Tag tone="bad">{t('booking.disputed')}</Tag>}{b.partial && <Tag tone="warn">{t('booking.partial')}</Tag>}</Box>
            </Box>
            <Box as="p">{meaning(b)}</Box>
            {b.reason && <Box as="p">{t('booking.reason', { reason: b.reason })}</Box>}
            <Facts>
              <Fact name={t('booking.when')}>{span(b.startsAt, b.endsAt)}</Fact>
              <Fact name={t('booking.for')}>{b.recipient.name}</Fact>
              <Fact name={t('booking.who')}>{b.worker.name}{b.worker.gender !== 'UNSTATED' ? ` (${word('Gender', b.worker.gender)})` : ''}</Fact>
              {where && <Fact name={t('booking.where')}>{where}</Fact>}
              {b.recipient.phone && <Fact name={t('phone')}>{b.recipient.phone}</Fact>}
              <Fact name={t('booking.organization')}>
                <Tap look="bare" className="in-text" to={address('pages/book/organization/index', { id: b.organization.id })}>{b.organization.name}</Tap>
                {b.organization.phone && <Tap look="quiet" onTap={() => call(b.organization.phone)} label={t('call.number', { phone: b.organization.phone, name: b.organization.name })}>{b.organization.phone}</Tap>}
              </Fact>
              <Fact name={t('booking.number')}><Box as="span" className="hint">{b.id}</Box></Fact>
            </Facts>
          </Card>
          <Buttons booking={b} reload={reload} />
          <Money booking={b} self={self} />
        </Box>
        <Box className="columns-in">
          {b.visit && <VisitCard booking={b} visit={b.visit} />}
          {b.appraisal && <Judgement appraisal={b.appraisal} />}
          <History booking={b} viewerId={viewer?.person.id} />
          <Card><Tap className="whole" to={address('pages/book/offering/index', { id: b.offering.id })}>{t('booking.again')}</Tap></Card>
        </Box>
      </Box>
    </>
  )
}

function DetailPage() {
  const { id = '', made } = useParams()
  const q = useQuery(BookingDocument, { id }, 20_000, ({ node }) => over.includes(found(node, 'verification')?.status ?? ''))
  return (
    <Page title={t('booking.title')} who wide>
      <Answer of={q}>
        {({ node }) => {
          const b = found(node, 'verification')
          return b ? <Detail booking={b} reload={q.reload} made={made === '1'} /> : <Empty words={t('booking.gone')} />
        }}
      </Answer>
    </Page>
  )
}

export default page(DetailPage, { signIn: true, title: () => t('booking.title') })
