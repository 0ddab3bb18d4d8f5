import { useState } from 'react'
import { useQuery } from '@/client/query'
import { useWho } from '@/client/who'
import { BookingsDocument, HoldsDocument, type BookingFilter, type BookingOrder, type BookingStatus } from '@/gql/graphql'
import { t } from '@/lib/words'
import { Answer } from '@/parts/Answer'
import { Box } from '@/parts/Box'
import { BookingCard, HoldCard } from '@/parts/cards'
import { Choice } from '@/parts/Choice'
import { Page, page } from '@/parts/Page'
import { Empty, Notice } from '@/parts/small'
import { Tap } from '@/parts/Tap'
import { Title } from '@/parts/Title'

type View = 'live' | 'judge' | 'past'

const views: Record<View, { status: BookingStatus[], order: BookingOrder }> = {
  live: { status: ['REQUESTED', 'AWAITING_PAYMENT', 'CONFIRMED', 'IN_SERVICE'], order: 'EARLIEST' },
  judge: { status: ['DELIVERED'], order: 'LATEST' },
  past: { status: ['COMPLETED', 'DECLINED', 'EXPIRED', 'CANCELLED', 'NO_SHOW', 'MISSED', 'VOIDED'], order: 'LATEST' },
}

function Slice({ filter, order, after, last, onMore, none }: { filter: BookingFilter, order: BookingOrder, after: string | null, last: boolean, onMore: (cursor: string) => void, none: string }) {
  const q = useQuery(BookingsDocument, { filter, orderBy: order, after }, after === null ? 20_000 : 0)
  return (
    <Answer of={q}>
      {({ bookings: { edges, pageInfo } }) => (
        <>
          {edges.length === 0 && after === null && <Empty words={none}><Tap look="main" to="pages/services/index" fresh>{t('bookings.find')}</Tap></Empty>}
          <Box as="ul" className="grid">{edges.map(e => <BookingCard key={e.node.id} booking={e.node} />)}</Box>
          {last && pageInfo.hasNextPage && pageInfo.endCursor && <Tap className="whole" onTap={() => onMore(pageInfo.endCursor!)}>{t('more')}</Tap>}
        </>
      )}
    </Answer>
  )
}

function Holds() {
  const q = useQuery(HoldsDocument, {})
  if (!q.data?.holds.length) return null
  return (
    <Box as="section" className="stack"><Title>{t('home.holds')}</Title><Box as="ul" className="grid">{q.data.holds.map(h => <HoldCard key={h.id} hold={h} onOver={q.reload} />)}</Box></Box>
  )
}

function Bookings() {
  const who = useWho()
  const [view, setView] = useState<View>('live')
  const [cursors, setCursors] = useState<(string | null)[]>([null])
  const { status, order } = views[view]
  return (
    <Page title={t('tab.bookings')} tab="bookings" who wide>
      <Choice bare look="chips" label={t('bookings.which')} value={view} onChange={v => { setView(v); setCursors([null]) }}
        options={(['live', 'judge', 'past'] as const).map(v => ({ value: v, words: t(`bookings.${v}`) }))} />
      <Answer of={who.query}>
        {() => who.person && (
          who.may('VIEW_SCHEDULE')
            ? (
              <>
                {view === 'live' && <Holds />}
                {cursors.map((c, i) => (
                  <Slice key={`${who.person!.id}${view}${c ?? ''}`} filter={{ recipientId: who.person!.id, status }} order={order} after={c}
                    last={i === cursors.length - 1} onMore={next => setCursors([...cursors, next])} none={t(`bookings.none.${view}`)} />
                ))}
              </>
            )
            : <Notice tone="warn">{t('scope.missingSchedule', { name: who.person.name })}</Notice>
        )}
      </Answer>
    </Page>
  )
}

export default page(Bookings, { signIn: true, title: () => t('tab.bookings') })
