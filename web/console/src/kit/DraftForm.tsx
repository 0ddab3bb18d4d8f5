// A form that loses nothing: what is typed is kept as a draft until it was sent, and broken rules
// stand at the fields they are about.
import { Button, Form, type FormInstance } from 'antd'
import type { ReactNode } from 'react'
import { useDraft } from './draft'
import { DraftOffer } from './DraftOffer'
import { useSending, type Run } from './sending'
import { useUploading } from './uploading'
import { t } from './words'

interface Props<V> {
  /** Names the draft: the form, and the record it is about. */
  name: string
  /** Every field of the form: names are those of the input, so that errors find them. */
  initial: V
  send: Run<V>
  /** Without: the form is only to be read, and nothing in it can be changed. */
  button?: string
  children: ReactNode | ((form: FormInstance<V>) => ReactNode)
  /** What stands beside the button. */
  extra?: ReactNode | ((form: FormInstance<V>) => ReactNode)
}

export function DraftForm<V extends object>({ name, initial, send: run, button, children, extra }: Props<V>) {
  const [form] = Form.useForm<V>()
  const draft = useDraft<V>(name)
  const { busy, send, alert } = useSending(form, run)
  const uploading = useUploading()
  const finish = async () => {
    const { ok, wrong } = await send({ ...initial, ...form.getFieldsValue(true) as V }, Object.keys(initial))
    if (ok) draft.drop()
    else if (wrong[0]) form.scrollToField(wrong[0] as never, { focus: true })
  }
  return (
    <Form form={form} layout="vertical" disabled={!button} initialValues={initial} scrollToFirstError={{ focus: true }} onFinish={() => void finish()}
      onValuesChange={() => draft.keep(form.getFieldsValue(true) as V)}>
      {button && <DraftOffer draft={draft} take={values => form.setFieldsValue(values as never)} />}
      {typeof children === 'function' ? children(form) : children}
      {alert}
      {button && <div className="buttons"><Button type="primary" htmlType="submit" loading={busy} disabled={uploading}>{button}</Button>{typeof extra === 'function' ? extra(form) : extra}</div>}
    </Form>
  )
}

/** The rule of a field that has to be filled in. */
export const required = () => [{ required: true, message: t('form.required') }]
