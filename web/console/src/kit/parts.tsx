// Small things that every page shows alike.
import { CheckCircleOutlined, ClockCircleOutlined, CloseCircleOutlined, ExclamationCircleOutlined, InfoCircleOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { yuan } from './money'
import { clockOf, dayName, dayOf } from './time'
import { word, type EnumName } from './words'

export function Money({ fen }: { fen: number }) {
  return <span className="money">{yuan(fen)}</span>
}

export function DateText({ at }: { at: string }) {
  return <time dateTime={at}>{dayName(dayOf(at))}</time>
}

export function DateTimeText({ at }: { at: string }) {
  return <time dateTime={at}>{dayName(dayOf(at))} {clockOf(at)}</time>
}

export function DayText({ day }: { day: string }) {
  return <time dateTime={day}>{day}</time>
}

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'plain'

const signs: Record<Tone, ReactNode> = {
  good: <CheckCircleOutlined aria-hidden />, warn: <ExclamationCircleOutlined aria-hidden />, bad: <CloseCircleOutlined aria-hidden />,
  info: <ClockCircleOutlined aria-hidden />, plain: <InfoCircleOutlined aria-hidden />,
}

/** A word with colour and sign: never colour alone. */
export function Mark({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`mark mark-${tone}`}>{signs[tone]} {children}</span>
}

// By value; a value that means another thing elsewhere stands under both names.
const tones: Record<string, Tone> = {
  DRAFTING: 'plain', TERMINATING: 'warn', EVALUATED: 'good', PROPOSED: 'warn', CLAIMED: 'warn', IN_ACCEPTANCE: 'info', ACCEPTED: 'good', PART_ACCEPTED: 'warn', REJECTED: 'bad', RECTIFYING: 'warn',
  SENT: 'info', HELD: 'good', CALLED: 'bad', FILED: 'warn', DEFECTIVE: 'warn', 'ChallengeStatus.ACCEPTED': 'warn', ANSWERED: 'good', OVERDUE: 'bad', ESCALATED: 'warn', CORRECTING: 'warn',
  INVESTIGATING: 'warn', PAUSED: 'plain', DECIDED: 'info', EXECUTED: 'good', REFERRED: 'bad', NOTIFIED: 'info', APPEALED: 'warn', REPAIRED: 'good', FINAL: 'info', 'CreditStatus.IN_FORCE': 'warn',
  REQUESTED: 'warn', AWAITING_PAYMENT: 'warn', CONFIRMED: 'info', IN_SERVICE: 'info', DELIVERED: 'info', COMPLETED: 'good',
  DECLINED: 'plain', EXPIRED: 'plain', CANCELLED: 'plain', NO_SHOW: 'bad', MISSED: 'bad', VOIDED: 'bad',
  PENDING: 'warn', PAID: 'good', AUTO_PASSED: 'good', NEEDS_REVIEW: 'warn', PASSED: 'good', FAILED: 'bad',
  DRAFT: 'plain', PUBLISHED: 'good', SUSPENDED: 'warn', WITHDRAWN: 'plain', IN_FORCE: 'good', TERMINATED: 'plain',
  SUBMITTED: 'info', RECONCILED: 'info', SAMPLED: 'info', APPROVED: 'info', CLOSED: 'good', FROZEN: 'bad', CLAWED_BACK: 'bad',
  'SampleResult.CONFIRMED': 'good', DENIED: 'bad', UNREACHED: 'warn', ACTIVE: 'good', REVOKED: 'plain', IN_STATEMENT: 'info', ACCRUED: 'plain', RESERVED: 'info', CONSUMED: 'good',
  BUDGETED: 'info', CONSULTING: 'info', CONSULTED: 'info', REVIEWED: 'info', INTENDED: 'good', TENDERING: 'info', DONE: 'good', LAPSED: 'plain',
  IN_REVIEW: 'warn', SEALED: 'info', OPENING: 'warn', EVALUATING: 'info', OFFERING: 'warn', REPORT_SIGNED: 'info', AWARDED: 'good', COMPLETE: 'good',
  'BidStatus.FROZEN': 'warn', OPENED: 'info', UNOPENED: 'bad', ELIGIBLE: 'good', INELIGIBLE: 'bad', CONFORMING: 'good', NONCONFORMING: 'bad', RANKED: 'info', WINNER: 'good',
  'BidStatus.RESERVE': 'info', INVALIDATED: 'bad', FORMING: 'info', COMMITTED: 'info', CONSTITUTED: 'good', SIGNED: 'good', 'PanelStatus.DRAWN': 'info', 'SeatStatus.DRAWN': 'warn',
  'SeatStatus.ACCEPTED': 'good', DISSENTED: 'warn', CHOSEN: 'info', ANNOUNCED: 'good', CONTRACTED: 'good', 'AwardStatus.REFUSED': 'bad',
  SHORTLISTED: 'good', DROPPED: 'bad', UNDECIDED: 'warn', RETURNED: 'plain', 'PerformanceStatus.DRAFT': 'warn', 'PaymentRequestStatus.RETURNED': 'bad',
}

export function StatusTag({ of, value }: { of: EnumName; value: string }) {
  return <Mark tone={tones[`${of}.${value}`] ?? tones[value] ?? 'plain'}>{word(of, value)}</Mark>
}

/** Pairs of a name and what it is. Pairs without a value are left out. */
export function Facts({ items }: { items: (readonly [name: ReactNode, value: ReactNode] | false | null | undefined)[] }) {
  return (
    <dl className="facts">
      {items.map((item, i) => item && item[1] !== null && item[1] !== undefined && item[1] !== '' && item[1] !== false &&
        <div key={i}><dt>{item[0]}</dt><dd>{item[1]}</dd></div>)}
    </dl>
  )
}

export function Section({ title, extra, children }: { title: ReactNode; extra?: ReactNode; children: ReactNode }) {
  return <section className="panel"><header className="panel-head"><h2>{title}</h2>{extra}</header>{children}</section>
}

/** A number that opens the list behind it. */
export function StatTile({ label, value, to, tone = 'plain', note }: { label: string; value: ReactNode; to: string; tone?: Tone; note?: string }) {
  return (
    <Link className={`tile tile-${tone}`} to={to}>
      <span className="tile-label">{label}</span> <span className="tile-value">{value}</span>
      {note && <span className="tile-note">{tone !== 'plain' && signs[tone]} {note}</span>}
    </Link>
  )
}

/** How much of a whole, as words first and as a bar beside them. What is good when it is full is calm. */
export function Bar({ part, whole, label, calm = false }: { part: number; whole: number; label: string; calm?: boolean }) {
  const share = whole > 0 ? Math.min(1, part / whole) : 0
  return (
    <span className="bar">
      <span>{label}</span>
      <span className="bar-track" aria-hidden><span className={share > 0.9 && !calm ? 'bar-fill bar-full' : 'bar-fill'} style={{ width: `${share * 100}%` }} /></span>
    </span>
  )
}
