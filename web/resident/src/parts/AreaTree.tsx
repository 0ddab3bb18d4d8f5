import { useState } from 'react'
import { useQuery } from '@/client/query'
import { AreasDocument, type AreasQuery } from '@/gql/graphql'
import { shortName } from '@/lib/place'
import { t } from '@/lib/words'
import { Answer } from './Answer'
import { Box } from './Box'
import { Card } from './Card'
import { Empty, Row } from './small'
import { Tap } from './Tap'

export type ChosenArea = AreasQuery['areas']['edges'][number]['node']

/** District, street, community: step by step down the map. With whole, a larger area may be chosen, too. */
export function AreaTree({ whole, onChoose }: { whole?: boolean, onChoose: (area: ChosenArea) => void }) {
  const [path, setPath] = useState<ChosenArea[]>([])
  const at = path[path.length - 1]
  const q = useQuery(AreasDocument, at ? { parent: at.id } : { level: 'DISTRICT' })
  return (
    <Card title={at ? shortName(at.name) : t('area.all')}>
      {at && (
        <Box className="actions">
          <Tap onTap={() => setPath(path.slice(0, -1))}>{t('area.up')}</Tap>
          {whole && <Tap look="quiet" onTap={() => onChoose(at)}>{t('area.wholeOf', { name: shortName(at.name) })}</Tap>}
        </Box>
      )}
      <Answer of={q}>
        {data => {
          const areas = data.areas.edges.map(e => e.node)
          if (areas.length === 0) return <Empty words={t('area.none')} />
          return (
            <Box className="lines">
              {areas.map(a => <Row key={a.id} words={shortName(a.name)} onTap={() => (a.level === 'COMMUNITY' || a.level === 'GRID' ? onChoose(a) : setPath([...path, a]))} />)}
            </Box>
          )
        }}
      </Answer>
    </Card>
  )
}
