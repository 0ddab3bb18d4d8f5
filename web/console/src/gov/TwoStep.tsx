// Money is granted in two steps: filled in, then read once more and confirmed.
import { Alert, Button, Form, Input, Modal, Select } from 'antd'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { problemsText, type Outcome } from '../kit/act'
import { fenOf } from '../kit/money'
import { Facts } from '../kit/parts'
import { byField, type Problem } from '../kit/problems'
import { t } from '../kit/words'

export interface StepField {
  name: string
  label: string
  kind?: 'text' | 'select' | 'yuan' | 'number'
  options?: { value: string; label: string }[]
  help?: string
  initial?: string
  optional?: boolean
}

type Values = Record<string, string>

interface Props {
  open: boolean
  title: string
  fields: (values: Values) => StepField[]
  /** What is read once more before it is done. */
  summary: (values: Values) => (readonly [string, ReactNode])[]
  button: string
  run: (values: Values) => Promise<Pick<Outcome<unknown>, 'ok' | 'problems'>>
  close: () => void
}

function rulesOf(field: StepField) {
  const needed = field.optional ? [] : [{ required: true, whitespace: true, message: t('form.required') }]
  if (field.kind !== 'yuan') return needed
  return [...needed, { validator: (_: unknown, text: string) => (!text || (fenOf(text) ?? 0) > 0 ? Promise.resolve() : Promise.reject(new Error(t('form.yuan')))) }]
}

export function TwoStep(props: Props) {
  // closed, nothing of it stays: the next grant begins empty
  return props.open ? <Steps {...props} /> : null
}

function Steps({ title, fields, summary, button, run, close }: Props) {
  const [form] = Form.useForm<Values>()
  const [values, setValues] = useState<Values>(() => Object.fromEntries(fields({}).map(f => [f.name, f.initial ?? ''])))
  const [confirming, setConfirming] = useState(false)
  const [rest, setRest] = useState<Problem[]>([])
  const [busy, setBusy] = useState(false)
  const confirm = useRef<HTMLButtonElement>(null)
  // the second step is new on the screen: its button is where the keyboard goes on
  useEffect(() => { if (confirming) confirm.current?.focus() }, [confirming])
  const shown = fields(values)
  const send = async () => {
    setBusy(true)
    setRest([])
    const outcome = await run(Object.fromEntries(Object.entries(values).map(([k, v]) => [k, (v ?? '').trim()])))
    setBusy(false)
    if (outcome.ok) {
      close()
      return
    }
    const sorted = byField(outcome.problems, shown.map(f => f.name))
    setRest(sorted.rest)
    if (Object.keys(sorted.fields).length > 0) {
      setConfirming(false)
      form.setFields(Object.entries(sorted.fields).map(([name, errors]) => ({ name, errors })))
    }
  }
  return (
    <Modal open title={confirming ? t('twoStep.confirm', { title }) : title} onCancel={close} footer={null} closable={{ 'aria-label': t('button.close') }}>
      {rest.length > 0 && <Alert type="error" showIcon role="alert" title={problemsText(rest)} className="gap" />}
      <Form form={form} layout="vertical" hidden={confirming} initialValues={values} onValuesChange={(_, all) => setValues(old => ({ ...old, ...all }))} onFinish={() => setConfirming(true)}>
        {shown.map(f => (
          <Form.Item key={f.name} name={f.name} label={f.label} extra={f.help} rules={rulesOf(f)}>
            {f.kind === 'select'
              ? <Select id={f.name} options={f.options ?? []} showSearch={{ optionFilterProp: 'label' }} />
              : <Input id={f.name} inputMode={f.kind === 'yuan' ? 'decimal' : f.kind === 'number' ? 'numeric' : undefined} />}
          </Form.Item>
        ))}
        <div className="buttons"><Button type="primary" htmlType="submit">{t('twoStep.next')}</Button><Button onClick={close}>{t('button.cancel')}</Button></div>
      </Form>
      {confirming && (
        <>
          <Facts items={summary(values)} />
          <p className="ask-note">{t('twoStep.logged')}</p>
          <div className="buttons">
            <Button ref={confirm} type="primary" loading={busy} onClick={() => void send()}>{button}</Button>
            <Button onClick={() => setConfirming(false)}>{t('twoStep.back')}</Button>
          </div>
        </>
      )}
    </Modal>
  )
}
