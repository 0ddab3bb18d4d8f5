// A purchase from another platform: the file that proves it is chosen, what it says fills the form.
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { App } from 'antd'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { Provider } from 'urql'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { GovForeignReleasesDocument, GovProjectDocument, KitAttachmentsDocument } from '../../gql/graphql'
import { hashOf, makeClient } from '../../kit/client'
import { Seated, type Seat, type Viewer } from '../../kit/viewer'
import { speakGov } from '../../test/words'
import Mirror from './Mirror'

configure({ asyncUtilTimeout: 5000 })
beforeAll(() => speakGov('zh'))
afterEach(cleanup)

const file = (id: string, name: string) => ({ __typename: 'Attachment', id, name, size: 10, sha256: 'ab' })
const deal = { __typename: 'ForeignDeal', id: 'c1', title: '助浴服务合同', status: 'active', at: null, startOn: '2026-12-02', endOn: '2027-12-01', amountFen: 30_000_000, suppliers: ['暖阳养老'] }
const release = {
  __typename: 'ForeignRelease', where: 'releases[0]', ocid: 'ocds-x-77', releaseId: '1', ok: true, tags: ['contract'], title: '助浴服务', buyer: '民政局', madeAt: null, awards: [], contracts: [deal],
  problems: [{ __typename: 'ForeignProblem', path: 'contracts[0].value.amount', code: 'AMOUNT_AS_TEXT', sentence: '金额写成了文字', fatal: false }],
}

const start = () => screen.getByLabelText<HTMLInputElement>('起始日').value

test('no file is taken by itself; the one that is chosen is judged, and its contract fills the form', async () => {
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    const { extensions } = JSON.parse(String(init.body)) as { extensions: { persistedQuery: { sha256Hash: string } } }
    const answers = new Map<string, object>([
      [hashOf(GovProjectDocument), { node: { __typename: 'Project', id: 'prj_1', version: 9, title: '助浴', estimateFen: 36_000_000, requirements: [], availableActions: [] } }],
      [hashOf(KitAttachmentsDocument), { attachments: [file('att_1', '省平台.json'), file('att_2', '会议纪要.pdf')] }],
      [hashOf(GovForeignReleasesDocument), { foreignReleases: [release] }],
    ])
    return Promise.resolve(new Response(JSON.stringify({ data: answers.get(extensions.persistedQuery.sha256Hash) ?? {} }), { headers: { 'Content-Type': 'application/json' } }))
  })
  const seat: Seat = { id: 'are_1', name: '碑林区', posts: ['HANDLER'] }
  const router = createMemoryRouter([{ path: '/projects/:id/mirror', element: <Mirror /> }], { initialEntries: ['/projects/prj_1/mirror'] })
  render(<App><Provider value={makeClient('token')}><Seated viewer={{ person: { id: 'per_1', name: '经办' }, posts: [], workers: [] } as unknown as Viewer} seats={[seat]}><RouterProvider router={router} /></Seated></Provider></App>)
  const which = await screen.findByLabelText('作为证明的文件')
  expect([screen.queryByText('金额写成了文字'), screen.queryByLabelText('起始日')]).toEqual([null, null])
  fireEvent.mouseDown(which)
  fireEvent.click((await screen.findAllByText('省平台.json', { selector: '.ant-select-item-option-content' })).at(-1)!)
  await screen.findByText('金额写成了文字')
  expect(start()).toBe('')
  fireEvent.click(screen.getByText('采 用', { selector: 'button > span' }))
  await waitFor(() => expect(start()).toBe('2026-12-02'))
})
