import { type ComponentType, type ReactNode, useEffect } from 'react'
import { waiting } from '@/client/request'
import { session } from '@/client/session'
import { settings } from '@/lib/settings'
import { t } from '@/lib/words'
import { inBrowser, setLanguage } from '@/platform/device'
import { ActingStrip } from './ActingStrip'
import { Box } from './Box'
import { Card } from './Card'
import { Head } from './Head'
import { Main } from './Main'
import { Notice } from './small'
import { type Tab, TabBar } from './TabBar'
import { Tap } from './Tap'

interface PageProps {
  title: string
  tab?: Tab
  /** Shows for whom things are done. */
  who?: boolean
  /** Two columns where there is room. */
  wide?: boolean
  children: ReactNode
}

export function Page({ title, tab, who, wide, children }: PageProps) {
  const { elder } = settings.use()
  const patience = waiting.use() > 0
  const tabs = tab && <TabBar tab={tab} />
  return (
    <Box className={`page ${elder ? 'elder' : ''} ${tab ? 'with-tabs' : ''} ${wide ? 'wide' : ''}`}>
      {inBrowser && tabs}
      <Head title={title} top={tab !== undefined} />
      <Main className="body">
        {who && <ActingStrip />}
        {patience && <Notice tone="info" live>{t('patience')}</Notice>}
        {children}
      </Main>
      {!inBrowser && tabs}
    </Box>
  )
}

/** Makes a component a page: it begins anew when the language changes, and asks for a session when it needs one. */
export function page(Content: ComponentType, { title, signIn = false }: { title?: () => string, signIn?: boolean } = {}) {
  return function Shell() {
    const { language } = settings.use()
    const signed = session.use() !== null
    useEffect(() => setLanguage(language === 'zh' ? 'zh-CN' : 'en'), [language])
    if (signIn && !signed) {
      return (
        <Page key={language} title={title?.() ?? t('app.name')}>
          <Card className="center">
            <Box as="p">{t('signIn.needed')}</Box>
            <Tap look="main" to="pages/sign/in/index">{t('signIn.go')}</Tap>
          </Card>
        </Page>
      )
    }
    return <Content key={language} />
  }
}
