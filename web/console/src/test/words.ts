import { speak, type Language } from '../kit/words'

/** Loads the organisations' words in a language. */
export const speakOrg = (language: Language) => speak(language, { zh: () => import('../words/org.zh.json'), en: () => import('../words/org.en.json') })

/** Loads the government's words in a language. */
export const speakGov = (language: Language) => speak(language, { zh: () => import('../words/gov.zh.json'), en: () => import('../words/gov.en.json') })
