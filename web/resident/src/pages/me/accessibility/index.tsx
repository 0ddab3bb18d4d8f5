import { t } from '@/lib/words'
import { Page, page } from '@/parts/Page'
import { Statement } from '@/parts/Statement'

function Accessibility() {
  return (
    <Page title={t('accessibility.title')}>
      <Statement chapters={[
        { title: t('accessibility.aim'), lines: [t('accessibility.aim.1'), t('accessibility.aim.2')] },
        { title: t('accessibility.elder'), lines: [t('accessibility.elder.1'), t('accessibility.elder.2')] },
        { title: t('accessibility.ways'), lines: [t('accessibility.ways.1'), t('accessibility.ways.2')] },
        { title: t('accessibility.known'), lines: [t('accessibility.known.1')] },
        { title: t('accessibility.tell'), lines: [t('accessibility.tell.1')] },
      ]} />
    </Page>
  )
}

export default page(Accessibility)
