import { store } from '@/lib/store'
import { now, parse } from '@/lib/time'

export interface Session { token: string, expiresAt: string }

const isSession = (k: unknown): k is Session | null =>
  k === null || (typeof k === 'object' && 'token' in k && typeof k.token === 'string')

export const session = store<Session | null>(null, 'session', isSession)

/** Whom the signed-in person acts for: an elder's id, or null for oneself. */
export const acting = store<string | null>(null, 'acting')

/** What proves the session; null when there is none, or when it has ended by itself. */
export const token = () => {
  const s = session.get()
  return s && !(parse(s.expiresAt) <= now()) ? s.token : null
}

export function signedIn(s: Session): void {
  acting.set(null)
  session.set(s)
}

export function signedOut(): void {
  acting.set(null)
  session.set(null)
}
