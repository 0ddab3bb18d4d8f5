// A new project, or one that is a draft: written as its author wants it.
import { Checkbox, Form, Input, Select } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { GovBudgetLinesDocument, GovProjectSaveDocument, type GovBudgetLinesQuery } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { useAll } from '../../kit/all'
import { useAreaOptions } from '../../kit/choices'
import { DraftForm, required } from '../../kit/DraftForm'
import { yuanRule } from '../../kit/fields'
import { yuan } from '../../kit/money'
import { Page } from '../../kit/Page'
import { Section } from '../../kit/parts'
import { Loaded, NotFound } from '../../kit/states'
import { useSeat } from '../../kit/viewer'
import { t, word } from '../../kit/words'
import { useCategoryOptions } from '../choices'
import { useNegativeHeads } from './Negatives'
import { useProject, type Project } from './useProject'
import { carriedOut, projectInput, projectValues, type ProjectValues } from './values'

const lineRows = (data: GovBudgetLinesQuery) => data.budgetLines
const search = { optionFilterProp: 'label' }

export default function EditProject() {
  const { id } = useParams()
  const { read, project } = useProject(id ?? '', !id)
  if (!id) return <Page title={t('projects.new')} trail={[{ to: '/projects', title: t('projects.title') }]}><Editor /></Page>
  return (
    <Page title={t('projects.edit')} trail={[{ to: '/projects', title: t('projects.title') }, { to: `/projects/${id}`, title: project?.title ?? t('projects.project') }]}>
      <Loaded read={read}>{() => (project ? <Editor project={project} /> : <NotFound />)}</Loaded>
    </Page>
  )
}

function Editor({ project }: { project?: Project }) {
  const seat = useSeat()
  const navigate = useNavigate()
  const areas = useAreaOptions()
  const categories = useCategoryOptions()
  const { heads, cite } = useNegativeHeads()
  const lines = useAll(GovBudgetLinesDocument, { areaId: seat.id }, lineRows)
  const save = useAct(GovProjectSaveDocument, { quiet: true, done: t('projects.saved') })
  const send = async (values: ProjectValues) => {
    const outcome = await save(projectInput(values, project))
    const saved = outcome.payload?.project
    if (saved) void navigate(`/projects/${saved.id}`, { replace: true })
    return outcome
  }
  const lineOptions = (lines.data ?? []).map(l => ({ value: l.id, label: `${l.fiscalYear} ${l.name} ${l.code} · ${t('balance.left')} ${yuan(l.balance.leftFen)}` }))
  return (
    <DraftForm<ProjectValues> name={`gov.project.${project?.id ?? 'new'}`} initial={projectValues(seat.id, project)} send={send} button={t('projects.save')}>
      <Section title={t('projects.facts')}>
        <div className="columns">
          <Form.Item name="title" label={t('projects.name')} rules={required()}><Input maxLength={200} /></Form.Item>
          <Form.Item name="categoryId" label={t('projects.category')} rules={required()}><Select options={categories} showSearch={search} /></Form.Item>
          <Form.Item name="areaId" label={t('word.area')} rules={required()}><Select options={areas} showSearch={search} /></Form.Item>
          <Form.Item name="method" label={t('projects.method')} rules={required()}><Select options={carriedOut.map(value => ({ value, label: word('ProcurementMethod', value) }))} /></Form.Item>
          <Form.Item name="catalogueCode" label={t('projects.catalogue')} rules={required()} extra={t('projects.catalogue.help')}><Input maxLength={20} /></Form.Item>
          <Form.Item name="estimateFen" label={t('projects.estimate.yuan')} rules={[...required(), yuanRule]}><Input inputMode="decimal" /></Form.Item>
        </div>
        <Form.Item name="budgetLineId" label={t('projects.line')} rules={required()}><Select options={lineOptions} showSearch={search} /></Form.Item>
        <Form.Item name="purpose" label={t('projects.purpose')} rules={required()}><Input.TextArea rows={3} maxLength={2000} /></Form.Item>
        <Form.Item name="forResidents" valuePropName="checked" extra={t('projects.forResidents.help')}><Checkbox>{t('projects.forResidents')}</Checkbox></Form.Item>
      </Section>
      <Section title={t('projects.negative')}>
        <Form.Item name="negativeDenied" label={t('projects.negative.declare')} extra={cite}><Checkbox.Group className="ticks" options={heads} /></Form.Item>
      </Section>
    </DraftForm>
  )
}
