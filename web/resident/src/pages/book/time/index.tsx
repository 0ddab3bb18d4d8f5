import { useState } from 'react'
import { useParams } from '@/lib/params'
import { useAction } from '@/client/action'
import { useQuery } from '@/client/query'
import { useWho } from '@/client/who'
import { HoldCreateDocument, TimesDocument, TimesOfDocument, type TimesQuery } from '@/gql/graphql'
import { byDay } from '@/lib/days'
import { found } from '@/lib/found'
import { given } from '@/lib/given'
import { address, go } from '@/lib/go'
import { addDays, learnTime, minutes, moment, today } from '@/lib/time'
import { t, word } from '@/lib/words'
import { Answer } from '@/parts/Answer'
import { Box } from '@/parts/Box'
import { Card } from '@/parts/Card'
import { Choice } from '@/parts/Choice'
import { Page, page } from '@/parts/Page'
import { Empty, Notice } from '@/parts/small'
import { Tap } from '@/parts/Tap'
import { Days, DayTimes } from './Days'

type Slot = TimesQuery['availability']['slots'][number]
type Reason = TimesQuery['availability']['reasons'][number]

/** Why there is no free time, in words, and when there is one again. */
function Nothing({ reasons, next, onNext }: { reasons: Reason[], next: string | null | undefined, onNext?: () => void }) {
  return (
    <Card title={t('time.none')}>
      <Box as="ul" className="bullets">{reasons.map(r => <Box as="li" key={r.code}>{word('SlotReason', r.code)}</Box>)}</Box>
      {next && <Box as="p">{t('time.nextStart', { time: moment(next) })}</Box>}
      {next && onNext && <Tap look="quiet" onTap={onNext}>{t('time.toNext')}</Tap>}
    </Card>
  )
}

function TimePage() {
  const { offering = '' } = useParams()
  const who = useWho()
  const [worker, setWorker] = useState('ANY')
  const [from, setFrom] = useState(today())
  const [picked, setPicked] = useState<string | null>(null)
  const about = useQuery(TimesOfDocument, { id: offering })
  const o = found(about.data?.node, 'horizonDays')
  const ready = o && !(who.query.loading && !who.viewer)
  const times = useQuery(TimesDocument, ready
    ? { input: { offeringId: offering, from, days: 14, ...given({ recipientId: who.person?.id, workerId: worker === 'ANY' ? null : worker }) } }
    : null)
  const hold = useAction(HoldCreateDocument)

  const take = async (s: Slot) => {
    if (!who.person) { go('pages/sign/in/index'); return }
    const done = await hold.send({
      recipientId: who.person.id, offeringId: offering, channel: 'APP',
      ...(s.groupSession ? { groupSessionId: s.groupSession.id } : given({ startsAt: s.startsAt, workerId: worker === 'ANY' ? null : worker })),
    })
    const made = done?.holdCreate.hold
    if (!made) { times.reload(); return }
    learnTime(made.createdAt)
    go(address('pages/book/confirm/index', { hold: made.id }))
  }

  return (
    <Page title={t('time.title')} who>
      <Answer of={about}>
        {() => {
          if (!o) return <Empty words={t('offering.gone')} />
          const workers = o.organization.workers.edges.map(e => e.node)
          return (
            <>
              <Box as="p"><Box as="span" className="strong">{o.name}</Box> · {o.organization.name} · {minutes(o.durationMinutes)}</Box>
              {hold.problem && <Notice tone="bad" live>{hold.problem}</Notice>}
              {who.person && !who.may('BOOK') && <Notice tone="warn">{t('scope.missingBook', { name: who.person.name })}</Notice>}
              <Answer of={times}>
                {({ availability: { slots, reasons, nextStart } }) => {
                  if (slots.length === 0) {
                    const next = nextStart
                    return <Nothing reasons={reasons} next={next} onNext={next ? () => { setFrom(addDays(today(), 14)); setPicked(null) } : undefined} />
                  }
                  const days = byDay(slots)
                  const day = picked && days.has(picked) ? picked : [...days.keys()][0]!
                  return (
                    <>
                      <Days from={from} free={days} day={day} onPick={setPicked} />
                      <DayTimes day={day} slots={days.get(day) ?? []} busy={hold.busy} onTake={take} />
                    </>
                  )
                }}
              </Answer>
              {from !== today() && <Tap onTap={() => setFrom(today())}>{t('time.backToToday')}</Tap>}
              {o.mode !== 'GROUP' && workers.length> 0 && (
                <Card>
                  <Choice look="chips" label={t('time.carer')} value={worker} onChange={setWorker}
                    options={[{ value: 'ANY', words: t('time.anyCarer') }, ...workers.map(w => ({ value: w.id, words: w.name }))]} />
                </Card>
              )}
              <Box as="p" className="hint">{t('time.holdHint')}</Box>
            </>
          )
        }}
      </Answer>
    </Page>
  )
}

export default page(TimePage)
