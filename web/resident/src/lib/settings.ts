import { fontScale } from '@/platform/device'
import { store } from './store'

export type Language = 'zh' | 'en'

export interface Settings {
  language: Language
  /** 长辈版: larger, simpler. */
  elder: boolean
  /** Code of the area looked at; null: the recipient's home. */
  area: { code: string, name: string } | null
}

// Whoever set WeChat's text large finds 长辈版 at the first visit.
const initial: Settings = { language: 'zh', elder: fontScale() >= 1.3, area: null }

export const settings = store<Settings>(initial, 'settings', (k): k is Settings =>
  typeof k === 'object' && k !== null && 'language' in k && 'elder' in k)

export const change = (part: Partial<Settings>) => settings.set({ ...settings.get(), ...part })
