import { expect, test } from 'vitest'
import { cellKey, cellsOf, filled, sheetValues, sumOf, unsaved, withoutPoints, wrongPoints, type Criterion } from './values'

const criterion = (code: string, kind: Criterion['kind'], max: string, bands: Criterion['bands'] = []): Criterion => ({ __typename: 'Criterion', code, name: code, path: [], kind, max, bands })
const band = (from: string, to: string, level: string) => ({ __typename: 'Band' as const, from, to, level })
const criteria = [criterion('P', 'PRICE', '10'), criterion('T1', 'SUBJECTIVE', '60', [band('45', '60', '优'), band('20', '44.9', '良')]), criterion('T2', 'OBJECTIVE', '30')]
const bids = [{ id: 'bid_1' }, { id: 'bid_2' }]

test('points are held to form, range and bands, exactly', () => {
  const [, t1, t2] = criteria as [Criterion, Criterion, Criterion]
  expect(['', '60', '45', '44.9', '44.95', '60.1', '-1', '5,5', '19.99'].map(p => wrongPoints(p, t1))).toEqual([null, null, null, null, 'BAND', 'RANGE', 'FORM', 'FORM', 'BAND'])
  expect(['30', '30.0001', '0', '12.34567'].map(p => wrongPoints(p, t2))).toEqual([null, 'RANGE', null, 'FORM'])
})

test('what is sent are the cells with points, in order, without the price', () => {
  const values = { [cellKey('bid_2', 'T1')]: { points: ' 50 ', reason: ' 方案完整 ' }, [cellKey('bid_1', 'T2')]: { points: '20', reason: '' }, [cellKey('bid_1', 'T1')]: { points: ' ', reason: '忘了' }, [cellKey('bid_1', 'P')]: { points: '9', reason: '' } }
  expect(cellsOf(values, bids, criteria)).toEqual([{ bidId: 'bid_1', criterion: 'T2', points: '20', reason: '' }, { bidId: 'bid_2', criterion: 'T1', points: '50', reason: '方案完整' }])
  expect(filled(values, bids, criteria)).toBe(2)
})

test('a bid’s sum is exact, and nothing while a cell is empty', () => {
  const values = { [cellKey('bid_1', 'T1')]: { points: '45.1', reason: '' }, [cellKey('bid_1', 'T2')]: { points: '20.2', reason: '' } }
  expect(sumOf(values, 'bid_1', criteria)).toBe('65.3')
  expect(sumOf(values, 'bid_2', criteria)).toBe(null)
})

test('a saved sheet is what one goes on with', () => {
  expect(sheetValues(null)).toEqual({})
  expect(sheetValues({ __typename: 'ScoreSheet', id: 's', version: 1, seatId: 'x', lotId: 'l', submittedAt: null, cells: [{ __typename: 'ScoreCell', bidId: 'bid_1', criterion: 'T1', points: '50', reason: '好', corrections: [] }] }))
    .toEqual({ 'bid_1|T1': { points: '50', reason: '好' } })
})

test('what is unsaved are the cells that say otherwise than the server; a reason alone waits for its points', () => {
  const saved = { 'bid_1|T1': { points: '50', reason: '好' }, 'bid_1|T2': { points: '20', reason: '' } }
  const typed = { 'bid_1|T1': { points: ' 50.0 ', reason: '好 ' }, 'bid_1|T2': { points: '21', reason: '' }, 'bid_2|T1': { points: '', reason: '方案简单' }, 'bid_2|T2': { points: '', reason: ' ' } }
  expect(Object.keys(unsaved(typed, saved))).toEqual(['bid_1|T2', 'bid_2|T1'])
  expect(withoutPoints(typed)).toBe(1)
})
