// Days and times as clocks in Asia/Shanghai show them, whatever zone the machine is in.
// The zone has been eight hours ahead of UTC without summer time since 1991.
import { language } from './words'

const ahead = 8 * 3_600_000
const dayMs = 86_400_000
const two = (n: number) => String(n).padStart(2, '0')
const local = (at: string | number) => new Date(new Date(at).getTime() + ahead)

/** A moment → 2026-11-24 */
export const dayOf = (at: string | number) => local(at).toISOString().slice(0, 10)
/** A moment → 08:05 */
export const clockOf = (at: string | number) => local(at).toISOString().slice(11, 16)
/** A moment → 2026-11-24 08:05 */
export const dayClock = (at: string | number) => `${dayOf(at)} ${clockOf(at)}`
/** Minutes since midnight. */
export const minuteOf = (at: string | number) => local(at).getUTCHours() * 60 + local(at).getUTCMinutes()
export const today = () => dayOf(Date.now())
export const thisMonth = () => today().slice(0, 7)
/** A day and a clock time → a moment. */
export const moment = (day: string, clock = '00:00') => `${day}T${clock}:00+08:00`
export const addDays = (day: string, n: number) => new Date(Date.parse(day + 'T00:00:00Z') + n * dayMs).toISOString().slice(0, 10)
export const daysBetween = (from: string, until: string) => Math.round((Date.parse(until + 'T00:00:00Z') - Date.parse(from + 'T00:00:00Z')) / dayMs)
const fraction = (at: string) => (/\.(\d+)/.exec(at)?.[1] ?? '').padEnd(9, '0')
/** Whether a moment is after another one, as exact as the server writes it: trailing zeros are left out, and a Date knows milliseconds only. */
export function isAfter(a: string, b: string): boolean {
  const [x, y] = [Date.parse(a), Date.parse(b)]
  return x === y ? fraction(a) > fraction(b) : x > y
}
/** 0 Monday … 6 Sunday */
export const weekdayOf = (day: string) => (new Date(day + 'T00:00:00Z').getUTCDay() + 6) % 7
export const mondayOf = (day: string) => addDays(day, -weekdayOf(day))
export const addMonths = (month: string, n: number) => {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + n
  return `${Math.floor(count / 12)}-${two((count % 12) + 1)}`
}

const weekdays = { zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'], en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] }
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export const weekdayName = (day: string) => weekdays[language()][weekdayOf(day)]!
/** 2026-11-24 → 11月24日 周二, or Tue 24 Nov; with the year when it is not this one */
export function dayName(day: string): string {
  const [y, m, d] = [day.slice(0, 4), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
  const other = y !== today().slice(0, 4)
  return language() === 'zh' ? `${other ? `${y}年` : ''}${m}月${d}日 ${weekdayName(day)}` : `${weekdayName(day)} ${d} ${months[m - 1]}${other ? ` ${y}` : ''}`
}
/** 2026-11 → 2026年11月, or Nov 2026 */
export const monthName = (month: string) => {
  const [y, m] = [month.slice(0, 4), Number(month.slice(5, 7))]
  return language() === 'zh' ? `${y}年${m}月` : `${months[m - 1]} ${y}`
}
/** 08:00–09:00 */
export const span = (from: string, until: string) => `${clockOf(from)}–${clockOf(until)}`
/** 15 → 15 分钟, or 15 min; 90 → 1 小时 30 分钟: never a part of an hour in decimals. */
export function minutesText(n: number): string {
  const parts = ([[Math.floor(n / 60), '小时', 'h'], [n % 60, '分钟', 'min']] as const).filter(([count], i) => count > 0 || (i === 1 && n === 0))
  return parts.map(([count, zh, en]) => `${count} ${language() === 'zh' ? zh : en}`).join(' ')
}
