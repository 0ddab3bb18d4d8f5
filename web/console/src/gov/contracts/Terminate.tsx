// Ending a contract early: the cause, the notice, and what becomes of each booking and of those who are served.
import { Form, Input, Select } from 'antd'
import { GovContractTerminateDocument, type TerminationCause } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { required } from '../../kit/DraftForm'
import { FormDialog } from '../../kit/FormDialog'
import { addDays, today } from '../../kit/time'
import { t, word } from '../../kit/words'

interface Values { cause?: TerminationCause; reason: string; lastDay: string; handOver: string }

// nobody declares the default of the own side; a contract is rescinded by a decision on a complaint alone
const buyers: TerminationCause[] = ['AGREED', 'PROVIDER_DEFAULT', 'FORCE_MAJEURE', 'REMOVAL']
const noticeDays = 30

export function Terminate({ contract, again, close }: { contract: { id: string; version: number }; again: () => void; close: () => void }) {
  const terminate = useAct(GovContractTerminateDocument, { quiet: true, done: t('terminate.done'), reread: again })
  return (
    <FormDialog<Values> title={t('terminate.title')} button={t('terminate.title')} danger text={t('terminate.text')} close={close}
      initial={{ reason: '', lastDay: addDays(today(), noticeDays), handOver: '' }}
      run={v => terminate({ contractId: contract.id, expectedVersion: contract.version, cause: v.cause!, reason: v.reason.trim(), lastDay: v.lastDay, handOver: v.handOver.trim() })}>
      <Form.Item name="cause" label={t('terminate.cause')} rules={required()}><Select options={buyers.map(value => ({ value, label: word('TerminationCause', value) }))} /></Form.Item>
      <Form.Item name="reason" label={t('word.reason')} rules={required()}><Input.TextArea rows={2} maxLength={200} /></Form.Item>
      <Form.Item name="lastDay" label={t('terminate.lastDay')} rules={required()} extra={t('terminate.lastDay.help')}><Input type="date" /></Form.Item>
      <Form.Item name="handOver" label={t('terminate.handOver')} rules={[{ required: true, min: 10, message: t('terminate.handOver.short') }]} extra={t('terminate.handOver.help')}><Input.TextArea rows={5} maxLength={2000} /></Form.Item>
    </FormDialog>
  )
}
