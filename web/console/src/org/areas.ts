import type { Client } from '@urql/core'
import { useEffect, useState } from 'react'
import { useClient } from 'urql'
import { AreaPageDocument, type AreaLevel, type AreaPageQuery } from '../gql/graphql'

export type AreaChoice = AreaPageQuery['areas']['edges'][number]['node']

// The tree of a district is small and changes by decree: it is read once.
let known: AreaChoice[] | null = null

async function readAreas(client: Client): Promise<AreaChoice[]> {
  const out: AreaChoice[] = []
  for (const level of ['DISTRICT', 'STREET', 'COMMUNITY'] as AreaLevel[]) {
    let after: string | null = null
    for (;;) {
      const page: { data?: AreaPageQuery } = await client.query(AreaPageDocument, { level, first: 100, after }, { requestPolicy: 'cache-first' }).toPromise()
      if (!page.data) return out
      out.push(...page.data.areas.edges.map(e => e.node))
      if (!page.data.areas.pageInfo.hasNextPage) break
      after = page.data.areas.pageInfo.endCursor ?? null
    }
  }
  known = out
  return out
}

/** Districts, streets and communities, for choosing where something is offered. */
export function useAreas(): AreaChoice[] {
  const client = useClient()
  const [areas, setAreas] = useState<AreaChoice[]>(known ?? [])
  useEffect(() => {
    if (!known) void readAreas(client).then(setAreas)
  }, [client])
  return areas
}
