// A named field of a filter bar or another place that is no form.
import { Input, Select } from 'antd'
import { useId, type ReactNode } from 'react'
import { t, valuesOf, word, type EnumName } from './words'

export function Field({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return <div className="field"><label htmlFor={id}>{label}</label>{children(id)}</div>
}

export function Choice({ label, value, options, onChange }: { label: string; value: string; options: { value: string; label: string }[]; onChange: (value: string) => void }) {
  return <Field label={label}>{id => <Select id={id} value={value} options={options} onChange={onChange} popupMatchSelectWidth={false} showSearch={options.length > 12 ? { optionFilterProp: 'label' } : false} />}</Field>
}

/** A value of an enum, or all of them (the empty value). */
export function EnumChoice({ label, of, value, onChange, only }: { label: string; of: EnumName; value: string; onChange: (value: string) => void; only?: string[] }) {
  const options = [{ value: '', label: t('filter.all') }, ...(only ?? valuesOf(of)).map(v => ({ value: v, label: word(of, v) }))]
  // a link may ask for several values at once
  if (value.includes(',')) options.push({ value, label: value.split(',').map(v => word(of, v)).join(' / ') })
  return <Choice label={label} value={value} options={options} onChange={onChange} />
}

export function DayChoice({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return <Field label={label}>{id => <Input id={id} type="date" value={value} onChange={e => onChange(e.target.value)} />}</Field>
}

export function FilterBar({ children }: { children: ReactNode }) {
  return <search className="filters" aria-label={t('filter.label')}>{children}</search>
}
