import { useRef, useState } from 'react'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import type { FaultFragment } from '@/gql/graphql'
import { sentence, troubleSentence } from '@/lib/errors'
import { ask, hashOf, Trouble } from './request'
import { outdate } from './query'

// One key per wish, kept until it is answered: who taps again after a lost answer repeats the
// same key, and nothing happens twice.
const wishes = new Map<string, string>()
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'
const newKey = () => `app-${Array.from({ length: 24 }, () => letters[Math.floor(Math.random() * letters.length)]).join('')}`

const last = (path: readonly string[] | null | undefined) => path?.[path.length - 1] ?? ''

interface Payload { errors: FaultFragment[] }

export interface Action<T, I> {
  /** Sends the wish. The answer, or null when rules were broken or none came: see problem and fields. */
  send: (input: Omit<I, 'idempotencyKey'>) => Promise<T | null>
  busy: boolean
  /** What went wrong, in a sentence; null: nothing, or it belongs to fields. */
  problem: string | null
  /** Sentences by the name of the input field they are about. */
  fields: Record<string, string>
  faults: FaultFragment[]
  clear: () => void
}

interface State { busy: boolean, problem: string | null, fields: Record<string, string>, faults: FaultFragment[] }
const idle: State = { busy: false, problem: null, fields: {}, faults: [] }

/** Does; shown names the fields beside which the page can say what is wrong with them. */
export function useAction<T extends object, I>(doc: TypedDocumentNode<T, { input: I }>, shown: string[] = []): Action<T, I> {
  const [state, setState] = useState<State>(idle)
  const busy = useRef(false)
  const send = async (input: Omit<I, 'idempotencyKey'>): Promise<T | null> => {
    if (busy.current) return null
    busy.current = true
    setState({ ...idle, busy: true })
    const wish = `${hashOf(doc)} ${JSON.stringify(input)}`
    const key = wishes.get(wish) ?? newKey()
    wishes.set(wish, key)
    try {
      const data = await ask(doc, { input: { ...input, idempotencyKey: key } as I })
      wishes.delete(wish)
      outdate()
      const payload = Object.values(data).find((v): v is Payload => typeof v === 'object' && v !== null && 'errors' in v)
      const faults = payload?.errors ?? []
      const beside = faults.filter(f => shown.includes(last(f.path)))
      const rest = faults.filter(f => !beside.includes(f))
      setState({ busy: false, faults, problem: rest.length ? rest.map(sentence).join(' ') : null, fields: Object.fromEntries(beside.map(f => [last(f.path), sentence(f)])) })
      return faults.length ? null : data
    } catch (e) {
      const trouble = e instanceof Trouble ? e : new Trouble('UNAVAILABLE')
      // A refusal at the top is an answer, too; only silence keeps the key.
      if (!trouble.offline && trouble.code !== 'UNAVAILABLE') wishes.delete(wish)
      setState({ ...idle, problem: troubleSentence(trouble) })
      return null
    } finally {
      busy.current = false
    }
  }
  return { ...state, send, clear: () => setState(idle) }
}
