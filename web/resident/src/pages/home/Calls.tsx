import { useState } from 'react'
import { useWho } from '@/client/who'
import { community } from '@/lib/place'
import { color } from '@/lib/tokens'
import { t } from '@/lib/words'
import { Box } from '@/parts/Box'
import { Icon } from '@/parts/Icon'
import { Sheet } from '@/parts/Sheet'
import { Row } from '@/parts/small'
import { Tap } from '@/parts/Tap'
import { call } from '@/platform/device'

interface Callee { name: string, phone: string, hint?: string }

/** One tap, one question, and the telephone rings: family first, then the community and the city's hotline. */
export function Calls() {
  const { person, self, may } = useWho()
  const [asked, setAsked] = useState<Callee | null>(null)
  const callees: Callee[] = []
  if (person && !self && person.phone) callees.push({ name: person.name, phone: person.phone, hint: t('call.elderHint') })
  for (const c of person?.contacts ?? []) callees.push({ name: c.name, phone: c.phone, hint: c.relation || t('call.contactHint') })
  if (person?.area?.phone) callees.push({ name: community(person.area).name, phone: person.area.phone, hint: t('call.communityHint') })
  callees.push({ name: t('call.hotline'), phone: '12345', hint: t('call.hotlineHint') })
  return (
    <>
      <Box className="calls">
        {callees.map((c, i) => (
          <Tap key={i} look="plain" className="call" onTap={() => setAsked(c)}>
            <Icon name="phone" tone={color.brandStrong} />
            <Box as="span" className="grow">
              <Box as="span" className="block strong">{c.name}</Box>
              {c.hint && <Box as="span" className="block hint">{c.hint}</Box>}
            </Box>
          </Tap>
        ))}
      </Box>
      {person && may('MANAGE_CONTACTS') && <Row to="pages/me/contacts/index" words={t('contacts.title')} hint={t(person.contacts.length ? 'contacts.change' : 'contacts.hint')} />}
      {asked && (
        <Sheet title={t('call.ask', { name: asked.name })} onClose={() => setAsked(null)}>
          <Box as="p" className="number">{asked.phone}</Box>
          <Box className="actions">
            <Tap look="main" onTap={() => { call(asked.phone); setAsked(null) }}>{t('call.yes')}</Tap>
            <Tap onTap={() => setAsked(null)}>{t('cancel')}</Tap>
          </Box>
        </Sheet>
      )}
    </>
  )
}
