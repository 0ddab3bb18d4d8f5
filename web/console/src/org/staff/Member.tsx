// One worker: what residents see, what they may do, how long they may work, and their certificates.
import { Button, Checkbox, Form, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { SkillChoicesDocument, StaffMemberDocument, StaffPeopleDocument, WorkerCredentialRemoveDocument, WorkerCredentialSaveDocument, WorkerSaveDocument, type Gender, type StaffWorkerFragment } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Ask } from '../../kit/Ask'
import { DraftForm, required } from '../../kit/DraftForm'
import { Page } from '../../kit/Page'
import { DayText, Facts, Section } from '../../kit/parts'
import { useRead } from '../../kit/read'
import { Loaded, NotFound } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { Table } from '../../kit/table/Table'
import { addDays, today } from '../../kit/time'
import { holds, useSeat } from '../../kit/viewer'
import { t, word } from '../../kit/words'
import { categoryName } from '../offerings/Offerings'
import { ExpiryMark, kindName } from './expiry'

type Worker = StaffWorkerFragment
type Credential = Worker['credentials'][number]

interface Values { personId: string | undefined; name: string; gender: Gender; hours: string; active: boolean; skillIds: string[] }

export default function Member() {
  const { id = 'new' } = useParams()
  const isNew = id === 'new'
  const read = useRead(StaffMemberDocument, { id }, isNew)
  const found = read.data?.node
  const title = isNew ? t('staff.new') : found?.__typename === 'Worker' ? found.name : t('staff.title')
  return (
    <Page title={title} trail={[{ to: '/staff', title: t('staff.title') }]}>
      {isNew
        ? <WorkerForm worker={null} again={() => {}} />
        : <Loaded read={read}>{data => (data.node?.__typename === 'Worker' ? <Shown worker={data.node} again={read.again} /> : <NotFound />)}</Loaded>}
    </Page>
  )
}

function Shown({ worker: w, again }: { worker: Worker; again: () => void }) {
  const seat = useSeat()
  const manages = holds(seat, 'MANAGER')
  return (
    <>
      {manages
        ? <WorkerForm key={w.version} worker={w} again={again} />
        : (
          <Section title={t('staff.who')}>
            <Facts items={[
              [t('staff.gender'), word('Gender', w.gender)], [t('staff.skills'), w.skills.map(categoryName).join(t('word.and'))],
              [t('staff.hours'), (w.weeklyMinutesCap ?? 0) / 60], [t('bookings.status'), w.active ? t('staff.active') : t('staff.inactive')],
            ]} />
          </Section>
        )}
      <Credentials worker={w} manages={manages} again={again} />
    </>
  )
}

function WorkerForm({ worker, again }: { worker: Worker | null; again: () => void }) {
  const organizationId = useSeat().organizationId!
  const navigate = useNavigate()
  const choices = useRead(SkillChoicesDocument, {})
  const save = useAct(WorkerSaveDocument, { quiet: true, done: t('staff.saved'), reread: again })
  const initial: Values = worker
    ? { personId: undefined, name: worker.name, gender: worker.gender, hours: String((worker.weeklyMinutesCap ?? 2640) / 60), active: worker.active, skillIds: worker.skills.map(s => s.id) }
    : { personId: undefined, name: '', gender: 'UNSTATED', hours: '44', active: true, skillIds: [] }
  const send = async (v: Values) => {
    const outcome = await save({
      ...(worker ? { workerId: worker.id, expectedVersion: worker.version } : { organizationId, personId: v.personId ?? '' }),
      name: v.name.trim(), gender: v.gender, weeklyMinutesCap: Math.round(Number(v.hours) * 60), active: v.active, skillIds: v.skillIds,
    })
    const made = outcome.payload?.worker
    if (made && !worker) void navigate(`/staff/${made.id}`, { replace: true })
    return outcome
  }
  const genders: Gender[] = ['FEMALE', 'MALE', 'UNSTATED']
  return (
    <Section title={t('staff.who')}>
      <Loaded read={choices}>
        {({ categories }) => (
          <DraftForm<Values> name={`worker.${worker?.id ?? 'new'}`} initial={initial} send={send} button={t('offerings.save')}>
            {!worker && <Form.Item name="personId" label={t('staff.person')} extra={t('staff.person.help')} rules={required()}><PersonChoice /></Form.Item>}
            <Form.Item name="name" label={t('staff.shownName')} extra={t('staff.shownName.help')} rules={required()}><Input maxLength={60} /></Form.Item>
            <Form.Item name="gender" label={t('staff.gender')}><Radio.Group options={genders.map(g => ({ value: g, label: word('Gender', g) }))} /></Form.Item>
            <Form.Item name="skillIds" label={t('staff.skills')} extra={t('staff.skills.help')}>
              <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={categories.map(c => ({ value: c.id, label: categoryName(c) }))} />
            </Form.Item>
            <Form.Item name="hours" label={t('staff.hours')} extra={t('staff.hours.help')} rules={required()}><Input className="short" type="number" inputMode="decimal" min={0} max={44} step={0.5} /></Form.Item>
            <Form.Item name="active" valuePropName="checked" extra={t('staff.active.help')}><Checkbox>{t('staff.active')}</Checkbox></Form.Item>
          </DraftForm>
        )}
      </Loaded>
    </Section>
  )
}

