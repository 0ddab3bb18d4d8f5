// The milestones of a contract on a line of time: what is due when, what was accepted.
import { Link } from 'react-router'
import type { GovContractMilestonesDocument, GovMilestoneRowFragment } from '../../gql/graphql'
import { DayText, Mark, Money, Section, StatusTag } from '../../kit/parts'
import type { Read } from '../../kit/read'
import { Loaded } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { daysBetween, today } from '../../kit/time'
import { t, word } from '../../kit/words'
import type { ResultOf } from './reads'

type Row = GovMilestoneRowFragment
const settled = ['ACCEPTED', 'PART_ACCEPTED', 'CANCELLED']

/** Where a day lies between two others, from 0 to 100. */
export const placeOf = (day: string, from: string, until: string) => Math.min(100, Math.max(0, (daysBetween(from, day) / Math.max(1, daysBetween(from, until))) * 100))

const late = (m: Row) => !settled.includes(m.status) && m.status !== 'CLAIMED' && m.status !== 'IN_ACCEPTANCE' && m.dueOn < today()

const columns = (): Column<Row>[] => [
  { key: 'title', title: t('milestones.milestone'), cell: m => <Link to={`/milestones/${m.id}`}>{m.position}. {m.title}</Link>, value: m => m.title },
  { key: 'status', title: t('word.status'), cell: m => <><StatusTag of="MilestoneStatus" value={m.status} />{late(m) && <Mark tone="bad">{t('milestones.late')}</Mark>}</>, value: m => word('MilestoneStatus', m.status) },
  { key: 'due', title: t('milestones.due'), cell: m => <DayText day={m.dueOn} />, value: m => m.dueOn },
  { key: 'units', title: t('lots.units'), kind: 'number', cell: m => m.units, value: m => m.units },
  { key: 'accepted', title: t('milestones.accepted'), kind: 'number', cell: m => m.acceptedUnits, value: m => m.acceptedUnits },
  { key: 'sum', title: t('milestones.sum'), kind: 'money', cell: m => <Money fen={m.units * m.unitPriceFen} />, value: m => m.units * m.unitPriceFen },
]

/** A line from the first to the last day, each milestone where it is due, and where today lies. */
function Line({ from, until, rows }: { from: string; until: string; rows: Row[] }) {
  const now = placeOf(today(), from, until)
  return (
    <figure className="line">
      <div className="line-track" aria-hidden>
        <span className="line-gone" style={{ width: `${now}%` }} />
        {rows.map(m => <span key={m.id} className={`line-dot ${settled.includes(m.status) ? 'line-done' : late(m) ? 'line-late' : ''}`} style={{ left: `${placeOf(m.dueOn, from, until)}%` }}>{settled.includes(m.status) ? '✓' : m.position}</span>)}
      </div>
      <figcaption className="line-ends"><DayText day={from} /><span>{t('milestones.gone', { n: Math.round(now) })}</span><DayText day={until} /></figcaption>
    </figure>
  )
}

export function Milestones({ read }: { read: Read<ResultOf<typeof GovContractMilestonesDocument>> }) {
  return (
    <Loaded read={read}>
      {({ node }) => (node?.__typename !== 'Contract' || node.milestones.length === 0 ? null : (
        <Section title={t('milestones.title')}>
          <Line from={node.validFrom} until={node.validUntil} rows={node.milestones} />
          <RowsTable caption={t('milestones.title')} columns={columns()} rows={node.milestones} rowKey={m => m.id} file={t('milestones.title')} />
        </Section>
      ))}
    </Loaded>
  )
}
