import { speak, type Language } from '../kit/words'

/** Loads the organisations' words in a language. */
export const speakOrg = (language: Language) => speak(language, { zh: () => import('../words/org.zh.json'), en: () => import('../words/org.en.json') })
