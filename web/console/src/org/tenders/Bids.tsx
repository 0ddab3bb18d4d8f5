// The organisation's own bid: what was handed in for each lot, what counts, and what may still be done.
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { OrgBidReconfirmDocument, OrgBidWithdrawDocument } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Ask } from '../../kit/Ask'
import { DateTimeText, Mark, Money, Section } from '../../kit/parts'
import { Empty } from '../../kit/states'
import { t, word } from '../../kit/words'
import type { Kind } from '../../sealing/terms'
import { isKind, missingOf, type LotBid, type OneBid } from './bids'
import { Receipts } from './Receipts'
import type { Tender } from './steps'
import type { TenderRead } from './useTender'

interface Props { data: TenderRead; tender: Tender; bids: LotBid[] }

/** Whether envelopes are taken from this organisation now. */
export function takesBids({ tender, data }: Pick<Props, 'tender' | 'data'>, lotId: string): boolean {
  if (tender.status === 'PUBLISHED') return tender.registered === true
  return tender.status === 'OFFERING' && (data.opening?.bids.some(b => b.lotId === lotId && b.organization?.id === data.organizationId && b.status === 'CONFORMING') ?? false)
}

export function Bids({ data, tender, bids }: Props) {
  const sealing = data.bidding?.sealing
  if (!sealing) return <Empty>{t('tenders.bid.none')}</Empty>
  return (
    <>
      <Section title={t('seal.how')}>
        <p>{t('seal.secret')}</p>
        <p>{t('seal.key.why')}</p>
        <details className="more">
          <summary>{t('seal.custodians', { t: tender.threshold, n: sealing.custodians.length })}</summary>
          <p>{t('seal.custodians.text')}</p>
          <ul className="plain-list">{sealing.custodians.map(c => <li key={c.id}>{c.institution?.name} <code>{c.fingerprint}</code></li>)}</ul>
        </details>
      </Section>
      {tender.status === 'PUBLISHED' && !tender.registered && <Alert type="warning" showIcon className="gap" title={t('seal.takeFirst')} />}
      {bids.map(b => <Lot key={b.lotId} bid={b} kinds={sealing.kinds.filter(isKind)} receiptKey={sealing.receiptKey} tender={tender} data={data} />)}
    </>
  )
}

const standing = (b: LotBid) => {
  if (b.stale.length > 0) return <Mark tone="bad">{t('seal.state.stale')}</Mark>
  if (b.whole) return <Mark tone="good">{t('seal.state.whole')}</Mark>
  if (b.withdrawn) return <Mark tone="plain">{t('seal.state.withdrawn')}</Mark>
  return Object.keys(b.kinds).length > 0 ? <Mark tone="warn">{t('seal.state.part')}</Mark> : <Mark tone="plain">{t('seal.state.none')}</Mark>
}

function Lot({ bid: b, kinds, receiptKey, tender, data }: { bid: LotBid; kinds: Kind[]; receiptKey: string; tender: Tender; data: TenderRead }) {
  const [asking, setAsking] = useState<'withdraw' | 'reconfirm' | null>(null)
  const lot = tender.lots.find(l => l.id === b.lotId)!
  const on = { tenderId: tender.id, lotId: b.lotId, organizationId: data.organizationId }
  const withdraw = useAct(OrgBidWithdrawDocument, { quiet: true, done: t('seal.withdrawn'), reread: data.again })
  const reconfirm = useAct(OrgBidReconfirmDocument, { quiet: true, done: t('seal.reconfirmed'), reread: data.again })
  const open = takesBids({ tender, data }, b.lotId)
  return (
    <Section title={t('tenders.lot.n', { n: lot.position, title: lot.title })} extra={standing(b)}>
      <p>{t('tenders.lot.ceiling')} <Money fen={lot.ceilingFen} /></p>
      {b.stale.length > 0 && open && (
        <Alert type="error" showIcon className="gap" title={t('seal.stale')} action={<Button danger onClick={() => setAsking('reconfirm')}>{t('seal.reconfirm')}</Button>} />
      )}
      {/* while a bid is sealed anew, envelopes go to that one: it alone has the links */}
      <Envelopes of={b} kinds={kinds} to={open && !b.begun && `/tenders/${tender.id}/seal?lot=${b.lotId}`} />
      {b.begun && (
        <div className="callout">
          <h3>{t('seal.begun.title')}</h3>
          <p>{b.whole ? t('seal.begun', { kinds: [...missingOf(b.begun, kinds), ...b.begun.stale].map(kind => word('EnvelopeKind', kind)).join(t('word.and')) }) : t('seal.begun.stale')}</p>
          <Envelopes of={b.begun} kinds={kinds} to={open && `/tenders/${tender.id}/seal?lot=${b.lotId}`} />
        </div>
      )}
      {open && Object.keys(b.kinds).length > 0 && <div className="buttons foot"><Button danger onClick={() => setAsking('withdraw')}>{t('seal.withdraw')}</Button></div>}
      {b.handed.length > 0 && <Receipts handed={b.handed} receiptKey={receiptKey} />}
      {asking === 'withdraw' && <Ask danger title={t('seal.withdraw')} button={t('seal.withdraw')} text={t('seal.withdraw.text')} close={() => setAsking(null)} run={() => withdraw(on)} />}
      {asking === 'reconfirm' && <Ask title={t('seal.reconfirm')} button={t('seal.reconfirm')} text={t('seal.reconfirm.text')} close={() => setAsking(null)} run={() => reconfirm(on)} />}
    </Section>
  )
}

/** Which envelopes of a bid are in; `to` leads to sealing them, while they are taken. */
function Envelopes({ of: b, kinds, to }: { of: Pick<OneBid, 'kinds'>; kinds: Kind[]; to: string | false }) {
  return (
    <ul className="envelopes">
      {kinds.map(kind => {
        const e = b.kinds[kind]
        return (
          <li key={kind} className={e ? 'envelope envelope-in' : 'envelope'}>
            <div>
              <strong>{word('EnvelopeKind', kind)}</strong>
              <p>{e ? <><Mark tone="good">{t('seal.in')}</Mark> <DateTimeText at={e.receipt.receivedAt} /></> : <Mark tone="plain">{t('seal.out')}</Mark>}</p>
            </div>
            {to && <Link className={e ? 'button-link button-plain' : 'button-link'} to={`${to}&kind=${kind}`}>{e ? t('seal.replace', { kind: word('EnvelopeKind', kind) }) : t('seal.seal', { kind: word('EnvelopeKind', kind) })}</Link>}
          </li>
        )
      })}
    </ul>
  )
}
