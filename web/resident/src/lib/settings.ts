import { fontScale } from '@/platform/device'
import { read, write } from '@/platform/storage'
import { store } from './store'

export type Language = 'zh' | 'en'

export interface Settings {
  language: Language
  /** 长辈版: larger, simpler. */
  elder: boolean
  /** The area looked at; null: the recipient's home. */
  area: { code: string, name: string } | null
}

const isArea = (k: unknown): k is { code: string, name: string } => typeof k === 'object' && k !== null && 'code' in k && 'name' in k

const language = read('language')
const elder = read('elder')
const area = read('area')

export const settings = store<Settings>({
  language: language === 'en' ? 'en' : 'zh',
  // Whoever set WeChat's text large finds 长辈版 at the first visit.
  elder: typeof elder === 'boolean' ? elder : fontScale() >= 1.3,
  area: isArea(area) ? area : null,
})

export function change(part: Partial<Settings>): void {
  for (const [key, value] of Object.entries(part)) write(key, value)
  settings.set({ ...settings.get(), ...part })
}
