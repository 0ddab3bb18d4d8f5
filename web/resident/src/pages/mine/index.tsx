import { useWho } from '@/client/who'
import { session } from '@/client/session'
import { community } from '@/lib/place'
import { change, settings } from '@/lib/settings'
import { t } from '@/lib/words'
import { Answer } from '@/parts/Answer'
import { Box } from '@/parts/Box'
import { Card } from '@/parts/Card'
import { Page, page } from '@/parts/Page'
import { Row } from '@/parts/small'
import { Tap } from '@/parts/Tap'

/** A telephone number of which only the ends are shown: others look over one's shoulder. */
const masked = (phone: string) => (phone.length < 7 ? phone : `${phone.slice(0, 3)}****${phone.slice(-4)}`)

function Me() {
  const who = useWho()
  return (
    <Answer of={who.query}>
      {() => who.viewer && (
        <Card title={who.viewer.person.name}>
          <Box as="p" className="hint">
            {[who.viewer.person.phone && masked(who.viewer.person.phone), who.viewer.person.area && community(who.viewer.person.area).name].filter(Boolean).join(' · ')}
          </Box>
        </Card>
      )}
    </Answer>
  )
}

function Mine() {
  const { elder } = settings.use()
  const signed = session.use() !== null
  return (
    <Page title={t('tab.mine')} tab="mine" who wide>
      <Box className="columns even">
        <Box className="columns-in">
          {signed ? <Me /> : <Card><Box as="p">{t('home.signedOut')}</Box><Tap look="main" className="whole" to="pages/sign/in/index">{t('signIn.go')}</Tap></Card>}
          {signed && (
            <Card title={t('mine.family')}>
              <Box className="lines">
                <Row icon="people" to="pages/me/identity/index" words={t('identity.title')} hint={t('mine.identityHint')} />
                <Row icon="shield" to="pages/me/proxies/index" words={t('proxies.title')} hint={t('mine.proxiesHint')} />
              </Box>
            </Card>
          )}
          {signed && (
            <Card title={t('mine.money')}>
              <Box className="lines">
                <Row icon="wallet" to="pages/me/subsidies/index" words={t('subsidies.title')} hint={t('mine.subsidiesHint')} />
                <Row icon="bill" to="pages/me/bills/index" words={t('bills.title')} hint={t('mine.billsHint')} />
              </Box>
            </Card>
          )}
        </Box>
        <Box className="columns-in">
          <Card title={t('mine.say')}>
            <Box className="lines">
              <Row icon="bubble" to="pages/say/consultations/index" words={t('consult.title')} hint={t('mine.consultHint')} />
              {signed && <Row icon="check" to="pages/say/opinions/index" words={t('opinion.title')} hint={t('mine.opinionHint')} />}
            </Box>
          </Card>
          <Card title={t('mine.look')}>
            <Tap className="whole elder-switch" onTap={() => change({ elder: !elder })}>{elder ? t('elder.leave') : t('elder.enter')}</Tap>
            <Row icon="gear" to="pages/me/settings/index" words={t('settings.title')} hint={t('mine.settingsHint')} />
          </Card>
          <Card title={t('mine.about')}>
            <Box className="lines">
              <Row icon="info" to="pages/me/accessibility/index" words={t('accessibility.title')} />
              <Row icon="shield" to="pages/me/privacy/index" words={t('privacy.title')} />
            </Box>
          </Card>
        </Box>
      </Box>
    </Page>
  )
}

export default page(Mine)
