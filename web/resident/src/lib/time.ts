import { settings } from './settings'

// Asia/Shanghai is eight hours ahead of UTC all year, whatever the phone's own zone is: moments are
// moved by eight hours and then read with the UTC getters.
const ahead = 8 * 3_600_000
const day = 86_400_000

const zhDays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const enDays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const enMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const two = (n: number) => String(n).padStart(2, '0')
const zh = () => settings.get().language === 'zh'

// The server's clock less the phone's: countdowns run right on a phone whose clock is wrong. A
// record that was just made tells the time. It is made a little before it is known, or long before
// when a lost answer was repeated: the largest difference is nearest. Below 20 seconds it may be the network's.
let offset: number | null = null
export const learnTime = (madeAt: string) => {
  const difference = parse(madeAt) - Date.now()
  offset = Math.max(offset ?? -Infinity, Math.abs(difference) < 20_000 ? 0 : difference)
}
export const now = () => Date.now() + (offset ?? 0)

const local = (at: string | number) => new Date((typeof at === 'number' ? at : parse(at)) + ahead)

/** Milliseconds of an RFC 3339 moment. Old engines of WeChat read nothing but plain ISO texts. */
export function parse(at: string): number {
  const m = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,3})\d*)?(Z|[+-]\d\d:\d\d)$/.exec(at)
  if (!m) return NaN
  const zone = m[8] === 'Z' ? 0 : (m[8]![0] === '-' ? -1 : 1) * (Number(m[8]!.slice(1, 3)) * 60 + Number(m[8]!.slice(4)))
  return Date.UTC(+m[1]!, +m[2]! - 1, +m[3]!, +m[4]!, +m[5]!, +m[6]!, Number((m[7] ?? '0').padEnd(3, '0'))) - zone * 60_000
}

/** The day of a moment, YYYY-MM-DD. */
export function dayOf(at: string | number): string {
  const d = local(at)
  return `${d.getUTCFullYear()}-${two(d.getUTCMonth() + 1)}-${two(d.getUTCDate())}`
}

/** The last day before a moment: of a term that ends with a day, that day. */
export const lastDay = (until: string) => dayOf(parse(until) - 1)

export const today = () => dayOf(now())
export const addDays = (date: string, n: number) => dayOf(Date.parse(`${date}T00:00:00Z`) - ahead + n * day)
export const monthOf = (date: string) => date.slice(0, 7)

export function addMonths(month: string, n: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + n
  return `${Math.floor(count / 12)}-${two((count % 12) + 1)}`
}

/** First moment of a day, as the API takes it. */
export const startOf = (date: string) => `${date}T00:00:00+08:00`

export function hour(at: string): number { return local(at).getUTCHours() }

/** "09:30". */
export function clock(at: string | number): string {
  const d = local(at)
  return `${two(d.getUTCHours())}:${two(d.getUTCMinutes())}`
}

export function weekday(date: string): string {
  return (zh() ? zhDays : enDays)[new Date(`${date}T00:00:00Z`).getUTCDay()]!
}

/** "11月25日" or "25 Nov"; with the year when it is another one than this. */
export function shortDay(date: string): string {
  const [y, m, d] = date.split('-').map(Number) as [number, number, number]
  const other = String(y) !== today().slice(0, 4)
  return zh() ? `${other ? `${y}年` : ''}${m}月${d}日` : `${d} ${enMonths[m - 1]}${other ? ` ${y}` : ''}`
}

/** "今天", "明天", or nothing. */
export function nearDay(date: string): string {
  if (date === today()) return zh() ? '今天' : 'today'
  if (date === addDays(today(), 1)) return zh() ? '明天' : 'tomorrow'
  return ''
}

/** "明天 11月25日 周三", for a day by itself. */
export function longDay(date: string): string {
  const near = nearDay(date)
  return zh() ? [near, shortDay(date), weekday(date)].filter(Boolean).join(' ') : `${weekday(date)} ${shortDay(date)}${near ? ` (${near})` : ''}`
}

/** A moment: "明天 11月25日 周三 10:00". */
export const moment = (at: string) => `${longDay(dayOf(at))} ${clock(at)}`

/** From one moment to another of mostly the same day. */
export const span = (from: string, to: string) => `${moment(from)}–${dayOf(from) === dayOf(to) ? clock(to) : moment(to)}`

/** A month: "2026年11月". */
export function longMonth(month: string): string {
  const [y, m] = month.split('-').map(Number) as [number, number]
  return zh() ? `${y}年${m}月` : `${enMonths[m - 1]} ${y}`
}

/** Minutes in words: 60 is "1 小时", 90 "1 小时 30 分钟". */
export function minutes(n: number): string {
  const [d, h, m] = [Math.floor(n / 1440), Math.floor((n % 1440) / 60), n % 60]
  // Whole days up to two are commoner said in hours: 提前 24 小时.
  const parts = d >= 3 ? [[d, '天', 'd'], [h, '小时', 'h'], [m, '分钟', 'min']] : [[d * 24 + h, '小时', 'h'], [m, '分钟', 'min']]
  const said = parts.filter(([count]) => count).map(([count, z, e]) => `${count} ${zh() ? z : e}`)
  return said.join(' ') || (zh() ? '0 分钟' : '0 min')
}
