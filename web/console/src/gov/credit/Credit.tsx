// Facts about an organisation, with their effect and their end: recorded by the regulator, told before they count, appealed, put right.
import { Checkbox, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { GovCreditActionsDocument, GovCreditAnswerDocument, GovCreditEventsDocument, GovCreditRecordDocument, type CreditEffect, type CreditSource, type GovCreditEventFragment, type GovCreditEventsQuery } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Actions } from '../../kit/Actions'
import { useAll } from '../../kit/all'
import { required } from '../../kit/DraftForm'
import { Choice, FilterBar } from '../../kit/Field'
import { useFilters } from '../../kit/filters'
import { FormDialog } from '../../kit/FormDialog'
import { Page } from '../../kit/Page'
import { DayText, Mark, StatusTag } from '../../kit/parts'
import { useRead } from '../../kit/read'
import { Empty, Loaded } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { addDays, today } from '../../kit/time'
import { t, valuesOf, word } from '../../kit/words'
import { useOrganizationOptions } from '../choices'
import { Clock } from '../Clock'

const rows = (data: GovCreditEventsQuery) => data.creditEvents
const defaults = { organization: '' }

export default function Credit() {
  const [filter, setFilter] = useFilters(defaults)
  const [recording, setRecording] = useState(false)
  const providers = useOrganizationOptions('providers')
  const read = useAll(GovCreditEventsDocument, { organizationId: filter.organization }, rows, { pause: !filter.organization })
  const may = useRead(GovCreditActionsDocument, { organizationId: filter.organization }, !filter.organization)
  const open = async () => {
    setRecording(true)
    return { ok: true, problems: [] }
  }
  const answer = useAct(GovCreditAnswerDocument, { quiet: true, done: t('credit.done'), reread: read.again })
  const answering = (e: GovCreditEventFragment, action: 'UPHOLD' | 'REVOKE' | 'REPAIR', label: string) => ({
    label, ask: { text: e.appeal ? t('credit.appealed', { text: e.appeal }) : e.fact, fields: [{ name: 'text', label: t('word.reason'), kind: 'area' as const, required: true }] },
    run: (v: Record<string, string>) => answer({ creditEventId: e.id, expectedVersion: e.version, action, text: v.text! }),
  })
  const columns: Column<GovCreditEventFragment>[] = [
    { key: 'fact', title: t('credit.fact'), cell: e => <>{e.fact} <div className="soft">{e.evidence}</div></>, value: e => e.fact },
    { key: 'effect', title: t('credit.effect'), cell: e => <Mark tone={e.effect === 'EXCLUDE' ? 'bad' : 'warn'}>{word('CreditEffect', e.effect)}</Mark>, value: e => word('CreditEffect', e.effect) },
    { key: 'source', title: t('credit.source'), cell: e => word('CreditSource', e.source), value: e => word('CreditSource', e.source) },
    { key: 'status', title: t('word.status'), cell: e => <><StatusTag of="CreditStatus" value={e.status} />{e.dueAt && <div><Clock from={e.createdAt} due={e.dueAt} /></div>}</>, value: e => word('CreditStatus', e.status) },
    { key: 'term', title: t('word.term'), cell: e => <><DayText day={e.validFrom} /> {t('word.to')} <DayText day={e.validUntil} /> {e.repairable && <span className="soft">{t('credit.repairable')}</span>}</>, value: e => `${e.validFrom} ${e.validUntil}` },
    { key: 'appeal', title: t('credit.appeal'), cell: e => (e.appeal ? <>{e.appeal} {e.answer && <div className="soft">{e.answer}</div>}</> : '–'), value: e => e.appeal },
    { key: 'acts', title: t('word.acts'), cell: e => <Actions size="small" available={e.availableActions} acts={{
      UPHOLD: answering(e, 'UPHOLD', word('CreditAnswer', 'UPHOLD')), REVOKE: { ...answering(e, 'REVOKE', word('CreditAnswer', 'REVOKE')), danger: true }, REPAIR: answering(e, 'REPAIR', word('CreditAnswer', 'REPAIR')),
    }} /> },
  ]
  return (
    <Page title={t('credit.title')} >
      <p>{t('credit.text')}</p>
      <FilterBar><Choice label={t('contracts.provider')} value={filter.organization} options={[{ value: '', label: t('credit.choose') }, ...providers]} onChange={organization => setFilter({ organization })} /></FilterBar>
      {!filter.organization && <Empty>{t('credit.choose.text')}</Empty>}
      {filter.organization && <div className="gap"><Actions available={may.data?.creditActions ?? []} acts={{ RECORD: { primary: true, label: t('credit.record'), run: open } }} /></div>}
      {filter.organization && (
        <Loaded read={read}>
          {all => <RowsTable caption={t('credit.title')} columns={columns} rows={all} rowKey={e => e.id} file={t('credit.title')} empty={t('credit.none')} />}
        </Loaded>
      )}
      {recording && <Record organizationId={filter.organization} again={read.again} close={() => setRecording(false)} />}
    </Page>
  )
}

const options = (of: 'CreditSource' | 'CreditEffect') => valuesOf(of).map(value => ({ value, label: word(of, value) }))

interface RecordValues { source?: CreditSource; effect?: CreditEffect; fact: string; evidence: string; repairable: boolean; validUntil: string }

function Record({ organizationId, again, close }: { organizationId: string; again: () => void; close: () => void }) {
  const record = useAct(GovCreditRecordDocument, { quiet: true, done: t('credit.recorded'), reread: again })
  return (
    <FormDialog<RecordValues> title={t('credit.record')} button={t('credit.record')} text={t('credit.record.text')} close={close}
      initial={{ fact: '', evidence: '', repairable: true, validUntil: addDays(today(), 365) }}
      run={v => record({ organizationId, source: v.source!, effect: v.effect!, fact: v.fact.trim(), evidence: v.evidence.trim(), repairable: v.repairable, validUntil: v.validUntil })}>
      <Form.Item name="source" label={t('credit.source')} rules={required()}><Select options={options('CreditSource')} /></Form.Item>
      <Form.Item name="effect" label={t('credit.effect')} rules={required()} extra={t('credit.effect.help')}><Select options={options('CreditEffect')} /></Form.Item>
      <Form.Item name="fact" label={t('credit.fact')} rules={required()}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>
      <Form.Item name="evidence" label={t('credit.evidence')} rules={required()}><Input.TextArea rows={2} maxLength={500} /></Form.Item>
      <Form.Item name="validUntil" label={t('credit.until')} rules={required()}><Input type="date" /></Form.Item>
      <Form.Item name="repairable" valuePropName="checked"><Checkbox>{t('credit.repairable')}</Checkbox></Form.Item>
    </FormDialog>
  )
}
