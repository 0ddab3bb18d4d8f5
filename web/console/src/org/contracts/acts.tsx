// What an organisation's manager does to a contract: signs, proposes and answers changes, ends it early.
import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { OrgAmendmentRefuseDocument, OrgAmendmentSignDocument, OrgContractAmendDocument, OrgContractSignDocument, OrgContractTerminateDocument, type ContractVersionKind, type TerminationCause } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Actions } from '../../kit/Actions'
import { required } from '../../kit/DraftForm'
import { ClauseFields } from '../../kit/clauses'
import { FormDialog } from '../../kit/FormDialog'
import { ReadAgain, signing, useReading } from '../../kit/reading'
import { addDays, today } from '../../kit/time'
import { t, word } from '../../kit/words'
import { categoryName } from '../offerings/Offerings'
import { waitingOf, type Text, type Version } from './useDelivery'

// a merger's new provider is proposed by the buyer, who can look it up
const kinds: ContractVersionKind[] = ['SUPPLEMENT', 'SCHEDULE', 'CORRECTION', 'INDICATORS']
// by agreement a contract ends as an amendment that both sign; who leaves does so from a framework
const causes = (c: Text): TerminationCause[] => ['BUYER_DEFAULT', 'FORCE_MAJEURE', ...(c.framework ? ['WITHDRAWAL' as const] : [])]

/** `shown` is the text that stands on the page: no other is signed. */
export function ContractActs({ text: c, shown, again }: { text: Text; shown: Version | undefined; again: () => void }) {
  const [amending, setAmending] = useState(false)
  const quiet = { quiet: true, reread: again }
  const sign = useAct(OrgContractSignDocument, { ...quiet, done: t('contracts.signed') })
  const signChange = useAct(OrgAmendmentSignDocument, { ...quiet, done: t('contracts.change.signed') })
  const refuse = useAct(OrgAmendmentRefuseDocument, { ...quiet, done: t('contracts.change.refused') })
  const terminate = useAct(OrgContractTerminateDocument, { ...quiet, done: t('contracts.terminated') })
  const on = { contractId: c.id, expectedVersion: c.version }
  const waiting = waitingOf(c)
  const hash = waiting?.hash ?? ''
  const reading = useReading(shown?.hash ?? '', hash)
  const show = () => document.getElementById(waiting?.id ?? '')?.scrollIntoView()
  const signs = { reading, waiting: hash, text: t('contracts.sign.text', { n: waiting?.number ?? '' }), show }
  return (
    <>
      <ReadAgain reading={reading} waiting={c.availableActions.some(a => a.allowed && a.action.startsWith('SIGN')) ? hash : ''} show={show} />
      <Actions available={c.availableActions} acts={{
        SIGN: signing({ ...signs, run: () => sign({ ...on, hash }) }),
        AMEND: { label: t('contracts.amend'), run: () => {
          setAmending(true)
          return Promise.resolve({ ok: true, problems: [] })
        } },
        SIGN_AMENDMENT: signing({ ...signs, run: () => signChange({ ...on, hash }) }),
        REFUSE_AMENDMENT: { danger: true, ask: { fields: [{ name: 'reason', label: t('contracts.reason'), kind: 'area', required: true }] }, run: v => refuse({ ...on, reason: v.reason! }) },
        TERMINATE: {
          danger: true, label: t('contracts.terminate'), ask: { text: t('contracts.terminate.text'), fields: [
            { name: 'cause', label: t('contracts.cause'), kind: 'select', required: true, options: causes(c).map(value => ({ value, label: word('TerminationCause', value) })) },
            { name: 'reason', label: t('contracts.reason'), kind: 'area', required: true },
            { name: 'lastDay', label: t('contracts.lastDay'), kind: 'date', required: true, initial: addDays(today(), 30) },
            { name: 'handOver', label: t('contracts.handOver'), kind: 'area', required: true, help: t('contracts.handOver.help') },
          ] },
          run: v => terminate({ ...on, cause: v.cause as TerminationCause, reason: v.reason!, lastDay: v.lastDay!, handOver: v.handOver! }),
        },
      }} />
      {amending && <Amend text={c} again={again} close={() => setAmending(false)} />}
    </>
  )
}

interface Values { kind: ContractVersionKind; reason: string; units: string[]; endOn: string; code?: string; clause: string }

function Amend({ text: c, again, close }: { text: Text; again: () => void; close: () => void }) {
  const amend = useAct(OrgContractAmendDocument, { quiet: true, reread: again, done: t('contracts.proposed') })
  const body = c.versions.filter(v => v.status === 'IN_FORCE').at(-1)?.body
  const initial: Values = { kind: 'SUPPLEMENT', reason: '', units: (body?.lots ?? []).map(() => '0'), endOn: body?.endOn ?? '', clause: '' }
  const run = (v: Values) => amend({
    contractId: c.id, expectedVersion: c.version, kind: v.kind, reason: v.reason.trim(),
    ...(v.kind === 'SUPPLEMENT' && { units: v.units.map(Number) }), ...(v.kind === 'SCHEDULE' && { endOn: v.endOn }),
    ...((v.kind === 'CORRECTION' || v.kind === 'INDICATORS') && { clauses: [{ code: v.code!, text: v.clause.trim() }] }),
  })
  return (
    <FormDialog<Values> draft={`org.amend.${c.id}`} title={t('contracts.amend')} button={t('contracts.propose')} text={t('contracts.amend.text')} initial={initial} run={run} close={close}>
      <Form.Item name="kind" label={t('contracts.amend.kind')} rules={required()}><Select options={kinds.map(value => ({ value, label: word('ContractVersionKind', value) }))} /></Form.Item>
      <Form.Item noStyle shouldUpdate={(a: Values, b: Values) => a.kind !== b.kind}>
        {({ getFieldValue }) => {
          const kind = getFieldValue('kind') as ContractVersionKind
          if (kind === 'SUPPLEMENT') return (body?.lots ?? []).map((l, i) => <Form.Item key={l.title + i} name={['units', i]} label={t('contracts.amend.units', { lot: `${l.title} ${categoryName(l.category)}` })}><Input type="number" inputMode="numeric" min={0} /></Form.Item>)
          if (kind === 'SCHEDULE') return <Form.Item name="endOn" label={t('contracts.amend.endOn')} rules={required()}><Input type="date" /></Form.Item>
          return <ClauseFields body={body} />
        }}
      </Form.Item>
      <Form.Item name="reason" label={t('contracts.reason')} rules={required()}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>
    </FormDialog>
  )
}
