import { beforeAll, expect, test } from 'vitest'
import { speakGov } from '../../test/words'
import { foundText, headOf } from './Findings'
import { namesOf } from './names'

beforeAll(() => speakGov('zh'))

const finding = (code: string, bidId = 'bid_1', criterion = 'T1') => ({ __typename: 'Finding' as const, code, seatId: '', bidId, criterion, have: '', want: '' })

test('ids and codes have their names; what is unknown keeps its own', () => {
  const names = namesOf({ method: 'CONSULTATION', bids: [{ id: 'bid_1', organization: { name: '甲' } }, { id: 'bid_2', organization: null }], criteria: [{ code: 'T1', name: '服务方案', max: '50' }] })
  expect([names.bidder('bid_1'), names.bidder('bid_2'), names.bidder('bid_9')]).toEqual(['甲', 'bid_2', 'bid_9'])
  expect([names.criterion('T1'), names.criterion('X')]).toEqual([{ name: '服务方案', max: '50' }, { name: 'X', max: null }])
})

test('a finding is said in words, and may be corrected under its head where it is of a cell', () => {
  expect(['CELL_MISSING', 'BETWEEN_BANDS', 'NEW_ONE'].map(code => foundText({ code }))).toEqual(['缺少打分', '分数不在任何分档内', '不能计算（NEW_ONE）'])
  expect([headOf(finding('OUTLIER')), headOf(finding('SHEET_SUM', 'bid_1', '')), headOf(finding('CELL_MISSING'))]).toEqual(['OUTLIER', null, null])
})
