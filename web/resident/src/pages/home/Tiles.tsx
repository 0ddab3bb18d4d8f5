import { useQuery } from '@/client/query'
import { PanelsDocument, type Panel } from '@/gql/graphql'
import { address } from '@/lib/go'
import { settings } from '@/lib/settings'
import { color, panelColor } from '@/lib/tokens'
import { t, word } from '@/lib/words'
import { Box } from '@/parts/Box'
import { Icon } from '@/parts/Icon'
import type { IconName } from '@/parts/icons'
import { Tap } from '@/parts/Tap'

const panels = [
  ['ELDER_CARE', 'elderCare'], ['HEALTH', 'health'], ['O2O', 'o2o'], ['AFFAIRS', 'affairs'], ['PUBLIC_MANAGEMENT', 'publicManagement'], ['GATE', 'gate'],
] as const satisfies readonly [Panel, string][]

/** The six panels. One without a service here says so before anybody taps it. */
export function Tiles({ areaCode }: { areaCode: string | null }) {
  const q = useQuery(PanelsDocument, { areaCode })
  return (
    <Box className="tiles">
      {panels.map(([panel, alias]) => {
        const n = q.data?.[alias].totalCount
        return (
          <Tap key={panel} look="bare" className="tile" to={address('pages/services/index', { panel })} fresh>
            <Box as="span" className="tile-icon" style={{ backgroundColor: panelColor[panel] }}><Icon name={panel.toLowerCase() as IconName} tone={color.surface} /></Box>
            <Box as="span" className="tile-name">{word('Panel', panel)}</Box>
            <Box as="span" className="hint">{n === undefined ? ' ' : n === 0 ? t('panel.none') : t('panel.count', { n })}</Box>
          </Tap>
        )
      })}
    </Box>
  )
}

/** The panels in 长辈版: none that is empty, and names only. */
export function BigTiles({ areaCode }: { areaCode: string | null }) {
  const q = useQuery(PanelsDocument, { areaCode })
  return (
    <Box className="stack">
      {panels.filter(([, alias]) => q.data?.[alias].totalCount !== 0).map(([panel]) => (
        <Tap key={panel} look="plain" className="big-tile" to={address('pages/services/index', { panel })}>
          <Box as="span" className="tile-icon" style={{ backgroundColor: panelColor[panel] }}><Icon name={panel.toLowerCase() as IconName} tone={color.surface} /></Box>
          <Box as="span" className="grow">{word('Panel', panel)}</Box>
        </Tap>
      ))}
    </Box>
  )
}

export const areaCodeOf = (home: { code: string } | null | undefined) => settings.get().area?.code ?? home?.code ?? null
