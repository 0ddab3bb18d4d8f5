// The own scoring sheet, blind to the others': every bid on every criterion, with the bounds beside the field. What is
// typed is kept as a draft in the browser, saved on the server, and final once submitted. On a phone one bid at a time.
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { GovScoreSheetDocument, GovSheetSaveDocument, GovSheetSubmitDocument, type GovSheetFragment } from '../../gql/graphql'
import { problemsText, useAct } from '../../kit/act'
import { Ask } from '../../kit/Ask'
import { useDraft } from '../../kit/draft'
import { DraftOffer } from '../../kit/DraftOffer'
import { DateTimeText, Mark, Section } from '../../kit/parts'
import { problemText, type Problem } from '../../kit/problems'
import { useRead } from '../../kit/read'
import { Empty, Loaded } from '../../kit/states'
import { t } from '../../kit/words'
import { documentOf } from './Bids'
import { Grid } from './Grid'
import type { Seat, SeatBid } from './useSeat'
import { cellKey, cellsOf, filled, scored, sheetValues, wrongPoints, type Criterion, type SeatTender, type SheetValues } from './values'

const judged = ['CONFORMING', 'RANKED', 'WINNER', 'RESERVE', 'LOST']

export function Sheet({ seat, tender, lotId, bids, submitted }: { seat: Seat; tender: SeatTender; lotId: string; bids: SeatBid[]; submitted: () => void }) {
  const read = useRead(GovScoreSheetDocument, { seatId: seat.id, lotId })
  const criteria = documentOf(tender)?.evaluation.criteria ?? []
  const conforming = bids.filter(b => judged.includes(b.status))
  const waiting = bids.filter(b => ['FROZEN', 'OPENED', 'ELIGIBLE'].includes(b.status)).length
  return (
    <Section title={t('sheet.title')}>
      <p className="soft">{t('sheet.blind')}</p>
      {scored(criteria).length === 0 && <Empty>{t('sheet.byPrice')}</Empty>}
      {scored(criteria).length > 0 && waiting > 0 && <Empty>{t('sheet.early', { n: waiting })}</Empty>}
      {scored(criteria).length > 0 && waiting === 0 && conforming.length === 0 && <Empty>{t('sheet.noBids')}</Empty>}
      {scored(criteria).length > 0 && waiting === 0 && conforming.length > 0 && (
        <Loaded read={read}>
          {({ scoreSheet }) => (scoreSheet?.submittedAt
            ? (
              <>
                <p><Mark tone="good">{t('sheet.submitted')}</Mark> <DateTimeText at={scoreSheet.submittedAt} /></p>
                <Grid bids={conforming} criteria={criteria} values={sheetValues(scoreSheet)} wrong={{}} corrections={scoreSheet.cells} />
              </>
            )
            : <Filling key={scoreSheet?.version ?? 0} seat={seat} lotId={lotId} sheet={scoreSheet ?? null} bids={conforming} criteria={criteria} again={read.again} submitted={submitted} />)}
        </Loaded>
      )}
    </Section>
  )
}

function Filling({ seat, lotId, sheet, bids, criteria, again, submitted }: { seat: Seat; lotId: string; sheet: GovSheetFragment | null; bids: SeatBid[]; criteria: Criterion[]; again: () => void; submitted: () => void }) {
  const draft = useDraft<SheetValues>(`gov.sheet.${seat.id}.${lotId}`)
  const [values, setValues] = useState(() => sheetValues(sheet))
  const [dirty, setDirty] = useState(false)
  const [wrong, setWrong] = useState<Record<string, string>>({})
  const [rest, setRest] = useState<Problem[]>([])
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const save = useAct(GovSheetSaveDocument, { quiet: true, done: t('sheet.saved'), reread: again })
  const both = () => { again(); submitted() }
  const submit = useAct(GovSheetSubmitDocument, { quiet: true, done: t('sheet.sent'), reread: both })
  const whole = bids.length * scored(criteria).length
  const have = filled(values, bids, criteria)
  const on = { seatId: seat.id, lotId, expectedVersion: sheet?.version ?? 0 }
  const change = (bidId: string, criterion: string, part: 'points' | 'reason', text: string) => {
    const key = cellKey(bidId, criterion)
    const next = { ...values, [key]: { points: '', reason: '', ...values[key], [part]: text } }
    setValues(next)
    setDirty(true)
    draft.keep(next)
    const found = criteria.find(c => c.code === criterion)
    const why = found && wrongPoints(next[key]!.points, found)
    setWrong(was => Object.fromEntries([...Object.entries(was).filter(([at]) => at !== key), ...(why ? [[key, t(`sheet.wrong.${why}`, { max: found.max })]] : [])]) as Record<string, string>)
  }
  const keep = async () => {
    setBusy(true)
    setRest([])
    const cells = cellsOf(values, bids, criteria)
    const outcome = await save({ ...on, cells })
    setBusy(false)
    if (outcome.ok) {
      setDirty(false)
      draft.drop()
      return
    }
    // a problem of a cell names it by its place among those that were sent
    const at: Record<string, string> = {}
    for (const p of outcome.problems) {
      const cell = cells[Number(p.path?.[p.path.indexOf('cells') + 1] ?? NaN)]
      if (cell) at[cellKey(cell.bidId, cell.criterion)] = problemText(p)
    }
    setWrong(at)
    setRest(outcome.problems.filter(p => !p.path?.includes('cells')))
  }
  return (
    <>
      <DraftOffer draft={draft} take={found => {
        setValues(found)
        setDirty(true)
      }} />
      <Grid bids={bids} criteria={criteria} values={values} wrong={wrong} change={change} />
      {rest.length > 0 && <Alert type="error" role="alert" showIcon className="gap" title={problemsText(rest)} />}
      <p className="foot" role="status">{t('sheet.count', { n: have, of: whole })} {dirty && <Mark tone="warn">{t('sheet.unsaved')}</Mark>}</p>
      <div className="buttons">
        <Button type={dirty ? 'primary' : 'default'} loading={busy} disabled={Object.keys(wrong).length > 0} onClick={() => void keep()}>{t('sheet.save')}</Button>
        <Button type={dirty ? 'default' : 'primary'} disabled={dirty || have < whole} onClick={() => setAsking(true)}>{t('sheet.submit')}</Button>
      </div>
      {have < whole && <p className="soft foot">{t('sheet.missing')}</p>}
      {asking && <Ask title={t('sheet.submit')} button={t('sheet.submit')} text={t('sheet.submit.text')} close={() => setAsking(false)} run={() => submit(on)} />}
    </>
  )
}
