import { useWho } from '@/client/who'
import { t } from '@/lib/words'
import { color } from '@/lib/tokens'
import { Box } from './Box'
import { Icon } from './Icon'
import { Tap } from './Tap'

/** For whom things are done, at the top of every page where it matters. */
export function ActingStrip() {
  const { viewer, person, self, elders } = useWho()
  if (!viewer || !person || (self && elders.length === 0)) return null
  return (
    <Box className="acting row spread" role="group" label={t('acting.label')}>
      <Box className="row"><Icon name="people" tone={color.brandStrong} /><Box as="span">{self ? t('acting.self') : t('acting.for', { name: person.name })}</Box></Box>
      <Tap look="bare" to="pages/me/identity/index" label={t('acting.changeWhom')}>{t('acting.change')}</Tap>
    </Box>
  )
}
