// A purchase that was legally run on another platform: its file is read and judged release by release, and its contract
// is taken over, to be performed here.
import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { GovForeignReleasesDocument, GovTenderMirrorDocument, KitAttachmentsDocument } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { useAreaOptions } from '../../kit/choices'
import { DraftForm, required } from '../../kit/DraftForm'
import { Choice } from '../../kit/Field'
import { yuanRule } from '../../kit/fields'
import { Attach, FileList } from '../../kit/Files'
import { yuan } from '../../kit/money'
import { Page } from '../../kit/Page'
import { DateTimeText, Facts, Mark, Money, Section } from '../../kit/parts'
import { useRead } from '../../kit/read'
import { Empty, Loaded, NotFound } from '../../kit/states'
import { t } from '../../kit/words'
import { useCategoryOptions, useOrganizationOptions } from '../choices'
import { Rows } from '../Rows'
import { dealsOf, mirrorInput, mirrorValues, taken, type Deal, type MirrorValues, type Release } from './mirror'
import { useProject, type Project } from './useProject'

export default function Mirror() {
  const { id = '' } = useParams()
  const { read, project } = useProject(id)
  return (
    <Page title={t('mirror.title')} trail={[{ to: '/projects', title: t('projects.title') }, { to: `/projects/${id}`, title: project?.title ?? t('projects.project') }]}>
      <Loaded read={read}>{() => (project ? <Shown project={project} again={read.again} /> : <NotFound />)}</Loaded>
    </Page>
  )
}

interface Chosen { deal: Deal; release: Release }

function Shown({ project: p, again }: { project: Project; again: () => void }) {
  const files = useRead(KitAttachmentsDocument, { recordId: p.id })
  const [file, setFile] = useState('')
  const [chosen, setChosen] = useState<Chosen | null>(null)
  // which file proves it is said by whoever takes it over: none is taken because it happens to be the last
  const evidence = files.data?.attachments.find(f => f.id === file)
  const choose = (next: string) => {
    setChosen(null)
    setFile(next)
  }
  return (
    <>
      <Section title={t('mirror.evidence')}>
        <p className="soft">{t('mirror.evidence.text')}</p>
        <Loaded read={files}>
          {({ attachments }) => (attachments.length === 0 ? <Empty>{t('mirror.evidence.none')}</Empty> : (
            <>
              <FileList files={attachments} />
              <Choice label={t('mirror.evidence.which')} value={evidence?.id ?? ''} options={[{ value: '', label: t('mirror.evidence.choose') }, ...attachments.map(f => ({ value: f.id, label: f.name }))]} onChange={choose} />
            </>
          ))}
        </Loaded>
        <Attach recordId={p.id} label={t('mirror.evidence.add')} done={f => {
          files.again()
          choose(f.id)
        }} />
      </Section>
      {evidence && /\.json$/i.test(evidence.name) && <Releases key={evidence.id} id={evidence.id} chosen={chosen} choose={setChosen} />}
      {evidence && <Take key={`${evidence.id} ${chosen?.deal.id ?? ''}`} project={p} evidenceId={evidence.id} chosen={chosen} again={again} />}
    </>
  )
}

function Releases({ id, chosen, choose }: { id: string; chosen: Chosen | null; choose: (c: Chosen) => void }) {
  const read = useRead(GovForeignReleasesDocument, { id })
  return (
    <Section title={t('mirror.releases')}>
      <Loaded read={read}>
        {({ foreignReleases: list }) => (!list || list.length === 0 ? <Empty>{t('mirror.releases.none')}</Empty> : (
          <>
            <p role="status"><Mark tone="good">{t('mirror.ok.n', { n: list.filter(r => r.ok).length })}</Mark>{' '}
              {list.some(r => !r.ok) && <Mark tone="bad">{t('mirror.refused.n', { n: list.filter(r => !r.ok).length })}</Mark>}</p>
            <ul className="declared">{list.map(r => <li key={r.where}><Verdict release={r} chosen={chosen} choose={choose} /></li>)}</ul>
          </>
        ))}
      </Loaded>
    </Section>
  )
}

function Verdict({ release: r, chosen, choose }: { release: Release; chosen: Chosen | null; choose: (c: Chosen) => void }) {
  return (
    <article>
      <h3>{r.ok ? <Mark tone="good">{t('mirror.ok')}</Mark> : <Mark tone="bad">{t('mirror.refused')}</Mark>} {r.title || r.ocid || r.where}</h3>
      <Facts items={[
        [t('mirror.process'), r.ocid && <code key="o">{r.ocid}</code>],
        [t('projects.buyer'), r.buyer],
        [t('mirror.tags'), r.tags.join(t('word.enumComma'))],
        [t('mirror.madeAt'), r.madeAt && <DateTimeText key="m" at={r.madeAt} />],
        [t('mirror.where'), r.where],
      ]} />
      {r.problems.length > 0 && (
        <details className="more" open={!r.ok}>
          <summary>{t('mirror.problems.n', { n: r.problems.length })}</summary>
          <ul className="sentences">{r.problems.map(x => <li key={x.path + x.code}>{x.fatal && <Mark tone="bad">{t('mirror.fatal')}</Mark>} <code>{x.path || x.code}</code> {x.sentence}</li>)}</ul>
        </details>
      )}
      {r.ok && dealsOf(r).map(d => (
        <p key={d.id}>
          <strong>{d.title || d.id}</strong> {d.suppliers.join(t('word.enumComma'))} {d.amountFen !== null && d.amountFen !== undefined && <Money fen={d.amountFen} />} {d.startOn && d.endOn && t('mirror.term', { from: d.startOn, until: d.endOn })}{' '}
          {chosen?.deal === d ? <Mark tone="info">{t('mirror.chosen')}</Mark> : <Button size="small" onClick={() => choose({ deal: d, release: r })}>{t('mirror.choose')}</Button>}
        </p>
      ))}
    </article>
  )
}

