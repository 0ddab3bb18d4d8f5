// A form that loses nothing: what is typed is kept as a draft until it was sent, and broken rules
// stand at the fields they are about.
import { Alert, Button, Form, type FormInstance } from 'antd'
import { useState, type ReactNode } from 'react'
import { problemsText, type Outcome } from './act'
import { useDraft } from './draft'
import { DraftOffer } from './DraftOffer'
import { byField, type Problem } from './problems'
import { t } from './words'

interface Props<V> {
  /** Names the draft: the form, and the record it is about. */
  name: string
  /** Every field of the form: names are those of the input, so that errors find them. */
  initial: V
  send: (values: V) => Promise<Pick<Outcome<unknown>, 'ok' | 'problems'>>
  /** Without: the form is only to be read, and nothing in it can be changed. */
  button?: string
  children: ReactNode | ((form: FormInstance<V>) => ReactNode)
  extra?: ReactNode
}

export function DraftForm<V extends object>({ name, initial, send, button, children, extra }: Props<V>) {
  const [form] = Form.useForm<V>()
  const draft = useDraft<V>(name)
  const [rest, setRest] = useState<Problem[]>([])
  const [busy, setBusy] = useState(false)
  const finish = async () => {
    setBusy(true)
    setRest([])
    const outcome = await send({ ...initial, ...form.getFieldsValue(true) as V })
    setBusy(false)
    if (outcome.ok) {
      draft.drop()
      return
    }
    const sorted = byField(outcome.problems, Object.keys(initial))
    const fields = Object.entries(sorted.fields)
    form.setFields(fields.map(([field, errors]) => ({ name: field as never, errors })))
    if (fields[0]) form.scrollToField(fields[0][0] as never, { focus: true })
    setRest(sorted.rest)
  }
  return (
    <Form form={form} layout="vertical" disabled={!button} initialValues={initial} scrollToFirstError={{ focus: true }} onFinish={() => void finish()}
      onValuesChange={() => draft.keep(form.getFieldsValue(true) as V)}>
      {button && <DraftOffer draft={draft} take={values => form.setFieldsValue(values as never)} />}
      {typeof children === 'function' ? children(form) : children}
      {rest.length > 0 && <Alert type="error" showIcon role="alert" className="gap" title={problemsText(rest)} />}
      {button && <div className="buttons"><Button type="primary" htmlType="submit" loading={busy}>{button}</Button>{extra}</div>}
    </Form>
  )
}

/** The rule of a field that has to be filled in. */
export const required = () => [{ required: true, message: t('form.required') }]
