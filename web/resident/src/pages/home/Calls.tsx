import { useState } from 'react'
import { useWho } from '@/client/who'
import { Box } from '@/parts/Box'
import { Icon } from '@/parts/Icon'
import { Sheet } from '@/parts/Sheet'
import { Tap } from '@/parts/Tap'
import { call } from '@/platform/device'
import { color } from '@/lib/tokens'
import { t } from '@/lib/words'

interface Callee { name: string, phone: string, hint?: string }

/** One tap, one question, and the telephone rings: the city's hotline, the community, family. */
export function Calls() {
  const { person, self } = useWho()
  const [asked, setAsked] = useState<Callee | null>(null)
  const callees: Callee[] = [{ name: t('call.hotline'), phone: '12345', hint: t('call.hotlineHint') }]
  if (person && !self && person.phone) callees.unshift({ name: person.name, phone: person.phone, hint: t('call.elderHint') })
  return (
    <>
      <Box className="calls">
        {callees.map(c => (
          <Tap key={c.phone} look="plain" className="call" onTap={() => setAsked(c)}>
            <Icon name="phone" tone={color.brandStrong} />
            <Box as="span" className="grow">
              <Box as="span" className="block strong">{c.name}</Box>
              {c.hint && <Box as="span" className="block hint">{c.hint}</Box>}
            </Box>
          </Tap>
        ))}
      </Box>
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
