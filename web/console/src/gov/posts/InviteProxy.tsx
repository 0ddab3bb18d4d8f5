import { Checkbox, Form, Input, Select } from 'antd'
import { GovProxyInviteDocument, type ProxyEvidence, type ProxyScope } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { required } from '../../kit/DraftForm'
import { FormDialog } from '../../kit/FormDialog'
import { addDays, moment, today } from '../../kit/time'
import { t, valuesOf, word } from '../../kit/words'
import { PersonChoice } from '../choices'
import { evidenceOptions } from './ConfirmGrant'
import { FileHash, hashRule } from './FileHash'

interface Values { elderId: string; proxyId: string; scopes: ProxyScope[]; until: string; evidence: ProxyEvidence | ''; evidenceSha256: string }

// no `required`: it would put aria-required on a group, which has no such property
const someScope = { validator: (_: unknown, scopes: ProxyScope[]) => (scopes.length > 0 ? Promise.resolve() : Promise.reject(new Error(t('form.required')))) }

const longest = 364 // a grant lasts a year at most, to the minute

export function InviteProxy({ close, again }: { close: () => void; again: () => void }) {
  const invite = useAct(GovProxyInviteDocument, { quiet: true, done: t('proxies.invited'), reread: again })
  const initial: Values = { elderId: '', proxyId: '', scopes: ['BOOK', 'VIEW_SCHEDULE', 'VIEW_VISIT'], until: addDays(today(), longest), evidence: 'FACE_TO_FACE', evidenceSha256: '' }
  const run = (v: Values) => invite({
    elderId: v.elderId, proxyId: v.proxyId, scopes: v.scopes, until: moment(v.until, '23:59'),
    evidence: v.evidence || null, evidenceSha256: v.evidence ? v.evidenceSha256 : null,
  })
  return (
    <FormDialog<Values> title={t('proxies.invite')} text={t('proxies.invite.text')} button={t('proxies.invite')} initial={initial} run={run} close={close}>
      <Form.Item name="elderId" label={t('proxies.elder')} rules={required()}><PersonChoice /></Form.Item>
      <Form.Item name="proxyId" label={t('proxies.proxy')} rules={required()} extra={t('proxies.proxy.help')}><PersonChoice /></Form.Item>
      <Form.Item name="scopes" label={t('proxies.scopes')} rules={[someScope]}>
        <Checkbox.Group className="ticks" options={valuesOf('ProxyScope').map(s => ({ value: s, label: word('ProxyScope', s) }))} />
      </Form.Item>
      <Form.Item name="until" label={t('proxies.until')} rules={required()} extra={t('proxies.until.help')}><Input type="date" min={today()} max={addDays(today(), longest)} /></Form.Item>
      <Form.Item name="evidence" label={t('proxies.evidence')} extra={t('proxies.evidence.help')}><Select options={[...evidenceOptions(), { value: '', label: t('proxies.evidence.later') }]} /></Form.Item>
      <Form.Item noStyle dependencies={['evidence']}>
        {({ getFieldValue }) => getFieldValue('evidence') !== '' && (
          <Form.Item name="evidenceSha256" label={t('hash.label')} rules={[...required(), hashRule()]} extra={t('hash.help')}><FileHash /></Form.Item>
        )}
      </Form.Item>
    </FormDialog>
  )
}
