import { Button } from 'antd'
import { useState } from 'react'
import { useClient } from 'urql'
import { ShiftSaveDocument, WeekShiftsDocument } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { allOf } from '../../kit/all'
import { Ask } from '../../kit/Ask'
import { addDays, clockOf, dayName, dayOf, moment } from '../../kit/time'
import { useOrganizationId } from '../../kit/viewer'
import { t } from '../../kit/words'
import { shiftRows, type WeekShift } from './Shifts'

const weekOn = (at: string) => moment(addDays(dayOf(at), 7), clockOf(at))

/** Makes the shifts of the week before once more; those that are there already are left alone. */
export function CopyWeek({ monday, shifts, again }: { monday: string; shifts: WeekShift[] | undefined; again: () => void }) {
  const organizationId = useOrganizationId()
  const client = useClient()
  const [asking, setAsking] = useState(false)
  const [line, setLine] = useState('')
  const save = useAct(ShiftSaveDocument, { quiet: true })
  const run = async () => {
    const before = await allOf(client, WeekShiftsDocument, { organizationId, from: addDays(monday, -7), days: 7 }, shiftRows)
    const there = new Set((shifts ?? []).map(s => `${s.worker.id} ${Date.parse(s.startsAt)}`))
    const wanted = before.filter(s => dayOf(s.startsAt) >= addDays(monday, -7) && !there.has(`${s.worker.id} ${Date.parse(weekOn(s.startsAt))}`))
    let made = 0
    const refused: string[] = []
    for (const s of wanted) {
      const outcome = await save({ workerId: s.worker.id, startsAt: weekOn(s.startsAt), endsAt: weekOn(s.endsAt) })
      if (outcome.lost) return outcome
      if (outcome.ok) made++
      else if (!outcome.problems.some(p => p.code === 'DUPLICATE')) refused.push(`${s.worker.name} ${dayName(dayOf(weekOn(s.startsAt)))}`)
      setLine(t('shifts.copy.progress', { n: made, of: wanted.length }))
    }
    again()
    setLine(refused.length ? t('shifts.copy.refused', { n: made, who: refused.join(t('word.and')) }) : t('shifts.copy.done', { n: made }))
    return { ok: true, problems: [] }
  }
  return (
    <>
      <span role="status" className="soft">{line}</span>
      <Button onClick={() => setAsking(true)}>{t('shifts.copy')}</Button>
      {asking && <Ask title={t('shifts.copy')} text={t('shifts.copy.text', { from: dayName(addDays(monday, -7)), to: dayName(monday) })} button={t('shifts.copy')} run={run} close={() => setAsking(false)} />}
    </>
  )
}
