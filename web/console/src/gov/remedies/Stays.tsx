// What stops parts of a tender, why and until when; the regulator lifts a stay, or imposes one by order.
import { Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { GovStayImposeDocument, GovStayLiftDocument, type GovRemedyTenderFragment, type GovTenderStayFragment, type StayBlock } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Actions } from '../../kit/Actions'
import { required } from '../../kit/DraftForm'
import { FormDialog } from '../../kit/FormDialog'
import { DateTimeText, Mark, Section } from '../../kit/parts'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { t, valuesOf, word } from '../../kit/words'

export function Stays({ tender, recordId, again }: { tender: GovRemedyTenderFragment; recordId?: string; again: () => void }) {
  const [imposing, setImposing] = useState(false)
  const lift = useAct(GovStayLiftDocument, { quiet: true, done: t('stays.lifted'), reread: again })
  const open = async () => {
    setImposing(true)
    return { ok: true, problems: [] }
  }
  const impose = useAct(GovStayImposeDocument, { quiet: true, done: t('stays.imposed'), reread: again })
  const columns: Column<GovTenderStayFragment>[] = [
    { key: 'blocks', title: t('stays.blocks'), cell: s => s.blocks.map(b => word('StayBlock', b)).join(t('word.enumComma')) },
    { key: 'state', title: t('word.status'), cell: s => (s.endedAt ? <Mark tone="plain">{t('stays.ended')}</Mark> : <Mark tone="warn">{t('stays.inForce')}</Mark>) },
    { key: 'why', title: t('word.reason'), cell: s => <>{s.reason} {s.recordId === recordId && <Mark tone="info">{t('stays.because')}</Mark>}</> },
    { key: 'from', title: t('stays.from'), cell: s => <DateTimeText at={s.from} /> },
    { key: 'until', title: t('stays.until'), cell: s => (s.endedAt ? <DateTimeText at={s.endedAt} /> : s.until ? <DateTimeText at={s.until} /> : '–') },
    { key: 'acts', title: t('word.acts'), cell: s => <Actions size="small" available={s.availableActions} acts={{
      LIFT: { ask: { text: t('stays.lift.text'), fields: [{ name: 'reason', label: t('word.reason'), kind: 'area', required: true }] }, run: v => lift({ stayId: s.id, reason: v.reason! }) },
    }} /> },
  ]
  return (
    <Section title={t('stays.title')}>
      <RowsTable caption={t('stays.title')} columns={columns} rows={tender.stays} rowKey={s => s.id} empty={t('stays.none')} />
      <div className="foot"><Actions available={tender.availableActions} acts={{ IMPOSE_STAY: { danger: true, label: t('stays.impose'), run: open } }} /></div>
      {imposing && (
        <FormDialog<{ blocks: StayBlock[]; reason: string }> title={t('stays.impose')} button={t('stays.impose')} danger text={t('stays.impose.text')} initial={{ blocks: [], reason: '' }}
          close={() => setImposing(false)} run={v => impose({ tenderId: tender.id, ...v })}>
          <Form.Item name="blocks" label={t('stays.blocks')} rules={required()}><Checkbox.Group className="ticks" options={valuesOf('StayBlock').map(value => ({ value, label: word('StayBlock', value) }))} /></Form.Item>
          <Form.Item name="reason" label={t('word.reason')} rules={required()}><Input.TextArea rows={3} maxLength={200} /></Form.Item>
        </FormDialog>
      )}
    </Section>
  )
}
