import { useState } from 'react'
import { useQuery } from '@/client/query'
import { useWho } from '@/client/who'
import { BillsDocument, type BillsQuery } from '@/gql/graphql'
import { billOf, sums } from '@/lib/bills'
import { address } from '@/lib/go'
import { yuan } from '@/lib/money'
import { addMonths, longMonth, moment, monthOf, startOf, today } from '@/lib/time'
import { t, word } from '@/lib/words'
import { Answer } from '@/parts/Answer'
import { Box } from '@/parts/Box'
import { Card } from '@/parts/Card'
import { Months } from '@/parts/Months'
import { Page, page } from '@/parts/Page'
import { Empty, Fact, Facts, Notice, Row, Tag } from '@/parts/small'

type Bill = BillsQuery['bookings']['edges'][number]['node']

function Line({ bill: b }: { bill: Bill }) {
  const { refund } = billOf(b)
  return (
    <Row to={address('pages/booking/detail/index', { id: b.id })} words={b.offering.name} hint={`${moment(b.startsAt)} · ${word('BookingStatus', b.status)}`}
      end={<Box as="span" className="right"><Box as="span" className="block strong">{yuan(b.residentFen)}</Box>{refund> 0 && <Tag tone="info">{t('bills.back', { sum: yuan(refund) })}</Tag>}</Box>} />
  )
}

function Bills() {
  const who = useWho()
  const [month, setMonth] = useState(monthOf(today()))
  const sees = who.may('VIEW_SCHEDULE')
  const q = useQuery(BillsDocument, who.person && sees
    ? { filter: { recipientId: who.person.id, from: startOf(`${month}-01`), until: startOf(`${addMonths(month, 1)}-01`) }, after: null }
    : null)
  return (
    <Page title={t('bills.title')} who>
      <Months month={month} onChange={setMonth} first={addMonths(monthOf(today()), -23)} last={addMonths(monthOf(today()), 1)} />
      {who.person && !sees && <Notice tone="warn">{t('scope.missingSchedule', { name: who.person.name })}</Notice>}
      {who.person && sees && (
        <Answer of={q}>
          {({ bookings: { edges, pageInfo } }) => {
            const bills = edges.map(e => e.node)
            if (bills.length === 0) return <Empty words={t('bills.none', { month: longMonth(month) })} />
            const s = sums(bills)
            const subsidy = bills.filter(b => ['DELIVERED', 'COMPLETED', 'CONFIRMED', 'IN_SERVICE', 'REQUESTED'].includes(b.status)).reduce((a, b) => a + b.publicFen, 0)
            return (
              <>
                <Card title={t('bills.sum', { month: longMonth(month) })}>
                  <Facts>
                    <Fact name={t('bills.due')}><Box as="span" className="strong">{yuan(s.due)}</Box></Fact>
                    <Fact name={t('bills.paid')}>{yuan(s.paid)}</Fact>
                    <Fact name={t('bills.refund')}>{yuan(s.refund)}</Fact>
                    <Fact name={t('bills.subsidy')}>{yuan(subsidy)}</Fact>
                  </Facts>
                  <Box as="p" className="hint">{t('bills.how')}</Box>
                </Card>
                <Card title={t('bills.lines')}><Box className="lines">{bills.map(b => <Line key={b.id} bill={b} />)}</Box></Card>
                {pageInfo.hasNextPage && <Box as="p" className="hint">{t('bills.first100')}</Box>}
              </>
            )
          }}
        </Answer>
      )}
    </Page>
  )
}

export default page(Bills, { signIn: true, title: () => t('bills.title') })
