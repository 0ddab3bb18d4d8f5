// The regulator's part in the draw of one panel.
import { useParams } from 'react-router'
import { GovDrawPanelDocument } from '../../gql/graphql'
import { Page } from '../../kit/Page'
import { Section } from '../../kit/parts'
import { useRead } from '../../kit/read'
import { Empty, Loaded } from '../../kit/states'
import { holds, useSeat } from '../../kit/viewer'
import { t } from '../../kit/words'
import { Draw } from './Draw'

export default function Panel() {
  const { tenderId = '' } = useParams()
  const seat = useSeat()
  const read = useRead(GovDrawPanelDocument, { tenderId })
  const panel = read.data?.panel
  return (
    <Page title={panel?.tender.title ?? t('panels.panel')} trail={[{ to: '/panels', title: t('panels.title') }]}>
      <Loaded read={read}>
        {() => (panel
          ? <Section title={t('panels.draw')}><Draw panel={panel} side={holds(seat, 'REGULATOR') ? 'REGULATOR' : 'BUYER'} again={read.again} /></Section>
          : <Empty>{t('panels.notFormed')}</Empty>)}
      </Loaded>
    </Page>
  )
}
