// The opening: nothing is shown of bids before it; then every envelope as its key comes, and what is read out.
import { Alert, Button } from 'antd'
import { GovObjectionAnswerDocument, GovOpeningEndDocument, GovTenderOpenDocument } from '../../gql/graphql'
import { Checksum } from '../../kit/Checksum'
import { useAct } from '../../kit/act'
import { Actions } from '../../kit/Actions'
import { useNow } from '../../kit/now'
import { Bar, DateTimeText, Mark, Money, Section } from '../../kit/parts'
import { Empty, Loaded } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { t, word } from '../../kit/words'
import { BidTag, termsOf, tm, unopenedText } from '../../kit/terms'
import { leftText } from './Clock'
import { TenderFrame } from './Frame'
import { useOpening, type Bid, type Opening, type Tender } from './useTender'

type Envelope = Opening['envelopes'][number]

export default function OpeningPage() {
  return <TenderFrame part="tender.part.opening">{(x, again) => <Session tender={x} again={again} />}</TenderFrame>
}

function Session({ tender: x, again }: { tender: Tender; again: () => void }) {
  const { read, opening } = useOpening(x)
  const both = () => {
    again()
    read.again()
  }
  const quiet = { quiet: true, done: t('projects.done'), reread: both }
  const open = useAct(GovTenderOpenDocument, quiet)
  const end = useAct(GovOpeningEndDocument, quiet)
  const on = { tenderId: x.id, expectedVersion: x.version }
  return (
    <>
      <Section title={t('word.acts')} extra={opening?.open && <Button onClick={both}>{t('tender.opening.again')}</Button>}>
        <Actions available={x.availableActions} acts={{
          OPEN: { primary: true, label: t('tender.opening.open'), ask: { text: tm(x.method, 'tender.opening.open.text') }, run: () => open(on) },
          END_OPENING: { primary: true, label: t('tender.opening.end'), ask: { text: tm(x.method, 'tender.opening.end.text') }, run: () => end(on) },
        }} />
        <Checksum label={t('tender.sealRoot')} of={x.sealRoot} />
      </Section>
      <Loaded read={read}>
        {() => (opening ? <Record tender={x} opening={opening} again={both} /> : <Hidden tender={x} />)}
      </Loaded>
    </>
  )
}

/** Before the opening nobody learns who bids, or how many; this page knows no more than anybody. */
function Hidden({ tender: x }: { tender: Tender }) {
  return (
    <Section title={t('tender.opening.record')}>
      <Empty>
        <p>{x.publishedAt ? t('tender.opening.hidden') : t('tender.opening.unpublished')}</p>
        {x.deadlineAt && <p>{t('tender.deadline')} <DateTimeText at={x.deadlineAt} /></p>}
      </Empty>
    </Section>
  )
}

const columns = (x: Tender, o: Opening): Column<Bid>[] => [
  { key: 'organization', title: termsOf(x.method).Bidder, cell: b => <strong>{b.organization?.name ?? '—'}</strong> },
  { key: 'price', title: t('seats.price'), kind: 'money', cell: b => (b.priceFen === null || b.priceFen === undefined ? '—' : <Money fen={b.priceFen} />) },
  { key: 'status', title: t('word.status'), cell: b => <><BidTag method={x.method} value={b.status} />{b.unopenedReason && <p className="soft wraps">{unopenedText(x.method, b.unopenedReason)}</p>}</> },
  { key: 'envelopes', title: termsOf(x.method).Bid, cell: b => <Envelopes list={o.envelopes.filter(e => e.bidId === b.id)} threshold={x.threshold} /> },
]

function Envelopes({ list, threshold }: { list: Envelope[]; threshold: number }) {
  return (
    <ul className="marks">
      {list.map(e => (
        <li key={e.id}>
          <Mark tone={e.open ? 'good' : e.keyGiven ? 'bad' : 'warn'}>
            {word('EnvelopeKind', e.kind)}{t('word.colon')}{e.open ? t(e.keyGiven ? 'tender.opening.byKey' : 'tender.opening.byShares') : e.keyGiven ? t('tender.opening.keyWrong') : t('tender.opening.waiting', { n: e.shares, t: threshold })}
          </Mark>
        </li>
      ))}
    </ul>
  )
}

function Record({ tender: x, opening: o, again }: { tender: Tender; opening: Opening; again: () => void }) {
  const now = useNow()
  const lots = x.lots.filter(l => o.bids.some(b => b.lotId === l.id))
  const opened = o.envelopes.filter(e => e.open).length
  return (
    <>
      {o.open && (
        <Alert type="info" showIcon className="gap" title={t('tender.opening.running')} description={(
          <>
            <p><Bar part={opened} whole={o.envelopes.length} label={t('tender.opening.progress', { n: opened, all: o.envelopes.length })} /></p>
            {x.openingUntil && <p>{Date.parse(x.openingUntil) > now ? tm(x.method, 'tender.opening.bidders', { left: leftText(x.openingUntil, now) }) : tm(x.method, 'tender.opening.custodians', { t: x.threshold })}</p>}
          </>
        )} />
      )}
      <Section title={t('tender.opening.record')} extra={!o.open && <Mark tone="good">{t('tender.opening.over')}</Mark>}>
        {lots.map(l => (
          <div key={l.id} className="asked">
            <h3>{l.position}. {l.title} <span className="soft">{t('tender.lot.ceiling')} <Money fen={l.ceilingFen} /></span></h3>
            <RowsTable caption={t('tender.opening.record.of', { lot: l.title })} columns={columns(x, o)} rows={o.bids.filter(b => b.lotId === l.id)} rowKey={b => b.id} />
          </div>
        ))}
        {lots.length === 0 && <Empty>{tm(x.method, 'tender.opening.none')}</Empty>}
      </Section>
      <Objections opening={o} again={again} />
    </>
  )
}

function Objections({ opening: o, again }: { opening: Opening; again: () => void }) {
  const answer = useAct(GovObjectionAnswerDocument, { quiet: true, done: t('tender.opening.objection.done'), reread: again })
  return (
    <Section title={t('tender.opening.objections')}>
      {o.objections.length === 0 && <Empty>{t('tender.opening.objections.none')}</Empty>}
      <ul className="comments">
        {o.objections.map(q => (
          <li key={q.id}>
            <p><strong>{q.organization?.name}</strong>{t('word.colon')}{q.body} <span className="soft"><DateTimeText at={q.createdAt} /></span></p>
            {q.answeredAt ? <p><strong>{t('consultation.answer')}</strong>{t('word.colon')}{q.answer} <span className="soft"><DateTimeText at={q.answeredAt} /></span></p> : <p><Mark tone="warn">{t('consultation.unanswered')}</Mark></p>}
            <Actions size="small" available={q.availableActions.filter(a => a.allowed)} acts={{
              ANSWER_OBJECTION: { label: t('tender.opening.objection.answer'), ask: { text: q.body, fields: [{ name: 'answer', label: t('consultation.answer'), kind: 'area', required: true }] },
                run: v => answer({ objectionId: q.id, expectedVersion: q.version, answer: v.answer! }) },
            }} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
