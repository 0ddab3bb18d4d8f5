// The words of the screen: zh-CN first, whole English beside it. Keys are typed, languages are
// loaded when they are chosen. Names of enum values come from web/shared, as on the other screens.
import { useSyncExternalStore } from 'react'
import type enumsZh from '@shared/words.zh.json'
import type govZh from '../words/gov.zh.json'
import type kitZh from '../words/kit.zh.json'
import type orgZh from '../words/org.zh.json'

export type Language = 'zh' | 'en'
export type WordKey = keyof typeof kitZh | keyof typeof orgZh | keyof typeof govZh
export type EnumName = keyof typeof enumsZh
type Dictionary = Record<string, string>
type Loaded = { default: Dictionary }
/** How a console loads its own words. */
export type WordSource = { zh: () => Promise<Loaded>; en: () => Promise<Loaded> }

const name = 'linli.language'
const listeners = new Set<() => void>()
let current: Language = 'zh'
let words: Dictionary = {}
let enums: Record<string, Dictionary> = {}
let verbs: Dictionary = {}

export const language = () => current
/** The language as HTML and HTTP call it. */
export const tagOf = (l: Language) => (l === 'zh' ? 'zh-CN' : 'en')

/** The language somebody chose before; else the browser's, when it is English. */
export function preferred(): Language {
  const kept = localStorage.getItem(name)
  if (kept === 'zh' || kept === 'en') return kept
  return navigator.language.startsWith('en') ? 'en' : 'zh'
}

export async function speak(to: Language, source: WordSource) {
  const [kit, own, shared, acts] = to === 'en'
    ? await Promise.all([import('../words/kit.en.json'), source.en(), import('@shared/words.en.json'), import('../words/verbs.en.json')])
    : await Promise.all([import('../words/kit.zh.json'), source.zh(), import('@shared/words.zh.json'), import('../words/verbs.zh.json')])
  words = { ...kit.default, ...own.default }
  enums = shared.default
  verbs = acts.default
  current = to
  localStorage.setItem(name, to)
  document.documentElement.lang = tagOf(to)
  for (const listener of listeners) listener()
}

/** The sentence of a key, with {names} filled in. */
export function t(key: WordKey, values: Record<string, string | number> = {}): string {
  return (words[key] ?? key).replaceAll(/\{(\w+)\}/g, (whole, n: string) => String(values[n] ?? whole))
}

/** The word for a value of an enum; the value itself when there is none. */
export const word = (of: EnumName, value: string) => enums[of]?.[value] ?? value
export const hasWord = (of: EnumName, value: string) => enums[of]?.[value] !== undefined
/** The values of an enum, in the order of the schema. */
export const valuesOf = (of: EnumName) => Object.keys(enums[of] ?? {})
/** The word for an act in the log, such as booking.confirm. */
export const verbWord = (verb: string) => verbs[verb] ?? verb

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}
export const useLanguage = () => useSyncExternalStore(subscribe, language)
