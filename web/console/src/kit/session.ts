// The session: one bearer token, shared by both consoles and kept over reloads.
import { useSyncExternalStore } from 'react'

export interface Session { token: string; expiresAt: string }

const name = 'linli.session'
/** Where what was known of the viewer last is kept; it goes with the session. */
export const keptViewer = 'linli.viewer'
const listeners = new Set<() => void>()
let read: { text: string | null; session: Session | null } = { text: null, session: null }

function parse(text: string | null): Session | null {
  if (!text) return null
  try {
    const s = JSON.parse(text) as Partial<Session>
    return typeof s.token === 'string' ? { token: s.token, expiresAt: s.expiresAt ?? '' } : null
  } catch {
    return null
  }
}

export function session(): Session | null {
  const text = localStorage.getItem(name)
  if (text !== read.text) read = { text, session: parse(text) }
  return read.session
}

function tell() {
  for (const listener of listeners) listener()
}

export function beginSession(s: Session) {
  localStorage.removeItem(keptViewer)
  localStorage.setItem(name, JSON.stringify(s))
  tell()
}

/** The session is over. What was typed stays in the tab for whoever signs in again. */
export function endSession() {
  localStorage.removeItem(keptViewer)
  localStorage.removeItem(name)
  tell()
}

/** Somebody signed out: nothing of theirs stays for the next one at this desk. */
export function leaveSession() {
  sessionStorage.clear()
  endSession()
}

// Other tabs sign in and out too; `storage` fires only there.
function subscribe(listener: () => void) {
  const elsewhere = (e: StorageEvent) => { if (e.key === name || e.key === null) listener() }
  listeners.add(listener)
  window.addEventListener('storage', elsewhere)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', elsewhere)
  }
}

/** Calls when a session that was there is over, however it ended and in whichever tab. */
export function whenOver(run: () => void) {
  let had = session() !== null
  subscribe(() => {
    const has = session() !== null
    if (had && !has) run()
    had = has
  })
}

export const useSession = () => useSyncExternalStore(subscribe, session)
