import { expect, test } from 'vitest'
import { doneBy } from './steps'

const entry = (verb: string, i: number) => ({ id: String(i), verb, at: `2026-11-2${i}T00:00:00Z`, actorId: `per_${i}` })

test('a step counts until the statement goes back', () => {
  const entries = ['statement.draw', 'statement.submit', 'statement.reconcile', 'statement.return', 'statement.submit'].map(entry)
  expect(doneBy(entries, 'statement.draw')?.id).toBe('0')
  expect(doneBy(entries, 'statement.submit')?.id).toBe('4')
  expect(doneBy(entries, 'statement.reconcile')).toBe(undefined)
  expect(doneBy([], 'statement.draw')).toBe(undefined)
})
