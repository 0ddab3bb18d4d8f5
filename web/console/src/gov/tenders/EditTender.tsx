// The tender of a project: drafted from its frozen requirement, changed while it is a draft, or changed for all to see while bids are taken.
import { Alert, Button } from 'antd'
import { useRef } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import { GovTenderAmendDocument, GovTenderDraftDocument, GovTenderSaveDocument, GovTenderSubmitDocument, type ProcurementMethod } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { DraftForm } from '../../kit/DraftForm'
import { Page } from '../../kit/Page'
import { Problems } from '../../kit/Problems'
import type { Problem } from '../../kit/problems'
import { Empty, Failure, Loaded, Loading, NotFound } from '../../kit/states'
import { addDays, today } from '../../kit/time'
import { t } from '../../kit/words'
import { useProject, type Project } from '../projects/useProject'
import { Fields } from './Fields'
import { hasPlace, newestOf, shownProblem, useRulesToday, type Pack } from './rules'
import { oneOfEach, useCustodianKeys } from './Sealing'
import { useTender, type Tender } from './useTender'
import { bodyInput, draftValues, momentOf, tenderInput, tenderValues, type TenderValues } from './values'

const list = () => ({ to: '/tenders', title: t('tenders.title') })

/** A new tender, of the project in the address. */
export default function NewTender() {
  const { id = '' } = useParams()
  const { read, project } = useProject(id)
  return (
    <Page title={t('tender.new')} trail={[list(), { to: `/projects/${id}`, title: project?.title ?? t('projects.project') }]}>
      <Loaded read={read}>{() => (project ? <Draft project={project} /> : <NotFound />)}</Loaded>
    </Page>
  )
}

/** The day that a new tender's deadline begins with: the least time by law, and two days for the approver. Without the rules nobody knows it. */
const spare = 2
function firstDay(pack: Pack | undefined): string {
  const rule = pack?.rules.find(r => ['open.tenderPeriod', 'consult.response'].includes(r.key) && r.unit === 'cd')
  return rule ? addDays(today(), Number(rule.value) + spare) : ''
}

function Draft({ project }: { project: Project }) {
  const rules = useRulesToday(project.method)
  const keys = useCustodianKeys()
  if (!project.requirements.at(-1)?.frozenAt) return <Empty>{t('tender.requirement.none')}</Empty>
  if (keys.loading) return <Loading />
  return <Loaded read={rules}>{({ rulePacks }) => <Drafted project={project} pack={newestOf(rulePacks)} keys={keys} />}</Loaded>
}

function Drafted({ project, pack, keys }: { project: Project; pack: Pack | undefined; keys: ReturnType<typeof useCustodianKeys> }) {
  const navigate = useNavigate()
  const draft = useAct(GovTenderDraftDocument, { quiet: true, done: t('tender.saved') })
  const submit = useSubmit()
  const initial = draftValues(project, firstDay(pack), oneOfEach(keys.data ?? []), 20)
  const send = async (values: TenderValues, andSubmit: boolean) => {
    const outcome = await draft({ projectId: project.id, expectedVersion: project.version, ...tenderInput(values) })
    const made = outcome.payload?.tender
    if (!made) return outcome
    await after(made, andSubmit)
    return { ok: true, problems: [] }
  }
  const after = async (made: { id: string; version: number }, andSubmit: boolean) => {
    const problems = andSubmit ? await submit(made) : []
    await navigate(problems.length > 0 ? `/tenders/${made.id}/edit` : `/tenders/${made.id}`, { replace: true, state: { broken: problems } })
  }
  return <Editor method={project.method} name={`gov.tender.of.${project.id}`} recordId={project.id} initial={initial} pack={pack} keys={keys} mode="draft" send={send} broken={[]} />
}

/** A draft to be changed. */
export function EditTender() {
  const { id = '' } = useParams()
  const { read, tender } = useTender(id)
  return (
    <Page title={t('tender.edit')} trail={[list(), { to: `/tenders/${id}`, title: tender?.title ?? t('tenders.tender') }]}>
      <Loaded read={read}>{() => (tender ? <Change tender={tender} again={read.again} /> : <NotFound />)}</Loaded>
    </Page>
  )
}

