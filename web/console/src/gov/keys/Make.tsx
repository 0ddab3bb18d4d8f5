// A custodian's pair of keys, made in the browser: the private one is saved as a file under a passphrase, and only once that
// file was opened again is the public one published. Whoever lost the file would keep bids of absent bidders closed.
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { GovCustodianKeySaveDocument } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Dialog } from '../../kit/FormDialog'
import { Facts, Mark } from '../../kit/parts'
import { Problems } from '../../kit/Problems'
import type { Problem } from '../../kit/problems'
import { today } from '../../kit/time'
import { useHere } from '../../kit/viewer'
import { t } from '../../kit/words'
import { base64 } from '../../sealing/bytes'
import { keyFingerprint } from '../../sealing/fingerprint'
import { KeyMaker } from '../../sealing/KeyMaker'
import { newCustodianKeys } from '../../sealing/keys'
import { useInstitution } from './own'

export function Make({ close, again }: { close: () => void; again: () => void }) {
  const { viewer } = useHere()
  const institution = useInstitution()
  const [publicKey, setPublicKey] = useState('')
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<Problem[]>([])
  const publish = useAct(GovCustodianKeySaveDocument, { quiet: true, done: t('keys.published'), reread: again })
  const send = async () => {
    setBusy(true)
    const outcome = await publish({ organizationId: institution?.id ?? '', publicKey })
    setBusy(false)
    if (outcome.ok) close()
    else setProblems(outcome.problems)
  }
  const cancel = <Button onClick={close}>{t('button.cancel')}</Button>
  return (
    <Dialog title={publicKey ? t('keys.publish') : t('keys.make')} close={close} mask={{ closable: false }}>
      {publicKey ? (
        <>
          <p><Mark tone="good">{t('keys.proved')}</Mark></p>
          <p>{t('keys.publish.text')}</p>
          <Facts items={[[t('keys.fingerprint'), <code key="f">{keyFingerprint(publicKey)}</code>]]} />
          <Problems problems={problems} />
          <div className="buttons foot"><Button type="primary" loading={busy} onClick={() => void send()}>{t('keys.publish')}</Button>{cancel}</div>
        </>
      ) : (
        <>
          <p>{t('keys.make.text')}</p>
          <Alert type="warning" showIcon className="gap" title={t('keys.save.text')} />
          <KeyMaker make={() => newCustodianKeys(viewer.person.id)} file={`linli-custodian-${today()}`} saved={k => setPublicKey(base64(k.open.public))} back={cancel} />
        </>
      )}
    </Dialog>
  )
}
