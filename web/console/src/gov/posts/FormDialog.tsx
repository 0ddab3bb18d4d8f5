// A dialog with a form of more than plain fields: choices of people, several ticks, a file's hash.
import { Alert, Button, Form, Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import { problemsText, type Outcome } from '../../kit/act'
import { byField, type Problem } from '../../kit/problems'
import { t } from '../../kit/words'

interface Props<V> {
  title: string
  text?: string
  /** Every field of the form: names are those of the input, so that errors find them. */
  initial: V
  button: string
  run: (values: V) => Promise<Pick<Outcome<unknown>, 'ok' | 'problems'>>
  close: () => void
  children: ReactNode
}

export function FormDialog<V extends object>({ title, text, initial, button, run, close, children }: Props<V>) {
  const [form] = Form.useForm<V>()
  const [busy, setBusy] = useState(false)
  const [rest, setRest] = useState<Problem[]>([])
  const send = async () => {
    setBusy(true)
    setRest([])
    const outcome = await run({ ...initial, ...form.getFieldsValue(true) as V })
    setBusy(false)
    if (outcome.ok) {
      close()
      return
    }
    const sorted = byField(outcome.problems, Object.keys(initial))
    form.setFields(Object.entries(sorted.fields).map(([name, errors]) => ({ name: name as never, errors })))
    setRest(sorted.rest)
  }
  return (
    <Modal open title={title} onCancel={close} footer={null} closable={{ 'aria-label': t('button.close') }}>
      {text && <p>{text}</p>}
      {rest.length > 0 && <Alert type="error" showIcon role="alert" title={problemsText(rest)} className="gap" />}
      <Form form={form} layout="vertical" initialValues={initial} onFinish={() => void send()}>
        {children}
        <div className="buttons"><Button type="primary" htmlType="submit" loading={busy}>{button}</Button><Button onClick={close}>{t('button.cancel')}</Button></div>
      </Form>
    </Modal>
  )
}
