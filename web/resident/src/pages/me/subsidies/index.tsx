import { useState } from 'react'
import { useQuery } from '@/client/query'
import { useWho } from '@/client/who'
import { EligibilityDocument, SubsidiesDocument, type SubsidiesQuery } from '@/gql/graphql'
import { percent, yuan } from '@/lib/money'
import { addMonths, longMonth, monthOf, shortDay, today } from '@/lib/time'
import { joined, t, word } from '@/lib/words'
import { Answer } from '@/parts/Answer'
import { Box } from '@/parts/Box'
import { Card } from '@/parts/Card'
import { categoryName } from '@/parts/cards'
import { Months } from '@/parts/Months'
import { Page, page } from '@/parts/Page'
import { Empty, Fact, Facts, Notice, Tag } from '@/parts/small'
import { Evaluations } from '@/parts/Split'

type Programme = SubsidiesQuery['programmes'][number]
type Entitlement = SubsidiesQuery['entitlements'][number]

/** Whether this programme is for the person, why or why not; asked for by itself, so that one does not wait for all. */
function Eligibility({ personId, programme }: { personId: string, programme: Programme }) {
  const q = useQuery(EligibilityDocument, { personId, programmeId: programme.id })
  return <Answer of={q}>{({ eligibility }) => <Evaluations of={[eligibility]} name={t('eligible.ask')} />}</Answer>
}

function Month({ programme: p, share: e, personId, now }: { programme: Programme, share: Entitlement | undefined, personId: string, now: boolean }) {
  return (
    <Card title={p.name}>
      <Box className="tags"><Tag>{word('Payer', p.payer)}</Tag><Tag tone="good">{t('subsidies.rate', { rate: percent(p.rateBp) })}</Tag></Box>
      {e && (
        <>
          <Box as="p" className="lead">{t('subsidies.left', { left: yuan(e.leftFen), cap: yuan(e.capFen) })}</Box>
          <Box className="bar" silent>
            <Box className="bar-used" style={{ width: `${e.capFen ? (e.consumedFen / e.capFen) * 100 : 0}%` }} />
            <Box className="bar-held" style={{ width: `${e.capFen ? (e.reservedFen / e.capFen) * 100 : 0}%` }} />
          </Box>
          <Facts>
            <Fact name={t('subsidies.consumed')}>{yuan(e.consumedFen)}</Fact>
            <Fact name={t('subsidies.reserved')}>{yuan(e.reservedFen)}</Fact>
          </Facts>
        </>
      )}
      {!e && <Box as="p">{t('subsidies.untouched', { cap: yuan(p.capMonthFen) })}</Box>}
      <Box as="p" className="para hint">{t('subsidies.for', { categories: joined(p.categories.map(categoryName)) })}{p.capVisitFen ? t('subsidies.capVisit', { cap: yuan(p.capVisitFen) }) : ''}</Box>
      {now && <Eligibility personId={personId} programme={p} />}
      <Box as="p" className="hint">{t('subsidies.source', { citation: p.citation, until: shortDay(p.validUntil) })}</Box>
    </Card>
  )
}

function Subsidies() {
  const who = useWho()
  const [month, setMonth] = useState(monthOf(today()))
  const id = who.may('VIEW_SCHEDULE') ? who.person?.id : undefined
  const q = useQuery(SubsidiesDocument, id ? { personId: id, month } : null)
  return (
    <Page title={t('subsidies.title')} who>
      <Months month={month} onChange={setMonth} first={addMonths(monthOf(today()), -11)} last={addMonths(monthOf(today()), 1)} />
      {who.person && !id && <Notice tone="warn">{t('scope.missingSchedule', { name: who.person.name })}</Notice>}
      {id && (
        <Answer of={q}>
          {({ entitlements, programmes }) => {
            if (programmes.length === 0) return <Empty words={t('subsidies.none')} />
            return (
              <>
                <Box as="p" className="hint">{t('subsidies.means', { month: longMonth(month) })}</Box>
                {programmes.map(p => <Month key={p.id} programme={p} share={entitlements.find(e => e.programmeCode === p.code)} personId={id} now={month === monthOf(today()) && who.may('BOOK')} />)}
              </>
            )
          }}
        </Answer>
      )}
    </Page>
  )
}

export default page(Subsidies, { signIn: true, title: () => t('subsidies.title') })
