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
  /** A new row, when so many are there. */
  empty: (count: number) => object
  most?: number
  children: (row: number) => ReactNode
}

export function Rows({ name, look, legend, add: more, empty, most = 50, children }: Props) {
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
          <Button icon={<PlusOutlined aria-hidden />} disabled={fields.length >= most} onClick={() => add(empty(fields.length))}>{more}</Button>
        </>
      )}
    </Form.List>
  )
}
