// The telephones of those whose services were sampled.
import type { Client } from '@urql/core'
import { GovPhonesDocument } from '../../gql/graphql'

/** The most records that the server gives by their ids at once. */
const atOnce = 100

/** Persons with their telephone, as far as the viewer may see it. */
export async function takePhones(client: Client, ids: string[], signal: AbortSignal): Promise<[id: string, phone: string | null | undefined][]> {
  const out: [string, string | null | undefined][] = []
  for (let i = 0; i < ids.length; i += atOnce) {
    signal.throwIfAborted()
    const { data, error } = await client.query(GovPhonesDocument, { ids: ids.slice(i, i + atOnce) }, { requestPolicy: 'network-only' }).toPromise()
    if (!data) throw error ?? new Error('no answer')
    for (const n of data.nodes) if (n?.__typename === 'Person') out.push([n.id, n.phone])
  }
  return out
}
