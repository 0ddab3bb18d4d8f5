// The plain fields of dialogs, said as data. Names are those of the input, so that errors find them.
import { Form, Input, Select } from 'antd'
import type { Option } from './choices'
import { fenOf } from './money'
import { t } from './words'

export interface PlainField {
  name: string
  label: string
  kind?: 'text' | 'area' | 'select' | 'date' | 'time' | 'number' | 'yuan'
  required?: boolean
  help?: string
  initial?: string
  options?: Option[]
}

export type PlainValues = Record<string, string>

/** The rule of a sum of money. */
export const yuanRule = { validator: (_: unknown, text: string) => (!text || (fenOf(text) ?? 0) > 0 ? Promise.resolve() : Promise.reject(new Error(t('form.yuan')))) }

const rulesOf = (f: PlainField) => [
  ...(f.required ? [{ required: true, whitespace: true, message: t('form.required') }] : []),
  ...(f.kind === 'yuan' ? [yuanRule] : []),
]

const controls = {
  text: ({ name }: PlainField) => <Input id={name} />,
  area: ({ name }: PlainField) => <Input.TextArea id={name} rows={3} maxLength={500} />,
  date: ({ name }: PlainField) => <Input id={name} type="date" />,
  time: ({ name }: PlainField) => <Input id={name} type="time" />,
  number: ({ name }: PlainField) => <Input id={name} type="number" inputMode="numeric" />,
  yuan: ({ name }: PlainField) => <Input id={name} inputMode="decimal" />,
  select: ({ name, options = [] }: PlainField) => <Select id={name} options={options} showSearch={{ optionFilterProp: 'label' }} />,
}

export function PlainFields({ fields }: { fields: PlainField[] }) {
  return fields.map(f => (
    <Form.Item key={f.name} name={f.name} label={f.label} extra={f.help} rules={rulesOf(f)}>{controls[f.kind ?? 'text'](f)}</Form.Item>
  ))
}

export const initialOf = (fields: PlainField[]) =>
  Object.fromEntries(fields.map(f => [f.name, f.initial ?? (f.kind === 'select' ? undefined : '')])) as PlainValues

export const trimmed = (values: PlainValues): PlainValues => Object.fromEntries(Object.entries(values).map(([name, text]) => [name, (text ?? '').trim()]))
