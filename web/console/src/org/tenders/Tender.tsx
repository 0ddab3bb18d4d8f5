// One tender for an organisation: where it stands, what to do next, and what belongs to that.
import { useState, type ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import { useFilters } from '../../kit/filters'
import { useNow } from '../../kit/now'
import { Page } from '../../kit/Page'
import { Mark, StatusTag } from '../../kit/parts'
import { Failure, Loaded, Loading, NotFound } from '../../kit/states'
import { tm } from '../../kit/terms'
import { t, word } from '../../kit/words'
import { Bids } from './Bids'
import { Countdown, useAhead } from './clock'
import { Documents } from './Documents'
import { Join } from './Join'
import { OpeningPart } from './Opening'
import { Questions } from './Questions'
import { Remedies } from './Remedies'
import { Result } from './Result'
import { Steps } from './Steps'
import { nextOf, type NextKey, type Tender as Found } from './steps'
import { useTender, type TenderRead } from './useTender'

const parts = ['documents', 'questions', 'join', 'bid', 'opening', 'result', 'remedies'] as const
type Part = (typeof parts)[number]

/** An open framework is joined; in it, and with a single source, nothing is sealed or opened. */
const partsOf = (tender: Found) => parts.filter(p => {
  if (p === 'join') return tender.method === 'FRAMEWORK_OPEN'
  return tender.method !== 'FRAMEWORK_OPEN' && tender.method !== 'SINGLE_SOURCE' || p !== 'bid' && p !== 'opening'
})

/** Where the next thing is done. */
const placeOf: Record<NextKey, Part> = {
  object: 'remedies', asked: 'documents', negotiate: 'documents',
  take: 'documents', bid: 'bid', begun: 'bid', reconfirm: 'bid', wait: 'bid', missed: 'documents', opening: 'opening', release: 'opening', opened: 'opening', offer: 'bid', offered: 'bid',
  join: 'join', joined: 'join', joinSign: 'join', joinPerform: 'join', evaluate: 'opening', won: 'result', sign: 'result', perform: 'result', lost: 'result', result: 'result', failed: 'documents', cancelled: 'documents', complete: 'result',
}

const defaults = { part: '' }

export default function Tender() {
  const { id = '' } = useParams()
  const data = useTender(id)
  return (
    <Page title={data.tender?.title ?? t('tenders.tender')} trail={[{ to: '/tenders', title: t('tenders.title') }]}>
      <Loaded read={data.read}>{() => (data.tender ? <Shown data={data} tender={data.tender} /> : <NotFound />)}</Loaded>
    </Page>
  )
}

function Shown({ data, tender }: { data: TenderRead; tender: Found }) {
  const ahead = useAhead()
  const now = useNow() + (ahead ?? 0)
  const next = data.bids ? nextOf(tender, { organizationId: data.organizationId, bids: data.bids, opening: data.opening, asked: data.papers?.documents.at(-1)?.body.single?.organizationId }, now) : null
  if (data.failed) return <Failure read={data.failed} />
  if (!next || !data.bids || !data.papers) return <Loading />
  return <Known data={data} tender={tender} ahead={ahead} next={next} bids={data.bids} papers={data.papers} />
}

interface KnownProps { data: TenderRead; tender: Found; ahead: number | null; next: NextKey; bids: NonNullable<TenderRead['bids']>; papers: NonNullable<TenderRead['papers']> }

function Known({ data, tender, ahead, next, bids, papers }: KnownProps) {
  const [filter] = useFilters(defaults)
  // what is done on a part does not take it away: the next thing has its own link
  const [first] = useState(placeOf[next])
  const part = partsOf(tender).find(p => p === filter.part) ?? first
  const given = { data, tender, ahead, bids, papers }
  const shown: Record<Part, () => ReactNode> = {
    documents: () => <Documents {...given} />, questions: () => <Questions tender={tender} />, join: () => <Join tender={tender} again={data.again} />, bid: () => <Bids {...given} />,
    opening: () => <OpeningPart {...given} />, result: () => <Result {...given} />, remedies: () => <Remedies tender={tender} ahead={ahead} />,
  }
  return (
    <>
      <Next next={next} tender={tender} ahead={ahead} here={part} />
      <div className="headline">
        {tender.method === 'FRAMEWORK_OPEN' && tender.status === 'PUBLISHED' ? <Mark tone="good">{t('join.taking')}</Mark> : <StatusTag of="TenderStatus" value={tender.status} />}
        <span>{word('ProcurementMethod', tender.method)}</span>
        {tender.number && <span className="soft">{tender.number}</span>}
      </div>
      <Steps tender={tender} />
      {tender.stays.filter(s => !s.endedAt).map(s => <p key={s.id}><Mark tone="warn">{t('tenders.stayed', { what: s.blocks.map(b => word('StayBlock', b)).join(t('word.and')) })}</Mark> {s.reason}</p>)}
      <nav className="parts" aria-label={t('tenders.parts')}>
        {partsOf(tender).map(p => <Link key={p} to={`?part=${p}`} replace className={p === part ? 'part part-here' : 'part'} aria-current={p === part ? 'page' : undefined}>{tm(tender.method, `tenders.part.${p}`)}</Link>)}
      </nav>
      {shown[part]()}
    </>
  )
}

/** What waits for the organisation; all else waits for others. */
const doing: NextKey[] = ['take', 'bid', 'begun', 'reconfirm', 'release', 'offer', 'sign', 'join', 'joinSign']
const running: NextKey[] = ['object', 'asked', 'take', 'bid', 'begun', 'reconfirm', 'wait', 'offer', 'offered', 'join']

function Next({ next, tender, ahead, here }: { next: NextKey; tender: Found; ahead: number | null; here: Part }) {
  const until = running.includes(next) ? tender.deadlineAt : next === 'release' ? tender.openingUntil : null
  const place = placeOf[next]
  return (
    <section className={doing.includes(next) ? 'next next-do' : 'next'} aria-label={t('tenders.next')}>
      <p className="next-what"><strong>{doing.includes(next) ? t('tenders.do') : t('tenders.next')}{t('word.colon')}</strong>{tm(tender.method, `tenders.next.${next}`)}{tender.reason && <> {tender.reason}</>}</p>
      {until && <Countdown until={until} ahead={ahead} />}
      {place !== here && <Link className="button-link" to={`?part=${place}`} replace>{doing.includes(next) ? t('tenders.next.go', { part: tm(tender.method, `tenders.part.${place}`) }) : tm(tender.method, `tenders.part.${place}`)}</Link>}
    </section>
  )
}
