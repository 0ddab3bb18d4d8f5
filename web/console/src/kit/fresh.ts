// Pages of records that no stream tells about: they read again by themselves while somebody looks at them.
import { useEffect, useRef } from 'react'

const often = 60_000
/** What the server's clock does at a moment takes it a little while. */
const after = 2000

interface How {
  /** How often, in milliseconds: each minute, unless others wait for one another. */
  every?: number
  /** Whether it does so at present. */
  on?: boolean
}

/**
 * Reads again each minute while the page is seen, when it is seen again, when the connection is back,
 * and after each of the moments.
 */
export function useFresh(again: () => void, moments: (string | null | undefined)[] = [], { every = often, on = true }: How = {}) {
  const call = useRef(again)
  useEffect(() => { call.current = again })
  useEffect(() => {
    if (!on) return
    const read = () => { if (document.visibilityState === 'visible') call.current() }
    const timer = setInterval(read, every)
    document.addEventListener('visibilitychange', read)
    window.addEventListener('online', read)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', read)
      window.removeEventListener('online', read)
    }
  }, [every, on])
  const at = JSON.stringify(moments)
  useEffect(() => {
    const left = (JSON.parse(at) as (string | null)[]).map(m => (m ? Date.parse(m) + after - Date.now() : 0))
    // what is days away comes with the minutes; longer timers than 24 days would ring at once
    const timers = left.filter(ms => ms > 0 && ms < often * 60).map(ms => setTimeout(() => call.current(), ms))
    return () => { for (const timer of timers) clearTimeout(timer) }
  }, [at])
}
