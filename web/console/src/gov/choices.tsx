// What forms and filters choose from: organisations, categories, people.
import { Select } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { GovCategoriesDocument, GovOrganizationsDocument, GovPeopleDocument, type GovOrganizationsQuery } from '../gql/graphql'
import { useAll } from '../kit/all'
import type { Option } from '../kit/choices'
import { useRead } from '../kit/read'
import { t } from '../kit/words'

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
