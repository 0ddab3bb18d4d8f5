import { useWho } from '@/client/who'
import { back } from '@/lib/go'
import { community, shortName } from '@/lib/place'
import { change, settings } from '@/lib/settings'
import { t } from '@/lib/words'
import { AreaTree } from '@/parts/AreaTree'
import { Page, page } from '@/parts/Page'
import { Tap } from '@/parts/Tap'

function AreaPage() {
  const { person } = useWho()
  const { area } = settings.use()
  const choose = (a: { code: string, name: string } | null) => { change({ area: a && { code: a.code, name: shortName(a.name) } }); back() }
  return (
    <Page title={t('area.title')}>
      {person?.area && <Tap look={area ? 'plain' : 'quiet'} className="whole" onTap={() => choose(null)}>{t('area.homeOf', { place: community(person.area).name, name: person.name })}</Tap>}
      <AreaTree whole onChoose={choose} />
    </Page>
  )
}

export default page(AreaPage)
