// One booking as the district sees it: what was agreed, what happened, who pays, what can be done.
import { useMemo } from 'react'
import { Link, useParams } from 'react-router'
import { GovBookingChangedDocument, GovBookingDocument } from '../../gql/graphql'
import { Actions } from '../../kit/Actions'
import { AppraisalSection, MoneySection, RecipientSection } from '../../kit/booking'
import { useLive } from '../../kit/events'
import { Page } from '../../kit/Page'
import { DateText, DateTimeText, Facts, Mark, Section, StatusTag } from '../../kit/parts'
import { useRead } from '../../kit/read'
import { Loaded, NotFound } from '../../kit/states'
import { span } from '../../kit/time'
import { Timeline } from '../../kit/Timeline'
import { holds, useSeat } from '../../kit/viewer'
import { t, word } from '../../kit/words'
import { Evidence } from '../Evidence'
import { useBookingActs, type Found } from './acts'

export default function Booking() {
  const { id = '' } = useParams()
  const read = useRead(GovBookingDocument, { id })
  const ids = useMemo(() => ({ ids: [id] }), [id])
  useLive(GovBookingChangedDocument, ids, read.again, read.again)
  const found = read.data?.node
  return (
    <Page title={found?.__typename === 'Booking' ? t('booking.title', { offering: found.offering.name, recipient: found.recipient.name }) : t('bookings.title')} trail={[{ to: '/bookings', title: t('bookings.title') }]}>
      <Loaded read={read}>{data => (data.node?.__typename === 'Booking' ? <Shown booking={data.node} again={read.again} /> : <NotFound />)}</Loaded>
    </Page>
  )
}

function Shown({ booking: b, again }: { booking: Found; again: () => void }) {
  const acts = useBookingActs(again)
  const seat = useSeat()
  return (
    <>
      <div className="headline">
        <StatusTag of="BookingStatus" value={b.status} />
        {b.disputed && <Mark tone="bad">{t('booking.disputed')}</Mark>}
        {b.partial && <Mark tone="warn">{t('booking.partial')}</Mark>}
        <span><DateText at={b.startsAt} /> {span(b.startsAt, b.endsAt)}</span>
      </div>
      <Section title={t('word.acts')}><Actions available={b.availableActions} acts={acts(b)} /></Section>
      <div className="columns">
        <div><Agreed booking={b} /></div>
        <div>
          {b.visit && <Section title={t('booking.visit')} extra={<StatusTag of="VerificationStatus" value={b.verification} />}><Evidence visit={b.visit} agreed={b.offering.durationMinutes} /></Section>}
          {b.appraisal && <AppraisalSection appraisal={b.appraisal} />}
          <Section title={t('booking.timeline')} extra={holds(seat, 'AUDITOR', 'OPERATOR') && <Link to={`/trail?record=${b.id}`}>{t('trail.open')}</Link>}>
            <Timeline entries={b.timeline.edges.map(e => e.node)} more={b.timeline.pageInfo.hasNextPage} />
          </Section>
        </div>
      </div>
    </>
  )
}

function Agreed({ booking: b }: { booking: Found }) {
  return (
    <>
      <Section title={t('booking.what')}>
        <Facts items={[
          [t('bookings.offering'), b.offering.name],
          [t('booking.mode'), word('OfferingMode', b.offering.mode)],
          [t('bookings.organization'), b.organization.phone ? <>{b.organization.name} <a href={`tel:${b.organization.phone}`}>{b.organization.phone}</a></> : b.organization.name],
          [t('bookings.worker'), b.worker.name],
          [t('booking.channel'), word('Channel', b.channel)],
          [t('booking.bookedBy'), b.bookedBy?.name],
          [t('booking.createdAt'), <DateTimeText key="c" at={b.createdAt} />],
          [t('booking.deliveredAt'), b.deliveredAt && <DateTimeText at={b.deliveredAt} />],
          [t('booking.dueAt'), b.dueAt && <DateTimeText at={b.dueAt} />],
          [t('booking.endedBy'), b.endedBy && word('EndedBy', b.endedBy)],
          [t('word.reason'), b.reason],
          [t('word.id'), <code key="id">{b.id}</code>],
        ]} />
      </Section>
      <RecipientSection recipient={b.recipient} hidden={t('booking.hidden')} />
      <MoneySection booking={b} />
    </>
  )
}
