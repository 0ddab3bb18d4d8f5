// What is delivered by a day for a sum, how it was accepted, and what money was asked for: with the public clock.
import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { OrgMilestoneClaimDocument, OrgPaymentAskDocument, type PaymentRequestKind } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Actions } from '../../kit/Actions'
import { required } from '../../kit/DraftForm'
import { FilesField, type FileShown } from '../../kit/Files'
import { FormDialog } from '../../kit/FormDialog'
import { newestFirst } from '../../kit/newest'
import { Evidence } from '../../kit/RecordFiles'
import { DateTimeText, DayText, Facts, Mark, Money, Section, StatusTag } from '../../kit/parts'
import { Empty } from '../../kit/states'
import { today } from '../../kit/time'
import { t, word } from '../../kit/words'
import { PaymentClock } from './PaymentClock'
import type { Delivery, Milestone, Payment } from './useDelivery'

// what is accepted, what waits, what went wrong
const looks: Partial<Record<Milestone['status'], string>> = {
  ACCEPTED: 'milestone-good', PART_ACCEPTED: 'milestone-good', CLAIMED: 'milestone-open', IN_ACCEPTANCE: 'milestone-open', REJECTED: 'milestone-bad', RECTIFYING: 'milestone-bad',
}

interface Props { delivery: Delivery; again: () => void }

const accepted = ['ACCEPTED', 'PART_ACCEPTED']
const asked = (d: Delivery, kind: PaymentRequestKind, milestoneId?: string) => d.paymentRequests.some(p => p.kind === kind && p.status !== 'RETURNED' && p.milestone?.id === milestoneId)

/** What an invoice may be about: the server decides, this leaves out what is sure to be refused. */
function askable(d: Delivery): { value: string; label: string }[] {
  return [
    ...(asked(d, 'ADVANCE') ? [] : [{ value: 'ADVANCE', label: word('PaymentRequestKind', 'ADVANCE') }]),
    ...d.milestones.filter(m => accepted.includes(m.status) && !asked(d, 'MILESTONE', m.id)).map(m => ({ value: m.id, label: t('milestones.n', { n: m.position, title: m.title }) })),
    ...(asked(d, 'RETENTION') ? [] : [{ value: 'RETENTION', label: word('PaymentRequestKind', 'RETENTION') }]),
  ]
}

type Indicators = Map<string, { name: string; unit: string }>

export function DeliveryPart({ delivery: d, again, manages }: Props & { manages: boolean }) {
  const indicators: Indicators = new Map(d.versions.at(-1)?.body.indicators.map(i => [i.code, i]))
  return (
    <>
      <Section title={t('milestones.title')}>
        {d.milestones.length === 0 ? <Empty>{t('milestones.none')}</Empty> : <ol className="milestones">{d.milestones.map(m => <MilestoneShown key={m.id} milestone={m} indicators={indicators} again={again} late={m.status === 'PLANNED' && m.dueOn < today()} />)}</ol>}
      </Section>
      <Payments delivery={d} again={again} manages={manages} />
    </>
  )
}

interface Claimed { evidence: string; files: FileShown[] }

function MilestoneShown({ milestone: m, indicators, again, late }: { milestone: Milestone; indicators: Indicators; again: () => void; late: boolean }) {
  const [claiming, setClaiming] = useState(false)
  const open = async () => {
    setClaiming(true)
    return { ok: true, problems: [] }
  }
  const claim = useAct(OrgMilestoneClaimDocument, { quiet: true, done: t('milestones.claimed'), reread: again })
  return (
    <li className={`milestone ${looks[m.status] ?? ''}`}>
      <div className="headline"><h3>{t('milestones.n', { n: m.position, title: m.title })}</h3><StatusTag of="MilestoneStatus" value={m.status} />{late && <Mark tone="bad">{t('milestones.late')}</Mark>}</div>
      <Facts items={[
        [t('milestones.due'), <DayText key="d" day={m.dueOn} />],
        [t('milestones.what'), <span key="w">{t('milestones.units', { n: m.units })} × <Money fen={m.unitPriceFen} /> = <Money fen={m.units * m.unitPriceFen} /></span>],
        [t('milestones.accepted'), m.acceptedUnits > 0 && t('milestones.units', { n: m.acceptedUnits })],
        [t('milestones.deemed'), m.dueAt && <DateTimeText at={m.dueAt} />],
      ]} />
      {m.acceptances.map(a => (
        <details key={a.id} className="more">
          <summary>{t('milestones.acceptance', { n: a.number })} {a.outcome ? word('AcceptanceOutcome', a.outcome) : t('milestones.open')}</summary>
          <Facts items={[
            [t('milestones.evidence'), a.evidence],
            [t('milestones.claimedAt'), <DateTimeText key="c" at={a.createdAt} />],
            [t('milestones.decidedAt'), a.decidedAt && <DateTimeText at={a.decidedAt} />],
            [t('milestones.accepted'), a.outcome && t('milestones.units', { n: a.acceptedUnits })],
            [t('milestones.deduction'), a.deductionFen > 0 && <Money fen={a.deductionFen} />],
            [t('milestones.sample'), a.sampleSize || undefined],
            [t('milestones.note'), a.note],
          ]} />
          {a.files.length > 0 && <Evidence recordId={m.id} ids={a.files} />}
          {a.results.length > 0 && <ul className="plain-list">{a.results.map(r => <li key={r.code}>{indicators.get(r.code)?.name ?? r.code} {r.value} {indicators.get(r.code)?.unit} {r.met ? <Mark tone="good">{t('milestones.met')}</Mark> : <Mark tone="bad">{t('milestones.missed')}</Mark>} {r.note}</li>)}</ul>}
        </details>
      ))}
      <Actions available={m.availableActions} acts={{ CLAIM: { primary: true, run: open } }} />
      {claiming && (
        <FormDialog<Claimed> draft={`org.claim.${m.id}`} title={word('Action', 'CLAIM')} button={word('Action', 'CLAIM')} text={t('milestones.claim.text')} initial={{ evidence: '', files: [] }} close={() => setClaiming(false)}
          run={v => claim({ milestoneId: m.id, expectedVersion: m.version, evidence: v.evidence.trim(), files: v.files.map(f => f.id) })}>
          <Form.Item name="evidence" label={t('milestones.evidence')} rules={required()} extra={t('milestones.evidence.help')}><Input.TextArea rows={3} maxLength={2000} /></Form.Item>
          <Form.Item name="files" label={t('milestones.files')} extra={t('milestones.files.help')}><FilesField recordId={m.id} /></Form.Item>
        </FormDialog>
      )}
    </li>
  )
}

