// The opening: the organisation gives the keys of its envelopes, everybody sees what is read out.
import { Button } from 'antd'
import { useState } from 'react'
import { useClient } from 'urql'
import { OrgBidReleaseDocument, OrgEnvelopeProofDocument, OrgObjectionMakeDocument } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Ask } from '../../kit/Ask'
import { Checksum } from '../../kit/Checksum'
import { problemText } from '../../kit/problems'
import { DateTimeText, Mark, Money, Section, StatusTag } from '../../kit/parts'
import { Empty } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { PrintButton } from '../../kit/table/print'
import { tm, unopenedText } from '../../kit/terms'
import { t, word } from '../../kit/words'
import { KeyChooser } from '../../sealing/KeyChooser'
import type { Keys } from '../../sealing/keys'
import type { Code } from '../../sealing/problem'
import { codeText } from '../../sealing/said'
import type { Handed, LotBid } from './bids'
import { Countdown } from './clock'
import { questionsOf } from './draft'
import { checkInside, releaseOf } from './envelope'
import { OwnDocuments } from './OwnDocuments'
import { sealingText } from './problem'
import type { Opening, Tender } from './steps'
import type { TenderRead } from './useTender'

interface Props { tender: Tender; data: TenderRead; bids: LotBid[]; ahead: number | null }

type Row = Opening['bids'][number]

const own = (data: TenderRead, b: { organization?: { id: string } | null }) => b.organization?.id === data.organizationId

function columns(tender: Tender, data: TenderRead): Column<Row>[] {
  const lot = (b: Row) => tender.lots.find(l => l.id === b.lotId)?.title ?? b.lotId
  return [
    { key: 'organization', title: tm(tender.method, 'opening.bidder'), cell: b => <>{b.organization?.name}{own(data, b) && <> <Mark tone="info">{t('opening.own')}</Mark></>}</>, value: b => b.organization?.name },
    { key: 'lot', title: t('tenders.lot'), cell: lot, value: lot },
    { key: 'status', title: t('bookings.status'), cell: b => <StatusTag of="BidStatus" value={b.status} />, value: b => word('BidStatus', b.status) },
    { key: 'price', title: t('opening.price'), kind: 'money', cell: b => (b.priceFen === null || b.priceFen === undefined ? '–' : <Money fen={b.priceFen} />), value: b => b.priceFen },
    { key: 'why', title: t('opening.why'), cell: b => (b.unopenedReason ? unopenedText(tender.method, b.unopenedReason) : '–') },
  ]
}

export function OpeningPart({ tender, data, bids, ahead, papers }: Props & { papers: NonNullable<TenderRead['papers']> }) {
  const { opening } = data
  const names = new Map(questionsOf(papers.documents.at(-1)!.body).map(q => [q.code, q.label]))
  const envelopes = bids.flatMap(b => Object.values(b.kinds))
  return (
    <>
      {tender.status === 'PUBLISHED' && <Empty>{t('opening.ahead')}</Empty>}
      {tender.status === 'SEALED' && <Section title={t('opening.sealed')}><p>{t('opening.sealed.text')}</p></Section>}
      {tender.status === 'OPENING' && opening && <Release tender={tender} data={data} bids={bids} ahead={ahead} />}
      {tender.sealRoot && envelopes.length > 0 && data.bidding?.sealing && <Inside tender={tender} envelopes={envelopes} receiptKey={data.bidding.sealing.receiptKey} />}
      {opening ? (
        <>
          <Section title={t('opening.record')} extra={<PrintButton />}>
            <RowsTable caption={t('opening.record')} columns={columns(tender, data)} rows={opening.bids} rowKey={b => b.id} file={`${tender.number} ${t('opening.record')}`} empty={tm(tender.method, 'opening.record.none')} />
          </Section>
          <Objections tender={tender} data={data} opening={opening} />
          {tender.status !== 'OPENING' && opening.bids.filter(b => own(data, b)).map(b => <OwnDocuments key={b.id} bidId={b.id} names={names} title={tender.lots.find(l => l.id === b.lotId)?.title ?? ''} />)}
        </>
      ) : tender.status !== 'PUBLISHED' && tender.status !== 'SEALED' && <Empty>{tm(tender.method, 'opening.foreign')}</Empty>}
    </>
  )
}

