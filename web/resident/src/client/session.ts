import { store } from '@/lib/store'

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

export function signedOut(): void {
  acting.set(null)
  session.set(null)
}