// A new worker is a carer whom an operator appointed: found by the whole telephone number, not by browsing.
function PersonChoice({ id, value, onChange }: { id?: string; value?: string; onChange?: (id: string | undefined) => void }) {
  const [phone, setPhone] = useState('')
  const complete = phone.replaceAll(/\D/g, '').length >= 11
  const read = useRead(StaffPeopleDocument, { filter: { phone } }, !complete)
  const people = complete ? read.data?.people.edges.map(e => e.node) ?? [] : []
  return (
    <>
      <Input id={id ?? ''} type="tel" inputMode="tel" autoComplete="off" value={phone} onChange={e => {
        setPhone(e.target.value.trim())
        onChange?.(undefined)
      }} />
      <div role="status" className="choices">
        {complete && read.data && people.length === 0 && t('staff.person.none')}
        {people.length > 0 && <Radio.Group aria-label={t('staff.person')} value={value ?? null} onChange={e => onChange?.(e.target.value as string)} options={people.map(p => ({ value: p.id, label: p.name }))} />}
      </div>
    </>
  )
}

function Credentials({ worker: w, manages, again }: { worker: Worker; manages: boolean; again: () => void }) {
  const [asking, setAsking] = useState<{ credential: Credential | null; what: 'save' | 'remove' } | null>(null)
  const choices = useRead(SkillChoicesDocument, {})
  const save = useAct(WorkerCredentialSaveDocument, { quiet: true, done: t('staff.credential.saved'), reread: again })
  const remove = useAct(WorkerCredentialRemoveDocument, { quiet: true, done: t('staff.credential.removed'), reread: again })
  const on = { workerId: w.id, expectedVersion: w.version }
  const columns: Column<Credential>[] = [
    { key: 'kind', title: t('staff.credential.kind'), cell: c => kindName(c.kind) },
    { key: 'number', title: t('bookings.number'), cell: c => c.number },
    { key: 'from', title: t('staff.credential.from'), cell: c => <DayText day={c.validFrom} /> },
    { key: 'until', title: t('staff.credential.until'), cell: c => <ExpiryMark validUntil={c.validUntil} /> },
    ...(manages ? [{ key: 'acts', title: t('booking.acts'), cell: (c: Credential) => (
      <span className="buttons">
        <Button size="small" onClick={() => setAsking({ credential: c, what: 'save' })} aria-label={t('staff.credential.edit.of', { number: c.number })}>{t('staff.credential.edit')}</Button>
        <Button size="small" danger onClick={() => setAsking({ credential: c, what: 'remove' })} aria-label={t('staff.credential.remove.of', { number: c.number })}>{t('staff.credential.remove')}</Button>
      </span>
    ) }] : []),
  ]
  const c = asking?.credential
  const asked = [...new Set([...(choices.data?.categories ?? []).map(x => x.requiredCredential), ...(c ? [c.kind] : [])].filter(Boolean))]
  return (
    <Section title={t('staff.credentials')} extra={manages && <Button onClick={() => setAsking({ credential: null, what: 'save' })}>{t('staff.credential.add')}</Button>}>
      <Table caption={t('staff.credentials')} columns={columns} rows={w.credentials} rowKey={x => x.id} empty={t('staff.noCredential')} />
      {asking?.what === 'save' && (
        <Ask title={c ? t('staff.credential.edit') : t('staff.credential.add')} button={t('offerings.save')} close={() => setAsking(null)}
          fields={[
            { name: 'kind', label: t('staff.credential.kind'), kind: 'select', required: true, ...(c ? { initial: c.kind } : asked[0] ? { initial: asked[0] } : {}), options: asked.map(k => ({ value: k, label: kindName(k) })) },
            { name: 'number', label: t('bookings.number'), required: true, initial: c?.number ?? '' },
            { name: 'validFrom', label: t('staff.credential.from'), kind: 'date', required: true, initial: c?.validFrom ?? today() },
            { name: 'validUntil', label: t('staff.credential.until'), kind: 'date', required: true, initial: c?.validUntil ?? addDays(today(), 365 * 3) },
          ]}
          run={v => save({ ...on, workerCredentialId: c?.id, kind: v.kind!, number: v.number!, validFrom: v.validFrom!, validUntil: v.validUntil! })} />
      )}
      {asking?.what === 'remove' && c && (
        <Ask danger title={t('staff.credential.remove')} text={t('staff.credential.remove.text', { number: c.number })} button={t('staff.credential.remove')}
          close={() => setAsking(null)} run={() => remove({ ...on, workerCredentialId: c.id })} />
      )}
    </Section>
  )
}