function Release({ tender, data, bids, ahead }: Props) {
  const release = useAct(OrgBidReleaseDocument, { quiet: true, secret: true, done: t('opening.released') })
  const [results, setResults] = useState<{ id: string; kind: string; text: string; good: boolean }[]>([])
  const frozen = data.opening!.bids.filter(b => own(data, b) && b.status === 'FROZEN')
  if (frozen.length === 0) return null
  const mine = bids.filter(b => b.bid && frozen.some(f => f.lotId === b.lotId))
  const one = async (e: Handed, keys: Keys) => {
    const outcome = await release({ envelopeId: e.id, release: await releaseOf(e, keys) })
    const problem = outcome.payload?.outcome?.problem
    if (!outcome.ok) return { text: outcome.problems.map(problemText).join(' '), good: false }
    return problem ? { text: codeText(problem as Code), good: false } : { text: t('opening.released'), good: true }
  }
  const take = (bid: LotBid['bid']) => async (keys: Keys) => {
    if (keys.id !== bid) return t('opening.otherBid')
    const done: typeof results = []
    for (const e of mine.filter(b => b.bid === bid).flatMap(b => Object.values(b.kinds))) {
      done.push({ id: e.id, kind: e.receipt.kind, ...await one(e, keys).catch((x: unknown) => ({ text: sealingText(x), good: false })) })
      setResults([...done])
    }
    data.again()
    return done.every(r => r.good) ? null : t('opening.notAll')
  }
  return (
    <Section title={t('opening.release')} extra={tender.openingUntil && <Countdown until={tender.openingUntil} ahead={ahead} />}>
      <p>{t('opening.release.text')}</p>
      {[...new Set(mine.map(b => b.bid!))].map(bid => <KeyChooser key={bid} name={bid.slice(0, 8)} button={t('opening.release')} take={take(bid)} />)}
      {results.length > 0 && <ul className="plain-list">{results.map(r => <li key={r.id}>{word('EnvelopeKind', r.kind)} <Mark tone={r.good ? 'good' : 'bad'}>{r.text}</Mark></li>)}</ul>}
      <p className="soft">{t('opening.without')}</p>
    </Section>
  )
}

/** That the organisation's envelopes were in the box at the deadline: computed here from the proof and the published root. */
function Inside({ tender, envelopes, receiptKey }: { tender: Tender; envelopes: Handed[]; receiptKey: string }) {
  const client = useClient()
  const [busy, setBusy] = useState(false)
  const [found, setFound] = useState<Record<string, string>>({})
  const run = async () => {
    setBusy(true)
    const pairs = await Promise.all(envelopes.map(async e => {
      const { data, error } = await client.query(OrgEnvelopeProofDocument, { envelopeId: e.id }).toPromise()
      if (!data) return [e.id, error?.message ?? t('error.unknown')] as const
      return [e.id, await checkInside(e, receiptKey, data.envelopeProof.file, tender.sealRoot).then(() => '', sealingText)] as const
    }))
    setFound(Object.fromEntries(pairs))
    setBusy(false)
  }
  return (
    <Section title={t('opening.inside')} extra={<Button loading={busy} onClick={() => void run()}>{t('opening.inside.check')}</Button>}>
      <p>{t('opening.inside.text')}</p>
      <Checksum label={t('opening.root')} of={tender.sealRoot} />
      <ul className="plain-list">
        {envelopes.filter(e => e.id in found).map(e => <li key={e.id}>{word('EnvelopeKind', e.receipt.kind)} {found[e.id] === '' ? <Mark tone="good">{t('opening.inside.good')}</Mark> : <Mark tone="bad">{found[e.id]}</Mark>}</li>)}
      </ul>
    </Section>
  )
}

function Objections({ tender, data, opening }: { tender: Tender; data: TenderRead; opening: Opening }) {
  const [asking, setAsking] = useState(false)
  const make = useAct(OrgObjectionMakeDocument, { quiet: true, done: t('opening.objected'), reread: data.again })
  const may = opening.open && opening.bids.some(b => own(data, b))
  if (opening.objections.length === 0 && !may) return null
  return (
    <Section title={t('opening.objections')} extra={may && <Button onClick={() => setAsking(true)}>{t('opening.object')}</Button>}>
      {opening.objections.length === 0 ? <p className="soft">{t('opening.objections.none')}</p> : (
        <ol className="asked-list">
          {opening.objections.map(o => (
            <li key={o.id}>
              <p><strong>{o.organization?.name}{t('word.colon')}</strong>{o.body} <span className="soft"><DateTimeText at={o.createdAt} /></span></p>
              {o.answeredAt ? <p><strong>{t('tenders.answer')}</strong>{o.answer}</p> : <p><Mark tone="warn">{t('tenders.unanswered')}</Mark></p>}
            </li>
          ))}
        </ol>
      )}
      {asking && <Ask title={t('opening.object')} button={t('opening.object')} text={t('opening.object.text')} close={() => setAsking(false)}
        fields={[{ name: 'body', label: t('opening.object.body'), kind: 'area', required: true }]} run={v => make({ tenderId: tender.id, organizationId: data.organizationId, body: v.body! })} />}
    </Section>
  )
}
