// The fields of a tender, in the order in which people think of them; each with the rules that hold there.
import { Checkbox, Form, Input, Select } from 'antd'
import type { ProcurementMethod } from '../../gql/graphql'
import { useAreaOptions } from '../../kit/choices'
import { required } from '../../kit/DraftForm'
import { yuanRule } from '../../kit/fields'
import { fenOf } from '../../kit/money'
import { FilesField } from '../../kit/Files'
import type { Problem } from '../../kit/problems'
import { Mark, Money, Section } from '../../kit/parts'
import { t, valuesOf, word } from '../../kit/words'
import { useCategoryOptions } from '../choices'
import { wholeOf } from '../projects/values'
import { nextCode, Rows } from '../Rows'
import { tm } from '../../kit/terms'
import { Criteria } from './Criteria'
import { RulesAt, type Pack } from './rules'
import { SealingFields, type useCustodianKeys } from './Sealing'
import { SingleFields } from './Single'

interface Props { method: ProcurementMethod; recordId: string; pack: Pack | undefined; keys: ReturnType<typeof useCustodianKeys>; mode: 'draft' | 'amend'; broken: Problem[] }

const search = { optionFilterProp: 'label' }
const options = (of: 'EvaluationMethod' | 'RankOn') => valuesOf(of).map(value => ({ value, label: word(of, value) }))

export function Fields({ method, recordId, pack, keys, mode, broken }: Props) {
  const at = { pack, broken }
  const open = method === 'FRAMEWORK_OPEN'
  const single = method === 'SINGLE_SOURCE' || open // nothing is compared or sealed
  return (
    <>
      {mode === 'amend' && (
        <Section title={t('tender.change')}>
          <Form.Item name="note" label={t('tender.note')} rules={required()} extra={t('tender.note.help')}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>
          {!open && <Form.Item name="material" valuePropName="checked" extra={tm(method, 'tender.material.help')}><Checkbox>{tm(method, 'tender.material')}</Checkbox></Form.Item>}
          <RulesAt place="change" {...at} />
        </Section>
      )}
      {mode === 'draft' && <Facts open={open} {...at} />}
      {method === 'SINGLE_SOURCE' && <SingleFields />}
      {open ? <Section title={t('admissions.until')}><p className="soft">{t('admissions.until.help')}</p></Section> : <Section title={t('tender.deadline')}>
        <Form.Item name="deadlineAt" label={t('tender.deadline.field')} rules={required()} extra={mode === 'amend' ? t('tender.deadline.later') : t('tender.deadline.help')}><Input type="datetime-local" /></Form.Item>
        <RulesAt place="deadline" {...at} />
        <Form.Item name="validityDays" label={t('tender.validity')} rules={required()} extra={t('tender.validity.help')}><Input inputMode="numeric" /></Form.Item>
      </Section>}
      {!single && <Evaluated method={method} {...at} />}
      <Clauses name="eligibility" prefix="Z" title={t('tender.eligibility')} help={t('tender.eligibility.help')} />
      <Clauses name="essential" prefix="F" title={t('tender.essential')} help={tm(method, 'tender.essential.help')} />
      <Clauses name="contract" prefix="H" title={t('tender.contract')} help={t('tender.contract.help')} />
      <Section title={t('tender.files')}>
        <p className="soft">{t('tender.files.help')}</p>
        <Form.Item name="files" noStyle><FilesField recordId={recordId} /></Form.Item>
      </Section>
      <Section title={t('tender.terms')}>
        {!open && <Form.Item name="bidBondFen" label={tm(method, 'tender.bidBond.yuan')} rules={required()}><Input inputMode="decimal" /></Form.Item>}
        <RulesAt place="bidBond" {...at} />
        <Form.Item name="performanceBondBp" label={t('tender.performanceBond.percent')} rules={required()}><Input inputMode="decimal" /></Form.Item>
        <RulesAt place="performanceBond" {...at} />
        {method.startsWith('FRAMEWORK') && (!open || mode === 'draft') && <Form.Item name="frameworkMonths" label={t('tender.framework')} rules={required()}><Input inputMode="numeric" /></Form.Item>}
        <RulesAt place="framework" {...at} />
      </Section>
      {mode === 'draft' && !single && <Section title={t('tender.sealing')}><SealingFields method={method} keys={keys} /></Section>}
    </>
  )
}

