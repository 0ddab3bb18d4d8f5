import Taro from '@tarojs/taro'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { settings } from '@/lib/settings'
import { store } from '@/lib/store'
import { session, signedOut } from './session'

/** Why there is no answer: no network, no session, or the server's refusal by its code. */
export class Trouble extends Error {
  constructor(readonly code: string, message = code) { super(message) }
  get offline() { return this.code === 'OFFLINE' }
}

interface Answer<T> { data?: T | null, errors?: { message: string, extensions?: { code?: string } }[] }

export const hashOf = (doc: object) => (doc as { __meta__: { hash: string } }).__meta__.hash

/** How many requests wait because too much was asked in a minute. */
export const waiting = store(0)

const longest = 60 // seconds
const usual = 5 // when the server does not say

/** What is asked beyond a minute's share is refused before anything was done: it waits as the server says, and is asked again, three times. */
async function patiently<A extends { statusCode: number, header?: object }>(send: () => Promise<A>): Promise<A> {
  for (let tries = 0; ; tries++) {
    const answer = await send()
    if (answer.statusCode !== 429 || tries === 3) return answer
    const [, after] = Object.entries(answer.header ?? {}).find(([name]) => name.toLowerCase() === 'retry-after') ?? []
    waiting.set(waiting.get() + 1)
    await new Promise(go => setTimeout(go, Math.min(longest, Number(after) || usual) * 1000))
    waiting.set(waiting.get() - 1)
  }
}

/** Sends one operation. Its text stays at home: the server knows it by its hash. */
export async function ask<T, V>(doc: TypedDocumentNode<T, V>, variables: V): Promise<T> {
  const bearer = session.get()?.token
  // The language chosen here, which need not be the browser's, is the one to be answered in.
  const header: Record<string, string> = { 'content-type': 'application/json', 'accept-language': settings.get().language === 'en' ? 'en' : 'zh-CN' }
  if (bearer) header.authorization = `Bearer ${bearer}`
  let answer: Taro.request.SuccessCallbackResult<Answer<T>>
  try {
    answer = await patiently(() => Taro.request<Answer<T>>({
      url: `${LINLI_ORIGIN}/graphql`, method: 'POST', header, timeout: 20_000,
      data: { variables, extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(doc) } } },
    }))
  } catch {
    throw new Trouble('OFFLINE')
  }
  const body = answer.data
  const error = typeof body === 'object' ? body?.errors?.[0] : undefined
  if (error) {
    const code = error.extensions?.code ?? 'UNAVAILABLE'
    // Only the session that was sent has ended: another may have begun meanwhile.
    if (code === 'UNAUTHENTICATED' && session.get()?.token === bearer) signedOut()
    throw new Trouble(code, error.message)
  }
  if (answer.statusCode !== 200 || typeof body !== 'object' || !body?.data) throw new Trouble(answer.statusCode === 429 ? 'RATE_LIMITED' : 'UNAVAILABLE')
  return body.data
}
