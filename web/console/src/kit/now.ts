import { useEffect, useRef, useState } from 'react'

/** Does something again and again while somebody looks at the page. */
export function useEvery(ms: number, act: () => void, on = true) {
  const latest = useRef(act)
  useEffect(() => { latest.current = act })
  useEffect(() => {
    if (!on) return
    const timer = setInterval(() => { if (!document.hidden) latest.current() }, ms)
    return () => clearInterval(timer)
  }, [ms, on])
}

/** The time, to the half minute: for what is late or soon. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
