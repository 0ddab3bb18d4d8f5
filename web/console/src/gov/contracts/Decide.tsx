// Deciding about a claim: what was found of each indicator, how much is accepted, what is deducted.
import { Checkbox, Form, Input } from 'antd'
import { GovAcceptanceDecideDocument, type AcceptanceOutcome, type GovMilestoneNowFragment } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { required } from '../../kit/DraftForm'
import { yuanRule } from '../../kit/fields'
import { FormDialog } from '../../kit/FormDialog'
import { fenOf } from '../../kit/money'
import { t, word } from '../../kit/words'
import { textOf } from './indicators'
import { unitsOf } from './values'

// the names of the input that no field has are shown above the form
interface Values { found: { value: string; met: boolean; note: string }[]; acceptedUnits: string; deductionFen: string; note: string }

export function Decide({ milestone: m, outcome, again, close }: { milestone: GovMilestoneNowFragment; outcome: AcceptanceOutcome; again: () => void; close: () => void }) {
  const decide = useAct(GovAcceptanceDecideDocument, { quiet: true, done: t('milestones.decided'), reread: again })
  const indicators = textOf(m)?.indicators ?? []
  const name = word('AcceptanceOutcome', outcome)
  const send = (v: Values) => decide({
    milestoneId: m.id, expectedVersion: m.version, outcome, acceptedUnits: outcome === 'PART' ? unitsOf(v.acceptedUnits) ?? 0 : 0, deductionFen: fenOf(v.deductionFen) ?? 0, note: v.note.trim(),
    results: indicators.map((i, at) => ({ code: i.code, value: v.found[at]!.value.trim(), met: v.found[at]!.met, note: v.found[at]!.note.trim() })),
  })
  return (
    <FormDialog<Values> title={name} button={name} danger={outcome === 'REJECTED'} text={t('milestones.decide.text')} close={close} run={send}
      initial={{ found: indicators.map(() => ({ value: '', met: outcome === 'ACCEPTED', note: '' })), acceptedUnits: String(m.units), deductionFen: '', note: '' }}>
      {indicators.map((i, at) => (
        <fieldset key={i.code} className="indicator">
          <legend>{i.code} {i.name} <span className="soft">{word('Comparison', i.compare)} {i.target} {i.unit}</span></legend>
          <Form.Item name={['found', at, 'value']} label={t('milestones.value.of', { code: i.code, unit: i.unit })} rules={required()}><Input inputMode="decimal" /></Form.Item>
          <Form.Item name={['found', at, 'met']} valuePropName="checked"><Checkbox>{t('milestones.met.of', { code: i.code })}</Checkbox></Form.Item>
          <Form.Item name={['found', at, 'note']} label={t('milestones.note.of', { code: i.code })}><Input maxLength={500} /></Form.Item>
        </fieldset>
      ))}
      {outcome === 'PART' && <Form.Item name="acceptedUnits" label={t('milestones.acceptedUnits', { of: m.units })} rules={required()}><Input inputMode="numeric" /></Form.Item>}
      {outcome !== 'REJECTED' && <Form.Item name="deductionFen" label={t('milestones.deduction')} rules={[yuanRule]}><Input inputMode="decimal" /></Form.Item>}
      <Form.Item name="note" label={t('milestones.note.all')} rules={outcome === 'ACCEPTED' ? [] : required()}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>
    </FormDialog>
  )
}
