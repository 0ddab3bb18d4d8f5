// The server lets an account ask only so much a minute. What goes beyond is refused before anything
// was done, with the time after which it may be asked again: so it is, and people are told why it takes long.
import { useSyncExternalStore } from 'react'

const most = 3
const longest = 60_000
/** What is waited when the server does not say. */
const usual = 5000

let waiting = 0
const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}
function count(by: number) {
  waiting += by
  for (const listener of listeners) listener()
}
/** Whether some request waits for its turn. */
export const useWaiting = () => useSyncExternalStore(subscribe, () => waiting > 0)

const waitOf = (answer: Response) => Math.min(longest, Number(answer.headers.get('Retry-After')) * 1000 || usual)

async function pause(ms: number, signal: AbortSignal | null | undefined) {
  signal?.throwIfAborted()
  count(1)
  try {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(resolve, ms)
      signal?.addEventListener('abort', () => {
        clearTimeout(timer)
        reject(signal.reason as Error)
      }, { once: true })
    })
  } finally {
    count(-1)
  }
}

/** fetch that comes back later when the server asks for it. An abort ends the waiting too. */
export async function patientFetch(...request: Parameters<typeof fetch>): Promise<Response> {
  for (let tries = 0; ; tries++) {
    const answer = await fetch(...request)
    if (answer.status !== 429 || tries === most) return answer
    await pause(waitOf(answer), request[1]?.signal)
  }
}
