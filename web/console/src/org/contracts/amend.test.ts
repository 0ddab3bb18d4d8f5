import { expect, test } from 'vitest'
import { clauseText, ownClauses } from './amend'
import { shownOf, waitingOf, type Text, type Version } from './useDelivery'

const clause = (code: string, text: string, source: 'DOCUMENTS' | 'CONTRACT') => ({ __typename: 'ContractClause' as const, code, text, source })

const version = (number: number, status: Version['status']) => ({ number, status, hash: `h${number}` })

test('a change replaces the clause that was chosen, and only those of the contract’s own', () => {
  const body = { clauses: [clause('C1', '按月付款', 'DOCUMENTS'), clause('C1', '按验收付款', 'CONTRACT'), clause('C2', '信息保密', 'CONTRACT')] } as Pick<Version['body'], 'clauses'>
  expect(ownClauses(body).map(c => c.code)).toEqual(['C1', 'C2'])
  expect([clauseText(body, 'C1'), clauseText(body, 'C2'), clauseText(body, 'C9'), clauseText(undefined, 'C1')]).toEqual(['按验收付款', '信息保密', '', ''])
})

test('the text on the page is the one that waits for a signature, wherever it stands among the others', () => {
  const text = (...versions: ReturnType<typeof version>[]) => ({ versions }) as Pick<Text, 'versions'>
  expect(shownOf(text(version(1, 'IN_FORCE'), version(2, 'PROPOSED'), version(3, 'REFUSED')))!.number).toBe(2)
  expect(shownOf(text(version(1, 'IN_FORCE'), version(2, 'REFUSED')))!.number).toBe(2)
  expect([shownOf(text()), waitingOf(text(version(1, 'IN_FORCE')))]).toEqual([undefined, undefined])
})
