// The approver's button stands whatever becomes of reading the report, and the dialog reads it again.
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { App } from 'antd'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { Provider } from 'urql'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { GovOpeningDocument, GovReportDocument, GovTenderDocument } from '../../gql/graphql'
import { hashOf, makeClient } from '../../kit/client'
import { Seated, type Seat, type Viewer } from '../../kit/viewer'
import { speakGov } from '../../test/words'
import AwardPage from './Award'

beforeAll(() => speakGov('zh'))
afterEach(cleanup)

const lot = { __typename: 'TenderLot', id: 'lot_1', position: 1, title: '助洁', units: 1, ceilingFen: 100, category: null, area: null }
const tender = {
  __typename: 'Tender', id: 'tnd_1', version: 3, status: 'REPORT_SIGNED', title: '助洁服务', method: 'FRAMEWORK_CLOSED', round: 1, sealRoot: 'ab', reason: '', lots: [lot], documents: [], awards: [], stays: [], notices: [],
  custodians: [], publishedAt: '2026-11-01T00:00:00Z', deadlineAt: '2026-11-20T00:00:00Z', createdAt: '2026-10-01T00:00:00Z', availableActions: [{ __typename: 'AvailableAction', action: 'CONFIRM', allowed: true, reason: null }],
}
const bid = (id: string, name: string) => ({ __typename: 'Bid', id, version: 1, lotId: 'lot_1', organization: { __typename: 'Organization', id: `org_${id}`, name }, status: 'RANKED', priceFen: 100, unopenedReason: '', availableActions: [] })
const standing = (bidId: string, rank: number, outcome: string) => ({ __typename: 'Standing', bidId, conforming: true, reason: '', rank, outcome, priceFen: 100, policyPrice: '100', policyPriceText: '', rounded: '90.00', text: '', marks: [], why: [] })
const report = {
  __typename: 'EvaluationReport', id: 'rpt_1', hash: 'aa', documentHash: 'bb', poolRoot: 'cc', standing: '', createdAt: '2026-11-22T00:00:00Z', findings: [], flags: [], seats: [],
  standings: [standing('bid_1', 1, 'SHORTLISTED'), standing('bid_2', 2, 'SHORTLISTED'), standing('bid_3', 3, 'DROPPED')],
}

test('a report that could not be read is read again in the dialog; of a framework nobody who was dropped is ticked', async () => {
  let reports: (object | null)[] = [null, report]
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    const { extensions } = JSON.parse(String(init.body)) as { extensions: { persistedQuery: { sha256Hash: string } } }
    const hash = extensions.persistedQuery.sha256Hash
    const answers = new Map<string, () => object>([
      [hashOf(GovTenderDocument), () => ({ data: { node: tender } })],
      [hashOf(GovOpeningDocument), () => ({ data: { opening: { __typename: 'Opening', open: false, bids: [bid('bid_1', '甲'), bid('bid_2', '乙'), bid('bid_3', '丙')], envelopes: [], objections: [] } } })],
      [hashOf(GovReportDocument), () => {
        const next = reports[0]
        if (reports.length > 1) reports = reports.slice(1)
        return next ? { data: { report: next } } : { data: null, errors: [{ message: 'gone', extensions: { code: 'INTERNAL' } }] }
      }],
    ])
    return Promise.resolve(new Response(JSON.stringify(answers.get(hash)!()), { headers: { 'Content-Type': 'application/json' } }))
  })
  const seat: Seat = { id: 'are_1', name: '碑林区', posts: ['APPROVER'] }
  const router = createMemoryRouter([{ path: '/tenders/:id/award', element: <AwardPage /> }], { initialEntries: ['/tenders/tnd_1/award'] })
  render(<App><Provider value={makeClient('token')}><Seated viewer={{ person: { id: 'per_1', name: '审批' }, posts: [], workers: [] } as unknown as Viewer} seats={[seat]}><RouterProvider router={router} /></Seated></Provider></App>)
  fireEvent.click(await screen.findByText('定 标', { selector: 'button > span' }))
  const again = await waitFor(() => {
    const found = document.querySelector<HTMLButtonElement>('.ant-modal .ant-alert button')
    expect(found).not.toBeNull()
    return found!
  })
  fireEvent.click(again)
  await waitFor(() => expect(screen.getAllByRole('checkbox').length).toBe(3))
  expect(screen.getAllByRole<HTMLInputElement>('checkbox').map(c => c.checked)).toEqual([true, true, false])
})
