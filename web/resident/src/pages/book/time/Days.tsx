import { useState } from 'react'
import type { TimesQuery } from '@/gql/graphql'
import { type Part, partOf, parts } from '@/lib/days'
import { addDays, clock, longDay, nearDay, shortDay, weekday } from '@/lib/time'
import { t } from '@/lib/words'
import { Box } from '@/parts/Box'
import { Card } from '@/parts/Card'
import { Icon } from '@/parts/Icon'
import { Tap } from '@/parts/Tap'
import { Title } from '@/parts/Title'

type Slot = TimesQuery['availability']['slots'][number]

/** Two weeks of days; those without a free time cannot be chosen, and say so. */
export function Days({ from, free, day, onPick }: { from: string, free: Map<string, Slot[]>, day: string, onPick: (day: string) => void }) {
  return (
    <Card title={t('time.day')}>
      <Box className="days">
        {Array.from({ length: 14 }, (_, i) => addDays(from, i)).map(d => {
          const n = free.get(d)?.length ?? 0
          return (
            <Tap key={d} look={d === day ? 'main' : 'plain'} className="day" disabled={n === 0} pressed={d === day} onTap={() => onPick(d)}>
              <Box as="span" className="block small">{nearDay(d) || weekday(d)}</Box>
              <Box as="span" className="block">{shortDay(d)}</Box>
              <Box as="span" className="block small">{n ? t('time.free') : t('time.full')}</Box>
            </Tap>
          )
        })}
      </Box>
    </Card>
  )
}

function PartTimes({ part, slots, first, busy, onTake }: { part: Part, slots: Slot[], first: boolean, busy: boolean, onTake: (s: Slot) => void }) {
  // A carer on duty round the clock has a hundred starts a day: one part of it is open at a time.
  const [open, setOpen] = useState(first)
  return (
    <Box className="part">
      <Tap look="bare" className="line" expanded={open} onTap={() => setOpen(!open)}>
        <Box as="span" className="grow strong">{t(`time.${part}`)}</Box>
        <Box as="span" className="hint">{t('time.count', { n: slots.length })}</Box>
        <Icon name="down" className={open ? 'turned' : ''} />
      </Tap>
      {open && (
        <Box className="starts">
          {slots.map(s => (
            <Tap key={s.startsAt + (s.groupSession?.id ?? '')} busy={busy} onTap={() => onTake(s)}
              label={s.groupSession ? t('time.session', { from: clock(s.startsAt), to: clock(s.endsAt), left: s.placesLeft, of: s.groupSession.capacity }) : t('time.takeAt', { from: clock(s.startsAt), to: clock(s.endsAt) })}>
              {s.groupSession
                ? <Box as="span">{clock(s.startsAt)}–{clock(s.endsAt)}<Box as="span" className="block small">{t('time.left', { left: s.placesLeft, of: s.groupSession.capacity })}</Box></Box>
                : clock(s.startsAt)}
            </Tap>
          ))}
        </Box>
      )}
    </Box>
  )
}

/** The free starts of a day, by part of the day. */
export function DayTimes({ day, slots, busy, onTake }: { day: string, slots: Slot[], busy: boolean, onTake: (s: Slot) => void }) {
  const full = parts.map(part => ({ part, of: slots.filter(s => partOf(s.startsAt) === part) })).filter(p => p.of.length > 0)
  return (
    <Box as="section" className="card">
      <Title>{t('time.startOn', { day: longDay(day) })}</Title>
      {full.map((p, i) => <PartTimes key={`${day}${p.part}`} part={p.part} slots={p.of} first={i === 0 || slots.length <= 24} busy={busy} onTake={onTake} />)}
    </Box>
  )
}
