// Proposing a change of a contract, of one kind: more of the same (with what the law allows before one's eyes),
// clauses put right, another last day, another provider after a merger.
import { Form, Input, Select } from 'antd'
import { GovContractAmendDocument, type ContractVersionKind } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { ClauseFields } from '../../kit/clauses'
import { required } from '../../kit/DraftForm'
import { FormDialog } from '../../kit/FormDialog'
import { t, valuesOf, word } from '../../kit/words'
import { useOrganizationOptions } from '../choices'
import { shownProblem } from '../tenders/rules'
import { useRules } from '../useRules'
import { Guard } from './Guard'
import { currentOf, supplements, type Version } from './useTexts'
import { unitsOf } from './values'

interface Values { kind?: ContractVersionKind; reason: string; more: string[]; endOn: string; code?: string; clause: string; providerId?: string }

const kinds = () => valuesOf('ContractVersionKind').filter(k => k !== 'ORIGINAL').map(value => ({ value, label: word('ContractVersionKind', value) }))

export function Amend({ contract, versions, again, close }: { contract: { id: string; version: number }; versions: Version[]; again: () => void; close: () => void }) {
  const amend = useAct(GovContractAmendDocument, { quiet: true, done: t('amend.done'), reread: again })
  const providers = useOrganizationOptions('providers')
  const { said, value } = useRules()
  const most = value('supplement.max')
  const body = currentOf(versions)!.body
  const send = async (v: Values) => {
    const { ok, problems } = await propose(v)
    return { ok, problems: problems.map(p => shownProblem(p, undefined)) }
  }
  const propose = (v: Values) => amend({
    contractId: contract.id, expectedVersion: contract.version, kind: v.kind!, reason: v.reason.trim(),
    ...(v.kind === 'SUPPLEMENT' ? { units: body.lots.map((_, i) => unitsOf(v.more[i]) ?? 0) } : {}),
    ...(v.kind === 'SCHEDULE' ? { endOn: v.endOn } : {}),
    ...(v.kind === 'CORRECTION' || v.kind === 'INDICATORS' ? { clauses: v.code ? [{ code: v.code, text: v.clause.trim() }] : [] } : {}),
    ...(v.kind === 'PARTY' && v.providerId ? { providerId: v.providerId } : {}),
  })
  return (
    <FormDialog<Values> draft={`gov.amend.${contract.id}`} title={t('amend.title')} button={t('amend.title')} text={t('amend.text')} close={close} run={send}
      initial={{ reason: '', more: body.lots.map(() => '0'), endOn: body.endOn, clause: '' }}>
      <Form.Item name="kind" label={t('text.kind')} rules={required()}><Select options={kinds()} /></Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) => {
          const kind = getFieldValue('kind') as ContractVersionKind | undefined
          const units = (getFieldValue('more') ?? []) as string[]
          const added = body.lots.reduce((sum, l, i) => sum + (unitsOf(units[i]) ?? 0) * l.unitPriceFen, 0)
          return (
            <>
              {kind === 'SUPPLEMENT' && body.lots.map((l, i) => (
                <Form.Item key={l.title + l.area.id} name={['more', i]} label={t('amend.units', { lot: l.title })}><Input inputMode="numeric" /></Form.Item>
              ))}
              {kind === 'SUPPLEMENT' && <div className="gap" role="status">{most !== null && <Guard {...supplements(versions, most, added)} share={said('supplement.max')} />}</div>}
              {kind === 'SCHEDULE' && <Form.Item name="endOn" label={t('text.field.endOn')} rules={required()}><Input type="date" /></Form.Item>}
              {(kind === 'CORRECTION' || kind === 'INDICATORS') && <ClauseFields body={body} />}
              {kind === 'PARTY' && <Form.Item name="providerId" label={t('amend.provider')} rules={required()}><Select options={providers} showSearch={{ optionFilterProp: 'label' }} /></Form.Item>}
            </>
          )
        }}
      </Form.Item>
      <Form.Item name="reason" label={t('word.reason')} rules={required()}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>
    </FormDialog>
  )
}
