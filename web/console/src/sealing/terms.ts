import { equal, unbase64 } from './bytes'
import { hasFields, isWhole } from './canonical'
import { isPoint } from './curve'
import { type Code, Problem } from './problem'

export type Kind = 'TECHNICAL' | 'PRICE' | 'FINAL'

export interface Place { tender: string, lot: string, kind: Kind, round: number }

export interface Custodian { id: string, institution: string, /** P-256 point, base64url */ key: string }

/** For what and to whom an envelope is sealed; the server publishes it. */
export interface Terms extends Place { v: 1, threshold: number, custodians: Custodian[] }

const kinds = ['TECHNICAL', 'PRICE', 'FINAL']

export const isId = (value: unknown): value is string => typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/.test(value)

export const isBid = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{32}$/.test(value)

export const isPlace = (p: { tender?: unknown, lot?: unknown, kind?: unknown, round?: unknown }) =>
  isId(p.tender) && (p.lot === '' || isId(p.lot)) && kinds.includes(p.kind as string) && isWhole(p.round, 1, 99)

/** Takes terms of sealing as they were downloaded, and checks them. */
export async function readTerms(value: unknown): Promise<Terms> {
  if (!hasFields(value, ['v', 'tender', 'lot', 'kind', 'round', 'threshold', 'custodians']) || value['v'] !== 1 || !isPlace(value)) throw new Problem('BAD_TERMS', 'the terms of sealing are not in their form')
  const terms = value as unknown as Terms
  if (!Array.isArray(terms.custodians) || !terms.custodians.every(c => hasFields(c, ['id', 'institution', 'key']))) throw new Problem('BAD_TERMS', 'the custodians are not in their form')
  await checkCustodians(terms.threshold, terms.custodians, 'BAD_CUSTODIANS')
  return terms
}

/** 2 ≤ t ≤ n ≤ 10, two institutions at least, and none that could open alone. */
export async function checkCustodians(threshold: unknown, custodians: Custodian[], code: Code) {
  const refuse = (why: string) => new Problem(code, why)
  if (custodians.length > 10 || !isWhole(threshold, 2, custodians.length)) throw refuse('the threshold is at least 2 and at most the number of custodians, who are at most 10')
  const held = new Map<string, number>()
  for (const c of custodians) {
    if (!isId(c.id) || !isId(c.institution)) throw refuse('ids of custodians and institutions have 1 to 64 plain characters')
    held.set(c.institution, (held.get(c.institution) ?? 0) + 1)
  }
  if (!(await Promise.all(custodians.map(c => isPoint(unbase64(c.key))))).every(Boolean)) throw refuse('the key of a custodian is not a point of P-256')
  if (new Set(custodians.map(c => c.id)).size < custodians.length || new Set(custodians.map(c => c.key)).size < custodians.length) throw refuse('a custodian or a key is named twice')
  if (held.size < 2 || Math.max(...held.values()) >= threshold) throw refuse('one institution could open bids alone')
}

/** Whether two custodians are the same. */
export const sameCustodian = (a: Custodian, b: Custodian) => a.id === b.id && a.institution === b.institution && equal(unbase64(a.key) ?? new Uint8Array(), unbase64(b.key) ?? new Uint8Array(1))
