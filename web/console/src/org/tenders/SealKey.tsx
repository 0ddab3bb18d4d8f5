// The second step: the key. It is made here, saved by the person as a file, and chosen again before anything is
// sealed with it: who has no key file cannot open the own bid, and needs the custodians.
import { DownloadOutlined, KeyOutlined } from '@ant-design/icons'
import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { Mark } from '../../kit/parts'
import { download } from '../../kit/table/export'
import { t } from '../../kit/words'
import { hex, sum } from '../../sealing/bytes'
import { lockKeys, newBidKeys, type KeyFile, type Keys } from '../../sealing/keys'
import { KeyChooser } from './KeyChooser'
import type { Tender } from './steps'

interface Props { tender: Tender; bid: string | null; keys: Keys | null; setKeys: (keys: Keys | null) => void; back: () => void; go: () => void }

/** The last digits of a key file's name: eight digits of the hash of its public key. */
export const nameTail = (k: Keys) => hex(sum('', k.open.public)).slice(0, 8)

export const keyFileName = (tender: Pick<Tender, 'number' | 'id'>, k: Keys) => `linli-key-${tender.number ?? tender.id}-${nameTail(k)}.json`

export function SealKey({ tender, bid, keys, setKeys, back, go }: Props) {
  const [fresh, setFresh] = useState(false)
  return (
    <>
      <p>{t('seal.key.text')}</p>
      <Alert type="warning" showIcon className="gap" title={t('seal.key.lost')} />
      {keys ? (
        <>
          <p><Mark tone="good">{t('seal.key.ready', { tail: nameTail(keys) })}</Mark></p>
          <div className="buttons"><Button type="primary" onClick={go}>{t('seal.next.send')}</Button><Button onClick={back}>{t('twoStep.back')}</Button><Button onClick={() => setKeys(null)}>{t('seal.key.other')}</Button></div>
        </>
      ) : bid && !fresh ? (
        <>
          <p>{t('seal.key.had')}</p>
          <KeyChooser bid={bid} button={t('seal.key.use')} take={k => {
            setKeys(k)
            return Promise.resolve(null)
          }} />
          <div className="buttons foot"><Button onClick={back}>{t('twoStep.back')}</Button><Button onClick={() => setFresh(true)}>{t('seal.key.gone')}</Button></div>
        </>
      ) : <MakeKey tender={tender} again={fresh} setKeys={setKeys} back={back} />}
    </>
  )
}

interface Phrases { passphrase: string; repeated: string }

function MakeKey({ tender, again, setKeys, back }: { tender: Tender; again: boolean; setKeys: (keys: Keys) => void; back: () => void }) {
  const [made, setMade] = useState<{ keys: Keys; file: KeyFile } | null>(null)
  const [busy, setBusy] = useState(false)
  const [tail, setTail] = useState('')
  const save = ({ keys, file }: { keys: Keys; file: KeyFile }) => download(new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }), keyFileName(tender, keys))
  const make = async ({ passphrase }: Phrases) => {
    setBusy(true)
    const keys = await newBidKeys()
    const one = { keys, file: await lockKeys(keys, passphrase) }
    setBusy(false)
    setMade(one)
    save(one)
  }
  if (!made) {
    return (
      <Form<Phrases> layout="vertical" initialValues={{ passphrase: '', repeated: '' }} onFinish={values => void make(values)}>
        {again && <Alert type="error" showIcon className="gap" title={t('seal.key.anew')} />}
        <Form.Item name="passphrase" label={t('seal.passphrase')} extra={t('seal.passphrase.help')} rules={[{ required: true, min: 10, message: t('seal.passphrase.short') }]}><Input type="password" autoComplete="new-password" /></Form.Item>
        <Form.Item name="repeated" label={t('seal.passphrase.again')} dependencies={['passphrase']} rules={[({ getFieldValue }) => ({
          validator: (_, value: string) => (value === getFieldValue('passphrase') ? Promise.resolve() : Promise.reject(new Error(t('seal.passphrase.differs')))),
        })]}><Input type="password" autoComplete="new-password" /></Form.Item>
        <div className="buttons"><Button type="primary" htmlType="submit" loading={busy} icon={<KeyOutlined aria-hidden />}>{t('seal.key.make')}</Button><Button onClick={back}>{t('twoStep.back')}</Button></div>
      </Form>
    )
  }
  return (
    <>
      <p><Mark tone="good">{t('seal.key.made')}</Mark> <Button icon={<DownloadOutlined aria-hidden />} onClick={() => save(made)}>{t('seal.key.save')}</Button></p>
      <h3>{t('seal.key.prove')}</h3>
      <p>{t('seal.key.prove.text')}</p>
      <KeyChooser bid={made.keys.id} button={t('seal.key.check')} take={k => {
        setKeys(k)
        return Promise.resolve(null)
      }} />
      <details className="more">
        <summary>{t('seal.key.type')}</summary>
        <p>{t('seal.key.type.text')}</p>
        <label className="recorder-field"><span>{t('seal.key.tail')}</span><Input className="short" value={tail} maxLength={8} onChange={e => setTail(e.target.value.trim().toLowerCase())} /></label>
        <div className="buttons"><Button disabled={tail.length !== 8} onClick={() => (tail === nameTail(made.keys) ? setKeys(made.keys) : setTail(''))}>{t('seal.key.typed')}</Button></div>
      </details>
    </>
  )
}
