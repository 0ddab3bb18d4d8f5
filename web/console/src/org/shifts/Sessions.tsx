// Times of group offerings, with their places.
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { GroupOfferingsDocument, GroupSessionSaveDocument, OfferingSessionsDocument, type GroupOfferingsQuery, type OfferingSessionsQuery } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { useAll } from '../../kit/all'
import { Ask } from '../../kit/Ask'
import { Choice, DayChoice, FilterBar } from '../../kit/Field'
import { useFilters } from '../../kit/filters'
import { Page } from '../../kit/Page'
import { Bar, DateText } from '../../kit/parts'
import { Empty, Loaded } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { DataTable } from '../../kit/table/DataTable'
import { addDays, dayClock, moment, span, today } from '../../kit/time'
import { useOrganizationId } from '../../kit/viewer'
import { t } from '../../kit/words'
import { useWorkerNames } from '../workers'

type Row = OfferingSessionsQuery['groupSessions']['edges'][number]['node']

const columns = (): Column<Row>[] => [
  { key: 'when', title: t('bookings.when'), cell: s => <><DateText at={s.startsAt} /> {span(s.startsAt, s.endsAt)}</>, value: s => dayClock(s.startsAt) },
  { key: 'worker', title: t('sessions.leader'), cell: s => s.worker.name, value: s => s.worker.name },
  { key: 'places', title: t('sessions.places'), value: s => s.capacity - s.placesLeft,
    cell: s => <Bar part={s.capacity - s.placesLeft} whole={s.capacity} label={t('sessions.places.of', { taken: s.capacity - s.placesLeft, capacity: s.capacity, left: s.placesLeft })} /> },
  { key: 'capacity', title: t('sessions.capacity'), kind: 'number', value: s => s.capacity },
]
const rows = (data: OfferingSessionsQuery) => data.groupSessions
const offeringRows = (data: GroupOfferingsQuery) => data.offerings
const defaults = { offering: '', from: '' }

export default function Sessions() {
  const organizationId = useOrganizationId()
  const read = useAll(GroupOfferingsDocument, { organizationId }, offeringRows)
  return (
    <Page title={t('sessions.title')}>
      <Loaded read={read}>
        {offerings => (offerings.length ? <OfOfferings offerings={offerings} /> : <Empty>{t('sessions.noOffering')}</Empty>)}
      </Loaded>
    </Page>
  )
}

function OfOfferings({ offerings }: { offerings: { id: string; name: string; durationMinutes: number }[] }) {
  const [filter, setFilter] = useFilters(defaults)
  const [asking, setAsking] = useState(false)
  const [round, setRound] = useState(0)
  const workers = useWorkerNames()
  const offering = offerings.find(o => o.id === filter.offering) ?? offerings[0]!
  const from = filter.from || today()
  const variables = useMemo(() => ({ offeringId: offering.id, from: moment(from) }), [offering.id, from])
  const save = useAct(GroupSessionSaveDocument, { quiet: true, done: t('sessions.saved'), reread: () => setRound(n => n + 1) })
  return (
    <>
      <FilterBar>
        <Choice label={t('bookings.offering')} value={offering.id} onChange={id => setFilter({ offering: id })} options={offerings.map(o => ({ value: o.id, label: o.name }))} />
        <DayChoice label={t('bookings.from')} value={from} onChange={day => setFilter({ from: day })} />
      </FilterBar>
      <DataTable key={round} caption={t('sessions.title')} document={OfferingSessionsDocument} variables={variables} rows={rows} columns={columns()} file={`${t('sessions.title')}-${offering.name}`}
        empty={t('sessions.empty')} tools={<Button type="primary" onClick={() => setAsking(true)}>{t('sessions.add')}</Button>} />
      {asking && (
        <Ask title={t('sessions.add')} text={t('sessions.add.text', { name: offering.name, n: offering.durationMinutes })} button={t('sessions.add')} close={() => setAsking(false)}
          fields={[
            { name: 'workerId', label: t('sessions.leader'), kind: 'select', required: true, options: workers.map(w => ({ value: w.id, label: w.name })) },
            { name: 'day', label: t('bookings.day'), kind: 'date', required: true, initial: addDays(today(), 1) },
            { name: 'startsAt', label: t('bookings.start'), kind: 'time', required: true, initial: '09:30' },
            { name: 'capacity', label: t('sessions.capacity'), kind: 'number', required: true, initial: '20', help: t('sessions.capacity.help') },
          ]}
          run={v => save({ offeringId: offering.id, workerId: v.workerId!, startsAt: moment(v.day!, v.startsAt!), capacity: Number(v.capacity) })} />
      )}
    </>
  )
}
