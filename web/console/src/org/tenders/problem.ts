// Why an envelope was not taken, in words.
import { t } from '../../kit/words'
import { saidOf } from '../../sealing/said'
import { NotTaken } from './upload'

export function sealingText(e: unknown): string {
  if (e instanceof NotTaken) return e.code === 'NETWORK' ? t('sealing.NETWORK') : e.message || t('sealing.other', { code: e.code })
  return saidOf(e)
}
