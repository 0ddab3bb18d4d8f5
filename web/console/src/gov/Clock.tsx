// A term as a picture: what is gone of it, and in words how many days are left or late. Never colour alone.
import { standingOf, type Term } from '../kit/clock'
import { Mark } from '../kit/parts'
import { useNow } from '../kit/now'
import { t } from '../kit/words'

const fills = { bad: 'clock-bad', warn: 'clock-warn', good: 'clock-good', info: '' }

export function Clock(term: Term & { label?: string }) {
  const now = useNow()
  const s = standingOf(term, now)
  const days = Math.abs(s.left)
  const words = term.done
    ? s.late ? (days === 0 ? t('clock.doneLate.today') : t('clock.doneLate', { n: days })) : t('clock.done')
    : s.late ? (days === 0 ? t('clock.late.today') : t('clock.late', { n: days })) : s.left === 0 ? t('clock.today') : t('clock.left', { n: s.left })
  const tone = s.late ? 'bad' : term.done ? 'good' : s.left <= 2 ? 'warn' : 'info'
  return (
    <span className="clock">
      <Mark tone={tone}>{term.label ? `${term.label}${t('word.colon')}` : ''}{words}</Mark>
      <span className="bar-track" aria-hidden><span className={`bar-fill ${fills[tone]}`} style={{ width: `${s.gone * 100}%` }} /></span>
      <span className="soft">{t('clock.last', { day: s.last })}</span>
    </span>
  )
}
