// Of a document only its hash, its kind and its name travel: it has to be enough for urql.
import { createRequest } from '@urql/core'
import type { DocumentNode } from 'graphql'
import { beforeEach, expect, test, vi } from 'vitest'
import * as generated from '../gql/graphql'
import persisted from '../gql/persisted-documents.json'
import { hashOf, makeClient } from './client'

const documents = Object.entries(generated as unknown as Record<string, DocumentNode>).filter(([name]) => name.endsWith('Document'))

test('every document is one operation without its tree, under the hash that the server knows', () => {
  expect(documents.length).toBe(Object.keys(persisted).length)
  for (const [name, document] of documents) {
    expect(Object.keys(persisted), name).toContain(hashOf(document))
    expect(document.definitions, name).toEqual([{
      kind: 'OperationDefinition', operation: expect.stringMatching(/^(query|mutation|subscription)$/) as unknown,
      name: { kind: 'Name', value: name.replace(/Document$/, '') }, selectionSet: { kind: 'SelectionSet', selections: [] },
    }])
  }
})

test('each document and each set of variables has a key of its own', () => {
  const keys = documents.flatMap(([, d]) => [{}, { id: 'a' }, { id: 'b' }].map(variables => createRequest(d, variables).key))
  expect(new Set(keys).size).toBe(documents.length * 3)
})

let sent: string[] = []
const { AreaPageDocument, BookingAcceptDocument, OrgContractDocument } = generated
const answers: Record<string, object> = {
  [hashOf(OrgContractDocument)]: { node: { __typename: 'Contract', id: 'con_1' } },
  [hashOf(AreaPageDocument)]: { areas: { __typename: 'AreaConnection', edges: [] } },
  [hashOf(BookingAcceptDocument)]: { bookingAccept: { __typename: 'BookingAcceptPayload', booking: { __typename: 'Contract', id: 'con_1' }, errors: [] } },
}
beforeEach(() => {
  sent = []
  vi.stubGlobal('fetch', (_url: string, init: RequestInit) => {
    const { extensions } = JSON.parse(String(init.body)) as { extensions: { persistedQuery: { sha256Hash: string } } }
    sent.push(extensions.persistedQuery.sha256Hash)
    return Promise.resolve(new Response(JSON.stringify({ data: answers[sent.at(-1)!] }), { headers: { 'Content-Type': 'application/json' } }))
  })
})

test('answers are kept, and forgotten when a mutation answers something of their kind', async () => {
  const client = makeClient('token')
  const read = async (id: string) => (await client.query(OrgContractDocument, { id }, { requestPolicy: 'cache-first' }).toPromise()).data
  const areas = () => client.query(AreaPageDocument, { level: 'STREET', first: 20 }, { requestPolicy: 'cache-first' }).toPromise()
  expect(await read('con_1')).toEqual({ node: { __typename: 'Contract', id: 'con_1' } })
  await read('con_1')
  await areas()
  await areas()
  await read('con_2')
  const [contract, area, accept] = [OrgContractDocument, AreaPageDocument, BookingAcceptDocument].map(hashOf)
  expect(sent).toEqual([contract, area, contract])
  await client.mutation(BookingAcceptDocument, { input: { idempotencyKey: 'k', bookingId: 'b', expectedVersion: 1 } }).toPromise()
  await read('con_1')
  await areas()
  expect(sent.slice(3)).toEqual([accept, contract])
})
