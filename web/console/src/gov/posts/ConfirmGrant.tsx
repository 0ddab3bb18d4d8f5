import { Form, Select } from 'antd'
import { GovProxyConfirmDocument, type ProxyEvidence } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { required } from '../../kit/DraftForm'
import { FormDialog } from '../../kit/FormDialog'
import { t, word } from '../../kit/words'
import { FileHash, hashRule } from './FileHash'
import type { Grant } from './Proxies'

/** What a community worker may have in hand; the elder's own tap comes from the elder's own device. */
export const inHand: ProxyEvidence[] = ['FACE_TO_FACE', 'RECORDED_CALL', 'COURT_DOCUMENT']
export const evidenceOptions = () => inHand.map(e => ({ value: e, label: word('ProxyEvidence', e) }))

interface Values { evidence: ProxyEvidence; evidenceSha256: string }

export function ConfirmGrant({ grant, close, again }: { grant: Grant; close: () => void; again: () => void }) {
  const confirm = useAct(GovProxyConfirmDocument, { quiet: true, done: t('proxies.confirmed'), reread: again })
  const run = (v: Values) => confirm({ proxyGrantId: grant.id, expectedVersion: grant.version, evidence: v.evidence, evidenceSha256: v.evidenceSha256 })
  return (
    <FormDialog<Values> title={t('proxies.confirm')} text={t('proxies.confirm.text', { elder: grant.elderName, proxy: grant.proxyName })} button={t('proxies.confirm')}
      initial={{ evidence: 'FACE_TO_FACE', evidenceSha256: '' }} run={run} close={close}>
      <Form.Item name="evidence" label={t('proxies.evidence')} rules={required()}><Select options={evidenceOptions()} /></Form.Item>
      <Form.Item name="evidenceSha256" label={t('hash.label')} rules={[...required(), hashRule()]} extra={t('hash.help')}><FileHash /></Form.Item>
    </FormDialog>
  )
}
