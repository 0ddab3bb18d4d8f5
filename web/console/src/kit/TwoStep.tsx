// Money is granted in two steps: filled in, then read once more and confirmed.
import { Button, Form } from 'antd'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { initialOf, PlainFields, trimmed, type PlainField, type PlainValues } from './fields'
import { Dialog, type AskedAct } from './FormDialog'
import { Facts } from './parts'
import { useSending } from './sending'
import { t } from './words'

interface Props extends Pick<AskedAct<PlainValues>, 'title' | 'button' | 'run' | 'close'> {
  fields: (values: Partial<PlainValues>) => PlainField[]
  /** What is read once more before it is done. */
  summary: (values: PlainValues) => (readonly [string, ReactNode])[]
}

export function TwoStep({ title, fields, summary, button, run, close }: Props) {
  const [form] = Form.useForm<PlainValues>()
  const [values, setValues] = useState<PlainValues>(() => initialOf(fields({})))
  const [confirming, setConfirming] = useState(false)
  const { busy, send, alert } = useSending(form, run)
  const confirm = useRef<HTMLButtonElement>(null)
  // the second step is new on the screen: its button is where the keyboard goes on
  useEffect(() => { if (confirming) confirm.current?.focus() }, [confirming])
  const shown = fields(values)
  const finish = async () => {
    const { ok, wrong } = await send(trimmed(values), shown.map(f => f.name))
    if (ok) close()
    else if (wrong.length > 0) setConfirming(false)
  }
  return (
    <Dialog title={confirming ? t('twoStep.confirm', { title }) : title} close={close}>
      {alert}
      <Form form={form} layout="vertical" hidden={confirming} initialValues={values} onValuesChange={(_, all) => setValues(old => ({ ...old, ...all }))} onFinish={() => setConfirming(true)}>
        <PlainFields fields={shown} />
        <div className="buttons"><Button type="primary" htmlType="submit">{t('twoStep.next')}</Button><Button onClick={close}>{t('button.cancel')}</Button></div>
      </Form>
      {confirming && (
        <>
          <Facts items={summary(values)} />
          <p className="ask-note">{t('twoStep.logged')}</p>
          <div className="buttons">
            <Button ref={confirm} type="primary" loading={busy} onClick={() => void finish()}>{button}</Button>
            <Button onClick={() => setConfirming(false)}>{t('twoStep.back')}</Button>
          </div>
        </>
      )}
    </Dialog>
  )
}
