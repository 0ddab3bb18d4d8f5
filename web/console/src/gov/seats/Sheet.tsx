// The own scoring sheet, blind to the others': every bid on every criterion, with the bounds beside the field. What is
// typed is kept as a draft in the browser, saved on the server, and final once submitted. On a phone one bid at a time.
import { Alert, Button } from 'antd'
import { useEffect, useState } from 'react'
import { GovScoreSheetDocument, GovSheetSaveDocument, GovSheetSubmitDocument, type GovSheetFragment, type ProcurementMethod } from '../../gql/graphql'
import { problemsText, useAct } from '../../kit/act'
import { Ask } from '../../kit/Ask'
import { useDraft } from '../../kit/draft'
import { DraftOffer } from '../../kit/DraftOffer'
import { DateTimeText, Mark, Section } from '../../kit/parts'
import { problemText, type Problem } from '../../kit/problems'
import { useRead } from '../../kit/read'
import { Empty, Loaded } from '../../kit/states'
import { t } from '../../kit/words'
import { tm } from '../../kit/terms'
import { documentOf } from './Bids'
import { Grid } from './Grid'
import type { Seat, SeatBid } from './useSeat'
import { cellKey, cellsOf, filled, scored, sheetValues, unsaved, withoutPoints, wrongPoints, type Criterion, type SeatTender, type SheetValues } from './values'

const judged = ['CONFORMING', 'RANKED', 'WINNER', 'RESERVE', 'LOST']

export function Sheet({ seat, tender, lotId, bids, submitted }: { seat: Seat; tender: SeatTender; lotId: string; bids: SeatBid[]; submitted: () => void }) {
  const read = useRead(GovScoreSheetDocument, { seatId: seat.id, lotId })
  const { method } = tender
  const criteria = documentOf(tender)?.evaluation.criteria ?? []
  const conforming = bids.filter(b => judged.includes(b.status))
  const waiting = bids.filter(b => ['FROZEN', 'OPENED', 'ELIGIBLE'].includes(b.status)).length
  return (
    <Section title={t('sheet.title')}>
      <p className="soft">{t('sheet.blind')}</p>
      {scored(criteria).length === 0 && <Empty>{t('sheet.byPrice')}</Empty>}
      {scored(criteria).length > 0 && waiting > 0 && <Empty>{tm(method, 'sheet.early', { n: waiting })}</Empty>}
      {scored(criteria).length > 0 && waiting === 0 && conforming.length === 0 && <Empty>{tm(method, 'sheet.noBids')}</Empty>}
      {scored(criteria).length > 0 && waiting === 0 && conforming.length > 0 && (
        <Loaded read={read}>
          {({ scoreSheet }) => (scoreSheet?.submittedAt
            ? (
              <>
                <p><Mark tone="good">{t('sheet.submitted')}</Mark> <DateTimeText at={scoreSheet.submittedAt} /></p>
                <Grid method={method} bids={conforming} criteria={criteria} values={sheetValues(scoreSheet)} wrong={{}} corrections={scoreSheet.cells} />
              </>
            )
            : <Filling method={method} seat={seat} lotId={lotId} sheet={scoreSheet ?? null} bids={conforming} criteria={criteria} again={read.again} submitted={submitted} />)}
        </Loaded>
      )}
    </Section>
  )
}

interface FillingProps { method: ProcurementMethod; seat: Seat; lotId: string; sheet: GovSheetFragment | null; bids: SeatBid[]; criteria: Criterion[]; again: () => void; submitted: () => void }

/** What the server said of a cell, and of which points it said so. */
type Refused = Record<string, { points: string; why: string }>

