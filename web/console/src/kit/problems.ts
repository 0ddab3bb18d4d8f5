// What went wrong, in words for people.
import type { CombinedError } from '@urql/core'
import { codeOf } from './client'
import { hasWord, t, word } from './words'

/** A broken rule as every payload lists it; one of a rule pack says which, and what is and what is required. */
export interface Problem { message: string; code: string; path?: string[] | null; ruleKey?: string; cite?: string; actual?: string; required?: string }

/** The server speaks the language that was asked for; a rule without a sentence has its word. */
export const problemText = (p: Problem): string => p.message || word('ErrorCode', p.code)

export function errorText(error: CombinedError | Error | undefined): string {
  const code = codeOf(error)
  if (code === 'NETWORK') return t('error.network')
  if (hasWord('ErrorCode', code)) return word('ErrorCode', code)
  return t('error.unknown')
}

/** Problems by the field of the form they are about; the others belong above the form. */
export function byField(problems: Problem[], fields: readonly string[]): { fields: Record<string, string[]>; rest: Problem[] } {
  const out: { fields: Record<string, string[]>; rest: Problem[] } = { fields: {}, rest: [] }
  for (const p of problems) {
    const path = p.path?.[0] === 'input' ? p.path.slice(1) : p.path ?? []
    const field = path.find(part => fields.includes(part))
    if (field) (out.fields[field] ??= []).push(problemText(p))
    else out.rest.push(p)
  }
  return out
}

/** Why an action is refused, as the server says it; empty when it is not. */
export const reasonText = (reason: string | null | undefined): string => reason ?? ''
