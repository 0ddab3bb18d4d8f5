// A dialog that asks before something is done: a sentence, and the fields the act needs.
import { Alert, Button, Form, Input, Modal, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { problemsText, type Outcome } from './act'
import { byField, type Problem } from './problems'
import { t } from './words'

export interface AskField {
  name: string
  label: string
  kind?: 'text' | 'area' | 'select' | 'date' | 'time' | 'number'
  required?: boolean
  help?: string
  initial?: string
  options?: { value: string; label: string }[]
}

export interface AskProps {
  open: boolean
  title: string
  text?: ReactNode
  fields?: AskField[]
  danger?: boolean
  /** The button that does it, named after what it does. */
  button: string
  run: (values: Record<string, string>) => Promise<Pick<Outcome<unknown>, 'ok' | 'problems'>>
  close: () => void
}

const controls = {
  text: (id: string) => <Input id={id} />,
  area: (id: string) => <Input.TextArea id={id} rows={3} maxLength={500} />,
  date: (id: string) => <Input id={id} type="date" />,
  time: (id: string) => <Input id={id} type="time" />,
  number: (id: string) => <Input id={id} type="number" inputMode="numeric" />,
}

export function Ask({ open, title, text, fields = [], danger = false, button, run, close }: AskProps) {
  const [form] = Form.useForm<Record<string, string>>()
  const [busy, setBusy] = useState(false)
  const [rest, setRest] = useState<Problem[]>([])
  const leave = () => {
    setRest([])
    form.resetFields()
    close()
  }
  const send = async (values: Record<string, string>) => {
    setBusy(true)
    setRest([])
    const outcome = await run(Object.fromEntries(Object.entries(values).map(([k, v]) => [k, (v ?? '').trim()])))
    setBusy(false)
    if (outcome.ok) {
      leave()
      return
    }
    const sorted = byField(outcome.problems, fields.map(f => f.name))
    form.setFields(Object.entries(sorted.fields).map(([name, errors]) => ({ name, errors })))
    setRest(sorted.rest)
  }
  return (
    <Modal open={open} title={title} onCancel={leave} destroyOnHidden footer={null} closable={{ 'aria-label': t('button.close') }}>
      {text && <div className="ask-text">{text}</div>}
      {rest.length > 0 && <Alert type="error" showIcon role="alert" title={problemsText(rest)} className="gap" />}
      <Form form={form} layout="vertical" onFinish={send} requiredMark
        initialValues={Object.fromEntries(fields.map(f => [f.name, f.initial ?? (f.kind === 'select' ? undefined : '')]))}>
        {fields.map(f => (
          <Form.Item key={f.name} name={f.name} label={f.label} extra={f.help} rules={f.required ? [{ required: true, whitespace: true, message: t('form.required') }] : []}>
            {f.kind === 'select'
              ? <Select id={f.name} options={f.options ?? []} showSearch={{ optionFilterProp: 'label' }} />
              : controls[f.kind ?? 'text'](f.name)}
          </Form.Item>
        ))}
        <div className="buttons">
          <Button type="primary" danger={danger} htmlType="submit" loading={busy}>{button}</Button>
          <Button onClick={leave}>{t('button.cancel')}</Button>
        </div>
      </Form>
    </Modal>
  )
}
