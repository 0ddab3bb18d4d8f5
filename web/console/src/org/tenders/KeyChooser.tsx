// A key file that was saved, chosen again and unlocked by its passphrase, here in the browser.
import { Button, Form, Input } from 'antd'
import { useId, useState } from 'react'
import { t } from '../../kit/words'
import { unlockKeys, type Keys } from '../../sealing/keys'
import { sealingText } from './problem'

interface Props {
  /** The bid that the key file has to be of. */
  bid: string
  button: string
  /** What is done with the keys; a sentence when it failed. */
  take: (keys: Keys) => Promise<string | null>
}

export function KeyChooser({ bid, button, take }: Props) {
  const id = useId()
  const [file, setFile] = useState<File | null>(null)
  const [wrong, setWrong] = useState('')
  const [busy, setBusy] = useState(false)
  const unlock = async (passphrase: string): Promise<string | null> => {
    if (!file) return t('key.choose.first')
    const keys = await unlockKeys(JSON.parse(await file.text()), passphrase)
    return keys.id === bid ? take(keys) : t('key.otherBid')
  }
  const run = async ({ passphrase }: { passphrase: string }) => {
    setBusy(true)
    setWrong('')
    const failed = await unlock(passphrase).catch(sealingText)
    setBusy(false)
    setWrong(failed ?? '')
  }
  return (
    <Form<{ passphrase: string }> name={`key-${bid.slice(0, 8)}`} layout="vertical" className="key-chooser" initialValues={{ passphrase: '' }} onFinish={values => void run(values)}>
      <div className="field gap">
        <input id={id} className="hidden" type="file" accept=".json,application/json" onChange={e => setFile(e.target.files?.[0] ?? null)} />
        <label htmlFor={id} className="button-link button-plain">{t('key.choose')}</label>
        <span role="status">{file ? file.name : t('key.none')}</span>
      </div>
      <Form.Item name="passphrase" label={t('key.passphrase')} rules={[{ required: true, message: t('form.required') }]}><Input type="password" autoComplete="off" /></Form.Item>
      <p className="wrong" role="alert">{wrong}</p>
      <Button type="primary" htmlType="submit" loading={busy}>{button}</Button>
    </Form>
  )
}
