// Statements under way: those that wait for somebody of the buyer's side.
import type { Client } from '@urql/core'
import { GovOpenStatementsDocument, GovSampleAnswersDocument, type GovOpenStatementsQuery, type GovSampleAnswersQuery, type StatementStatus } from '../../gql/graphql'
import { allOf, useTaken } from '../../kit/all'
import type { Read } from '../../kit/read'
import type { Connection } from '../../kit/table/columns'

type Listed = GovOpenStatementsQuery['statements']['edges'][number]['node']
/** With the number of sampled lines that nobody answered yet. */
export type OpenStatement = Listed & { unanswered: number }

const open: StatementStatus[] = ['SUBMITTED', 'RECONCILED', 'SAMPLED', 'APPROVED', 'PAID']
const rows = (data: GovOpenStatementsQuery) => data.statements

const none: Connection<{ sampleResult?: unknown }> = { edges: [], pageInfo: { hasNextPage: false } }
const sampled = (data: GovSampleAnswersQuery): Connection<{ sampleResult?: unknown }> => (data.node?.__typename === 'Statement' ? data.node.lines : none)

async function unansweredOf(client: Client, s: Listed, signal: AbortSignal): Promise<OpenStatement> {
  if (s.status !== 'SAMPLED') return { ...s, unanswered: 0 }
  const lines = await allOf(client, GovSampleAnswersDocument, { id: s.id }, sampled, { signal })
  return { ...s, unanswered: lines.filter(l => !l.sampleResult).length }
}

async function take(client: Client, statuses: StatementStatus[], signal: AbortSignal): Promise<OpenStatement[]> {
  const lists = await Promise.all(statuses.map(status => allOf(client, GovOpenStatementsDocument, { status }, rows, { signal })))
  return Promise.all(lists.flat().map(s => unansweredOf(client, s, signal)))
}

export const useOpenStatements = (pause: boolean): Read<OpenStatement[]> => useTaken(take, open, { pause })
