// The draft of a contract: its first day, milestones and further clauses; what documents and bid say stays as it is.
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { GovContractDocument, GovContractDraftDocument, type GovContractQuery } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { DraftForm, required } from '../../kit/DraftForm'
import { yuanRule } from '../../kit/fields'
import { yuan } from '../../kit/money'
import { Page } from '../../kit/Page'
import { Facts, Mark, Section } from '../../kit/parts'
import { useRead } from '../../kit/read'
import { Empty, Loaded, NotFound } from '../../kit/states'
import { t } from '../../kit/words'
import { draftInput, draftValues, milestonesSum, type DraftValues } from './draftValues'
import { useTexts, type Version } from './useTexts'

type Found = Extract<NonNullable<GovContractQuery['node']>, { __typename: 'Contract' }>

export default function Draft() {
  const { id = '' } = useParams()
  const read = useRead(GovContractDocument, { id })
  const { read: texts, versions } = useTexts(id)
  const found = read.data?.node?.__typename === 'Contract' ? read.data.node : undefined
  const both = () => { read.again(); texts.again() }
  return (
    <Page title={t('draft.title')} trail={[{ to: '/contracts', title: t('contracts.title') }, { to: `/contracts/${id}`, title: found?.title ?? t('contracts.contract') }]}>
      <Loaded read={read}>
        {() => (found ? <Loaded read={texts}>{() => (versions[0] ? <Editor contract={found} text={versions[0]} again={both} /> : <Empty>{t('draft.none')}</Empty>)}</Loaded> : <NotFound />)}
      </Loaded>
    </Page>
  )
}

function Sum({ worth }: { worth: number }) {
  const sum = milestonesSum(Form.useWatch('milestones') as DraftValues['milestones'] | undefined)
  return (
    <div role="status">
      <Facts items={[
        [t('draft.worth'), yuan(worth)],
        [t('draft.sum'), sum === 0 ? t('draft.sum.none') : sum <= worth ? <Mark key="s" tone="good">{yuan(sum)}</Mark> : <Mark key="s" tone="bad">{t('draft.sum.over', { sum: yuan(sum) })}</Mark>],
      ]} />
    </div>
  )
}

function Editor({ contract: c, text, again }: { contract: Found; text: Version; again: () => void }) {
  const navigate = useNavigate()
  const save = useAct(GovContractDraftDocument, { quiet: true, done: t('draft.saved'), reread: again })
  const send = async (values: DraftValues) => {
    const outcome = await save(draftInput(values, c))
    if (outcome.ok) void navigate(`/contracts/${c.id}`, { replace: true })
    return outcome
  }
  return (
    <DraftForm<DraftValues> name={`gov.contract.draft.${c.id}`} initial={draftValues(text)} send={send} button={t('draft.save')}>
      <Section title={t('draft.days')}>
        <div className="columns">
          <Form.Item name="startOn" label={t('text.field.startOn')} rules={required()} extra={t('draft.startOn.help')}><Input type="date" /></Form.Item>
          <Form.Item name="advanceFen" label={t('draft.advance')} rules={[yuanRule]}><Input inputMode="decimal" /></Form.Item>
          <Form.Item name="retainedPercent" label={t('draft.retained')} extra={t('draft.retained.help')}><Input inputMode="decimal" /></Form.Item>
        </div>
      </Section>
      <Section title={t('milestones.title')}>
        <p className="soft">{t('draft.milestones.help')}</p>
        <Form.List name="milestones">
          {(fields, { add, remove }, { errors }) => (
            <>
              {fields.map(({ key, name }) => (
                <fieldset key={key} className="lot lot-items">
                  <legend>{t('draft.milestone', { n: name + 1 })}</legend>
                  <Form.Item name={[name, 'title']} label={t('text.field.title')} rules={required()}><Input maxLength={200} /></Form.Item>
                  <Form.Item name={[name, 'dueOn']} label={t('milestones.due')} rules={required()}><Input type="date" /></Form.Item>
                  <Form.Item name={[name, 'units']} label={t('lots.units')} rules={required()}><Input inputMode="numeric" /></Form.Item>
                  <Form.Item name={[name, 'unitPriceFen']} label={t('draft.price')} rules={[...required(), yuanRule]}><Input inputMode="decimal" /></Form.Item>
                  <Button icon={<DeleteOutlined aria-hidden />} onClick={() => remove(name)} aria-label={t('requirement.remove', { what: t('draft.milestone', { n: name + 1 }) })} />
                </fieldset>
              ))}
              <Form.ErrorList errors={errors} />
              <Button icon={<PlusOutlined aria-hidden />} disabled={fields.length >= 60} onClick={() => add({})}>{t('draft.milestone.add')}</Button>
            </>
          )}
        </Form.List>
        <div className="foot"><Sum worth={text.body.valueFen} /></div>
      </Section>
      <Section title={t('draft.clauses')}>
        <p className="soft">{t('draft.clauses.help', { n: text.body.clauses.filter(x => x.source !== 'CONTRACT').length })}</p>
        <Form.List name="clauses">
          {(fields, { add, remove }, { errors }) => (
            <>
              {fields.map(({ key, name }) => (
                <fieldset key={key} className="lot lot-clauses">
                  <legend>{t('draft.clause', { n: name + 1 })}</legend>
                  <Form.Item name={[name, 'code']} label={t('text.code')} rules={required()}><Input maxLength={20} /></Form.Item>
                  <Form.Item name={[name, 'text']} label={t('text.clause')} rules={required()}><Input.TextArea rows={2} maxLength={2000} /></Form.Item>
                  <Button icon={<DeleteOutlined aria-hidden />} onClick={() => remove(name)} aria-label={t('requirement.remove', { what: t('draft.clause', { n: name + 1 }) })} />
                </fieldset>
              ))}
              <Form.ErrorList errors={errors} />
              <Button icon={<PlusOutlined aria-hidden />} disabled={fields.length >= 100} onClick={() => add({})}>{t('draft.clause.add')}</Button>
            </>
          )}
        </Form.List>
      </Section>
    </DraftForm>
  )
}
