import { store } from '@/lib/store'
import { forget } from '@/platform/storage'

/** What proves it. When it is over is the server's to say: a phone's clock may be wrong. */
interface Session { token: string }

const isSession = (k: unknown): k is Session | null =>
  k === null || (typeof k === 'object' && 'token' in k && typeof k.token === 'string')

export const session = store<Session | null>(null, 'session', isSession)

/** Whom the signed-in person acts for: an elder's id, or null for oneself. */
export const acting = store<string | null>(null, 'acting')

export function signedIn(s: Session): void {
  acting.set(null)
  session.set(s)
}

/** The session is over. What was being written stays for whoever signs in again. */
export function signedOut(): void {
  acting.set(null)
  session.set(null)
}

/** Somebody leaves this phone: drafts hold telephones and addresses, so they go too. */
export function leave(): void {
  forget('draft ')
  signedOut()
}
