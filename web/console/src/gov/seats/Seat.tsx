// One seat: the declaration, the bids and whether they meet what every bid must, the own sheet, the report.
import { useState } from 'react'
import { useParams } from 'react-router'
import { Choice } from '../../kit/Field'
import { useFilters } from '../../kit/filters'
import { Page } from '../../kit/Page'
import { DateTimeText, Facts, Money, Section, StatusTag } from '../../kit/parts'
import { Empty, Loaded, NotFound } from '../../kit/states'
import { t, word } from '../../kit/words'
import { reached } from '../reached'
import { Steps } from '../Steps'
import { tm } from '../../kit/terms'
import { AskOffers } from '../tenders/AskOffers'
import { Bids } from './Bids'
import { Report } from './Report'
import { SeatActs } from './SeatActs'
import { Sheet } from './Sheet'
import { usePanelSeat, type Seat as Found, type SeatBid } from './useSeat'
import type { SeatTender } from './values'

const lotFilter = { lot: '' }

export default function Seat() {
  const { id = '' } = useParams()
  const of = usePanelSeat(id)
  return (
    <Page title={of.seat?.tender.title ?? t('seats.seat')} trail={[{ to: '/seats', title: t('seats.title') }]}>
      <Loaded read={of.read}>
        {() => (of.seat ? <Shown of={of} seat={of.seat} /> : <NotFound />)}
      </Loaded>
    </Page>
  )
}

/** Where the work of a panel's member stands, as far as one's own part shows it. */
function stepsOf(seat: Found, bids: SeatBid[]) {
  const sat = ['ACCEPTED', 'SIGNED', 'DISSENTED'].includes(seat.status)
  const examined = bids.length > 0 && bids.every(b => !['FROZEN', 'OPENED', 'ELIGIBLE'].includes(b.status))
  const ranked = bids.some(b => ['RANKED', 'WINNER', 'RESERVE', 'LOST'].includes(b.status))
  return reached([
    [t('seats.step.declare'), sat], [t('seats.step.examine'), examined], [t('seats.step.score'), ranked], [t('seats.step.report'), ranked],
    [t('seats.step.sign'), seat.status === 'SIGNED' || seat.status === 'DISSENTED'],
  ])
}

function Shown({ of, seat }: { of: ReturnType<typeof usePanelSeat>; seat: Found }) {
  const [filter, setFilter] = useFilters(lotFilter)
  const sits = ['ACCEPTED', 'SIGNED', 'DISSENTED'].includes(seat.status)
  const lots = of.tender?.lots ?? []
  const lot = lots.find(l => l.id === filter.lot) ?? lots[0]
  return (
    <>
      <div className="headline"><StatusTag of="SeatStatus" value={seat.status} /><StatusTag of="TenderStatus" value={seat.tender.status} /><span>{seat.tender.number}</span></div>
      <Section title={t('word.acts')}>
        <Steps label={t('seats.steps')} {...stepsOf(seat, of.bids)} />
        <div className="foot"><SeatActs seat={seat} actions={of.actions} bids={of.bids} again={of.again} /></div>
        {sits && of.tender && seat.tender.method === 'CONSULTATION' && <div className="foot"><AskOffers tender={of.tender} again={of.again} /></div>}
      </Section>
      <div className="columns">
        <Section title={t('seats.seat')}>
          <Facts items={[
            [t('draw.kind'), word('SeatKind', seat.kind)],
            [t('draw.position'), seat.position > 0 && seat.position],
            [t('seats.due'), seat.dueAt && <DateTimeText key="d" at={seat.dueAt} />],
            [t('seats.declaredAt'), seat.declaredAt && <DateTimeText key="e" at={seat.declaredAt} />],
            [t('seats.signedAt'), seat.signedAt && <DateTimeText key="s" at={seat.signedAt} />],
            [t('report.dissent'), seat.dissent],
          ]} />
        </Section>
        {of.tender && lot && (
          <Section title={t('seats.tender')}>
            <Facts items={[
              [t('projects.buyer'), of.tender.buyer.name],
              [t('projects.method'), word('ProcurementMethod', seat.tender.method)],
              [t('seats.evaluation'), of.tender.documents.at(-1) && word('EvaluationMethod', of.tender.documents.at(-1)!.body.evaluation.method)],
              [t('seats.ceiling'), <Money key="c" fen={of.tender.ceilingFen} />],
            ]} />
          </Section>
        )}
      </div>
      {lots.length > 1 && <Choice label={t('work.lot')} value={lot?.id ?? ''} options={lots.map(l => ({ value: l.id, label: `${l.position}. ${l.title}` }))} onChange={value => setFilter({ lot: value })} />}
      {!sits && <Empty>{seat.status === 'DRAWN' ? tm(seat.tender.method, 'seats.acceptFirst') : tm(seat.tender.method, 'seats.left')}</Empty>}
      {sits && lot && of.tender && <Lot key={lot.id} seat={seat} tender={of.tender} lotId={lot.id} bids={of.bids.filter(b => b.lotId === lot.id)} again={of.again} />}
    </>
  )
}

function Lot({ seat, tender, lotId, bids, again }: { seat: Found; tender: SeatTender; lotId: string; bids: SeatBid[]; again: () => void }) {
  // the ranking is hidden until the last sheet is in, and rests on what was decided: it is asked for anew after either
  const [turn, setTurn] = useState(0)
  const judged = () => { again(); setTurn(n => n + 1) }
  return (
    <>
      <Bids tender={tender} lotId={lotId} bids={bids} again={judged} />
      <Sheet seat={seat} tender={tender} lotId={lotId} bids={bids} submitted={() => setTurn(n => n + 1)} />
      <Report key={turn} seat={seat} tender={tender} lotId={lotId} bids={bids} again={again} />
    </>
  )
}
