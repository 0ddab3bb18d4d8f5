// The evaluation as the buyer sees it: who may bid, what the panel decided, and the report with its arithmetic.
import { Alert } from 'antd'
import { GovBidDecisionsDocument, GovReportDocument } from '../../gql/graphql'
import { DateTimeText, Money, Section } from '../../kit/parts'
import { useRead } from '../../kit/read'
import { Empty, Loaded } from '../../kit/states'
import { holds, useSeat } from '../../kit/viewer'
import { t } from '../../kit/words'
import { namesOf } from '../evaluation/names'
import { ReportView } from '../evaluation/Report'
import { tm } from '../../kit/terms'
import { AskOffers } from './AskOffers'
import { BidCard } from './BidCard'
import { TenderFrame } from './Frame'
import { useOpening, type Lot, type Opening, type Tender } from './useTender'

export default function EvaluationPage() {
  return <TenderFrame part="tender.part.evaluation">{(x, again) => <Evaluation tender={x} again={again} />}</TenderFrame>
}

function Evaluation({ tender: x, again }: { tender: Tender; again: () => void }) {
  const { read, opening } = useOpening(x)
  const both = () => {
    again()
    read.again()
  }
  return (
    <Loaded read={read}>
      {() => (opening && !(opening.open && x.round === 1)
        ? <><Offers tender={x} again={both} />{x.lots.map(l => <LotEvaluation key={l.id} tender={x} lot={l} opening={opening} again={both} />)}</>
        : <Section title={t('tender.part.evaluation')}><Empty>{t('tender.evaluation.early')}</Empty></Section>)}
    </Loaded>
  )
}

/** Final offers belong to consultations: the panel asks once, they are sealed and opened as bids are. */
function Offers({ tender: x, again }: { tender: Tender; again: () => void }) {
  if (x.method !== 'CONSULTATION') return null
  const sealed = x.status === 'OFFERING' || (x.round > 1 && x.status === 'SEALED')
  if (sealed) return <Alert type="info" showIcon className="gap" title={t('tender.evaluation.offering')} description={x.deadlineAt && <>{t('tender.offers.until')} <DateTimeText at={x.deadlineAt} /></>} />
  return x.status === 'EVALUATING' && x.round === 1 ? <Alert type="info" showIcon className="gap" title={tm(x.method, 'tender.evaluation.mayOffer')} description={<AskOffers tender={x} again={again} />} /> : null
}

function LotEvaluation({ tender: x, lot, opening, again }: { tender: Tender; lot: Lot; opening: Opening; again: () => void }) {
  const seat = useSeat()
  // decisions are for those who follow the evaluation, reports for the approver too
  const follows = holds(seat, 'HANDLER', 'REGULATOR', 'AUDITOR')
  const reads = follows || holds(seat, 'APPROVER')
  const decisions = useRead(GovBidDecisionsDocument, { lotId: lot.id }, !follows)
  const report = useRead(GovReportDocument, { lotId: lot.id }, !reads)
  const bids = opening.bids.filter(b => b.lotId === lot.id)
  const names = namesOf({ method: x.method, bids, criteria: x.documents.at(-1)?.body.evaluation.criteria ?? [] })
  const all = () => {
    again()
    decisions.again()
  }
  return (
    <>
      <Section title={`${lot.position}. ${lot.title}`} extra={<span>{t('tender.lot.ceiling')} <Money fen={lot.ceilingFen} /></span>}>
        {bids.length === 0 && <Empty>{tm(x.method, 'tender.opening.none')}</Empty>}
        {bids.map(b => <BidCard key={b.id} bid={b} tender={x} names={names} decisions={(decisions.data?.bidDecisions ?? []).filter(d => d.bidId === b.id)} readable={follows} again={all} />)}
      </Section>
      {reads && (
        <Section title={t('tender.report.of', { lot: lot.title })}>
          <Loaded read={report}>{({ report: r }) => (r ? <ReportView report={r} names={names} /> : <Empty>{tm(x.method, 'tender.report.none')}</Empty>)}</Loaded>
        </Section>
      )}
    </>
  )
}