function Change({ tender, again }: { tender: Tender; again: () => void }) {
  const navigate = useNavigate()
  const { state } = useLocation() as { state: { broken?: Problem[] } | null }
  const rules = useRulesToday(tender.method)
  const keys = useCustodianKeys()
  const save = useAct(GovTenderSaveDocument, { quiet: true, done: t('tender.saved'), reread: again })
  const submit = useSubmit()
  const send = async (values: TenderValues, andSubmit: boolean) => {
    const outcome = await save({ tenderId: tender.id, expectedVersion: tender.version, ...tenderInput(values) })
    const saved = outcome.payload?.tender
    if (!saved) return outcome
    const problems = andSubmit ? await submit(saved) : []
    await navigate(problems.length > 0 ? `/tenders/${saved.id}/edit` : `/tenders/${saved.id}`, { replace: true, state: { broken: problems } })
    return { ok: true, problems: [] }
  }
  if (rules.loading) return <Loading />
  const pack = newestOf(rules.data?.rulePacks ?? [])
  return <><Failure read={rules} /><Editor method={tender.method} name={`gov.tender.${tender.id}`} recordId={tender.id} initial={tenderValues(tender)} pack={pack} keys={keys} mode="draft" send={send} broken={state?.broken ?? []} /></>
}

/** A change of what is published. */
export function AmendTender() {
  const { id = '' } = useParams()
  const { read, tender } = useTender(id)
  return (
    <Page title={t('tender.amend')} trail={[list(), { to: `/tenders/${id}`, title: tender?.title ?? t('tenders.tender') }]}>
      <Loaded read={read}>{() => (tender ? <Amend tender={tender} again={read.again} /> : <NotFound />)}</Loaded>
    </Page>
  )
}

function Amend({ tender, again }: { tender: Tender; again: () => void }) {
  const navigate = useNavigate()
  const keys = useCustodianKeys()
  const amend = useAct(GovTenderAmendDocument, { quiet: true, done: t('tender.amended'), reread: again })
  const send = async (values: TenderValues) => {
    const moved = tender.method === 'FRAMEWORK_OPEN' ? null : momentOf(values.deadlineAt)
    const outcome = await amend({
      tenderId: tender.id, expectedVersion: tender.version, note: values.note.trim(), material: values.material, body: bodyInput(values),
      ...(moved && tender.deadlineAt && Date.parse(moved) !== Date.parse(tender.deadlineAt) && { deadlineAt: moved }),
    })
    if (outcome.ok) await navigate(`/tenders/${tender.id}`, { replace: true })
    return outcome
  }
  return <Editor method={tender.method} name={`gov.tender.amend.${tender.id}`} recordId={tender.id} initial={tenderValues(tender)} pack={tender.rulePack ?? undefined} keys={keys} mode="amend" send={send} broken={[]} />
}

/** Hands a saved draft to the approver: the rules that stand against it, none when it is done. */
function useSubmit() {
  const submit = useAct(GovTenderSubmitDocument, { quiet: true, done: t('tender.submitted') })
  return async (saved: { id: string; version: number }): Promise<Problem[]> => (await submit({ tenderId: saved.id, expectedVersion: saved.version })).problems
}

interface EditorProps {
  method: ProcurementMethod
  name: string
  /** What files are attached to: the tender, or its project while there is none. */
  recordId: string
  initial: TenderValues
  pack: Pack | undefined
  keys: ReturnType<typeof useCustodianKeys>
  mode: 'draft' | 'amend'
  send: (values: TenderValues, andSubmit: boolean) => Promise<{ ok: boolean; problems: Problem[] }>
  /** What the server said against the last submission. */
  broken: Problem[]
}

function Editor({ method, name, recordId, initial, pack, keys, mode, send, broken }: EditorProps) {
  const submitting = useRef(false)
  const run = (values: TenderValues) => {
    const andSubmit = submitting.current
    submitting.current = false
    return send(values, andSubmit)
  }
  const others = broken.filter(p => !hasPlace(p))
  return (
    <>
    {!pack && <Alert type="warning" showIcon className="gap" title={t('tender.rules.none')} description={t('tender.rules.none.text')} />}
    <DraftForm<TenderValues> name={name} initial={initial} send={run} button={mode === 'amend' ? t('tender.amend') : t('tender.save')}
      extra={form => mode === 'draft' && (
        // checked first, so that a form that is not sent leaves no wish behind
        <Button onClick={() => void form.validateFields().then(() => { submitting.current = true }, () => undefined).then(() => form.submit())}>{t('tender.saveSubmit')}</Button>
      )}>
      <Fields method={method} recordId={recordId} pack={pack} keys={keys} mode={mode} broken={broken} />
      {others.length > 0 && <Problems problems={others.map(p => shownProblem(p, pack))} />}
    </DraftForm>
    </>
  )
}
