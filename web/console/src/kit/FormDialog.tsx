// A dialog that asks before something is done: a sentence, and a form of what the act needs.
import { Button, Form, Modal, type ModalProps } from 'antd'
import { useState, type ReactNode } from 'react'
import { useDraft } from './draft'
import { DraftOffer } from './DraftOffer'
import { useSending, type Run } from './sending'
import { useUploading } from './uploading'
import { t } from './words'

/** The frame of every dialog. It is shown as long as it is rendered. */
export function Dialog({ title, close, children, ...rest }: { title: string; close: () => void; children: ReactNode } & Pick<ModalProps, 'className' | 'mask'>) {
  return <Modal open title={title} onCancel={close} footer={null} closable={{ 'aria-label': t('button.close') }} {...rest}>{children}</Modal>
}

export interface AskedAct<V> {
  title: string
  text?: ReactNode
  danger?: boolean
  /** The button that does it, named after what it does. */
  button: string
  run: Run<V>
  close: () => void
}

interface Props<V> extends AskedAct<V> {
  /** Every field of the form: names are those of the input, so that errors find them. */
  initial: V
  /** Names the draft of a dialog that takes long to fill in: what is typed is offered back when it was closed by mistake. */
  draft?: string
  children?: ReactNode
}

export function FormDialog<V extends object>({ title, text, initial, danger = false, button, run, close, draft: name, children }: Props<V>) {
  const [form] = Form.useForm<V>()
  const draft = useDraft<V>(name ?? '')
  // what was read when the dialog opened is what is decided on, whatever arrives meanwhile
  const [opened] = useState({ text, run })
  const [stale, setStale] = useState(false)
  const now = stale ? { text, run } : opened
  const { busy, send, alert } = useSending(form, now.run)
  const uploading = useUploading()
  const finish = async () => {
    const { ok, codes } = await send({ ...initial, ...form.getFieldsValue(true) as V }, Object.keys(initial))
    if (ok) {
      if (name) draft.drop()
      close()
    // the server says that it changed: from now on the dialog is about what is there now
    } else if (codes.includes('STALE_VERSION')) setStale(true)
  }
  return (
    <Dialog title={title} close={close}>
      {now.text && <div className="ask-text">{now.text}</div>}
      {alert}
      {name && <DraftOffer draft={draft} take={values => form.setFieldsValue(values as never)} />}
      <Form form={form} layout="vertical" initialValues={initial} onFinish={() => void finish()} onValuesChange={() => { if (name) draft.keep(form.getFieldsValue(true) as V) }}>
        {children}
        <div className="buttons">
          <Button type="primary" danger={danger} htmlType="submit" loading={busy} disabled={uploading}>{button}</Button>
          <Button onClick={close}>{t('button.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
