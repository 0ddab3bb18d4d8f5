// The panel: who may be drawn, the draw in two secrets, and how each seat was answered for.
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { GovPanelDocument, GovPanelFormDocument, GovPanelReformDocument, type GovPanelQuery, type Post } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Actions } from '../../kit/Actions'
import { required } from '../../kit/DraftForm'
import { FormDialog } from '../../kit/FormDialog'
import { DateTimeText, Facts, Mark, Section, StatusTag } from '../../kit/parts'
import { useRead } from '../../kit/read'
import { Empty, Loaded } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { holds, useSeat } from '../../kit/viewer'
import { t, word } from '../../kit/words'
import { PersonChoice } from '../choices'
import { wholeOf } from '../projects/values'
import { Steps } from '../Steps'
import { termsOf, tm } from '../../kit/terms'
import { DrawActs } from './Draw'
import { repeat } from './draw'
import { TenderFrame } from './Frame'
import { RulesAt } from './rules'
import type { Tender } from './useTender'

export type Panel = NonNullable<GovPanelQuery['panel']>
type Seat = Panel['seats'][number]

const stages = ['FORMING', 'COMMITTED', 'DRAWN', 'CONSTITUTED', 'SIGNED'] as const

export default function PanelPage() {
  return <TenderFrame part="tender.part.panel">{(x, again) => <PanelOf tender={x} again={again} />}</TenderFrame>
}

function PanelOf({ tender: x, again }: { tender: Tender; again: () => void }) {
  const seat = useSeat()
  const [making, setMaking] = useState(false)
  const make = async () => {
    setMaking(true)
    return { ok: true, problems: [] }
  }
  const read = useRead(GovPanelDocument, { id: x.id })
  const both = () => {
    again()
    read.again()
  }
  return (
    <Loaded read={read}>
      {({ panel }) => (
        <>
          {panel ? <Shown panel={panel} again={both} /> : (
            <Section title={termsOf(x.method).Panel}>
              <Empty>{holds(seat, 'HANDLER', 'REGULATOR', 'AUDITOR') ? tm(x.method, 'tender.panel.none') : tm(x.method, 'tender.panel.hidden')}</Empty>
              <div className="foot"><Actions available={x.availableActions} acts={{ FORM_PANEL: { primary: true, label: t('tender.panel.form'), run: make } }} /></div>
            </Section>
          )}
          {making && <Make tender={x} close={() => setMaking(false)} again={both} />}
        </>
      )}
    </Loaded>
  )
}

/** Who may sit on a panel for the buyer. */
const representing: Post[] = ['REQUIREMENT_OFFICER']

function Make({ tender: x, close, again }: { tender: Tender; close: () => void; again: () => void }) {
  const colleagues = { areaId: x.area.id, posts: representing }
  const form = useAct(GovPanelFormDocument, { quiet: true, done: t('tender.panel.formed'), reread: again })
  const run = (v: { seats: string; representatives: (string | undefined)[] }) => form({ tenderId: x.id, seats: wholeOf(v.seats), representatives: v.representatives.filter(r => r !== undefined) })
  return (
    <FormDialog title={t('tender.panel.form')} text={<>{t('tender.panel.form.text')}<RulesAt place="panel" pack={x.rulePack ?? undefined} /></>} button={t('tender.panel.form')} initial={{ seats: leastSeats(x), representatives: [] as (string | undefined)[] }} run={run} close={close}>
      <Form.Item name="seats" label={t('tender.panel.seats.number')} extra={t('tender.panel.seats.help')}><Input inputMode="numeric" /></Form.Item>
      <p>{t('tender.panel.representatives')} <span className="soft">{t('tender.panel.representatives.help')}</span></p>
      <Form.List name="representatives">
        {(fields, { add, remove }, { errors }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="person-row">
                <Form.Item name={name} label={t('tender.panel.representative.n', { n: name + 1 })} rules={required()}><PersonChoice colleagues={colleagues} /></Form.Item>
                <Button icon={<DeleteOutlined aria-hidden />} onClick={() => remove(name)} aria-label={t('requirement.remove', { what: t('tender.panel.representative.n', { n: name + 1 }) })} />
              </div>
            ))}
            <Form.ErrorList errors={errors} />
            <div className="gap"><Button icon={<PlusOutlined aria-hidden />} onClick={() => add()}>{t('tender.panel.representative.add')}</Button></div>
          </>
        )}
      </Form.List>
    </FormDialog>
  )
}

/** As many seats as the rules ask for at least: more of them where much money is at stake. */
function leastSeats({ rulePack, ceilingFen }: Pick<Tender, 'rulePack' | 'ceilingFen'>): string {
  const value = (key: string) => rulePack?.rules.find(r => r.key === key)?.value
  const from = value('panel.largeFrom')
  return (from !== undefined && ceilingFen >= Number(from) ? value('panel.minLarge') : undefined) ?? value('panel.min') ?? ''
}

