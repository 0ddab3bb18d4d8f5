import { beforeEach, expect, test, vi } from 'vitest'
import { makeClient } from '../../kit/client'
import { takePhones } from './phones'

let asked: string[][] = []
beforeEach(() => {
  asked = []
  vi.stubGlobal('fetch', (_url: string, init: RequestInit) => {
    const { ids } = (JSON.parse(String(init.body)) as { variables: { ids: string[] } }).variables
    asked.push(ids)
    const nodes = ids.map(id => ({ __typename: 'Person', id, name: id, phone: `tel ${id}` }))
    return Promise.resolve(new Response(JSON.stringify({ data: { nodes } }), { headers: { 'Content-Type': 'application/json' } }))
  })
})

test('of more people than are given at once, each has a telephone', async () => {
  const ids = Array.from({ length: 205 }, (_, i) => `p${i}`)
  const phones = await takePhones(makeClient('token'), ids, new AbortController().signal)
  expect(asked.map(a => a.length)).toEqual([100, 100, 5])
  expect(phones).toEqual(ids.map(id => [id, `tel ${id}`]))
})

test('nobody is asked for nobody', async () => {
  expect(await takePhones(makeClient('token'), [], new AbortController().signal)).toEqual([])
  expect(asked).toEqual([])
})
