// Acting: a mutation, its key, its success in words and its broken rules.
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { App } from 'antd'
import { useCallback } from 'react'
import { useClient } from 'urql'
import { codeOf, hashOf } from './client'
import { errorText, problemText, type Problem } from './problems'
import { t } from './words'
import { answered, keyOf, newKey, wishOf } from './wish'

export interface Outcome<Payload> {
  ok: boolean
  problems: Problem[]
  /** What the mutation answered, when it was done. */
  payload: Payload | null
  /** Whether nobody knows if it was done: the wish is kept and may simply be repeated. */
  lost: boolean
}

type Answer = { errors: Problem[] }
/** What an act's document answers, without its __typename. */
export type PayloadOf<Data> = Exclude<Data[Exclude<keyof Data, '__typename'>], undefined | string>

export interface ActOptions {
  /** Said when it is done. */
  done?: string
  /** Reads the record again: after somebody else changed it, and after it was done. */
  reread?: () => void
  /** Whether the page shows problems itself, as forms and dialogs do; else they are said. */
  quiet?: boolean
  /** What is sent is secret, such as a password: nothing of it is kept, each try is a wish of its own. */
  secret?: boolean
}

// After these the server may have done it all the same.
const unsure = new Set(['NETWORK', 'UNAVAILABLE', 'INTERNAL', 'UNKNOWN'])

// A live region that screen readers follow; antd's messages are for the eyes.
function announce(text: string) {
  const region = document.getElementById('announcer')
  if (region) region.textContent = text
}

export function useSay() {
  const { message } = App.useApp()
  return useCallback((text: string, kind: 'success' | 'error' | 'warning' = 'success') => {
    announce(text)
    void message.open({ type: kind, content: text, duration: kind === 'success' ? 3 : 6 })
  }, [message])
}

export function useAct<Data extends object, Input extends { idempotencyKey: string }>(
  document: TypedDocumentNode<Data, { input: Input }>, options: ActOptions = {},
): (input: Omit<Input, 'idempotencyKey'>) => Promise<Outcome<PayloadOf<Data>>> {
  const client = useClient()
  const say = useSay()
  const { done, reread, quiet, secret } = options
  return useCallback(async input => {
    const wish = secret ? undefined : wishOf(hashOf(document), input)
    const result = await client.mutation(document, { input: { ...input, idempotencyKey: wish ? keyOf(wish) : newKey() } as unknown as Input }).toPromise()
    const fail = (problems: Problem[], lost = false): Outcome<PayloadOf<Data>> => {
      if (problems.some(p => p.code === 'STALE_VERSION')) reread?.()
      if (!quiet) say(problems.map(problemText).join(' '), 'error')
      return { ok: false, problems, payload: null, lost }
    }
    // a payload tells that it was decided, even where some of its fields could not be read
    const payload = Object.entries(result.data ?? {}).find(([name]) => name !== '__typename')?.[1] as PayloadOf<Data> & Answer | null | undefined
    if (!payload) {
      const code = codeOf(result.error) || 'UNKNOWN'
      const lost = unsure.has(code)
      if (wish && !lost) answered(wish)
      return fail([{ code, message: errorText(result.error) }], lost)
    }
    if (wish) answered(wish)
    if (payload.errors.length > 0) return fail(payload.errors)
    if (done) say(done)
    reread?.()
    return { ok: true, problems: [], payload, lost: false }
  }, [client, document, say, done, reread, quiet, secret])
}

/** Problems in words, above a form or in a dialog. */
export const problemsText = (problems: Problem[]) => problems.map(problemText).join(' ') || t('error.unknown')
