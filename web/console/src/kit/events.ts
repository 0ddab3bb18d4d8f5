// Subscriptions as server-sent events: `next` carries one response, `complete` ends the stream.
// The browser's EventSource sends no headers and no body, hence fetch and this small reader.
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { useEffect, useRef, useState } from 'react'
import { endpoint, hashOf, headers } from './client'
import { endSession } from './session'

export interface ServerEvent { event: string; data: string }

// eventsIn takes whole events off the front of what has arrived and leaves the rest.
export function eventsIn(text: string): [ServerEvent[], string] {
  const blocks = text.replaceAll('\r\n', '\n').split('\n\n')
  const rest = blocks.pop() ?? ''
  const events = blocks.flatMap(block => {
    const fields = block.split('\n').filter(line => line && !line.startsWith(':'))
    if (fields.length === 0) return []
    const of = (name: string) => fields.filter(l => l.startsWith(name + ':')).map(l => l.slice(name.length + 1).trimStart())
    return [{ event: of('event')[0] ?? 'message', data: of('data').join('\n') }]
  })
  return [events, rest]
}

interface Listener<Data> { next: (data: Data) => void; open: () => void; signal: AbortSignal }
type Ended = 'complete' | 'lost' | 'refused'

async function listenOnce<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables, l: Listener<Data>): Promise<Ended> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { ...headers(), 'Content-Type': 'application/json', Accept: 'text/event-stream' },
    body: JSON.stringify({ variables, extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(document) } } }),
    signal: l.signal,
  })
  if (response.status === 401) {
    endSession()
    return 'refused'
  }
  if (!response.ok || !response.body) return 'lost'
  l.open()
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  for (;;) {
    const { done, value } = await within(silence, reader.read())
    if (done) return 'lost'
    const [events, rest] = eventsIn(text + value)
    text = rest
    for (const e of events) {
      if (e.event === 'complete') return 'complete'
      const { data, errors } = JSON.parse(e.data) as { data?: Data | null; errors?: { extensions?: { code?: string } }[] }
      if (errors?.some(x => x.extensions?.code === 'UNAUTHENTICATED')) {
        endSession()
        return 'refused'
      }
      if (data) l.next(data)
    }
  }
}

/** The server says something every 20 s: after three times that nobody is there, whatever the network claims. */
const silence = 60_000

function within<T>(limit: number, read: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>
  const over = new Promise<never>((_, reject) => { timer = setTimeout(() => reject(new Error('silent')), limit) })
  return Promise.race([read, over]).finally(() => clearTimeout(timer))
}

export type LiveState = 'connecting' | 'live' | 'lost'

/**
 * useLive calls `next` for each piece of news and `gap` whenever the stream opens: what happened
 * before has to be read again. It reconnects by itself, slower each time.
 */
export function useLive<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>, variables: Variables, next: (data: Data) => void, gap: () => void, pause = false,
): LiveState {
  const [state, setState] = useState<LiveState>('connecting')
  const calls = useRef({ next, gap })
  useEffect(() => { calls.current = { next, gap } })
  const wanted = JSON.stringify(variables)
  useEffect(() => {
    if (pause) return
    let over = false
    let stream = new AbortController()
    let tries = 0
    let wake = () => {}
    const online = () => wake()
    const open = () => {
      calls.current.gap()
      setState('live')
    }
    const run = async () => {
      for (;;) {
        if (over) return
        const began = Date.now()
        stream = new AbortController()
        let ended: Ended = 'lost'
        try {
          ended = await listenOnce(document, JSON.parse(wanted) as Variables, { next: d => calls.current.next(d), open, signal: stream.signal })
        } catch {
          ended = 'lost'
        }
        if (over) return
        stream.abort() // one that fell silent is closed before the next is opened
        setState('lost')
        if (ended === 'refused') return
        if (Date.now() - began > silence / 2) tries = 0 // it was a stream, not a refusal that looked like one
        const wait = Math.min(30_000, 1000 * 2 ** tries++) * (0.75 + Math.random() / 2)
        await new Promise<void>(resolve => {
          wake = resolve
          setTimeout(resolve, wait)
        })
      }
    }
    window.addEventListener('online', online)
    void run()
    return () => {
      window.removeEventListener('online', online)
      over = true
      stream.abort()
      wake()
    }
  }, [document, wanted, pause])
  return state
}
