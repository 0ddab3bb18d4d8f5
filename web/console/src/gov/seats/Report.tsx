// The ranking once every seat has submitted, what has to be put right under the four heads, and the report to sign.
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { GovRankingDocument, GovReportDocument, GovReportMakeDocument, GovScoreCorrectDocument, GovScoreSheetDocument, type GovFindingFragment, type GovRankingQuery } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Ask } from '../../kit/Ask'
import { codeOf } from '../../kit/client'
import { yuan } from '../../kit/money'
import { Section } from '../../kit/parts'
import { useFresh } from '../../kit/fresh'
import { useRead } from '../../kit/read'
import { Empty, Loaded } from '../../kit/states'
import { t, word } from '../../kit/words'
import { Findings, Flags, headOf } from '../evaluation/Findings'
import type { Names } from '../evaluation/names'
import { ReportView } from '../evaluation/Report'
import { Standings } from '../evaluation/Standings'
import { namesIn } from './Bids'
import type { Seat, SeatBid } from './useSeat'
import type { SeatTender } from './values'

interface Props { seat: Seat; tender: SeatTender; lotId: string; bids: SeatBid[]; again: () => void }
type Low = GovRankingQuery['ranking']['askAbout'][number]

/** What other members do shows here by itself: nobody has to load the page anew to see that the last sheet is in. */
const pause = 20_000

export function Report(props: Props) {
  const { tender, lotId, bids } = props
  const read = useRead(GovReportDocument, { lotId })
  const names = namesIn(tender, bids)
  return (
    <Loaded read={read}>
      {({ report: r }) => (r
        ? <Section title={t('report.title')}><ReportView report={r} names={names} /></Section>
        : <Making {...props} names={names} reread={read.again} />)}
    </Loaded>
  )
}

/** How low a price is: below which line of which rule. */
function lowText(l: Low): string {
  const limits = [[l.belowMean, 'report.low.mean', l.meanLimit], [l.belowCeiling, 'report.low.ceiling', l.ceilingLimit]] as const
  return limits.filter(([below]) => below).map(([, key, limit]) => t(key, { price: yuan(l.priceFen), limit: /^\d+$/.test(limit) ? yuan(Number(limit)) : limit })).join(' ')
}

function Making({ seat, lotId, names, again, reread }: Props & { names: Names; reread: () => void }) {
  const read = useRead(GovRankingDocument, { seatId: seat.id, lotId })
  const sheet = useRead(GovScoreSheetDocument, { seatId: seat.id, lotId })
  const [correcting, setCorrecting] = useState<GovFindingFragment | null>(null)
  const [making, setMaking] = useState(false)
  const all = () => { for (const f of [again, reread, read.again, sheet.again]) f() }
  const correct = useAct(GovScoreCorrectDocument, { quiet: true, done: t('report.corrected'), reread: all })
  const make = useAct(GovReportMakeDocument, { quiet: true, done: t('report.made.done'), reread: all })
  // others' points are hidden until everybody has submitted: that is no failure
  const early = ['TOO_EARLY', 'WRONG_STATE'].includes(codeOf(read.error))
  useFresh(() => { read.again(); reread() }, [], { every: pause, on: seat.status === 'ACCEPTED' && !correcting && !making })
  const act = (f: GovFindingFragment) => {
    if (!headOf(f)) return '–'
    return f.seatId === seat.id || f.seatId === '' ? <Button size="small" onClick={() => setCorrecting(f)}>{t('report.correct')}</Button> : <span className="soft">{t('report.correct.other')}</span>
  }
  return (
    <Section title={t('report.ranking')}>
      {early ? <Empty>{t('report.early')}</Empty> : (
        <Loaded read={read}>
          {({ ranking: r }) => (
            <>
              {r.findings.length > 0 && <Alert type="warning" showIcon className="gap" title={t('report.lint', { n: r.findings.length })} />}
              {r.findings.length > 0 && <Findings findings={r.findings} names={names} act={act} />}
              {r.askAbout.map(l => <Alert key={l.bidId} type="warning" showIcon className="gap" title={t('report.low', { bidder: names.bidder(l.bidId) })} description={lowText(l)} />)}
              <Standings standings={r.standings} names={names} />
              <Flags flags={r.flags} names={names} />
              {seat.status === 'ACCEPTED' && <div className="buttons foot"><Button type="primary" disabled={r.standings.length === 0} onClick={() => setMaking(true)}>{t('report.make')}</Button></div>}
              {correcting && (
                <Ask title={t('report.correct')} button={t('report.correct')} close={() => setCorrecting(null)}
                  text={t('report.correct.text', { head: word('CorrectionHead', headOf(correcting)!), bidder: names.bidder(correcting.bidId), criterion: names.criterion(correcting.criterion).name })}
                  fields={[{ name: 'points', label: t('report.newPoints'), required: true, initial: correcting.code === 'OUTLIER' ? '' : correcting.want }, { name: 'reason', label: t('word.reason'), kind: 'area', required: true }]}
                  run={v => correct({ seatId: seat.id, lotId, expectedVersion: sheet.data?.scoreSheet?.version ?? 0, bidId: correcting.bidId, criterion: correcting.criterion, head: headOf(correcting)!, points: v.points!, reason: v.reason! })} />
              )}
              {making && (
                <Ask title={t('report.make')} button={t('report.make')} text={t('report.make.text')} close={() => setMaking(false)}
                  fields={r.findings.length > 0 ? [{ name: 'standing', label: t('report.standing'), kind: 'area', required: true }] : []}
                  run={v => make({ seatId: seat.id, lotId, standing: v.standing ?? '' })} />
              )}
            </>
          )}
        </Loaded>
      )}
    </Section>
  )
}
