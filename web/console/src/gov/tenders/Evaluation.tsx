// The evaluation as the buyer sees it: who may bid, what the panel decided, and the report with its arithmetic.
import { Alert } from 'antd'
import { GovLotDecisionsDocument, GovLotReportDocument } from '../../gql/graphql'
import { DateTimeText, Money, Section } from '../../kit/parts'
import { useRead } from '../../kit/read'
import { Empty, Loaded } from '../../kit/states'
import { holds, useSeat } from '../../kit/viewer'
import { t } from '../../kit/words'
import { AskOffers } from './AskOffers'
import { BidCard } from './BidCard'
import { TenderFrame } from './Frame'
import { ReportView } from './Report'
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
  return x.status === 'EVALUATING' && x.round === 1 ? <Alert type="info" showIcon className="gap" title={t('tender.evaluation.mayOffer')} description={<AskOffers tender={x} again={again} />} /> : null
}

function LotEvaluation({ tender: x, lot, opening, again }: { tender: Tender; lot: Lot; opening: Opening; again: () => void }) {
  const seat = useSeat()
  // decisions are for those who follow the evaluation, reports for the approver too
  const follows = holds(seat, 'HANDLER', 'REGULATOR', 'AUDITOR')
  const reads = follows || holds(seat, 'APPROVER')
  const decisions = useRead(GovLotDecisionsDocument, { id: lot.id }, !follows)
  const report = useRead(GovLotReportDocument, { id: lot.id }, !reads)
  const bids = opening.bids.filter(b => b.lotId === lot.id)
  const all = () => {
    again()
    decisions.again()
  }
  return (
    <>
      <Section title={`${lot.position}. ${lot.title}`} extra={<span>{t('tender.lot.ceiling')} <Money fen={lot.ceilingFen} /></span>}>
        {bids.length === 0 && <Empty>{t('tender.opening.none')}</Empty>}
        {bids.map(b => <BidCard key={b.id} bid={b} tender={x} decisions={(decisions.data?.bidDecisions ?? []).filter(d => d.bidId === b.id)} readable={follows} again={all} />)}
      </Section>
      {reads && (
        <Section title={t('tender.report.of', { lot: lot.title })}>
          <Loaded read={report}>{({ report: r }) => (r ? <ReportView report={r} tender={x} bids={bids} /> : <Empty>{t('tender.report.none')}</Empty>)}</Loaded>
        </Section>
      )}
    </>
  )
}
