// What is wrong with something sealed, in words.
import { t, type WordKey } from '../../kit/words'
import { Problem, type Code } from '../../sealing/problem'
import { NotTaken } from '../../kit/upload'

const said: Partial<Record<Code, WordKey>> = {
  WRONG_PASSPHRASE: 'sealing.WRONG_PASSPHRASE', BAD_KEY_FILE: 'sealing.BAD_KEY_FILE', WRONG_KEY: 'sealing.WRONG_KEY', TOO_LARGE: 'sealing.TOO_LARGE',
  FILE_CHANGED: 'sealing.FILE_CHANGED', BAD_RECEIPT: 'sealing.BAD_RECEIPT', BAD_PROOF: 'sealing.BAD_PROOF', BAD_HEADER: 'sealing.BAD_HEADER', BAD_DOCUMENT: 'sealing.BAD_DOCUMENT',
}

export function sealingText(e: unknown): string {
  if (e instanceof Problem) return said[e.code] ? t(said[e.code]!) : t('sealing.other', { code: e.code })
  if (e instanceof NotTaken) return e.code === 'NETWORK' ? t('sealing.NETWORK') : e.message || t('sealing.other', { code: e.code })
  if (e instanceof SyntaxError) return t('sealing.BAD_KEY_FILE')
  return t('error.unknown')
}
