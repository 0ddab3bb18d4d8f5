// What is wrong with something sealed, or with a key file, in words.
import { t } from '../kit/words'
import { Problem, type Code } from './problem'

export const codeText = (code: Code) => t(`sealing.${code}`)

export const saidOf = (why: unknown) => (why instanceof Problem ? codeText(why.code) : t('error.unknown'))
