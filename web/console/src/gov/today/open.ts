// Statements under way: those that wait for somebody of the buyer's side.
import type { Client } from '@urql/core'
import { GovOpenStatementsDocument, GovSampleAnswersDocument, type GovOpenStatementsQuery, type StatementStatus } from '../../gql/graphql'
import { allOf, useTaken } from '../../kit/all'
import type { Read } from '../../kit/read'

type Listed = GovOpenStatementsQuery['statements']['edges'][number]['node']
/** With the number of sampled lines that nobody answered yet. */
export type OpenStatement = Listed & { unanswered: number }

const open: StatementStatus[] = ['SUBMITTED', 'RECONCILED', 'SAMPLED', 'APPROVED', 'PAID']
const rows = (data: GovOpenStatementsQuery) => data.statements

async function unansweredOf(client: Client, s: Listed): Promise<OpenStatement> {
  if (s.status !== 'SAMPLED') return { ...s, unanswered: 0 }
  const { data, error } = await client.query(GovSampleAnswersDocument, { id: s.id }, { requestPolicy: 'network-only' }).toPromise()
  if (!data) throw error ?? new Error('no answer')
  return { ...s, unanswered: data.node?.__typename === 'Statement' ? data.node.lines.edges.filter(l => !l.node.sampleResult).length : 0 }
}

async function take(client: Client, statuses: StatementStatus[], signal: AbortSignal): Promise<OpenStatement[]> {
  const lists = await Promise.all(statuses.map(status => allOf(client, GovOpenStatementsDocument, { status }, rows, { signal })))
  return Promise.all(lists.flat().map(s => unansweredOf(client, s)))
}

export const useOpenStatements = (pause: boolean): Read<OpenStatement[]> => useTaken(take, open, { pause })
