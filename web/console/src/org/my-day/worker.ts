import { lastViewer } from '../../kit/viewer'
import { t } from '../../kit/words'
import { forgetDays, records } from './store'

/** Lets the service worker keep this page and what it has loaded, so that it opens without a connection. */
export async function keepShell(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
  try {
    await navigator.serviceWorker.register('/org/sw.js', { scope: '/org/' })
    const { active } = await navigator.serviceWorker.ready
    const loaded = performance.getEntriesByType('resource').map(e => new URL(e.name)).filter(u => u.origin === location.origin).map(u => u.pathname)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    active?.postMessage({ keep: [...new Set(loaded)] })
  } catch {
    // a browser that forbids service workers still works with a connection
  }
}

/** What to say to somebody who signs out with records that are not sent; empty: nothing. */
export async function leaving(): Promise<string> {
  const me = lastViewer()?.person.id
  const unsent = (await records.all().catch(() => [])).filter(r => r.personId === me)
  return unsent.length > 0 ? t('outbox.leaving', { n: unsent.length }) : ''
}

/** Addresses and telephones do not stay on the phone of somebody who signed out. */
export const left = () => forgetDays().catch(() => {})
