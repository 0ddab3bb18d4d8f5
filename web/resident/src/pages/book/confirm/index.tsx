import { useState } from 'react'
import { useParams } from '@/lib/params'
import { useAction } from '@/client/action'
import { useQuery } from '@/client/query'
import { useWho } from '@/client/who'
import { BookingConfirmDocument, HoldDocument, HoldExtendDocument, HoldReleaseDocument, type HoldQuery } from '@/gql/graphql'
import { found, type Found } from '@/lib/found'
import { address, back, replace } from '@/lib/go'
import { ladderWords } from '@/lib/ladder'
import { yuan } from '@/lib/money'
import { placeWords } from '@/lib/place'
import { span } from '@/lib/time'
import { joined, t } from '@/lib/words'
import { Answer } from '@/parts/Answer'
import { Box } from '@/parts/Box'
import { Card } from '@/parts/Card'
import { Countdown } from '@/parts/Countdown'
import { Page, page } from '@/parts/Page'
import { Empty, Fact, Facts, Notice } from '@/parts/small'
import { Split } from '@/parts/Split'
import { Tap } from '@/parts/Tap'

type Hold = Found<HoldQuery['node'], 'quote'>

/** A hold that is over, or a time that somebody else has: why, and the way to the times, or to the booking it became. */
function Over({ hold, words }: { hold: Hold, words: string }) {
  if (hold.status === 'CONSUMED') return <Empty words={t('hold.consumed')}><Tap look="main" to="pages/bookings/index" fresh>{t('home.allBookings')}</Tap></Empty>
  return (
    <Empty words={words}>
      <Tap look="main" onTap={() => replace(address('pages/book/time/index', { offering: hold.offering.id }))}>{t('hold.again')}</Tap>
    </Empty>
  )
}

function Held({ hold: h, reload }: { hold: Hold, reload: () => void }) {
  const who = useWho()
  const confirm = useAction(BookingConfirmDocument)
  const extend = useAction(HoldExtendDocument)
  const release = useAction(HoldReleaseDocument)
  const [agreed, setAgreed] = useState(h.quote.digest)
  const [over, setOver] = useState(false)
  const may = (action: string) => h.availableActions.some(a => a.action === action && a.allowed)
  const self = h.recipient.id === who.viewer?.person.id
  const lost = confirm.faults.find(f => ['SLOT_TAKEN', 'SLOT_HELD', 'HOLD_EXPIRED', 'SLOT_NOT_OFFERED', 'RECIPIENT_BUSY'].includes(f.code))
  const changed = confirm.faults.find(f => f.__typename === 'QuoteChanged')
  if (lost) return <Over hold={h} words={confirm.problem ?? t('hold.over')} />
  // When the time is over here, the server is asked: it decides, and the phone's clock may be fast.
  if (h.status !== 'ACTIVE' || (over && !may('CONFIRM'))) return <Over hold={h} words={t(h.status === 'RELEASED' ? 'hold.released' : 'hold.over')} />
  const send = async (quoteDigest: string) => {
    setAgreed(quoteDigest)
    const done = await confirm.send({ holdId: h.id, quoteDigest })
    if (done?.bookingConfirm.booking) replace(address('pages/booking/detail/index', { id: done.bookingConfirm.booking.id, made: '1' }))
    else reload()
  }
  const problem = confirm.problem ?? extend.problem ?? release.problem
  const pay = yuan(h.quote.residentFen)
  return (
    <>
      <Card className="held">
        <Box className="row spread wrap">
          <Box as="span" className="strong">{t('hold.kept')}</Box>
          <Countdown until={h.expiresAt} onOver={() => { setOver(true); reload() }} />
        </Box>
        <Box className="actions">
          {may('EXTEND') && <Tap busy={extend.busy} onTap={async () => { await extend.send({ holdId: h.id, expectedVersion: h.version }); reload() }}>{t('hold.extend')}</Tap>}
          {may('RELEASE') && <Tap busy={release.busy} onTap={async () => { if (await release.send({ holdId: h.id, expectedVersion: h.version })) back() }}>{t('hold.release')}</Tap>}
        </Box>
        {h.extended && <Box as="p" className="hint">{t('hold.extended')}</Box>}
      </Card>
      <Card title={h.offering.name}>
        <Facts>
          <Fact name={t('booking.for')}>{h.recipient.name}</Fact>
          <Fact name={t('booking.when')}>{span(h.startsAt, h.endsAt)}</Fact>
          <Fact name={t('booking.who')}>{joined([h.worker.name, h.offering.organization.name])}</Fact>
          <Fact name={t('booking.where')}>{h.offering.location ? placeWords(h.offering.location) : h.recipient.address ?? t('booking.atHome')}</Fact>
        </Facts>
      </Card>
      <Card title={t('cost.now')}><Split quote={h.quote} self={self} name={h.recipient.name} /></Card>
      <Card title={t('ladder.title')}>
        <Box as="ul" className="bullets">{ladderWords(h.offering.cancellationPolicy?.body).map(l => <Box as="li" key={l}>{l}</Box>)}</Box>
        <Box as="p">{t(h.offering.prepay ? 'confirm.prepay' : h.offering.approvalRequired ? 'confirm.approval' : 'confirm.atOnce')}</Box>
      </Card>
      {changed && <Notice tone="warn" live>{t('confirm.changed', { sum: pay })}</Notice>}
      {problem && !changed && <Notice tone="bad" live>{problem}</Notice>}
      <Tap look="main" className="whole big" busy={confirm.busy} disabled={!may('CONFIRM')} onTap={() => send(changed ? h.quote.digest : agreed)}>
        {confirm.busy ? t('sending') : h.quote.residentFen> 0 ? t(changed ? 'confirm.goAt' : 'confirm.go', { sum: pay }) : t('confirm.free')}
      </Tap>
    </>
  )
}

function ConfirmPage() {
  const { hold = '' } = useParams()
  const q = useQuery(HoldDocument, { id: hold })
  return (
    <Page title={t('confirm.title')}>
      <Answer of={q}>
        {({ node }) => {
          const h = found(node, 'quote')
          return h ? <Held hold={h} reload={q.reload} /> : <Empty words={t('hold.gone')} />
        }}
      </Answer>
    </Page>
  )
}

export default page(ConfirmPage, { signIn: true, title: () => t('confirm.title') })
