// Visits that a person of the district still has to look at, with what the organisation can see of
// them: it reads along and explains by telephone; it does not judge its own evidence.
import { useMemo } from 'react'
import { Link } from 'react-router'
import { OrgVisitsDocument, type OrgVisitsQuery } from '../../gql/graphql'
import { Page } from '../../kit/Page'
import { DateText } from '../../kit/parts'
import type { Column } from '../../kit/table/columns'
import { DataTable } from '../../kit/table/DataTable'
import { clockOf, dayClock, dayOf, span } from '../../kit/time'
import { t, word } from '../../kit/words'
import { Findings } from '../bookings/Evidence'

type Row = OrgVisitsQuery['visitsForReview']['edges'][number]['node']

const eventText = (e: Row['events'][number]) => [
  `${word('VisitEventKind', e.kind)} ${clockOf(e.deviceAt)}`,
  typeof e.distanceM === 'number' ? t('visit.distance.n', { n: e.distanceM, accuracy: e.accuracyM ?? '–' }) : t('visit.noPosition'),
  e.homeTagMatched ? t('visits.tagRead') : '',
  e.photoSha256 ? t('visits.photo', { hash: e.photoSha256.slice(0, 8) }) : '',
  e.manualReason,
].filter(Boolean).join(t('word.comma'))

const columns = (): Column<Row>[] => [
  { key: 'when', title: t('bookings.when'), value: v => dayClock(v.startedAt), cell: v => (
    v.booking ? <Link to={`/bookings/${v.booking.id}`}><DateText at={v.booking.startsAt} /> {span(v.booking.startsAt, v.booking.endsAt)}</Link> : dayOf(v.startedAt)
  ) },
  { key: 'offering', title: t('bookings.offering'), cell: v => v.booking?.offering.name, value: v => v.booking?.offering.name },
  { key: 'recipient', title: t('bookings.recipient'), cell: v => v.booking?.recipient.name, value: v => v.booking?.recipient.name },
  { key: 'worker', title: t('bookings.worker'), cell: v => v.worker.name, value: v => v.worker.name },
  { key: 'minutes', title: t('visit.minutes'), kind: 'number', cell: v => t('visit.minutes.n', { n: v.minutes }), value: v => v.minutes },
  { key: 'findings', title: t('visit.findings'), cell: v => <Findings findings={v.findings} />, value: v => v.findings.map(f => word('Finding', f)).join('；') },
  { key: 'evidence', title: t('visits.evidence'), value: v => v.events.map(eventText).join('；'),
    cell: v => <ul className="plain-list tight">{v.events.map(e => <li key={e.kind}>{eventText(e)}</li>)}</ul> },
]

const rows = (data: OrgVisitsQuery) => data.visitsForReview

export default function Visits() {
  const variables = useMemo(() => ({}), [])
  return (
    <Page title={t('visits.title')}>
      <p>{t('visits.text')}</p>
      <DataTable caption={t('visits.title')} document={OrgVisitsDocument} variables={variables} rows={rows} columns={columns()} file={t('visits.title')} empty={t('visits.empty')} />
    </Page>
  )
}
