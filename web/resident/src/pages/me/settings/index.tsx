import { useState } from 'react'
import { useAction } from '@/client/action'
import { leave, session } from '@/client/session'
import { SessionsRevokeDocument, SignOutDocument } from '@/gql/graphql'
import { home, restart } from '@/lib/go'
import { change, settings, type Language } from '@/lib/settings'
import { t } from '@/lib/words'
import { Box } from '@/parts/Box'
import { Card } from '@/parts/Card'
import { Choice } from '@/parts/Choice'
import { Page, page } from '@/parts/Page'
import { Notice, Row } from '@/parts/small'
import { Sheet } from '@/parts/Sheet'
import { Tap } from '@/parts/Tap'
import { inBrowser, showLicenses } from '@/platform/device'

function Leaving() {
  const out = useAction(SignOutDocument)
  const everywhere = useAction(SessionsRevokeDocument)
  const [asked, setAsked] = useState(false)
  const done = () => { leave(); restart(home) }
  return (
    <Card title={t('settings.session')}>
      {(out.problem ?? everywhere.problem) && <Notice tone="bad" live>{out.problem ?? everywhere.problem}</Notice>}
      <Box className="actions">
        <Tap busy={out.busy} onTap={async () => { if (await out.send({})) done() }}>{t('settings.signOut')}</Tap>
        <Tap look="danger" onTap={() => setAsked(true)}>{t('settings.everywhere')}</Tap>
      </Box>
      {asked && (
        <Sheet title={t('settings.everywhereAsk')} onClose={() => setAsked(false)}>
          <Box as="p">{t('settings.everywhereMeans')}</Box>
          <Box className="actions">
            <Tap look="danger" busy={everywhere.busy} onTap={async () => { if (await everywhere.send({})) done(); else setAsked(false) }}>{t('settings.everywhereYes')}</Tap>
            <Tap onTap={() => setAsked(false)}>{t('cancel')}</Tap>
          </Box>
        </Sheet>
      )}
    </Card>
  )
}

function SettingsPage() {
  const { elder, language } = settings.use()
  const signed = session.use() !== null
  return (
    <Page title={t('settings.title')}>
      <Card>
        <Choice label={t('elder.name')} value={elder ? 'on' : 'off'} onChange={v => change({ elder: v === 'on' })}
          options={[{ value: 'off', words: t('elder.off') }, { value: 'on', words: t('elder.on'), hint: t('elder.means') }]} />
        <Choice<Language> label={t('settings.language')} value={language} onChange={l => change({ language: l })} options={[{ value: 'zh', words: '简体中文' }, { value: 'en', words: 'English' }]} />
      </Card>
      {signed && (
        <Card title={t('settings.mine')}>
          <Box className="lines">
            <Row icon="person" to="pages/me/profile/index" words={t('profile.title')} />
            <Row icon="phone" to="pages/me/contacts/index" words={t('contacts.title')} hint={t('contacts.hint')} />
            <Row icon="bill" to="pages/me/data/index" words={t('data.title')} hint={t('data.hint')} />
          </Box>
        </Card>
      )}
      <Card title={t('mine.about')}>
        <Box className="lines">
          <Row icon="info" to="pages/me/accessibility/index" words={t('accessibility.title')} />
          <Row icon="shield" to="pages/me/privacy/index" words={t('privacy.title')} />
          <Row icon="text" onTap={showLicenses} words={t('licenses.title')} hint={t(inBrowser ? 'licenses.hint' : 'licenses.copies')} />
        </Box>
      </Card>
      {signed && <Leaving />}
    </Page>
  )
}

export default page(SettingsPage)
