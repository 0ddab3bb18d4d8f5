import { settings } from './settings'

/** Fen as yuan without its name: 20000 is "200", 8050 is "80.50". */
export function figures(fen: number): string {
  const sign = fen < 0 ? '-' : ''
  const whole = Math.floor(Math.abs(fen) / 100)
  const rest = Math.abs(fen) % 100
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ',')
  return sign + grouped + (rest ? `.${String(rest).padStart(2, '0')}` : '')
}

export const yuan = (fen: number) => (settings.get().language === 'zh' ? `${figures(fen)} 元` : `¥${figures(fen)}`)

/** A share in 1/10,000 as per cent: 5000 is "50%". */
export const percent = (bp: number) => `${bp / 100}%`
