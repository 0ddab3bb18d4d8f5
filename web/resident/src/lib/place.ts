import type { AreaLevel } from '@/gql/graphql'
import { joined } from './words'

interface Area { code: string, name: string, level: AreaLevel, parent?: { code: string, name: string, level: AreaLevel } | null }

/** What people call a place: 书院门社区居委会 is 书院门社区, a street's office its street. */
export const shortName = (name: string) => name.replace(/(社区|村)(居委会|居民委员会|村委会)/, '$1').replace(/街道办事处$/, '街道')

/** The community that a home lies in: grids are for those who work there. */
export function community(area: Area): { code: string, name: string } {
  const of = area.level === 'GRID' && area.parent ? area.parent : area
  return { code: of.code, name: shortName(of.name) }
}

/** What a location is called, and where it is. */
export const placeWords = (l: { name: string, address?: string | null }) => joined([l.name, l.address].filter((w): w is string => Boolean(w)))