const search = { optionFilterProp: 'label' }

function Take({ project: p, evidenceId, chosen, again }: { project: Project; evidenceId: string; chosen: Chosen | null; again: () => void }) {
  const navigate = useNavigate()
  const providers = useOrganizationOptions('providers')
  const areas = useAreaOptions()
  const categories = useCategoryOptions()
  const take = useAct(GovTenderMirrorDocument, { quiet: true, done: t('mirror.done'), reread: again })
  const send = async (v: MirrorValues) => {
    const outcome = await take(mirrorInput(v, p, evidenceId, chosen?.release.ocid ?? ''))
    const made = outcome.payload?.contract
    if (made) await navigate(`/contracts/${made.id}`, { replace: true })
    return outcome
  }
  const initial = { ...mirrorValues(p), ...(chosen ? taken(chosen.deal, chosen.release, providers) : {}) }
  return (
    <DraftForm<MirrorValues> name={`gov.mirror.${p.id}.${chosen?.deal.id ?? ''}`} initial={initial} send={send} button={t('mirror.take')}>
      <Section title={t('mirror.contract')}>
        <p className="soft">{chosen?.deal.amountFen ? t('mirror.contract.file', { sum: yuan(chosen.deal.amountFen) }) : t('mirror.contract.free')} {t('mirror.reserved', { sum: yuan(p.estimateFen) })}</p>
        <div className="columns">
          <Form.Item name="number" label={t('mirror.number')} rules={required()}><Input maxLength={60} /></Form.Item>
          <Form.Item name="notice" label={t('mirror.notice')} rules={required()} extra={t('mirror.notice.help')}><Input maxLength={200} /></Form.Item>
          <Form.Item name="providerId" label={t('mirror.provider')} rules={required()} extra={chosen?.deal.suppliers[0] && t('mirror.provider.file', { name: chosen.deal.suppliers[0] })}><Select options={providers} showSearch={search} /></Form.Item>
          <Form.Item name="valueFen" label={t('mirror.value')} rules={[...required(), yuanRule]}><Input inputMode="decimal" /></Form.Item>
          <Form.Item name="startOn" label={t('mirror.startOn')} rules={required()}><Input type="date" /></Form.Item>
          <Form.Item name="endOn" label={t('mirror.endOn')} rules={required()}><Input type="date" /></Form.Item>
          <Form.Item name="bondFen" label={t('mirror.bond')} rules={[yuanRule]}><Input inputMode="decimal" /></Form.Item>
        </div>
      </Section>
      <Section title={t('tender.lots')}>
        <Rows name="lots" look="lot lot-items" legend={n => t('tender.lot.n', { n })} add={t('tender.lot.add')} empty={() => ({})}>
          {row => (
            <>
              <Form.Item name={[row, 'title']} label={t('tender.lot')} rules={required()}><Input maxLength={200} /></Form.Item>
              <Form.Item name={[row, 'categoryId']} label={t('projects.category')} rules={required()}><Select options={categories} showSearch={search} /></Form.Item>
              <Form.Item name={[row, 'areaId']} label={t('word.area')} rules={required()}><Select options={areas} showSearch={search} /></Form.Item>
              <Form.Item name={[row, 'units']} label={t('requirement.units')} rules={required()}><Input inputMode="numeric" /></Form.Item>
              <Form.Item name={[row, 'unitPriceFen']} label={t('draft.price')} rules={[...required(), yuanRule]}><Input inputMode="decimal" /></Form.Item>
            </>
          )}
        </Rows>
      </Section>
      <Section title={t('milestones.title')}>
        <p className="soft">{t('draft.milestones.help')}</p>
        <Rows name="milestones" look="lot lot-items" legend={n => t('draft.milestone', { n })} add={t('draft.milestone.add')} empty={() => ({})} most={60}>
          {row => (
            <>
              <Form.Item name={[row, 'title']} label={t('text.field.title')} rules={required()}><Input maxLength={200} /></Form.Item>
              <Form.Item name={[row, 'dueOn']} label={t('milestones.due')} rules={required()}><Input type="date" /></Form.Item>
              <Form.Item name={[row, 'units']} label={t('lots.units')} rules={required()}><Input inputMode="numeric" /></Form.Item>
              <Form.Item name={[row, 'unitPriceFen']} label={t('draft.price')} rules={[...required(), yuanRule]}><Input inputMode="decimal" /></Form.Item>
            </>
          )}
        </Rows>
      </Section>
    </DraftForm>
  )
}
