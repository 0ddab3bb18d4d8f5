// The ranking once every seat has submitted, what has to be put right under the four heads, and the report to sign.
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { GovRankingDocument, GovReportDocument, GovReportMakeDocument, GovScoreCorrectDocument, GovScoreSheetDocument, type CorrectionHead, type GovRankingQuery } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Ask } from '../../kit/Ask'
import { codeOf } from '../../kit/client'
import { DateTimeText, Facts, Mark, Section, StatusTag } from '../../kit/parts'
import { useRead } from '../../kit/read'
import { Empty, Loaded } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { t, word } from '../../kit/words'
import { bidderOf, documentOf } from './Bids'
import { Standings } from './Standings'
import type { Seat, SeatBid } from './useSeat'
import type { SeatTender } from './values'

interface Props { seat: Seat; tender: SeatTender; lotId: string; bids: SeatBid[]; again: () => void }
type Finding = GovRankingQuery['ranking']['findings'][number]

// what the lint calls a thing, and the head of 87号令第六十四条 that it may be corrected under
const heads: Record<string, CorrectionHead> = { SHEET_SUM: 'SUM', OUT_OF_RANGE: 'RANGE', OBJECTIVE_DIFFERS: 'OBJECTIVE', OUTLIER: 'OUTLIER' }

export function Report(props: Props) {
  const { tender, lotId, bids } = props
  const read = useRead(GovReportDocument, { lotId })
  const names = namesOf(tender, bids)
  return (
    <Loaded read={read}>
      {({ report: r }) => (r ? (
        <Section title={t('report.title')}>
          <Facts items={[
            [t('report.made'), <DateTimeText key="m" at={r.createdAt} />],
            [t('report.hash'), <code key="h">{r.hash}</code>],
            [t('report.documents'), <code key="d">{r.documentHash}</code>],
            [t('report.standing'), r.standing],
          ]} />
          <Standings standings={r.standings} {...names} />
          {r.findings.length > 0 && <Findings findings={r.findings} names={names} />}
          <Flags flags={r.flags} />
          <h3>{t('report.signatures')}</h3>
          <RowsTable caption={t('report.signatures')} columns={seatColumns()} rows={r.seats} rowKey={s => s.id} />
        </Section>
      ) : <Making {...props} reread={read.again} />)}
    </Loaded>
  )
}

type ReportSeat = { id: string; personName: string; kind: string; status: string; signedAt?: string | null; dissent: string }
const seatColumns = (): Column<ReportSeat>[] => [
  { key: 'name', title: t('word.name'), cell: s => s.personName },
  { key: 'kind', title: t('draw.kind'), cell: s => word('SeatKind', s.kind) },
  { key: 'status', title: t('word.status'), cell: s => <StatusTag of="SeatStatus" value={s.status} /> },
  { key: 'at', title: t('seats.signedAt'), cell: s => (s.signedAt ? <DateTimeText at={s.signedAt} /> : '–') },
  { key: 'dissent', title: t('report.dissent'), cell: s => s.dissent || '–' },
]

const namesOf = (tender: SeatTender, bids: SeatBid[]) => ({
  bidder: (id: string) => bidderOf(bids, id),
  criterion: (code: string) => documentOf(tender)?.evaluation.criteria.find(c => c.code === code)?.name ?? code,
})

function Findings({ findings, names, correct }: { findings: Finding[]; names: ReturnType<typeof namesOf>; correct?: (f: Finding) => void }) {
  const columns: Column<Finding>[] = [
    { key: 'what', title: t('report.finding'), cell: f => (heads[f.code] ? <Mark tone="warn">{word('CorrectionHead', heads[f.code]!)}</Mark> : f.code) },
    { key: 'bid', title: t('seats.bidder'), cell: f => (f.bidId ? names.bidder(f.bidId) : '–') },
    { key: 'criterion', title: t('sheet.criterion'), cell: f => (f.criterion ? names.criterion(f.criterion) : '–') },
    { key: 'text', title: t('report.detail'), cell: f => [f.have, f.want].some(Boolean) ? t('report.haveWant', { have: f.have || '–', want: f.want || '–' }) : f.text },
    ...(correct ? [{ key: 'act', title: t('word.acts'), cell: (f: Finding) => (heads[f.code] && f.bidId && f.criterion ? <Button size="small" onClick={() => correct(f)}>{t('report.correct')}</Button> : '–') }] : []),
  ]
  return (
    <>
      <h3>{t('report.findings')}</h3>
      <RowsTable caption={t('report.findings')} columns={columns} rows={findings} rowKey={f => [f.code, f.seatId, f.bidId, f.criterion].join()} />
    </>
  )
}