interface Values { what?: string; invoiceNumber: string; invoicedOn: string }

function Payments({ delivery: d, again, manages }: Props & { manages: boolean }) {
  const [asking, setAsking] = useState(false)
  const ask = useAct(OrgPaymentAskDocument, { quiet: true, done: t('payments.asked'), reread: again })
  const options = askable(d)
  const run = (v: Values) => {
    const what = v.what!
    const milestone = d.milestones.find(m => m.id === what)
    return ask({ contractId: d.id, invoiceNumber: v.invoiceNumber.trim(), invoicedOn: v.invoicedOn, ...(milestone ? { kind: 'MILESTONE' as const, milestoneId: milestone.id } : { kind: what as PaymentRequestKind }) })
  }
  return (
    <Section title={t('payments.title')} extra={manages && d.milestones.length > 0 && options.length > 0 && <Button type="primary" onClick={() => setAsking(true)}>{t('payments.ask')}</Button>}>
      <p className="soft">{t('payments.text')}</p>
      {d.paymentRequests.length === 0 ? <Empty>{t('payments.none')}</Empty> : <ol className="milestones">{newestFirst(d.paymentRequests).map(p => <PaymentShown key={p.id} payment={p} />)}</ol>}
      {asking && (
        <FormDialog<Values> title={t('payments.ask')} button={t('payments.ask')} text={t('payments.ask.text')} initial={{ invoiceNumber: '', invoicedOn: today() }} run={run} close={() => setAsking(false)}>
          <Form.Item name="what" label={t('payments.what')} rules={required()}><Select options={options} /></Form.Item>
          <Form.Item name="invoiceNumber" label={t('payments.invoice')} rules={required()}><Input maxLength={60} /></Form.Item>
          <Form.Item name="invoicedOn" label={t('payments.invoicedOn')} rules={required()}><Input type="date" /></Form.Item>
        </FormDialog>
      )}
    </Section>
  )
}

/** How the sum comes about: accepted, less what is taken off. */
function sum(p: Payment) {
  const less = [[t('milestones.deduction'), p.deductionFen], [t('payments.recovered'), p.recoveredFen], [t('payments.retained'), p.retainedFen]] as const
  return <><Money fen={p.acceptedFen} />{less.filter(([, fen]) => fen > 0).map(([name, fen]) => <span key={name}> − <Money fen={fen} /> <span className="soft">{name}</span></span>)} = <strong><Money fen={p.amountFen} /></strong></>
}

function PaymentShown({ payment: p }: { payment: Payment }) {
  return (
    <li className="milestone">
      <div className="headline"><h3>{word('PaymentRequestKind', p.kind)} {p.milestone?.title}</h3><StatusTag of="PaymentRequestStatus" value={p.status} /></div>
      <PaymentClock payment={p} />
      <Facts items={[
        [t('payments.sum'), sum(p)],
        [t('payments.invoice'), `${p.invoiceNumber} ${p.invoicedOn}`],
        [t('payments.paidOn'), p.paidOn && `${p.paidOn} ${p.reference ?? ''}`],
        [t('contracts.reason'), p.reason],
      ]} />
    </li>
  )
}
