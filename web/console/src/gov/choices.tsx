// What forms and filters choose from: areas under the seat, organisations, categories, people.
import type { Client } from '@urql/core'
import { Select } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { GovAreasDocument, GovCategoriesDocument, GovOrganizationsDocument, GovPeopleDocument, type AreaLevel, type GovAreasQuery, type GovOrganizationsQuery } from '../gql/graphql'
import { useRead } from '../kit/read'
import { useSeat } from '../kit/viewer'
import { t } from '../kit/words'
import { allOf, useAll, useTaken } from './all'

export interface Option { value: string; label: string }

const areaRows = (data: GovAreasQuery) => data.areas
const none = {}
/** A space as wide as a character: the level in the tree, where a list has no other sign of it. */
const wide = '\u3000'
const steps = { DISTRICT: 0, STREET: 1, COMMUNITY: 2, GRID: 3 }
const levels: AreaLevel[] = ['DISTRICT', 'STREET', 'COMMUNITY']

async function takeAreas(client: Client, wanted: AreaLevel[], signal: AbortSignal) {
  const lists = await Promise.all(wanted.map(level => allOf(client, GovAreasDocument as never, { level }, areaRows, signal, true)))
  const all = lists.flat()
  return all.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The seat's area and those below it down to communities, in the order of the tree. */
export function useAreaOptions(): Option[] {
  const { area } = useSeat()
  const { data } = useTaken(takeAreas, levels)
  return useMemo(() => (data ?? [])
    .filter(a => a.path.startsWith(area?.path ?? ''))
    .map(a => ({ value: a.id, label: wide.repeat(Math.max(0, steps[a.level] - steps[area?.level ?? 'DISTRICT'])) + a.name })), [data, area])
}

const organizationRows = (data: GovOrganizationsQuery) => data.organizations

/** Organisations that serve, or bodies that buy. */
export function useOrganizationOptions(which: 'providers' | 'buyers'): Option[] {
  const { data } = useAll(GovOrganizationsDocument, none, organizationRows, { steady: true })
  return useMemo(() => (data ?? []).filter(o => (o.kind === 'GOVERNMENT') === (which === 'buyers')).map(o => ({ value: o.id, label: o.name })), [data, which])
}

export function useCategoryOptions(): Option[] {
  const { data } = useRead(GovCategoriesDocument, none)
  return useMemo(() => (data?.categories ?? []).map(c => ({ value: c.id, label: c.name })), [data])
}

/** People that the viewer may see, found by name or whole telephone number. */
export function PersonChoice({ id, value, onChange, clearable = false }: { id?: string; value?: string; onChange?: (value: string | undefined) => void; clearable?: boolean }) {
  const [text, setText] = useState('')
  const [sought, setSought] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSought(text.trim()), 300)
    return () => clearTimeout(timer)
  }, [text])
  const filter = /^\d{7,}$/.test(sought) ? { phone: sought } : { name: sought }
  const { data } = useRead(GovPeopleDocument, { filter, first: 20 }, sought === '')
  // whoever was found stays in the list, so that the choice keeps its name
  const options = (data?.people.edges ?? []).map(e => ({ value: e.node.id, label: [e.node.name, e.node.area?.name, e.node.phone].filter(Boolean).join(' · ') }))
  // an id that somebody was told is taken as it is
  const typed = /^per_\w{10,}$/.test(sought) && !options.some(o => o.value === sought) ? [{ value: sought, label: sought }] : []
  return (
    <Select id={id} value={value || undefined} onChange={onChange} allowClear={clearable} showSearch={{ filterOption: false, onSearch: setText }} options={[...options, ...typed]}
      notFoundContent={sought ? t('person.none') : t('person.type')} placeholder={t('person.type')} />
  )
}
