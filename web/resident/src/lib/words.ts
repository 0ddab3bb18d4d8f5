import sharedEn from '@shared/words.en.json'
import sharedZh from '@shared/words.zh.json'
import en from '@/words/en.json'
import zh from '@/words/zh.json'
import { settings } from './settings'

export type Key = keyof typeof zh
type Values = Record<string, string | number>

const own = { zh: zh as Record<string, string>, en: en as Record<string, string> }
const shared = { zh: sharedZh as Record<string, Record<string, string>>, en: sharedEn as Record<string, Record<string, string>> }

/** A sentence; {name} stands for a value, {n#day|days} for the singular or the plural of n. */
export function t(key: Key, values: Values = {}): string {
  const text = own[settings.get().language][key] ?? key
  return text.replace(/\{(\w+)(?:#([^|}]*)\|([^}]*))?\}/g, (_, name: string, one?: string, many?: string) =>
    many === undefined ? String(values[name] ?? '') : (Number(values[name]) === 1 ? one ?? '' : many))
}

/** A key made from a value that the server sent: its sentence, or null when there is none. */
export function tMaybe(key: string, values: Values = {}): string | null {
  return key in own.zh ? t(key as Key, values) : null
}

/** What an enum's value is called. */
export function word(name: keyof typeof sharedZh, value: string): string {
  return shared[settings.get().language][name]?.[value] ?? value
}

/** Puts parts of a sentence one after the other. */
export const joined = (parts: string[]) => parts.join(settings.get().language === 'zh' ? '、' : ', ')
