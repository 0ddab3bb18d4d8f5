import { useState } from 'react'
import { shortName } from '@/lib/place'
import { t } from '@/lib/words'
import { AreaTree, type ChosenArea } from '@/parts/AreaTree'
import { Box } from '@/parts/Box'
import { Sheet } from '@/parts/Sheet'
import { Tap } from '@/parts/Tap'
import { TextField } from '@/parts/TextField'

/** Name and community of somebody new; null until both are there. */
export function Register({ onChange }: { onChange: (register: { name: string, areaId: string } | null) => void }) {
  const [name, setName] = useState('')
  const [area, setArea] = useState<ChosenArea | null>(null)
  const [choosing, setChoosing] = useState(false)
  const tell = (n: string, a: ChosenArea | null) => onChange(n.trim() && a ? { name: n.trim(), areaId: a.id } : null)
  return (
    <>
      <TextField label={t('contacts.name')} hint={t('signIn.nameHint')} value={name} onChange={n => { setName(n); tell(n, area) }} max={60} required />
      <Box className="field">
        <Box className="label">{t('profile.area')}</Box>
        <Box className="row spread wrap">
          <Box as="span">{area ? shortName(area.name) : t('signIn.noArea')}</Box>
          <Tap onTap={() => setChoosing(true)}>{t('area.title')}</Tap>
        </Box>
      </Box>
      {choosing && (
        <Sheet title={t('area.title')} onClose={() => setChoosing(false)}>
          <AreaTree onChoose={a => { setArea(a); tell(name, a); setChoosing(false) }} />
        </Sheet>
      )}
    </>
  )
}
