// The words of buying, which every way of buying has of its own: 投标文件, 评标委员会 and 中标人 of open tenders, 响应文件,
// 磋商小组 and 成交供应商 of consultations. A page of a tender takes its words from here, so that it has one for each thing.
import type { AwardStatus, BidStatus, ProcurementMethod } from '../gql/graphql'
import { Mark, StatusTag } from './parts'
import { t, type WordKey } from './words'

const panels: Record<ProcurementMethod, WordKey> = {
  OPEN_TENDER: 'term.panel.open', CONSULTATION: 'term.panel.consult', NEGOTIATION: 'term.panel.negotiate', INQUIRY: 'term.panel.inquire',
  SINGLE_SOURCE: 'term.panel.single', FRAMEWORK_CLOSED: 'term.panel.framework', FRAMEWORK_OPEN: 'term.panel.framework',
}

/** What sentences call things by: {Bid}, {Bidder}, {Panel}, {Winner}, {Won}, {Bond}, {Opening}. */
export function termsOf(method: ProcurementMethod) {
  const open = method === 'OPEN_TENDER'
  const framework = method.startsWith('FRAMEWORK')
  return {
    Bid: t(open ? 'term.bid.open' : 'term.bid'), Bidder: t(open ? 'term.bidder.open' : 'term.bidder'), Panel: t(panels[method]), Bond: t(open ? 'term.bond.open' : 'term.bond'), Opening: t(open ? 'term.opening.open' : 'term.opening'),
    Winner: t(open ? 'term.winner.open' : framework ? 'term.winner.framework' : 'term.winner'), Won: t(open ? 'term.won.open' : framework ? 'term.won.framework' : 'term.won'),
  }
}

/** A sentence in the words of a way of buying. */
export const tm = (method: ProcurementMethod, key: WordKey, values: Record<string, string | number> = {}) => t(key, { ...termsOf(method), ...values })

/** How far a bid has come: whether it won is said in the method's own word. */
export function BidTag({ method, value }: { method: ProcurementMethod; value: BidStatus }) {
  if (value === 'WINNER') return <Mark tone="good">{termsOf(method).Won}</Mark>
  if (value === 'LOST') return <Mark tone="plain">{tm(method, 'term.lost')}</Mark>
  return <StatusTag of="BidStatus" value={value} />
}

const unopened: Record<string, WordKey> = {
  BIDDER_FAULT: 'term.unopened.BIDDER_FAULT', OTHER: 'term.unopened.OTHER', OTHER_ORGANIZATION: 'term.unopened.OTHER_ORGANIZATION',
}
/** Why a bid was not opened, or is void. */
export const unopenedText = (method: ProcurementMethod, reason: string) => (unopened[reason] ? tm(method, unopened[reason]!) : reason)

export function AwardTag({ method, value }: { method: ProcurementMethod; value: AwardStatus }) {
  return value === 'REFUSED' ? <Mark tone="bad">{tm(method, 'term.refused')}</Mark> : <StatusTag of="AwardStatus" value={value} />
}