export function Filling({ method, seat, lotId, sheet, bids, criteria, again, submitted }: FillingProps) {
  const draft = useDraft<SheetValues>(`gov.sheet.${seat.id}.${lotId}`)
  // what was typed lies over what the server has, and stays until the server has it too: an answer takes nothing away
  const [typed, setTyped] = useState<SheetValues>({})
  const [refused, setRefused] = useState<Refused>({})
  const [rest, setRest] = useState<Problem[]>([])
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const save = useAct(GovSheetSaveDocument, { quiet: true, done: t('sheet.saved'), reread: again })
  const both = () => { again(); submitted() }
  const submit = useAct(GovSheetSubmitDocument, { quiet: true, done: t('sheet.sent'), reread: both })
  const saved = sheetValues(sheet)
  const values = { ...saved, ...typed }
  const open = unsaved(typed, saved)
  const dirty = Object.keys(open).length > 0
  const waiting = withoutPoints(open)
  const wrong = wrongCells(values, refused, bids, criteria)
  const whole = bids.length * scored(criteria).length
  const have = filled(values, bids, criteria)
  const on = { seatId: seat.id, lotId, expectedVersion: sheet?.version ?? 0 }
  // an older draft that is still offered stays below what is typed now
  const kept = JSON.stringify(dirty ? { ...draft.found, ...open } : draft.found ?? {})
  const { keep: keepDraft, drop } = draft
  const offer = { ...draft, found: draft.found && Object.keys(unsaved(draft.found, saved)).length > 0 ? draft.found : null }
  useEffect(() => {
    const cells = JSON.parse(kept) as SheetValues
    if (Object.keys(cells).length > 0) keepDraft(cells)
    else drop()
  }, [kept, keepDraft, drop])
  const change = (bidId: string, criterion: string, part: 'points' | 'reason', text: string) => {
    const key = cellKey(bidId, criterion)
    setTyped(was => ({ ...was, [key]: { points: '', reason: '', ...saved[key], ...was[key], [part]: text } }))
  }
  const keep = async () => {
    setBusy(true)
    setRest([])
    const cells = cellsOf(values, bids, criteria)
    const outcome = await save({ ...on, cells })
    setBusy(false)
    // a problem of a cell names it by its place among those that were sent
    const at: Refused = {}
    for (const p of outcome.problems) {
      const cell = cells[Number(p.path?.[p.path.indexOf('cells') + 1] ?? NaN)]
      if (cell) at[cellKey(cell.bidId, cell.criterion)] = { points: cell.points, why: problemText(p) }
    }
    setRefused(at)
    setRest(outcome.problems.filter(p => !p.path?.includes('cells')))
  }
  return (
    <>
      <DraftOffer draft={offer} take={found => setTyped(was => ({ ...found, ...was }))} />
      <Grid method={method} bids={bids} criteria={criteria} values={values} wrong={wrong} change={change} />
      {rest.length > 0 && <Alert type="error" role="alert" showIcon className="gap" title={problemsText(rest)} />}
      <p className="foot" role="status">{t('sheet.count', { n: have, of: whole })} {dirty && <Mark tone="warn">{t('sheet.unsaved')}</Mark>} {waiting > 0 && t('sheet.reasonAlone', { n: waiting })}</p>
      <div className="buttons">
        <Button type={dirty ? 'primary' : 'default'} loading={busy} disabled={Object.keys(wrong).length > 0} onClick={() => void keep()}>{t('sheet.save')}</Button>
        <Button type={dirty ? 'default' : 'primary'} disabled={dirty || have < whole} onClick={() => setAsking(true)}>{t('sheet.submit')}</Button>
      </div>
      {have < whole && <p className="soft foot">{t('sheet.missing')}</p>}
      {asking && <Ask title={t('sheet.submit')} button={t('sheet.submit')} text={t('sheet.submit.text')} close={() => setAsking(false)} run={() => submit(on)} />}
    </>
  )
}

/** What is wrong with each cell: by its form, range and bands as it is typed, and what the server said of just these points. */
function wrongCells(values: SheetValues, refused: Refused, bids: SeatBid[], criteria: Criterion[]): Record<string, string> {
  const out: Record<string, string> = {}
  for (const b of bids) {
    for (const c of scored(criteria)) {
      const key = cellKey(b.id, c.code)
      const points = values[key]?.points.trim() ?? ''
      const why = wrongPoints(points, c)
      if (why) out[key] = t(`sheet.wrong.${why}`, { max: c.max })
      else if (refused[key]?.points === points) out[key] = refused[key].why
    }
  }
  return out
}
