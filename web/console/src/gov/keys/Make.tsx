// A custodian makes a pair of keys in the browser: the private one goes into a file under a passphrase and is never
// sent; the public one is published once the person has the file.
import { Alert, Button, Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { GovCustodianKeySaveDocument } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { required } from '../../kit/DraftForm'
import { Dialog } from '../../kit/FormDialog'
import { Facts } from '../../kit/parts'
import { Problems } from '../../kit/Problems'
import type { Problem } from '../../kit/problems'
import { download } from '../../kit/table/export'
import { today } from '../../kit/time'
import { useHere } from '../../kit/viewer'
import { t } from '../../kit/words'
import { base64 } from '../../sealing/bytes'
import { lockKeys, newCustodianKeys, type KeyFile } from '../../sealing/keys'
import { fingerprint, useInstitution } from './own'

const shortest = 10

interface Made { file: KeyFile; publicKey: string }

export function Make({ close, again }: { close: () => void; again: () => void }) {
  const { viewer } = useHere()
  const institution = useInstitution()
  const [made, setMade] = useState<Made | null>(null)
  const [saved, setSaved] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<Problem[]>([])
  const publish = useAct(GovCustodianKeySaveDocument, { quiet: true, done: t('keys.published'), reread: again })
  const make = async ({ passphrase }: { passphrase: string }) => {
    setBusy(true)
    const keys = await newCustodianKeys(viewer.person.id)
    setMade({ file: await lockKeys(keys, passphrase), publicKey: base64(keys.open.public) })
    setBusy(false)
  }
  const send = async () => {
    setBusy(true)
    const outcome = await publish({ organizationId: institution?.id ?? '', publicKey: made!.publicKey })
    setBusy(false)
    if (outcome.ok) close()
    else setProblems(outcome.problems)
  }
  if (!made) {
    return (
      <Dialog title={t('keys.make')} close={close}>
        <p>{t('keys.make.text')}</p>
        <Form layout="vertical" onFinish={values => void make(values as { passphrase: string })}>
          <Form.Item name="passphrase" label={t('keys.passphrase')} extra={t('keys.passphrase.help', { n: shortest })}
            rules={[...required(), { min: shortest, message: t('keys.passphrase.short', { n: shortest }) }]}><Input.Password autoComplete="new-password" /></Form.Item>
          <Form.Item name="again" label={t('keys.passphrase.again')} dependencies={['passphrase']} rules={[...required(), ({ getFieldValue }) => ({
            validator: (_, text) => (text === getFieldValue('passphrase') ? Promise.resolve() : Promise.reject(new Error(t('keys.passphrase.differs')))),
          })]}><Input.Password autoComplete="new-password" /></Form.Item>
          <div className="buttons"><Button type="primary" htmlType="submit" loading={busy}>{t('keys.make')}</Button><Button onClick={close}>{t('button.cancel')}</Button></div>
        </Form>
      </Dialog>
    )
  }
  return (
    <Dialog title={t('keys.save')} close={close} mask={{ closable: false }}>
      <Alert type="warning" showIcon className="gap" title={t('keys.save.text')} />
      <Facts items={[[t('keys.fingerprint'), <code key="f">{fingerprint(made.publicKey)}</code>]]} />
      <div className="buttons foot">
        <Button onClick={() => download(new Blob([JSON.stringify(made.file, null, 2)], { type: 'application/json' }), `linli-custodian-${today()}.key`)}>{t('keys.download')}</Button>
      </div>
      <p className="foot"><Checkbox checked={saved} onChange={e => setSaved(e.target.checked)}>{t('keys.saved')}</Checkbox></p>
      <Problems problems={problems} />
      <div className="buttons">
        <Button type="primary" disabled={!saved} loading={busy} onClick={() => void send()}>{t('keys.publish')}</Button>
        <Button onClick={close}>{t('button.cancel')}</Button>
      </div>
    </Dialog>
  )
}
