// A week of shifts: workers by days. Shifts are added, taken away, and copied from the week before.
import { DeleteOutlined, LeftOutlined, PlusOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Input, Segmented } from 'antd'
import { useState } from 'react'
import { ShiftCancelDocument, ShiftSaveDocument, WeekShiftsDocument, type WeekShiftsQuery } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { useAll } from '../../kit/all'
import { Ask } from '../../kit/Ask'
import { useFilters } from '../../kit/filters'
import { Page } from '../../kit/Page'
import { useNarrow } from '../../kit/read'
import { Loaded } from '../../kit/states'
import { addDays, dayName, dayOf, mondayOf, moment, span, today } from '../../kit/time'
import { useOrganizationId } from '../../kit/viewer'
import { t } from '../../kit/words'
import { useWorkerNames } from '../workers'
import { CopyWeek } from './CopyWeek'

export type WeekShift = WeekShiftsQuery['organizationShifts']['edges'][number]['node']
export const shiftRows = (data: WeekShiftsQuery) => data.organizationShifts

/** A shift as it is typed: one that ends no later than it starts goes on into the next day. */
export const timesOf = (day: string, from: string, until: string) => ({
  startsAt: moment(day, from), endsAt: moment(until > from ? day : addDays(day, 1), until),
})

const defaults = { week: '', day: '' }

export default function Shifts() {
  const organizationId = useOrganizationId()
  const narrow = useNarrow()
  const [filter, setFilter] = useFilters(defaults)
  const monday = mondayOf(filter.week || today())
  const days = Array.from({ length: 7 }, (_, i) => addDays(monday, i))
  const chosen = days.includes(filter.day) ? filter.day : days.includes(today()) ? today() : monday
  const workers = useWorkerNames()
  const read = useAll(WeekShiftsDocument, { organizationId, from: monday, days: 7 }, shiftRows)
  const [adding, setAdding] = useState<{ worker: { id: string; name: string }; day: string } | null>(null)
  const [taking, setTaking] = useState<WeekShift | null>(null)
  const save = useAct(ShiftSaveDocument, { quiet: true, done: t('shifts.saved'), reread: read.again })
  const cancel = useAct(ShiftCancelDocument, { quiet: true, done: t('shifts.cancelled'), reread: read.again })
  const go = (week: string) => setFilter({ week: mondayOf(today()) === week ? '' : week, day: '' })
  const cell = (worker: { id: string; name: string }, day: string, shifts: WeekShift[]) => (
    <div className="shift-cell">
      {shifts.filter(s => s.worker.id === worker.id && dayOf(s.startsAt) === day).map(s => (
        <span key={s.id} className="shift">
          {span(s.startsAt, s.endsAt)}
          <Button type="text" size="small" icon={<DeleteOutlined aria-hidden />} onClick={() => setTaking(s)}
            aria-label={t('shifts.remove.of', { worker: worker.name, day: dayName(day), time: span(s.startsAt, s.endsAt) })} />
        </span>
      ))}
      <Button type="text" size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding({ worker, day })} aria-label={t('shifts.add.of', { worker: worker.name, day: dayName(day) })} />
    </div>
  )
  return (
    <Page title={t('shifts.title')} extra={<CopyWeek monday={monday} shifts={read.data} again={read.again} />}>
      <div className="day-switch">
        <Button icon={<LeftOutlined aria-hidden />} aria-label={t('shifts.before')} onClick={() => go(addDays(monday, -7))} />
        <Input type="date" aria-label={t('shifts.week')} value={monday} onChange={e => { if (e.target.value) go(mondayOf(e.target.value)) }} />
        <Button icon={<RightOutlined aria-hidden />} aria-label={t('shifts.after')} onClick={() => go(addDays(monday, 7))} />
        <Button disabled={monday === mondayOf(today())} onClick={() => go(mondayOf(today()))}>{t('shifts.thisWeek')}</Button>
      </div>
      {narrow && <Segmented block className="gap" aria-label={t('dispatch.day')} value={chosen} onChange={day => setFilter({ day })} options={days.map(d => ({ value: d, label: d.slice(8) }))} />}
      <Loaded read={read}>
        {shifts => (narrow
          ? (
            <>
              <h2 className="gap">{dayName(chosen)}</h2>
              <ul className="cards" aria-label={dayName(chosen)}>{workers.map(w => <li key={w.id} className="card"><div className="card-title">{w.name}</div>{cell(w, chosen, shifts)}</li>)}</ul>
            </>
          )
          : (
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll area without focus is out of the keyboard's reach (WCAG 2.1.1)
            <div className="table-scroll" role="region" aria-label={t('shifts.title')} tabIndex={0}>
              <table className="table week">
                <caption className="hidden">{t('shifts.title')}</caption>
                <thead><tr><th scope="col">{t('bookings.worker')}</th>{days.map(d => <th key={d} scope="col" aria-current={d === today() ? 'date' : undefined}>{dayName(d)}</th>)}</tr></thead>
                <tbody>{workers.map(w => <tr key={w.id}><th scope="row">{w.name}</th>{days.map(d => <td key={d}>{cell(w, d, shifts)}</td>)}</tr>)}</tbody>
              </table>
            </div>
          ))}
      </Loaded>
      {adding && (
        <Ask title={t('shifts.add')} text={`${adding.worker.name} · ${dayName(adding.day)}`} button={t('shifts.add')} close={() => setAdding(null)}
          fields={[
            { name: 'startsAt', label: t('bookings.start'), kind: 'time', required: true, initial: '08:00' },
            { name: 'endsAt', label: t('bookings.end'), kind: 'time', required: true, initial: '16:00', help: t('shifts.overnight') },
          ]}
          run={v => save({ workerId: adding.worker.id, ...timesOf(adding.day, v.startsAt!, v.endsAt!) })} />
      )}
      {taking && (
        <Ask danger title={t('shifts.remove')} text={`${taking.worker.name} · ${dayName(dayOf(taking.startsAt))} ${span(taking.startsAt, taking.endsAt)}`} button={t('shifts.remove')}
          close={() => setTaking(null)} run={() => cancel({ shiftId: taking.id, expectedVersion: taking.version })} />
      )}
    </Page>
  )
}
