// The lines of a statement: one booking's claim each, or one taken back.
import { useMemo } from 'react'
import { Link } from 'react-router'
import { GovStatementLinesDocument, type GovStatementLinesQuery } from '../../gql/graphql'
import { Choice } from '../../kit/Field'
import { DayText, Mark, Money, StatusTag } from '../../kit/parts'
import type { Column, Connection } from '../../kit/table/columns'
import { DataTable } from '../../kit/table/DataTable'
import { t, word } from '../../kit/words'

type Node = Extract<NonNullable<GovStatementLinesQuery['node']>, { __typename: 'Statement' }>
export type Line = Node['lines']['edges'][number]['node']

const nothing: Connection<Line> = { edges: [], pageInfo: { hasNextPage: false } }
export const lineRows = (data: GovStatementLinesQuery): Connection<Line> => (data.node?.__typename === 'Statement' ? data.node.lines : nothing)

const columns = (): Column<Line>[] => [
  { key: 'day', title: t('lines.day'), cell: l => (l.booking ? <Link to={`/bookings/${l.booking.id}`}><DayText day={l.serviceDate} /></Link> : <DayText day={l.serviceDate} />), value: l => l.serviceDate },
  { key: 'what', title: t('lines.what'), cell: l => l.booking?.offering.name ?? l.contractLot.category.name, value: l => l.booking?.offering.name ?? l.contractLot.category.name },
  { key: 'recipient', title: t('bookings.recipient'), cell: l => l.booking?.recipient.name ?? t('word.hiddenPerson'), value: l => l.booking?.recipient.name },
  { key: 'worker', title: t('bookings.worker'), cell: l => l.booking?.worker.name ?? '–', value: l => l.booking?.worker.name, wideOnly: true },
  { key: 'kind', title: t('lines.kind'), cell: l => (l.kind === 'CLAWBACK' ? <Mark tone="warn">{word('LineKind', l.kind)}</Mark> : word('LineKind', l.kind)), value: l => word('LineKind', l.kind), wideOnly: true },
  { key: 'units', title: t('lots.units'), kind: 'number', cell: l => l.units, value: l => l.units, wideOnly: true },
  { key: 'price', title: t('lots.price'), kind: 'money', value: l => l.unitPriceFen },
  { key: 'amount', title: t('lines.amount'), kind: 'money', cell: l => <Money fen={l.amountFen} />, value: l => l.amountFen },
  { key: 'status', title: t('word.status'), cell: l => <StatusTag of="LineStatus" value={l.status} />, value: l => word('LineStatus', l.status) },
  { key: 'sample', title: t('lines.sample'), cell: l => sampleMark(l), value: l => (l.sampled ? (l.sampleResult ? word('SampleResult', l.sampleResult) : t('lines.unanswered')) : '') },
  { key: 'id', title: t('word.id'), value: l => l.id },
]

export function sampleMark(l: Pick<Line, 'sampled' | 'sampleResult'>) {
  if (!l.sampled) return '–'
  return l.sampleResult ? <StatusTag of="SampleResult" value={l.sampleResult} /> : <Mark tone="warn">{t('lines.unanswered')}</Mark>
}

export function Lines({ id, version, which, choose, file }: { id: string; version: number; which: string; choose: (which: string) => void; file: string }) {
  const every = useMemo(() => ({ id, sampled: null }), [id])
  const variables = useMemo(() => ({ id, sampled: which === '' ? null : which === 'sampled' }), [id, which])
  return (
    <DataTable key={version} caption={t('statement.lines')} document={GovStatementLinesDocument} variables={variables} printed={every} rows={lineRows} columns={columns()} file={file} empty={t('lines.empty')}
      tools={<Choice label={t('lines.which')} value={which} onChange={choose}
        options={[{ value: '', label: t('filter.all') }, { value: 'sampled', label: t('lines.sampled') }, { value: 'others', label: t('lines.others') }]} />} />
  )
}
