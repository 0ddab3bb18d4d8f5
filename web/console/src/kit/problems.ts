// What went wrong, in words for people.
import type { CombinedError } from '@urql/core'
import { codeOf } from './client'
import { hasWord, language, sentence, t, word } from './words'

/** A broken rule as every payload lists it. */
export interface Problem { message: string; code: string; path?: string[] | null }

/** English is the server's own sentence; in Chinese the rule's, with the sentence where it says which value is meant. */
export function problemText(p: Problem): string {
  if (language() === 'en') return p.message
  const known = sentence(p.message)
  if (known) return known
  const said = hasWord('ErrorCode', p.code) ? word('ErrorCode', p.code) : p.message
  return p.code === 'BAD_INPUT' && p.message ? `${said}（${p.message}）` : said
}

export function errorText(error: CombinedError): string {
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

// The server says in English why an action is refused. The sentences with a fixed shape are put
// into Chinese here; any other stands as it is.
const shapes: [RegExp, (m: RegExpExecArray) => string][] = [
  [/^(\w+) is for (?:an? \w+ that|what) is (.+); this(?: one)? is (\w+)$/, m =>
    t('reason.state', { action: word('Action', m[1]!), from: m[2]!.split(/, or |, | or /).map(stateWord).join('、'), now: stateWord(m[3]!) })],
  [/^this is for (.+)$/, m => t('reason.post', { who: whoWords(m[1]!) })],
]

function stateWord(s: string): string {
  const of = (['BookingStatus', 'StatementStatus', 'ContractStatus', 'OfferingStatus'] as const).find(e => hasWord(e, s))
  return of ? word(of, s) : s
}

// Posts are called as everywhere else; three of the people have none.
function personWord(who: string): string {
  if (who === 'the person concerned') return t('reason.self')
  if (who === 'the assigned carer') return t('reason.carer')
  const proxy = /^a proxy with scope (\w+)$/.exec(who)
  if (proxy) return t('reason.proxy', { scope: word('ProxyScope', proxy[1]!) })
  return word('Post', who.toUpperCase().replaceAll(' ', '_'))
}

const whoWords = (text: string) => text.replaceAll(/ of the (organisation|area)/g, '').split(/, or |, | or /).map(personWord).join('、')

export function reasonText(reason: string | null | undefined): string {
  if (!reason || language() === 'en') return reason ?? ''
  for (const [shape, say] of shapes) {
    const m = shape.exec(reason)
    if (m) return say(m)
  }
  return sentence(reason) ?? reason
}
