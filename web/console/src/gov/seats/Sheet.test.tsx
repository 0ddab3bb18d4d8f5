// Nothing that is typed into a sheet is lost: not what comes while a save runs, not a reason whose points are still to come.
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { App } from 'antd'
import { Provider } from 'urql'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { GovSheetFragment, ScoreCellInput } from '../../gql/graphql'
import { makeClient } from '../../kit/client'
import { readDraft } from '../../kit/draft'
import { speakGov } from '../../test/words'
import { Filling } from './Sheet'
import type { Seat, SeatBid } from './useSeat'
import type { Criterion } from './values'

beforeAll(() => speakGov('zh'))
afterEach(cleanup)

const criterion: Criterion = { __typename: 'Criterion', code: 'T1', name: '服务方案', path: [], kind: 'SUBJECTIVE', max: '60', bands: [] }
const bid = (id: string, name: string) => ({ id, organization: { name } }) as SeatBid
const bids = [bid('bid_1', '甲'), bid('bid_2', '乙')]
const sheetOf = (version: number, cells: ScoreCellInput[]): GovSheetFragment => ({
  __typename: 'ScoreSheet', id: 'sht_1', version, seatId: 'sea_1', lotId: 'lot_1', submittedAt: null,
  cells: cells.map(c => ({ __typename: 'ScoreCell', bidId: c.bidId, criterion: c.criterion, points: c.points, reason: c.reason ?? '', corrections: [] })),
})

const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const is = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value

test('what is typed while a save runs stays, and a reason without points is kept as a draft', async () => {
  const sent: ScoreCellInput[][] = []
  let answer: (() => void) | undefined
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    sent.push((JSON.parse(String(init.body)) as { variables: { input: { cells: ScoreCellInput[] } } }).variables.input.cells)
    return new Promise<Response>(go => {
      answer = () => go(new Response(JSON.stringify({ data: { sheetSave: { __typename: 'SheetSavePayload', scoreSheet: sheetOf(1, sent.at(-1)!), errors: [] } } }), { headers: { 'Content-Type': 'application/json' } }))
    })
  })
  const client = makeClient('token')
  const show = (sheet: GovSheetFragment | null) => (
    <App><Provider value={client}>
      <Filling method="CONSULTATION" seat={{ id: 'sea_1' } as Seat} lotId="lot_1" sheet={sheet} bids={bids} criteria={[criterion]} again={() => {}} submitted={() => {}} />
    </Provider></App>
  )
  const { rerender } = render(show(null))
  type('甲：服务方案', '50')
  type('乙：服务方案 的理由', '方案较简单')
  screen.getByText('有 1 处写了理由还没有打分：理由先保存在本浏览器，打分后一起保存到系统。', { exact: false })
  fireEvent.click(screen.getByText('保 存'))
  await waitFor(() => expect(sent).toEqual([[{ bidId: 'bid_1', criterion: 'T1', points: '50', reason: '' }]]))
  type('甲：服务方案 的理由', '有应急安排')
  answer?.()
  await screen.findByText('评分表已保存')
  // the server's sheet comes, and takes nothing of what it does not have
  rerender(show(sheetOf(1, sent[0]!)))
  expect([is('甲：服务方案'), is('甲：服务方案 的理由'), is('乙：服务方案 的理由')]).toEqual(['50', '有应急安排', '方案较简单'])
  screen.getByText('有未保存的修改')
  expect(readDraft('gov.sheet.sea_1.lot_1')).toEqual({ 'bid_1|T1': { points: '50', reason: '有应急安排' }, 'bid_2|T1': { points: '', reason: '方案较简单' } })
  // once the server has everything, nothing is left to be offered back
  type('乙：服务方案', '40')
  const all = [{ bidId: 'bid_1', criterion: 'T1', points: '50', reason: '有应急安排' }, { bidId: 'bid_2', criterion: 'T1', points: '40', reason: '方案较简单' }]
  rerender(show(sheetOf(2, all)))
  expect(screen.queryByText('有未保存的修改')).toBeNull()
  expect(readDraft('gov.sheet.sea_1.lot_1')).toBeNull()
})
