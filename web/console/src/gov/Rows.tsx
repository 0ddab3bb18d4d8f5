// A list of rows that grows and shrinks; errors about the whole list stand below it.
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../kit/words'

interface Props {
  name: string | (string | number)[]
  /** The classes of a row. */
  look: string
  legend: (n: number) => string
  add: string
  /** A new row, beside those whose codes are taken; rows of a list within a list have none. */
  empty: (taken: string[]) => object
  most?: number
  children: (row: number) => ReactNode
}

/** The first code of a prefix after those that are taken: a row that was removed leaves its gap, and no code stands twice. */
export const nextCode = (prefix: string, taken: string[]) =>
  `${prefix}${Math.max(0, ...taken.filter(c => c.startsWith(prefix)).map(c => Number(c.slice(prefix.length))).filter(Number.isInteger)) + 1}`

export function Rows({ name, look, legend, add: more, empty, most = 50, children }: Props) {
  const form = Form.useFormInstance()
  const taken = () => ((form.getFieldValue(name) ?? []) as ({ code?: string } | undefined)[]).map(r => r?.code?.trim() ?? '')
  return (
    <Form.List name={name}>
      {(fields, { add, remove }, { errors }) => (
        <>
          {fields.map(({ key, name: row }) => (
            <fieldset key={key} className={look}>
              <legend>{legend(row + 1)}</legend>
              {children(row)}
              <Button icon={<DeleteOutlined aria-hidden />} onClick={() => remove(row)} aria-label={t('requirement.remove', { what: legend(row + 1) })} />
            </fieldset>
          ))}
          <Form.ErrorList errors={errors} />
          <Button icon={<PlusOutlined aria-hidden />} disabled={fields.length >= most} onClick={() => add(empty(taken()))}>{more}</Button>
        </>
      )}
    </Form.List>
  )
}
