import { ViewerDocument, type ProxyScope, type ViewerQuery, type WhoFragment } from '@/gql/graphql'
import { acting, session } from './session'
import { useQuery, type Query } from './query'

type Viewer = NonNullable<ViewerQuery['viewer']>

/** The elder of a grant; of one whose schedule may not be seen, only what the grant tells. */
const elderOf = (g: Viewer['actingFor'][number]): WhoFragment =>
  g.elder ?? { id: g.elderId, version: g.elderVersion ?? 0, name: g.elderName, phone: null, address: null, area: null, contacts: g.contacts }

export interface Who {
  query: Query<ViewerQuery>
  viewer: Viewer | null
  /** For whom things are done; null until it is known. */
  person: WhoFragment | null
  self: boolean
  /** Whether it was chosen, or only taken for granted. */
  chosen: boolean
  /** Others for whom things may be done. */
  elders: { id: string, name: string, scopes: ProxyScope[] }[]
  may: (scope: ProxyScope) => boolean
}

/** Who is signed in, and for whom things are done: oneself, or an elder who allowed it. */
export function useWho(): Who {
  const signed = session.use() !== null
  const chosen = acting.use()
  const query = useQuery(ViewerDocument, signed ? {} : null)
  const viewer = query.data?.viewer ?? null
  const grant = viewer?.actingFor.find(a => a.elderId === chosen)
  return {
    query, viewer, person: grant ? elderOf(grant) : viewer?.person ?? null, self: !grant, chosen: chosen !== null,
    elders: viewer?.actingFor.map(a => ({ id: a.elderId, name: a.elderName, scopes: a.scopes })) ?? [],
    may: scope => viewer !== null && (!grant || grant.scopes.includes(scope)),
  }
}
