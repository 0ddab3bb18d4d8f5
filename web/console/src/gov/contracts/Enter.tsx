// Entering a contract that was agreed: kept as a draft, its sums checked while they are typed.
import { Form, Input, Select } from 'antd'
import { useNavigate } from 'react-router'
import { GovBudgetLinesDocument, GovContractEnterDocument, type GovBudgetLinesQuery } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { useAll } from '../../kit/all'
import { useAreaOptions } from '../../kit/choices'
import { DraftForm, required } from '../../kit/DraftForm'
import { yuanRule } from '../../kit/fields'
import { yuan } from '../../kit/money'
import { Page } from '../../kit/Page'
import { Section } from '../../kit/parts'
import { today } from '../../kit/time'
import { useSeat } from '../../kit/viewer'
import { t } from '../../kit/words'
import { useOrganizationOptions } from '../choices'
import { LotsField } from './LotsField'
import { Sums } from './Sums'
import { inputOf, type ContractValues } from './values'

const lineRows = (data: GovBudgetLinesQuery) => data.budgetLines

export default function Enter() {
  const seat = useSeat()
  const navigate = useNavigate()
  const areas = useAreaOptions()
  const buyers = useOrganizationOptions('buyers')
  const providers = useOrganizationOptions('providers')
  const lines = useAll(GovBudgetLinesDocument, { areaId: seat.id }, lineRows)
  const enter = useAct(GovContractEnterDocument, { quiet: true, done: t('contracts.enteredDone') })
  const initial: ContractValues = {
    number: '', title: '', basis: '', buyerId: undefined, providerId: undefined, budgetLineId: undefined, areaId: seat.id,
    validFrom: today(), validUntil: `${today().slice(0, 4)}-12-31`, valueFen: '', lots: [{}],
  }
  const send = async (values: ContractValues) => {
    const outcome = await enter(inputOf(values))
    const contract = outcome.payload?.contract
    if (contract) void navigate(`/contracts/${contract.id}`, { replace: true })
    return outcome
  }
  const lineOptions = (lines.data ?? []).map(l => ({ value: l.id, label: `${l.fiscalYear} ${l.name} ${l.code} · ${t('balance.left')} ${yuan(l.balance.leftFen)}` }))
  const search = { optionFilterProp: 'label' }
  return (
    <Page title={t('contracts.enter')} trail={[{ to: '/contracts', title: t('contracts.title') }]}>
      <DraftForm<ContractValues> name="gov.contract" initial={initial} send={send} button={t('contracts.enter')}>
        {() => (
          <>
            <Section title={t('contracts.parties')}>
              <div className="columns">
                <Form.Item name="number" label={t('contracts.number')} rules={required()} extra={t('contracts.number.help')}><Input /></Form.Item>
                <Form.Item name="title" label={t('contracts.name')} rules={required()}><Input /></Form.Item>
                <Form.Item name="buyerId" label={t('contracts.buyer')} rules={required()}><Select options={buyers} showSearch={search} /></Form.Item>
                <Form.Item name="providerId" label={t('contracts.provider')} rules={required()}><Select options={providers} showSearch={search} /></Form.Item>
                <Form.Item name="areaId" label={t('word.area')} rules={required()}><Select options={areas} showSearch={search} /></Form.Item>
                <Form.Item name="basis" label={t('contracts.basis')} rules={required()} extra={t('contracts.basis.help')}><Input.TextArea rows={2} /></Form.Item>
                <Form.Item name="validFrom" label={t('contracts.from')} rules={required()}><Input type="date" /></Form.Item>
                <Form.Item name="validUntil" label={t('contracts.until')} dependencies={['validFrom']} rules={[...required(), ({ getFieldValue }) => ({
                  validator: (_, day: string) => (!day || day >= (getFieldValue('validFrom') as string) ? Promise.resolve() : Promise.reject(new Error(t('contracts.until.early')))),
                })]}><Input type="date" /></Form.Item>
              </div>
            </Section>
            <Section title={t('contracts.lots')}><LotsField areas={areas} /></Section>
            <Section title={t('contracts.money')}>
              <div className="columns">
                <Form.Item name="valueFen" label={t('contracts.value.yuan')} rules={[...required(), yuanRule]} extra={t('contracts.value.help')}><Input inputMode="decimal" /></Form.Item>
                <Form.Item name="budgetLineId" label={t('contracts.line')} rules={required()} extra={t('contracts.line.help')}><Select options={lineOptions} showSearch={search} /></Form.Item>
              </div>
              <Sums lines={lines.data ?? []} />
            </Section>
          </>
        )}
      </DraftForm>
    </Page>
  )
}
