import type { Trouble } from '@/client/request'
import type { FaultFragment } from '@/gql/graphql'
import { settings } from './settings'
import { clock } from './time'
import { t, word } from './words'

/** What a broken rule means to whoever reads it, in this screen's words. */
export function sentence(f: FaultFragment): string {
  if (f.__typename === 'SlotHeld' && f.until) return t('error.heldUntil', { time: clock(f.until) })
  const said = word('ErrorCode', f.code)
  return settings.get().language === 'en' && f.code === 'BAD_INPUT' ? `${said}: ${f.message}` : said
}

export function troubleSentence(trouble: Trouble): string {
  if (trouble.offline) return t('error.offline')
  if (trouble.code === 'UNKNOWN_DOCUMENT') return t('error.outdated')
  const said = word('ErrorCode', trouble.code)
  return said === trouble.code ? t('error.unknown') : said
}
