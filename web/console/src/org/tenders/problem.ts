// Why an envelope was not taken, in words.
import { t } from '../../kit/words'
import { NotTaken } from '../../kit/upload'
import { saidOf } from '../../sealing/said'

export function sealingText(e: unknown): string {
  if (e instanceof NotTaken) return e.code === 'NETWORK' ? t('sealing.NETWORK') : e.message || t('sealing.other', { code: e.code })
  return saidOf(e)
}
