// A key made here, saved as a file by who will need it, and proved to be saved: nothing is done with a key whose file
// was not chosen again and opened.
import { DownloadOutlined, KeyOutlined } from '@ant-design/icons'
import { Button, Form, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { Mark } from '../kit/parts'
import { download } from '../kit/table/export'
import { t } from '../kit/words'
import { equal, hex, sum } from './bytes'
import { KeyChooser } from './KeyChooser'
import { lockKeys, type KeyFile, type Keys } from './keys'

/** The last digits of a key file's name: eight digits of the hash of its public key. */
export const nameTail = (k: Keys) => hex(sum('', k.open.public)).slice(0, 8)

const shortest = 10

interface Made { keys: Keys; file: KeyFile }
interface Props {
  make: () => Promise<Keys>
  /** The file's name without its ending; the tail comes behind it. */
  file: string
  /** Given the keys once their file was opened again. */
  saved: (keys: Keys) => void
  /** The way back, while nothing is made. */
  back: ReactNode
  /** Another way to prove it, where files cannot be chosen. */
  otherwise?: (keys: Keys) => ReactNode
}

export function KeyMaker({ make, file, saved, back, otherwise }: Props) {
  const [made, setMade] = useState<Made | null>(null)
  const [busy, setBusy] = useState(false)
  const save = ({ keys, file: locked }: Made) => download(new Blob([JSON.stringify(locked, null, 2)], { type: 'application/json' }), `${file}-${nameTail(keys)}.json`)
  const start = async ({ passphrase }: { passphrase: string }) => {
    setBusy(true)
    const keys = await make()
    const one = { keys, file: await lockKeys(keys, passphrase) }
    setBusy(false)
    setMade(one)
    save(one)
  }
  if (!made) {
    return (
      <Form<{ passphrase: string; repeated: string }> layout="vertical" initialValues={{ passphrase: '', repeated: '' }} onFinish={values => void start(values)}>
        <Form.Item name="passphrase" label={t('key.new.passphrase')} extra={t('key.new.passphrase.help', { n: shortest })}
          rules={[{ required: true, min: shortest, message: t('key.new.passphrase.short', { n: shortest }) }]}><Input type="password" autoComplete="new-password" /></Form.Item>
        <Form.Item name="repeated" label={t('key.new.again')} dependencies={['passphrase']} rules={[({ getFieldValue }) => ({
          validator: (_, value: string) => (value === getFieldValue('passphrase') ? Promise.resolve() : Promise.reject(new Error(t('key.new.differs')))),
        })]}><Input type="password" autoComplete="new-password" /></Form.Item>
        <div className="buttons"><Button type="primary" htmlType="submit" loading={busy} icon={<KeyOutlined aria-hidden />}>{t('key.new.make')}</Button>{back}</div>
      </Form>
    )
  }
  return (
    <>
      <p><Mark tone="good">{t('key.new.made')}</Mark> <Button icon={<DownloadOutlined aria-hidden />} onClick={() => save(made)}>{t('key.new.save')}</Button></p>
      <h3>{t('key.prove')}</h3>
      <p>{t('key.prove.text')}</p>
      <KeyChooser name="prove" button={t('key.prove.open')} take={k => {
        if (k.kind !== made.keys.kind || !equal(k.open.public, made.keys.open.public)) return t('key.prove.other', { tail: nameTail(made.keys) })
        saved(k)
        return null
      }} />
      {otherwise?.(made.keys)}
    </>
  )
}
