// Clauses that a change may replace: the contract's own, each by its code. Those of the documents and of the bid stand.
import type { Version } from './useDelivery'

type Body = Pick<Version['body'], 'clauses'> | undefined

export const ownClauses = (body: Body) => body?.clauses.filter(c => c.source === 'CONTRACT') ?? []

/** What a clause of the contract's own says now: the new text begins with it, so that none is written over another. */
export const clauseText = (body: Body, code: string) => ownClauses(body).find(c => c.code === code)?.text ?? ''
