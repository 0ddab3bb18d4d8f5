// Points of bids by criterion: a table where there is room, on phones one bid at a time.
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import type { GovSheetFragment, ProcurementMethod } from '../../gql/graphql'
import { Choice } from '../../kit/Field'
import { useNarrow } from '../../kit/read'
import { t, word } from '../../kit/words'
import { termsOf } from '../../kit/terms'
import type { SeatBid } from './useSeat'
import { cellKey, sumOf, type Criterion, type SheetValues } from './values'

interface Props {
  method: ProcurementMethod
  bids: SeatBid[]
  criteria: Criterion[]
  values: SheetValues
  /** What is wrong with a cell, by its key. */
  wrong: Record<string, string>
  /** Without it the sheet is only to be read. */
  change?: (bidId: string, criterion: string, part: 'points' | 'reason', text: string) => void
  corrections?: GovSheetFragment['cells']
}

const bidder = (b: SeatBid) => b.organization?.name ?? b.id

/** How a criterion gives its points: its formula, its bounds, what points stand for. */
function Bounds({ criterion: c }: { criterion: Criterion }) {
  return (
    <>
      <strong>{c.name}</strong> <span className="soft">{word('CriterionKind', c.kind)}</span>
      {c.path.length > 0 && <div className="soft">{c.path.join(' / ')}</div>}
      <div>{c.kind === 'PRICE' ? t('sheet.price', { max: c.max }) : t('sheet.bounds', { max: c.max })}</div>
      {c.bands.length > 0 && <ul className="bands">{c.bands.map(b => <li key={b.from + b.to}>{t('sheet.band', { from: b.from, to: b.to, level: b.level })}</li>)}</ul>}
    </>
  )
}

function Cell({ bid: b, criterion: c, values, wrong, change, corrections }: Omit<Props, 'method' | 'bids' | 'criteria'> & { bid: SeatBid; criterion: Criterion }) {
  const id = useId()
  const key = cellKey(b.id, c.code)
  const value = values[key] ?? { points: '', reason: '' }
  if (c.kind === 'PRICE') return <span className="soft">{t('sheet.computed')}</span>
  const corrected = corrections?.find(x => x.bidId === b.id && x.criterion === c.code)?.corrections ?? []
  if (!change) {
    return (
      <>
        <strong>{value.points || '–'}</strong>
        {value.reason && <div className="soft">{value.reason}</div>}
        {corrected.map(x => <div key={x.createdAt} className="soft">{t('sheet.corrected', { head: word('CorrectionHead', x.head), was: x.was, became: x.became, reason: x.reason })}</div>)}
      </>
    )
  }
  const name = t('sheet.cell', { bidder: bidder(b), criterion: c.name })
  return (
    <div className="score">
      <Input aria-label={name} inputMode="decimal" autoComplete="off" value={value.points} status={wrong[key] ? 'error' : ''} {...(wrong[key] ? { 'aria-describedby': id, 'aria-invalid': true } : {})}
        suffix={<span className="soft">/ {c.max}</span>} onChange={e => change(b.id, c.code, 'points', e.target.value)} />
      {wrong[key] && <span id={id} className="wrong">{wrong[key]}</span>}
      {c.kind === 'SUBJECTIVE' && (
        <Input.TextArea aria-label={t('sheet.reason', { cell: name })} placeholder={t('sheet.reason.short')} autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500}
          value={value.reason} onChange={e => change(b.id, c.code, 'reason', e.target.value)} />
      )}
    </div>
  )
}

export function Grid({ method, ...props }: Props) {
  return useNarrow() ? <OneByOne method={method} {...props} /> : <Wide {...props} />
}

function Wide({ bids, criteria, ...rest }: Omit<Props, 'method'>) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll area without focus is out of the keyboard's reach (WCAG 2.1.1)
    <div className="table-scroll" role="region" aria-label={t('sheet.title')} tabIndex={0}>
      <table className="table sheet">
        <caption className="hidden">{t('sheet.title')}</caption>
        <thead><tr><th scope="col">{t('sheet.criterion')}</th>{bids.map(b => <th key={b.id} scope="col">{bidder(b)}</th>)}</tr></thead>
        <tbody>
          {criteria.map(c => (
            <tr key={c.code}>
              <th scope="row"><Bounds criterion={c} /></th>
              {bids.map(b => <td key={b.id}><Cell bid={b} criterion={c} {...rest} /></td>)}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('sheet.sum')}</th>
            {bids.map(b => <td key={b.id}><strong>{sumOf(rest.values, b.id, criteria) ?? '–'}</strong></td>)}
          </tr>
        </tbody>
      </table>
    </div>
  )
}

function OneByOne({ method, bids, criteria, ...rest }: Props) {
  const [at, setAt] = useState(0)
  const b = bids[Math.min(at, bids.length - 1)]!
  return (
    <div>
      <Choice label={termsOf(method).Bidder} value={b.id} options={bids.map(x => ({ value: x.id, label: bidder(x) }))} onChange={id => setAt(bids.findIndex(x => x.id === id))} />
      <ul className="cards foot">
        {criteria.map(c => <li key={c.code} className="card"><Bounds criterion={c} /><div className="foot"><Cell bid={b} criterion={c} {...rest} /></div></li>)}
      </ul>
      <p className="foot"><strong>{t('sheet.sum')}{t('word.colon')}{sumOf(rest.values, b.id, criteria) ?? '–'}</strong></p>
      {bids.length > 1 && (
        <nav className="pager" aria-label={termsOf(method).Bidder}>
          <Button disabled={at === 0} onClick={() => setAt(at - 1)}>{t('sheet.previous')}</Button>
          <span>{at + 1} / {bids.length}</span>
          <Button disabled={at >= bids.length - 1} onClick={() => setAt(at + 1)}>{t('sheet.next')}</Button>
        </nav>
      )}
    </div>
  )
}
