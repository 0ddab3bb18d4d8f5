// A single source: who is asked, why nobody else is, what experts say to it, and the negotiation that takes the place of bids.
import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { GovNegotiationRecordDocument } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Actions } from '../../kit/Actions'
import { required } from '../../kit/DraftForm'
import { yuanRule } from '../../kit/fields'
import { FormDialog } from '../../kit/FormDialog'
import { fenOf, yuan } from '../../kit/money'
import { Facts, Section } from '../../kit/parts'
import { today } from '../../kit/time'
import { t } from '../../kit/words'
import { useOrganizationOptions } from '../choices'
import { Rows } from '../Rows'
import type { Body, Tender } from './useTender'

const search = { optionFilterProp: 'label' }

export function SingleFields() {
  const providers = useOrganizationOptions('providers')
  return (
    <Section title={t('single.title')}>
      <p className="soft">{t('single.help')}</p>
      <Form.Item name={['single', 'organizationId']} label={t('single.supplier')} rules={required()}><Select options={providers} showSearch={search} /></Form.Item>
      <Form.Item name={['single', 'reason']} label={t('single.reason')} rules={required()} extra={t('single.reason.help')}><Input.TextArea rows={3} maxLength={2000} /></Form.Item>
      <Rows name={['single', 'opinions']} look="lot lot-sentences" legend={n => t('single.opinion.n', { n })} add={t('single.opinion.add')} most={15} empty={() => ({})}>
        {row => (
          <>
            <Form.Item name={[row, 'name']} label={t('single.expert')} rules={required()}><Input maxLength={60} /></Form.Item>
            <Form.Item name={[row, 'post']} label={t('single.post')} rules={required()}><Input maxLength={200} /></Form.Item>
            <Form.Item name={[row, 'opinion']} label={t('single.opinion')} rules={required()}><Input.TextArea rows={2} maxLength={2000} /></Form.Item>
          </>
        )}
      </Rows>
    </Section>
  )
}

export function SingleFacts({ single: x }: { single: NonNullable<Body['single']> }) {
  const providers = useOrganizationOptions('providers')
  return (
    <>
      <h3>{t('single.title')}</h3>
      <Facts items={[
        [t('single.supplier'), providers.find(o => o.value === x.organizationId)?.label ?? x.organizationId],
        [t('single.reason'), x.reason],
        ...x.opinions.map(o => [t('single.opinion.of', { name: o.name }), `${o.post}${t('word.colon')}${o.opinion}`] as const),
      ]} />
    </>
  )
}

interface Agreed { heldOn: string; people: string; record: string; promises: string; prices: Record<string, string> }

/** Writing down what was agreed, once everybody had the notice's days to object. */
export function Negotiation({ tender: x, again }: { tender: Tender; again: () => void }) {
  const [open, setOpen] = useState(false)
  const record = useAct(GovNegotiationRecordDocument, { quiet: true, done: t('single.recorded'), reread: again })
  const begin = async () => {
    setOpen(true)
    return { ok: true, problems: [] }
  }
  const run = (v: Agreed) => record({
    tenderId: x.id, expectedVersion: x.version, heldOn: v.heldOn, people: v.people.split(/[、,，\n]/).map(n => n.trim()).filter(Boolean), record: v.record.trim(), promises: v.promises.trim(),
    prices: x.lots.map(l => ({ lotId: l.id, amountFen: fenOf(v.prices[l.id] ?? '') ?? 0 })),
  })
  return (
    <>
      <Actions available={x.availableActions} acts={{ NEGOTIATE: { primary: true, label: t('single.record'), run: begin } }} />
      {open && (
        <FormDialog<Agreed> draft={`gov.negotiation.${x.id}`} title={t('single.record')} text={t('single.record.text')} button={t('single.record')} initial={{ heldOn: today(), people: '', record: '', promises: '', prices: {} }} run={run} close={() => setOpen(false)}>
          <Form.Item name="heldOn" label={t('single.heldOn')} rules={required()}><Input type="date" /></Form.Item>
          <Form.Item name="people" label={t('single.people')} rules={required()} extra={t('single.people.help')}><Input maxLength={500} /></Form.Item>
          <Form.Item name="record" label={t('single.how')} rules={required()} extra={t('single.how.help')}><Input.TextArea rows={4} maxLength={4000} /></Form.Item>
          <Form.Item name="promises" label={t('single.promises')}><Input.TextArea rows={2} maxLength={4000} /></Form.Item>
          {x.lots.map(l => (
            <Form.Item key={l.id} name={['prices', l.id]} label={t('single.price', { lot: `${l.position}. ${l.title}` })} rules={[...required(), yuanRule]} extra={t('single.price.help', { sum: yuan(l.ceilingFen) })}><Input inputMode="decimal" /></Form.Item>
          ))}
        </FormDialog>
      )}
    </>
  )
}
