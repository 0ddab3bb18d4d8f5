// What a scoring sheet holds while it is filled in, and what it sends.
import type { GovSeatTenderQuery, GovSheetFragment, ScoreCellInput } from '../../gql/graphql'

export type SeatTender = Extract<NonNullable<GovSeatTenderQuery['node']>, { __typename: 'Tender' }>
export type Criterion = SeatTender['documents'][number]['body']['evaluation']['criteria'][number]

/** Points and reasons by cell. */
export type SheetValues = Record<string, { points: string; reason: string }>

export const cellKey = (bidId: string, criterion: string) => `${bidId}|${criterion}`

/** Experts give points on everything but the price, which is computed. */
export const scored = (criteria: Criterion[]) => criteria.filter(c => c.kind !== 'PRICE')

export const sheetValues = (sheet: GovSheetFragment | null | undefined): SheetValues =>
  Object.fromEntries((sheet?.cells ?? []).map(c => [cellKey(c.bidId, c.criterion), { points: c.points, reason: c.reason }]))

const decimal = /^\d{1,3}(\.\d{1,4})?$/

/** A decimal in units of 1/10,000, so that no rounding lies between 12.3 and 12.3. */
const exact = (text: string) => {
  const [whole, part = ''] = text.split('.') as [string, string?]
  return Number(whole) * 10_000 + Number(part.padEnd(4, '0'))
}

export type Wrong = 'FORM' | 'RANGE' | 'BAND'

/** What is wrong with typed points, as the server would say; null when nothing is, or nothing is typed. */
export function wrongPoints(text: string, { max, bands }: Pick<Criterion, 'max' | 'bands'>): Wrong | null {
  const points = text.trim()
  if (points === '') return null
  if (!decimal.test(points)) return 'FORM'
  // a bound that is no decimal is left to the server
  if (decimal.test(max) && exact(points) > exact(max)) return 'RANGE'
  const known = bands.every(b => decimal.test(b.from) && decimal.test(b.to))
  if (bands.length > 0 && known && !bands.some(b => exact(b.from) <= exact(points) && exact(points) <= exact(b.to))) return 'BAND'
  return null
}

/** The cells with points, in the order of bids and criteria: problems name them by their place. */
export function cellsOf(values: SheetValues, bids: { id: string }[], criteria: Criterion[]): ScoreCellInput[] {
  return bids.flatMap(b => scored(criteria).flatMap(c => {
    const v = values[cellKey(b.id, c.code)]
    return v?.points.trim() ? [{ bidId: b.id, criterion: c.code, points: v.points.trim(), reason: v.reason.trim() }] : []
  }))
}

const same = (a: string, b: string) => a === b || (decimal.test(a) && decimal.test(b) && exact(a) === exact(b))
const blank = { points: '', reason: '' }

/** What was typed and is not on the server: the cells that say otherwise than it does. */
export function unsaved(typed: SheetValues, saved: SheetValues): SheetValues {
  return Object.fromEntries(Object.entries(typed).filter(([key, v]) => {
    const is = saved[key] ?? blank
    return !same(v.points.trim(), is.points) || v.reason.trim() !== is.reason
  }))
}

/** Cells whose reason waits for its points: the server takes a reason with points alone. */
export const withoutPoints = (typed: SheetValues): number => Object.values(typed).filter(v => !v.points.trim() && v.reason.trim()).length

/** How many of a sheet's cells have points. */
export const filled = (values: SheetValues, bids: { id: string }[], criteria: Criterion[]) => cellsOf(values, bids, criteria).length

/** What a bid has from this seat alone, without the price; null while a cell is empty or wrong. */
export function sumOf(values: SheetValues, bidId: string, criteria: Criterion[]): string | null {
  let sum = 0
  for (const c of scored(criteria)) {
    const points = values[cellKey(bidId, c.code)]?.points.trim() ?? ''
    if (!decimal.test(points)) return null
    sum += exact(points)
  }
  return String(sum / 10_000)
}