/** How bids are compared: of no single source. */
function Evaluated({ method, ...at }: Pick<Props, 'method' | 'pack' | 'broken'>) {
  return (
    <>
      <Section title={t('tender.evaluation')}>
        <div className="columns">
          <Form.Item name="method" label={t('tender.evaluation.method')} rules={required()}><Select options={options('EvaluationMethod')} /></Form.Item>
          <Form.Item name="places" label={t('tender.places')} rules={required()}><Input inputMode="numeric" /></Form.Item>
          <Form.Item name="rankOn" label={t('tender.rankOn')} rules={required()}><Select options={options('RankOn')} /></Form.Item>
        </div>
        <Form.Item name="fixedPrice" valuePropName="checked"><Checkbox>{t('tender.fixedPrice')}</Checkbox></Form.Item>
        <RulesAt place="criteria" {...at} />
        <Criteria />
      </Section>
      <Section title={t('tender.deductions')}>
        <p className="soft">{tm(method, 'tender.deductions.help')}</p>
        <Rows name="deductions" look="lot lot-deductions" legend={n => t('tender.deduction.n', { n })} add={t('tender.deduction.add')} empty={taken => ({ code: nextCode('P', taken) })}>
          {row => (
            <>
              <Form.Item name={[row, 'basis']} label={t('tender.deduction.basis')} rules={required()}><Input maxLength={300} /></Form.Item>
              <Form.Item name={[row, 'percent']} label={t('tender.deduction.percent')} rules={required()}><Input inputMode="decimal" /></Form.Item>
              <Form.Item name={[row, 'code']} label={t('requirement.code')} rules={required()}><Input maxLength={40} /></Form.Item>
            </>
          )}
        </Rows>
      </Section>
    </>
  )
}

function Facts({ open, pack, broken }: Pick<Props, 'pack' | 'broken'> & { open: boolean }) {
  const areas = useAreaOptions()
  const categories = useCategoryOptions()
  return (
    <>
      <Section title={t('tender.facts')}>
        <Form.Item name="title" label={t('projects.name')} rules={required()}><Input maxLength={200} /></Form.Item>
        <Form.Item name="ceilingFen" label={t('tender.ceiling.yuan')} rules={[...required(), yuanRule]} extra={t('tender.ceiling.help')}><Input inputMode="decimal" /></Form.Item>
        <RulesAt place="method" pack={pack} broken={broken} />
        <Form.Item name="methodReason" label={t('tender.methodReason')} extra={t('tender.methodReason.help')}><Input.TextArea rows={2} maxLength={500} /></Form.Item>
        <Form.Item name="splittingReason" label={t('tender.splittingReason')} extra={t('tender.splittingReason.help')}><Input.TextArea rows={2} maxLength={500} /></Form.Item>
      </Section>
      <Section title={t('tender.lots')}>
        <Rows name="lots" look="lot lot-items" legend={n => t('tender.lot.n', { n })} add={t('tender.lot.add')} empty={() => ({})}>
          {row => (
            <>
              <Form.Item name={[row, 'title']} label={t('tender.lot')} rules={required()}><Input maxLength={200} /></Form.Item>
              <Form.Item name={[row, 'categoryId']} label={t('projects.category')} rules={required()}><Select options={categories} showSearch={search} /></Form.Item>
              <Form.Item name={[row, 'areaId']} label={t('word.area')} rules={required()}><Select options={areas} showSearch={search} /></Form.Item>
              <Form.Item name={[row, 'units']} label={t('requirement.units')} rules={required()}><Input inputMode="numeric" /></Form.Item>
              <Form.Item name={[row, 'ceilingFen']} label={t('tender.lot.ceiling.yuan')} rules={[...required(), yuanRule]}><Input inputMode="decimal" /></Form.Item>
              {open && <UniformPrice row={row} />}
            </>
          )}
        </Rows>
      </Section>
    </>
  )
}

/** What a unit costs, the same for all: whole fen, or no price. */
function UniformPrice({ row }: { row: number }) {
  return (
    <Form.Item noStyle shouldUpdate>
      {({ getFieldValue }) => {
        const [fen, units] = [fenOf((getFieldValue(['lots', row, 'ceilingFen']) as string | undefined) ?? ''), wholeOf(getFieldValue(['lots', row, 'units']) as string | undefined)]
        if (!fen || units < 1) return null
        return <p className="lot-price">{t('admissions.price')}{t('word.colon')}{fen % units === 0 ? <Money fen={fen / units} /> : <Mark tone="bad">{t('admissions.price.none')}</Mark>}</p>
      }}
    </Form.Item>
  )
}

function Clauses({ name, prefix, title, help }: { name: 'eligibility' | 'essential' | 'contract'; prefix: string; title: string; help: string }) {
  return (
    <Section title={title}>
      <p className="soft">{help}</p>
      <Rows name={name} look="lot lot-sentences" legend={n => t('tender.clause.n', { n })} add={t('tender.clause.add')} most={100} empty={taken => ({ code: nextCode(prefix, taken) })}>
        {row => (
          <>
            <Form.Item name={[row, 'code']} label={t('requirement.code')} rules={required()}><Input maxLength={20} /></Form.Item>
            <Form.Item name={[row, 'text']} label={t('tender.clause')} rules={required()}><Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2000} /></Form.Item>
          </>
        )}
      </Rows>
    </Section>
  )
}
