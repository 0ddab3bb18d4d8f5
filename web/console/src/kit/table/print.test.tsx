// Printing takes every row of a list, through the real client against a server that is made up.
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { App } from 'antd'
import { Provider } from 'urql'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { OrgOfferingsDocument, type OfferingStatus, type OrgOfferingsQuery } from '../../gql/graphql'
import { speakOrg } from '../../test/words'
import { makeClient } from '../client'
import { DataTable } from './DataTable'
import { PrintButton } from './print'

const rows = (data: OrgOfferingsQuery) => data.offerings
const columns = [{ key: 'name', title: '名称', cell: (o: { name: string }) => o.name }]
const variables = { filter: { organizationId: 'o', status: 'PUBLISHED' as OfferingStatus } }

let failing = false
beforeAll(() => speakOrg('zh'))
afterEach(cleanup)
beforeEach(() => {
  failing = false
  vi.stubGlobal('print', vi.fn())
  // sixty rows, as many at once as are asked for
  vi.stubGlobal('fetch', (_url: string, init: RequestInit) => {
    if (failing) return Promise.reject(new TypeError('network'))
    const { first, after } = (JSON.parse(String(init.body)) as { variables: { first: number; after?: string | null } }).variables
    const from = Number(after ?? 0)
    const until = Math.min(60, from + first)
    const edges = Array.from({ length: until - from }, (_, i) => ({ __typename: 'OfferingEdge', node: { __typename: 'Offering', id: `f${from + i}`, name: `第 ${from + i + 1} 条` } }))
    const body = { data: { offerings: { __typename: 'OfferingConnection', edges, pageInfo: { __typename: 'PageInfo', hasNextPage: until < 60, endCursor: String(until) } } } }
    return Promise.resolve(new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } }))
  })
})

async function shown() {
  const client = makeClient('token')
  render(<App><Provider value={client}><PrintButton /><DataTable caption="服务" document={OrgOfferingsDocument} variables={variables} rows={rows} columns={columns} /></Provider></App>)
  await screen.findByText('第 1 条')
  return screen.getAllByText(/^第 \d+ 条$/).length
}

test('the paper has every row, the screen its page again', async () => {
  expect(await shown()).toBe(25)
  const printed = new Promise<number>(resolve => { vi.mocked(window.print).mockImplementation(() => resolve(screen.getAllByText(/^第 \d+ 条$/).length)) })
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: /打印/ }))
    expect(await printed).toBe(60)
  })
  expect(screen.getAllByText(/^第 \d+ 条$/).length).toBe(25)
})

test('a list that cannot be read is not printed in part', async () => {
  await shown()
  failing = true
  fireEvent.click(screen.getByRole('button', { name: /打印/ }))
  expect(await screen.findByText('没能读全列表，没有打印。请重试')).toBeTruthy()
  expect(window.print).not.toHaveBeenCalled()
})
