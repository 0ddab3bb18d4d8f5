// The editor of a requirement: what is delivered, how it is measured, how it is accepted.
import { Checkbox, Form, Input, Select } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { GovRequirementSaveDocument } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { useAreaOptions } from '../../kit/choices'
import { DraftForm, required } from '../../kit/DraftForm'
import { yuanRule } from '../../kit/fields'
import { Page } from '../../kit/Page'
import { Section } from '../../kit/parts'
import { Loaded, NotFound } from '../../kit/states'
import { t, valuesOf, word } from '../../kit/words'
import { useCategoryOptions } from '../choices'
import { Rows } from '../Rows'
import { useProject, type Project } from './useProject'
import { requirementBody, requirementValues, type RequirementValues } from './values'

const search = { optionFilterProp: 'label' }

export default function EditRequirement() {
  const { id = '' } = useParams()
  const { read, project } = useProject(id)
  return (
    <Page title={t('requirement.edit')} trail={[{ to: '/projects', title: t('projects.title') }, { to: `/projects/${id}`, title: project?.title ?? t('projects.project') }]}>
      <Loaded read={read}>{() => (project ? <Editor project={project} again={read.again} /> : <NotFound />)}</Loaded>
    </Page>
  )
}

function Editor({ project: p, again }: { project: Project; again: () => void }) {
  const navigate = useNavigate()
  const areas = useAreaOptions()
  const categories = useCategoryOptions()
  const save = useAct(GovRequirementSaveDocument, { quiet: true, done: t('requirement.saved'), reread: again })
  const send = async (values: RequirementValues) => {
    const outcome = await save({ projectId: p.id, expectedVersion: p.version, body: requirementBody(values) })
    if (outcome.ok) void navigate(`/projects/${p.id}`, { replace: true })
    return outcome
  }
  const compares = valuesOf('Comparison').map(value => ({ value, label: word('Comparison', value) }))
  const warnings = p.requirements.at(-1)?.warnings ?? []
  return (
    <DraftForm<RequirementValues> name={`gov.requirement.${p.id}`} initial={requirementValues(p)} send={send} button={t('requirement.save')}>
      <Section title={t('requirement.what')}>
        <Form.Item name="scope" label={t('requirement.scope')} rules={required()} extra={t('requirement.scope.help')}><Input.TextArea rows={5} maxLength={4000} /></Form.Item>
        <Form.Item name="termMonths" label={t('requirement.term.months')} rules={required()}><Input inputMode="numeric" /></Form.Item>
        <Form.Item name="stability" label={t('requirement.stability')} extra={t('requirement.stability.help')}>
          <Checkbox.Group className="ticks" options={valuesOf('StabilityTest').map(value => ({ value, label: word('StabilityTest', value) }))} />
        </Form.Item>
      </Section>
      <Section title={t('requirement.indicators')}>
        <Rows name="indicators" look="lot lot-indicators" legend={n => t('requirement.indicator.n', { n })} add={t('requirement.indicator.add')} empty={() => ({ compare: 'AT_LEAST' })}>
          {row => (
            <>
              <Form.Item name={[row, 'name']} label={t('requirement.indicator')} rules={required()}><Input maxLength={120} /></Form.Item>
              <Form.Item name={[row, 'method']} label={t('requirement.method')} rules={required()}><Input maxLength={500} /></Form.Item>
              <Form.Item name={[row, 'code']} label={t('requirement.code')} rules={required()}><Input maxLength={20} /></Form.Item>
              <Form.Item name={[row, 'compare']} label={t('requirement.compare')} rules={required()}><Select options={compares} /></Form.Item>
              <Form.Item name={[row, 'target']} label={t('requirement.target')} rules={required()}><Input inputMode="decimal" /></Form.Item>
              <Form.Item name={[row, 'unit']} label={t('requirement.unit')} rules={required()}><Input maxLength={40} /></Form.Item>
            </>
          )}
        </Rows>
      </Section>
      <Section title={t('requirement.items')}>
        <Rows name="items" look="lot lot-items" legend={n => t('requirement.item.n', { n })} add={t('requirement.item.add')} empty={() => ({ categoryId: p.category.id, areaId: p.area.id })}>
          {row => (
            <>
              <Form.Item name={[row, 'title']} label={t('requirement.item')} rules={required()}><Input maxLength={200} /></Form.Item>
              <Form.Item name={[row, 'categoryId']} label={t('projects.category')} rules={required()}><Select options={categories} showSearch={search} /></Form.Item>
              <Form.Item name={[row, 'areaId']} label={t('word.area')} rules={required()}><Select options={areas} showSearch={search} /></Form.Item>
              <Form.Item name={[row, 'units']} label={t('requirement.units')} rules={required()}><Input inputMode="numeric" /></Form.Item>
              <Form.Item name={[row, 'unitPriceFen']} label={t('requirement.price.yuan')} rules={[...required(), yuanRule]}><Input inputMode="decimal" /></Form.Item>
            </>
          )}
        </Rows>
      </Section>
      <Section title={t('requirement.acceptance')}>
        <Form.Item name="committee" label={t('requirement.committee')} rules={required()} extra={t('requirement.committee.help')}><Input inputMode="numeric" /></Form.Item>
        <Form.Item name="recipients" valuePropName="checked"><Checkbox>{t('requirement.recipients')}</Checkbox></Form.Item>
        <Rows name="stages" look="lot lot-stages" legend={n => t('requirement.stage.n', { n })} add={t('requirement.stage.add')} empty={() => ({})}>
          {row => (
            <>
              <Form.Item name={[row, 'name']} label={t('requirement.stage')} rules={required()}><Input maxLength={120} /></Form.Item>
              <Form.Item name={[row, 'afterMonths']} label={t('requirement.after')} rules={required()}><Input inputMode="numeric" /></Form.Item>
              <Form.Item name={[row, 'sharePercent']} label={t('requirement.share')} rules={required()}><Input inputMode="numeric" /></Form.Item>
            </>
          )}
        </Rows>
      </Section>
      {warnings.length > 0 && (
        <Section title={t('requirement.warnings')}>
          {warnings.map(w => <Form.Item key={w.code} name={['justification', w.code]} label={w.message} extra={w.cite}><Input.TextArea rows={2} maxLength={500} /></Form.Item>)}
        </Section>
      )}
    </DraftForm>
  )
}
