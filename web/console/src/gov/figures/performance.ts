// Figures of several organisations or months: each is a question of its own to the server, a few at a time.
import type { Client } from '@urql/core'
import { GovPerformanceDocument, type GovPerformanceQuery } from '../../gql/graphql'
import { useTaken } from '../../kit/all'
import type { Read } from '../../kit/read'

export type Performance = GovPerformanceQuery['performance']
export interface Asked { organizationId: string; month: string }

const atOnce = 6

async function take(client: Client, asked: Asked[], signal: AbortSignal): Promise<Performance[]> {
  const out: Performance[] = []
  for (let i = 0; i < asked.length && !signal.aborted; i += atOnce) {
    const answers = await Promise.all(asked.slice(i, i + atOnce).map(a => client.query(GovPerformanceDocument, a, { requestPolicy: 'network-only' }).toPromise()))
    for (const { data, error } of answers) {
      if (!data) throw error ?? new Error('no answer')
      out.push(data.performance)
    }
  }
  return out
}

export const usePerformances = (asked: Asked[]): Read<Performance[]> => useTaken(take, asked)

export const figureOf = (p: Performance, name: string) => p.figures.find(f => f.name === name)

/** A figure in per cent with one decimal, for charts; null: nothing was measured, or it is not shown. */
export const percentOf = (p: Performance, name: string): number | null => {
  const f = figureOf(p, name)
  return f?.denominator && typeof f.numerator === 'number' ? Math.round((f.numerator / f.denominator) * 1000) / 10 : null
}

/** Whether there is anything to tell of; what is not shown was measured. */
export const measured = (p: Performance): boolean => p.figures.some(f => f.denominator !== 0) || p.satisfied.count !== 0
