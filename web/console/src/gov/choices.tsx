// What forms and filters choose from: organisations, categories, people.
import { Select } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { GovCategoriesDocument, GovOfficialsDocument, GovOrganizationsDocument, GovPeopleDocument, type GovOrganizationsQuery, type Post } from '../gql/graphql'
import { useAll } from '../kit/all'
import type { Option } from '../kit/choices'
import { useRead } from '../kit/read'
import { t, word } from '../kit/words'

const none = {}
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

/** Posts of colleagues over an area: offered at once, by name. */
export interface Colleagues { areaId: string; posts: Post[] }

interface PersonChoiceProps { id?: string; value?: string; onChange?: (value: string | undefined) => void; clearable?: boolean; colleagues?: Colleagues }

/** People that the viewer may see, found by name or whole telephone number; where colleagues are asked for, they are there already. */
export function PersonChoice({ id, value, onChange, clearable = false, colleagues }: PersonChoiceProps) {
  const [text, setText] = useState('')
  const [sought, setSought] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSought(text.trim()), 300)
    return () => clearTimeout(timer)
  }, [text])
  const filter = /^\d{7,}$/.test(sought) ? { phone: sought } : { name: sought }
  const { data } = useRead(GovPeopleDocument, { filter, first: 20 }, sought === '')
  const officials = useRead(GovOfficialsDocument, colleagues ?? { areaId: '', posts: [] }, !colleagues).data?.officials ?? []
  const at = officials.filter(o => o.personId === value || o.name.includes(sought)).map(o => ({ value: o.personId, label: `${o.name} · ${word('Post', o.post)}` }))
  const found = (data?.people.edges ?? []).map(e => ({ value: e.node.id, label: [e.node.name, e.node.area?.name, e.node.phone].filter(Boolean).join(' · ') }))
  // whoever holds several posts, or was found twice, is one person
  const options = [...at, ...found].filter((o, i, all) => all.findIndex(x => x.value === o.value) === i)
  // an id that somebody was told is taken as it is
  const typed = /^per_\w{10,}$/.test(sought) && !options.some(o => o.value === sought) ? [{ value: sought, label: sought }] : []
  return (
    <Select id={id} value={value || undefined} onChange={onChange} allowClear={clearable} showSearch={{ filterOption: false, onSearch: setText }} options={[...options, ...typed]}
      notFoundContent={sought ? t('person.none') : t('person.type')} placeholder={colleagues ? t('person.choose') : t('person.type')} />
  )
}
