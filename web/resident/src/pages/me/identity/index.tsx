import { acting } from '@/client/session'
import { useWho } from '@/client/who'
import { change } from '@/lib/settings'
import { joined, t, word } from '@/lib/words'
import { Answer } from '@/parts/Answer'
import { Box } from '@/parts/Box'
import { Card } from '@/parts/Card'
import { Choice } from '@/parts/Choice'
import { Page, page } from '@/parts/Page'
import { Notice, Row } from '@/parts/small'

function Identity() {
  const who = useWho()
  const choose = (id: string) => {
    acting.set(id)
    change({ area: null }) // the services of the other's home, not of mine
  }
  return (
    <Page title={t('identity.title')}>
      <Answer of={who.query}>
        {() => who.viewer && (
          <>
            <Card>
              <Choice label={t('acting.ask')} value={who.person?.id ?? null} onChange={choose} options={[
                { value: who.viewer.person.id, words: t('acting.optionSelf', { name: who.viewer.person.name }) },
                ...who.elders.map(e => ({ value: e.id, words: t('acting.optionElder', { name: e.name }), hint: t('identity.may', { scopes: joined(e.scopes.map(s => word('ProxyScope', s))) }) })),
              ]} />
              {!who.self && who.person && <Notice tone="good" live>{t('acting.for', { name: who.person.name })}</Notice>}
            </Card>
            {who.elders.length === 0 && <Box as="p" className="hint">{t('identity.none')}</Box>}
            <Card><Row icon="shield" to="pages/me/proxies/index" words={t('proxies.title')} hint={t('mine.proxiesHint')} /></Card>
          </>
        )}
      </Answer>
    </Page>
  )
}

export default page(Identity, { signIn: true, title: () => t('identity.title') })
