import { useState } from 'react'
import { useQuery } from '@/client/query'
import { useWho } from '@/client/who'
import { AreasDocument, type AreasQuery } from '@/gql/graphql'
import { back } from '@/lib/go'
import { community, shortName } from '@/lib/place'
import { change, settings } from '@/lib/settings'
import { t } from '@/lib/words'
import { Answer } from '@/parts/Answer'
import { Box } from '@/parts/Box'
import { Card } from '@/parts/Card'
import { Page, page } from '@/parts/Page'
import { Empty, Row } from '@/parts/small'
import { Tap } from '@/parts/Tap'

type Area = AreasQuery['areas']['edges'][number]['node']

function AreaPage() {
  const { person } = useWho()
  const { area } = settings.use()
  const [path, setPath] = useState<Area[]>([])
  const at = path[path.length - 1]
  const q = useQuery(AreasDocument, at ? { parent: at.id } : { level: 'DISTRICT' })
  const choose = (a: { code: string, name: string } | null) => { change({ area: a && { code: a.code, name: shortName(a.name) } }); back() }
  return (
    <Page title={t('area.title')}>
      {person?.area && <Tap look={area ? 'plain' : 'quiet'} className="whole" onTap={() => choose(null)}>{t('area.homeOf', { place: community(person.area).name, name: person.name })}</Tap>}
      <Card title={at ? shortName(at.name) : t('area.all')}>
        {at && (
          <Box className="actions">
            <Tap onTap={() => setPath(path.slice(0, -1))}>{t('area.up')}</Tap>
            <Tap look="quiet" onTap={() => choose(at)}>{t('area.wholeOf', { name: shortName(at.name) })}</Tap>
          </Box>
        )}
        <Answer of={q}>
          {data => {
            const areas = data.areas.edges.map(e => e.node)
            if (areas.length === 0) return <Empty words={t('area.none')} />
            return (
              <Box className="lines">
                {areas.map(a => <Row key={a.id} words={shortName(a.name)} onTap={() => (a.level === 'COMMUNITY' || a.level === 'GRID' ? choose(a) : setPath([...path, a]))} />)}
              </Box>
            )
          }}
        </Answer>
      </Card>
    </Page>
  )
}

export default page(AreaPage)