const Flags = ({ flags }: { flags: GovRankingQuery['ranking']['flags'] }) => (flags.length === 0 ? null : (
  <>
    <h3>{t('report.flags')}</h3>
    <ul className="declared">{flags.map(f => <li key={f.kind + f.bidIds.join()}>{f.text}</li>)}</ul>
  </>
))

function Making({ seat, tender, lotId, bids, again, reread }: Props & { reread: () => void }) {
  const read = useRead(GovRankingDocument, { seatId: seat.id, lotId })
  const sheet = useRead(GovScoreSheetDocument, { seatId: seat.id, lotId })
  const [correcting, setCorrecting] = useState<Finding | null>(null)
  const [making, setMaking] = useState(false)
  const all = () => { for (const f of [again, reread, read.again, sheet.again]) f() }
  const correct = useAct(GovScoreCorrectDocument, { quiet: true, done: t('report.corrected'), reread: all })
  const make = useAct(GovReportMakeDocument, { quiet: true, done: t('report.made.done'), reread: all })
  const names = namesOf(tender, bids)
  // others' points are hidden until everybody has submitted: that is no failure
  const early = ['TOO_EARLY', 'WRONG_STATE'].includes(codeOf(read.error))
  return (
    <Section title={t('report.ranking')}>
      {early ? <Empty>{t('report.early')}</Empty> : (
        <Loaded read={read}>
          {({ ranking: r }) => {
            const own = (f: Finding) => f.seatId === seat.id || f.seatId === ''
            return (
              <>
                {r.findings.length > 0 && <Alert type="warning" showIcon className="gap" title={t('report.lint', { n: r.findings.length })} />}
                {r.findings.length > 0 && <Findings findings={r.findings} names={names} correct={f => { if (own(f)) setCorrecting(f) }} />}
                {r.askAbout.map(l => <Alert key={l.bidId} type="warning" showIcon className="gap" title={t('report.low', { bidder: names.bidder(l.bidId) })} description={l.text} />)}
                <Standings standings={r.standings} {...names} />
                <Flags flags={r.flags} />
                {seat.status === 'ACCEPTED' && <div className="buttons foot"><Button type="primary" disabled={r.standings.length === 0} onClick={() => setMaking(true)}>{t('report.make')}</Button></div>}
                {correcting && (
                  <Ask title={t('report.correct')} button={t('report.correct')} close={() => setCorrecting(null)}
                    text={t('report.correct.text', { head: word('CorrectionHead', heads[correcting.code]!), bidder: names.bidder(correcting.bidId), criterion: names.criterion(correcting.criterion) })}
                    fields={[{ name: 'points', label: t('report.newPoints'), required: true, initial: correcting.want }, { name: 'reason', label: t('word.reason'), kind: 'area', required: true }]}
                    run={v => correct({ seatId: seat.id, lotId, expectedVersion: sheet.data?.scoreSheet?.version ?? 0, bidId: correcting.bidId, criterion: correcting.criterion, head: heads[correcting.code]!, points: v.points!, reason: v.reason! })} />
                )}
                {making && (
                  <Ask title={t('report.make')} button={t('report.make')} text={t('report.make.text')} close={() => setMaking(false)}
                    fields={r.findings.length > 0 ? [{ name: 'standing', label: t('report.standing'), kind: 'area', required: true }] : []}
                    run={v => make({ seatId: seat.id, lotId, standing: v.standing ?? '' })} />
                )}
              </>
            )
          }}
        </Loaded>
      )}
    </Section>
  )
}
