// A key file that was saved, chosen again and unlocked by its passphrase: here in the browser, nothing of it is sent.
import { Button, Form, Input } from 'antd'
import { useId, useState } from 'react'
import { t } from '../kit/words'
import { unlockKeys, type Keys } from './keys'
import { saidOf } from './said'

interface Props {
  /** Apart from the other choosers of a page. */
  name: string
  button: string
  /** What is done with the keys; a sentence when they are the wrong ones, or it failed. */
  take: (keys: Keys) => Promise<string | null> | string | null
}

const readFile = (file: File) => file.text().then(text => JSON.parse(text) as unknown).catch(() => null)

export function KeyChooser({ name, button, take }: Props) {
  const id = useId()
  const [file, setFile] = useState<File | null>(null)
  const [wrong, setWrong] = useState('')
  const [busy, setBusy] = useState(false)
  const run = async ({ passphrase }: { passphrase: string }) => {
    if (!file) return setWrong(t('key.choose.first'))
    setBusy(true)
    setWrong('')
    const failed = await readFile(file).then(value => unlockKeys(value, passphrase)).then(take).catch(saidOf)
    setBusy(false)
    setWrong(failed ?? '')
  }
  return (
    <Form<{ passphrase: string }> name={`key-${name}`} layout="vertical" className="key-chooser" initialValues={{ passphrase: '' }} onFinish={values => void run(values)}>
      <div className="field gap">
        <input id={id} className="hidden" type="file" accept=".json,.key,application/json" onChange={e => setFile(e.target.files?.[0] ?? null)} />
        <label htmlFor={id} className="button-link button-plain">{t('key.choose')}</label>
        <span role="status">{file ? file.name : t('key.none')}</span>
      </div>
      <Form.Item name="passphrase" label={t('key.passphrase')} rules={[{ required: true, message: t('form.required') }]}><Input type="password" autoComplete="off" /></Form.Item>
      <p className="wrong" role="alert">{wrong}</p>
      <Button type="primary" htmlType="submit" loading={busy}>{button}</Button>
    </Form>
  )
}
