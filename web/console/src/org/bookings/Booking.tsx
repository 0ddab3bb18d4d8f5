// One booking: everything the organisation may know of it, and what it may do.
import { useMemo } from 'react'
import { Link, useParams } from 'react-router'
import { OrgBookingChangedDocument, OrgBookingDocument, type OrgBookingQuery } from '../../gql/graphql'
import { Actions } from '../../kit/Actions'
import { AppraisalSection, MoneySection, RecipientSection } from '../../kit/booking'
import { useLive } from '../../kit/events'
import { Page } from '../../kit/Page'
import { DateText, DateTimeText, Facts, Mark, Section, StatusTag } from '../../kit/parts'
import { useRead } from '../../kit/read'
import { Loaded, NotFound } from '../../kit/states'
import { span } from '../../kit/time'
import { Timeline } from '../../kit/Timeline'
import { t, word } from '../../kit/words'
import { useWorkerNames } from '../workers'
import { useBookingActs } from './acts'
import { Evidence } from './Evidence'

type Found = Extract<NonNullable<OrgBookingQuery['node']>, { __typename: 'Booking' }>

export default function Booking() {
  const { id = '' } = useParams()
  const read = useRead(OrgBookingDocument, { id })
  const ids = useMemo(() => ({ ids: [id] }), [id])
  useLive(OrgBookingChangedDocument, ids, read.again, read.again)
  const found = read.data?.node
  const title = found?.__typename === 'Booking' ? t('booking.title', { offering: found.offering.name, recipient: found.recipient.name }) : t('bookings.title')
  return (
    <Page title={title} trail={[{ to: '/bookings', title: t('bookings.title') }]}>
      <Loaded read={read}>{data => (data.node?.__typename === 'Booking' ? <Shown booking={data.node} again={read.again} /> : <NotFound />)}</Loaded>
    </Page>
  )
}

function Shown({ booking: b, again }: { booking: Found; again: () => void }) {
  const workers = useWorkerNames()
  const acts = useBookingActs(workers, again)
  return (
    <>
      <div className="headline">
        <StatusTag of="BookingStatus" value={b.status} />
        {b.disputed && <Mark tone="bad">{t('booking.disputed')}</Mark>}
        {b.partial && <Mark tone="warn">{t('booking.partial')}</Mark>}
        <span><DateText at={b.startsAt} /> {span(b.startsAt, b.endsAt)}</span>
      </div>
      <Section title={t('booking.acts')}><Actions available={b.availableActions} acts={acts(b)} /></Section>
      <div className="columns">
        <div>
          <Section title={t('booking.what')}>
            <Facts items={[
              [t('bookings.offering'), <Link key="o" to={`/offerings/${b.offering.id}`}>{b.offering.name}</Link>],
              [t('booking.mode'), word('OfferingMode', b.offering.mode)],
              [t('bookings.worker'), b.worker.name],
              [t('booking.channel'), word('Channel', b.channel)],
              [t('booking.bookedBy'), b.bookedBy?.name],
              [t('booking.createdAt'), <DateTimeText key="c" at={b.createdAt} />],
              [t('booking.dueAt'), b.dueAt && <DateTimeText at={b.dueAt} />],
              [t('booking.endedBy'), b.endedBy && word('EndedBy', b.endedBy)],
              [t('booking.reason'), b.reason],
              [t('bookings.number'), <code key="id">{b.id}</code>],
            ]} />
          </Section>
          <RecipientSection recipient={b.recipient} hidden={t('booking.hidden')} />
          <MoneySection booking={b} />
        </div>
        <div>
          {b.visit && (
            <Section title={t('booking.visit')} extra={<StatusTag of="VerificationStatus" value={b.verification} />}><Evidence visit={b.visit} /></Section>
          )}
          {b.appraisal && <AppraisalSection appraisal={b.appraisal} />}
          <Section title={t('booking.timeline')}>
            <Timeline entries={b.timeline.edges.map(e => e.node)} more={b.timeline.pageInfo.hasNextPage} />
          </Section>
        </div>
      </div>
    </>
  )
}
