// Publishing a contract: everything is shown, except clauses that are secrets, each with its reason.
import { Checkbox, Form, Input } from 'antd'
import { GovContractPublishDocument } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { FormDialog } from '../../kit/FormDialog'
import { t } from '../../kit/words'
import type { Version } from './useTexts'

interface Values { secret: Record<string, boolean>; reasons: Record<string, string> }

/** `took` hears the version that publishing made: what follows at once, as the copy for the finance department, is asked of that one. */
export function Publish({ contract, text, again, took, close }: { contract: { id: string; version: number }; text: Version; again: () => void; took: (version: number) => void; close: () => void }) {
  const publish = useAct(GovContractPublishDocument, { quiet: true, done: t('publish.done'), reread: again })
  const send = async ({ secret, reasons }: Values) => {
    const outcome = await publish({
      contractId: contract.id, expectedVersion: contract.version,
      redactions: text.body.clauses.filter(c => secret[c.code]).map(c => ({ code: c.code, reason: (reasons[c.code] ?? '').trim() })),
    })
    const made = outcome.payload?.contract?.version
    if (made) took(made)
    return outcome
  }
  return (
    <FormDialog<Values> title={t('publish.title')} button={t('publish.title')} text={t('publish.text')} initial={{ secret: {}, reasons: {} }} close={close} run={send}>
      {text.body.clauses.map(c => (
        <div key={c.source + c.code} className="redaction">
          <Form.Item name={['secret', c.code]} valuePropName="checked"><Checkbox>{t('publish.leaveOut', { code: c.code })} <span className="soft">{c.text}</span></Checkbox></Form.Item>
          <Form.Item noStyle shouldUpdate={(a: Values, b: Values) => a.secret[c.code] !== b.secret[c.code]}>
            {({ getFieldValue }) => getFieldValue(['secret', c.code]) && (
              <Form.Item name={['reasons', c.code]} label={t('publish.reason', { code: c.code })} rules={[{ required: true, min: 4, message: t('publish.reason.short') }]}><Input /></Form.Item>
            )}
          </Form.Item>
        </div>
      ))}
    </FormDialog>
  )
}