const columns = (): Column<Seat>[] => [
  { key: 'name', title: t('tender.panel.who'), cell: s => <strong>{s.personName || s.personId}</strong> },
  { key: 'kind', title: t('tender.panel.kind'), cell: s => <>{word('SeatKind', s.kind)}{s.position > 0 && <span className="soft"> {t('tender.panel.place', { n: s.position })}</span>}</> },
  { key: 'status', title: t('word.status'), cell: s => <StatusTag of="SeatStatus" value={s.status} /> },
  { key: 'declared', title: t('tender.panel.declared'), cell: s => (s.declaredAt ? <DateTimeText at={s.declaredAt} /> : '—') },
  { key: 'due', title: t('tender.panel.due'), cell: s => (s.dueAt ? <DateTimeText at={s.dueAt} /> : '—') },
  { key: 'signed', title: t('tender.panel.signed'), cell: s => <>{s.signedAt ? <DateTimeText at={s.signedAt} /> : '—'}{s.dissent && <p className="wraps">{t('tender.panel.dissent')}{t('word.colon')}{s.dissent}</p>}</> },
]

function Shown({ panel: p, again }: { panel: Panel; again: () => void }) {
  const reform = useAct(GovPanelReformDocument, { quiet: true, done: t('projects.done'), reread: again })
  const at = stages.indexOf(p.status as (typeof stages)[number])
  return (
    <>
      <Section title={t('tender.panel.progress')} extra={<StatusTag of="PanelStatus" value={p.status} />}>
        <Steps label={t('tender.panel.progress')} at={at} ended={p.status === 'DISSOLVED' || p.status === 'SIGNED'} steps={stages.map(key => ({ key, name: t(`tender.panel.stage.${key}`) }))} />
        <DrawActs panel={p} again={again} />
        <Actions available={p.availableActions} acts={{ REFORM: { label: t('tender.panel.reform'), ask: { text: t('tender.panel.reform.text') }, run: () => reform({ panelId: p.id, expectedVersion: p.version }) } }} />
      </Section>
      <Section title={t('tender.panel.seats')}>
        <p className="soft">{t('tender.panel.seats.text', { experts: p.experts, representatives: p.representatives })}</p>
        <RowsTable caption={t('tender.panel.seats')} columns={columns()} rows={p.seats} rowKey={s => s.id} empty={t('tender.panel.seats.none')} />
      </Section>
      <DrawRecord panel={p} />
    </>
  )
}

const code = (text: string) => text && <code>{text}</code>

function Check({ label, right }: { label: string; right: boolean | null }) {
  if (right === null) return <li><Mark tone="plain">{label}{t('word.colon')}{t('tender.draw.later')}</Mark></li>
  return <li><Mark tone={right ? 'good' : 'bad'}>{label}{t('word.colon')}{right ? t('tender.draw.right') : t('tender.draw.wrong')}</Mark></li>
}

/** The draw for anybody to repeat; this page has done so, in the reader's own browser. */
function DrawRecord({ panel: p }: { panel: Panel }) {
  const { draw } = p
  const found = repeat(draw)
  const names = new Map(p.seats.map(s => [s.personId, s.personName]))
  return (
    <Section title={t('tender.draw.record')}>
      <p className="soft">{t('tender.draw.help')}</p>
      <ul className="marks gap">
        <Check label={t('tender.draw.root')} right={found.root} />
        <Check label={t('tender.draw.commit.buyer')} right={found.buyer} />
        <Check label={t('tender.draw.commit.regulator')} right={found.regulator} />
        <Check label={t('tender.draw.order')} right={found.order} />
      </ul>
      {Object.values(found).includes(false) && <Alert type="error" showIcon className="gap" title={t('tender.draw.broken')} />}
      <Facts items={[
        [t('tender.draw.root'), code(draw.poolRoot)],
        [t('tender.draw.commit.buyer'), code(draw.buyerCommit)],
        [t('tender.draw.commit.regulator'), code(draw.regulatorCommit)],
        [t('tender.draw.nonce.buyer'), code(draw.buyerNonce)],
        [t('tender.draw.nonce.regulator'), code(draw.regulatorNonce)],
        [t('tender.draw.head'), code(draw.head)],
      ]} />
      <details className="more">
        <summary>{draw.order.length > 0 ? t('tender.draw.order.list', { n: draw.order.length }) : t('tender.draw.pool.list', { n: draw.pool.length })}</summary>
        <ol className="sentences">{(draw.order.length > 0 ? draw.order : draw.pool).map(id => <li key={id}><code>{id}</code> {names.get(id)}</li>)}</ol>
      </details>
    </Section>
  )
}
