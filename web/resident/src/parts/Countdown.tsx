import { useEffect, useRef, useState } from 'react'
import { now, parse } from '@/lib/time'
import { t } from '@/lib/words'
import { Box } from './Box'

/** Time that is left. It is seen running; heard once, when a minute is left, and when it is over. */
export function Countdown({ until, onOver }: { until: string, onOver?: () => void }) {
  const left = () => Math.max(0, Math.ceil((parse(until) - now()) / 1000))
  const [seconds, setSeconds] = useState(left)
  const over = useRef(onOver)
  over.current = onOver
  useEffect(() => {
    setSeconds(left())
    const timer = setInterval(() => {
      const s = left()
      setSeconds(s)
      if (s > 0) return
      clearInterval(timer)
      over.current?.()
    }, 1000)
    return () => clearInterval(timer)
  }, [until])
  const words = seconds >= 60 ? t('countdown.minutes', { m: Math.floor(seconds / 60), s: String(seconds % 60).padStart(2, '0') }) : t('countdown.seconds', { s: seconds })
  return (
    <>
      <Box as="span" className={`countdown ${seconds <= 60 ? 'countdown-near' : ''}`} role="timer" live="off">{words}</Box>
      <Box as="span" className="unseen" live="polite">{seconds === 0 ? t('countdown.over') : seconds <= 60 ? t('countdown.near') : ''}</Box>
    </>
  )
}
