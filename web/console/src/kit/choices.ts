// What forms of both consoles choose from.
import type { Client } from '@urql/core'
import { useMemo } from 'react'
import { AreaPageDocument, type AreaLevel, type AreaPageQuery } from '../gql/graphql'
import { allOf, useTaken } from './all'
import { useSeat } from './viewer'

export interface Option { value: string; label: string }
/** In a list areas are indented; once chosen they stand alone, by their name. */
export type AreaOption = Option & { name: string }

const areaRows = (data: AreaPageQuery) => data.areas
/** A space as wide as a character: the level in the tree, where a list has no other sign of it. */
const wide = '\u3000'
const levels: AreaLevel[] = ['DISTRICT', 'STREET', 'COMMUNITY', 'GRID']
const offered = levels.slice(0, 3)

async function takeAreas(client: Client, wanted: AreaLevel[], signal: AbortSignal) {
  const lists = await Promise.all(wanted.map(level => allOf(client, AreaPageDocument, { level }, areaRows, { signal, steady: true })))
  const all = lists.flat()
  return all.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Areas down to communities, in the order of the tree: the seat's own and those below it, or all of them for an organisation. */
export function useAreaOptions(): AreaOption[] {
  const { area } = useSeat()
  const { data } = useTaken(takeAreas, offered)
  return useMemo(() => {
    const top = levels.indexOf(area?.level ?? 'DISTRICT')
    return (data ?? []).filter(a => a.path.startsWith(area?.path ?? ''))
      .map(a => ({ value: a.id, label: wide.repeat(Math.max(0, levels.indexOf(a.level) - top)) + a.name, name: a.name }))
  }, [data, area])
}
