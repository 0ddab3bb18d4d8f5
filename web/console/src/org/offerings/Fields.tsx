import { Checkbox, Form, Input, Radio, Select, type FormInstance } from 'antd'
import type { OfferingChoicesQuery } from '../../gql/graphql'
import type { AreaOption } from '../../kit/choices'
import { required } from '../../kit/DraftForm'
import { Section } from '../../kit/parts'
import { fenOf } from '../../kit/money'
import { t, valuesOf, word, type EnumName, type WordKey } from '../../kit/words'
import { categoryName } from './Offerings'
import type { OfferingValues } from './values'

const options = (of: EnumName) => valuesOf(of).map(v => ({ value: v, label: word(of, v) }))

function Minutes({ name, label, help, min = 0, max = 1440 }: { name: keyof OfferingValues; label: WordKey; help: WordKey; min?: number; max?: number }) {
  return (
    <Form.Item name={name} label={t(label)} extra={t(help)} rules={required()}>
      <Input type="number" inputMode="numeric" min={min} max={max} />
    </Form.Item>
  )
}

export function Fields({ form, choices, areas }: { form: FormInstance<OfferingValues>; choices: OfferingChoicesQuery; areas: AreaOption[] }) {
  const mode = Form.useWatch('mode', form)
  const locations = choices.node?.__typename === 'Organization' ? choices.node.locations : []
  return (
    <>
      <Section title={t('offering.section.what')}>
        <Form.Item name="name" label={t('offerings.name')} extra={t('offering.name.help')} rules={required()}><Input maxLength={120} showCount /></Form.Item>
        <Form.Item name="categoryId" label={t('offerings.category')} extra={t('offering.category.help')} rules={required()}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={choices.categories.map(c => ({ value: c.id, label: `${word('Panel', c.panel)} · ${categoryName(c)}` }))} />
        </Form.Item>
        <Form.Item name="description" label={t('offering.description')} extra={t('offering.description.help')}><Input.TextArea rows={4} maxLength={2000} /></Form.Item>
      </Section>
      <Section title={t('offering.section.where')}>
        <Form.Item name="mode" label={t('booking.mode')} rules={required()}><Radio.Group options={options('OfferingMode')} /></Form.Item>
        {mode && mode !== 'AT_HOME' && (
          <Form.Item name="locationId" label={t('offering.location')} extra={t('offering.location.help')} rules={required()}>
            <Select options={locations.map(l => ({ value: l.id, label: `${l.name} ${l.address}` }))} />
          </Form.Item>
        )}
        <Form.Item name="areaIds" label={t('offering.areas')} extra={t('offering.areas.help')} rules={required()}>
          <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} optionLabelProp="name" options={areas} />
        </Form.Item>
      </Section>
      <Section title={t('offering.section.price')}>
        <div className="field-row">
          <Form.Item name="priceFen" label={t('offering.price')} extra={t('offering.price.help')}
            rules={[...required(), { validator: (_, v: string) => (!v || fenOf(v) !== null ? Promise.resolve() : Promise.reject(new Error(t('offering.price.wrong')))) }]}>
            <Input inputMode="decimal" prefix="¥" />
          </Form.Item>
          <Form.Item name="unit" label={t('offering.unit')} rules={required()}><Select options={options('OfferingUnit')} /></Form.Item>
        </div>
        <Form.Item name="prepay" valuePropName="checked" extra={t('offering.prepay.help')}><Checkbox>{t('offering.prepay')}</Checkbox></Form.Item>
        <Form.Item name="cancellationPolicyId" label={t('offering.policy')} extra={t('offering.policy.help')}>
          <Select allowClear options={choices.policies.edges.map(({ node: p }) => ({ value: p.id, label: `${p.title} v${p.number}` }))} />
        </Form.Item>
      </Section>
      <Section title={t('offering.section.time')}>
        <div className="field-row">
          <Minutes name="durationMinutes" label="offering.durationMinutes" help="offering.durationMinutes.help" min={1} />
          <Minutes name="minMinutes" label="offering.minMinutes" help="offering.minMinutes.help" />
          <Minutes name="stepMinutes" label="offering.stepMinutes" help="offering.stepMinutes.help" min={1} />
          <Minutes name="prepMinutes" label="offering.prepMinutes" help="offering.prepMinutes.help" />
          <Minutes name="cleanupMinutes" label="offering.cleanupMinutes" help="offering.cleanupMinutes.help" />
          <Minutes name="leadMinutes" label="offering.leadMinutes" help="offering.leadMinutes.help" max={60_000} />
          <Minutes name="horizonDays" label="offering.horizonDays" help="offering.horizonDays.help" min={1} max={42} />
        </div>
        <Form.Item name="approvalRequired" valuePropName="checked" extra={t('offering.approval.help')}><Checkbox>{t('offering.approval')}</Checkbox></Form.Item>
      </Section>
      <Section title={t('offering.section.who')}>
        <Form.Item name="minAge" label={t('offering.minAge')} extra={t('offering.minAge.help')}><Input type="number" inputMode="numeric" min={0} max={120} className="short" /></Form.Item>
        <Form.Item name="careLevels" label={t('offering.careLevels')} extra={t('offering.careLevels.help')}><Checkbox.Group options={options('CareLevel')} /></Form.Item>
      </Section>
    </>
  )
}
