// A month's claim with its lines, and what the organisation may do to it. Printing takes every
// line of it, not the page that is shown.
import { Button } from 'antd'
import { useMemo } from 'react'
import { Link, useParams } from 'react-router'
import { OrgStatementChangedDocument, OrgStatementDocument, OrgStatementLinesDocument, StatementDrawDocument, StatementSubmitDocument, StatementWithdrawDocument, type OrgStatementLinesQuery, type OrgStatementQuery } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Actions } from '../../kit/Actions'
import { useLive } from '../../kit/events'
import { Choice, FilterBar } from '../../kit/Field'
import { useFilters } from '../../kit/filters'
import { Page } from '../../kit/Page'
import { DayText, Facts, Mark, Money, Section, StatusTag } from '../../kit/parts'
import { useRead } from '../../kit/read'
import { Loaded, NotFound } from '../../kit/states'
import type { Column, Connection } from '../../kit/table/columns'
import { DataTable } from '../../kit/table/DataTable'
import { PrintButton } from '../../kit/table/print'
import { dayClock, monthName } from '../../kit/time'
import { t, word } from '../../kit/words'
import { categoryName } from '../offerings/Offerings'

type Found = Extract<NonNullable<OrgStatementQuery['node']>, { __typename: 'Statement' }>
type Lines = Extract<NonNullable<OrgStatementLinesQuery['node']>, { __typename: 'Statement' }>['lines']
type Line = Lines['edges'][number]['node']

const none: Connection<Line> = { edges: [], pageInfo: { hasNextPage: false } }
const lineRows = (data: OrgStatementLinesQuery): Connection<Line> => (data.node?.__typename === 'Statement' ? data.node.lines : none)

const sampleText = (l: Line) => (l.sampled ? (l.sampleResult ? word('SampleResult', l.sampleResult) : t('statements.sampled.open')) : '')

const columns = (): Column<Line>[] => [
  { key: 'day', title: t('statements.day'), value: l => l.serviceDate,
    cell: l => (l.booking ? <Link to={`/bookings/${l.booking.id}`}><DayText day={l.serviceDate} /></Link> : <DayText day={l.serviceDate} />) },
  { key: 'category', title: t('offerings.category'), cell: l => categoryName(l.contractLot.category), value: l => categoryName(l.contractLot.category) },
  { key: 'recipient', title: t('bookings.recipient'), cell: l => l.booking?.recipient.name, value: l => l.booking?.recipient.name },
  { key: 'worker', title: t('bookings.worker'), cell: l => l.booking?.worker.name, value: l => l.booking?.worker.name },
  { key: 'kind', title: t('statements.kind'), cell: l => (l.kind === 'CLAWBACK' ? <Mark tone="bad">{word('LineKind', l.kind)}</Mark> : word('LineKind', l.kind)), value: l => word('LineKind', l.kind) },
  { key: 'units', title: t('statements.units'), kind: 'number', cell: l => l.units, value: l => l.units },
  { key: 'price', title: t('contracts.unitPrice'), kind: 'money', cell: l => <Money fen={l.unitPriceFen} />, value: l => l.unitPriceFen },
  { key: 'amount', title: t('statements.amount'), kind: 'money', cell: l => <Money fen={l.amountFen} />, value: l => l.amountFen },
  { key: 'status', title: t('bookings.status'), cell: l => word('LineStatus', l.status), value: l => word('LineStatus', l.status) },
  { key: 'sample', title: t('statements.sample'), value: sampleText,
    cell: l => (!l.sampled ? '–' : l.sampleResult ? <StatusTag of="SampleResult" value={l.sampleResult} /> : <Mark tone="warn">{t('statements.sampled.open')}</Mark>) },
]

export default function Statement() {
  const { id = '' } = useParams()
  const read = useRead(OrgStatementDocument, { id })
  const ids = useMemo(() => ({ ids: [id] }), [id])
  useLive(OrgStatementChangedDocument, ids, read.again, read.again)
  const found = read.data?.node
  const title = found?.__typename === 'Statement' ? t('statements.of', { month: monthName(found.month) }) : t('statements.title')
  return (
    <Page title={title} trail={[{ to: '/statements', title: t('statements.title') }]}>
      <Loaded read={read}>{data => (data.node?.__typename === 'Statement' ? <Shown statement={data.node} again={read.again} /> : <NotFound />)}</Loaded>
    </Page>
  )
}

const defaults = { sampled: '' }

function Shown({ statement: s, again }: { statement: Found; again: () => void }) {
  const [filter, setFilter] = useFilters(defaults)
  const every = useMemo(() => ({ id: s.id, sampled: null }), [s.id])
  const variables = useMemo(() => ({ id: s.id, sampled: filter.sampled === '' ? null : filter.sampled === 'yes' }), [s.id, filter.sampled])
  return (
    <>
      <Section title={t('statements.what')} extra={<StatusTag of="StatementStatus" value={s.status} />}>
        <Facts items={[
          [t('contracts.provider'), s.provider.name],
          [t('contracts.buyer'), s.contract.buyer.name],
          [t('statements.contract'), <Link key="c" to={`/contracts/${s.contract.id}`}>{s.contract.number} {s.contract.title}</Link>],
          [t('statements.month'), monthName(s.month)],
          [t('statements.lines'), s.lineCount],
          [t('statements.amount'), <strong key="a"><Money fen={s.amountFen} /></strong>],
          [t('statements.createdAt'), dayClock(s.createdAt)],
          [t('statements.approver'), s.approver?.name],
          [t('statements.payment'), s.payment && t('statements.payment.text', { day: s.payment.paidOn, reference: s.payment.reference })],
          [t('statements.seed'), s.sampleSeed && <code>{s.sampleSeed}</code>],
        ]} />
        <StatementActs statement={s} again={again} />
      </Section>
      <Section title={t('statements.linesTitle')} extra={<PrintButton />}>
        <DataTable caption={t('statements.linesTitle')} document={OrgStatementLinesDocument} variables={variables} printed={every} rows={lineRows} columns={columns()}
          file={`${t('statements.title')}-${s.month}`} empty={t('statements.noLines')} tools={(
            <FilterBar>
              <Choice label={t('statements.sample')} value={filter.sampled} onChange={sampled => setFilter({ sampled })}
                options={[{ value: '', label: t('filter.all') }, { value: 'yes', label: t('statements.sampled.yes') }, { value: 'no', label: t('statements.sampled.no') }]} />
            </FilterBar>
          )} />
        <p className="print-only">{t('statements.sign')}</p>
      </Section>
    </>
  )
}

function StatementActs({ statement: s, again }: { statement: Found; again: () => void }) {
  const draw = useAct(StatementDrawDocument, { done: t('statements.drawn'), reread: again })
  const submit = useAct(StatementSubmitDocument, { quiet: true, done: t('statements.submitted'), reread: again })
  const withdraw = useAct(StatementWithdrawDocument, { quiet: true, done: t('statements.withdrawn'), reread: again })
  const on = { statementId: s.id, expectedVersion: s.version }
  return (
    <>
      {s.status === 'DRAFT' && <div className="buttons no-print foot"><Button onClick={() => void draw({ contractId: s.contract.id, month: s.month })}>{t('statements.redraw')}</Button></div>}
      <Actions available={s.availableActions} acts={{
        SUBMIT: { primary: true, ask: { text: t('statements.submit.text', { n: s.lineCount }) }, run: () => submit(on) },
        WITHDRAW: { label: t('statements.withdraw'), ask: { text: t('statements.withdraw.text') }, run: () => withdraw(on) },
      }} />
    </>
  )
}
