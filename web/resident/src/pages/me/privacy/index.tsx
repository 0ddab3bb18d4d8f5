import { t } from '@/lib/words'
import { Page, page } from '@/parts/Page'
import { Row } from '@/parts/small'
import { Card } from '@/parts/Card'
import { Statement } from '@/parts/Statement'

function Privacy() {
  return (
    <Page title={t('privacy.title')}>
      <Statement chapters={[
        { title: t('privacy.what'), lines: [t('privacy.what.1'), t('privacy.what.2'), t('privacy.what.3')] },
        { title: t('privacy.who'), lines: [t('privacy.who.1'), t('privacy.who.2'), t('privacy.who.3')] },
        { title: t('privacy.phone'), lines: [t('privacy.phone.1')] },
        { title: t('privacy.rights'), lines: [t('privacy.rights.1'), t('privacy.rights.2')] },
      ]} />
      <Card><Row icon="bill" to="pages/me/data/index" words={t('data.title')} hint={t('data.hint')} /></Card>
    </Page>
  )
}

export default page(Privacy)
