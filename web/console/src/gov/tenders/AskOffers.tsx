// Asking all who conform for a final offer (竞争性磋商第二十一条): one deadline, and what changes for everybody alike.
import { Form, Input } from 'antd'
import { useState } from 'react'
import { GovOffersAskDocument } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Actions, type Available } from '../../kit/Actions'
import { required } from '../../kit/DraftForm'
import { FormDialog } from '../../kit/FormDialog'
import { t } from '../../kit/words'
import { momentOf } from './values'

interface Props { tender: { id: string; version: number; availableActions: Available[] }; again: () => void }

export function AskOffers({ tender: x, again }: Props) {
  const [asking, setAsking] = useState(false)
  const ask = useAct(GovOffersAskDocument, { quiet: true, done: t('tender.offers.asked'), reread: again })
  const open = async () => {
    setAsking(true)
    return { ok: true, problems: [] }
  }
  return (
    <>
      <Actions available={x.availableActions} acts={{ ASK_OFFERS: { primary: true, label: t('tender.offers.ask'), run: open } }} />
      {asking && (
        <FormDialog title={t('tender.offers.ask')} text={t('tender.offers.ask.text')} button={t('tender.offers.ask')} initial={{ until: '', note: '' }} close={() => setAsking(false)}
          run={v => ask({ tenderId: x.id, expectedVersion: x.version, until: momentOf(v.until) ?? '', note: v.note.trim() })}>
          <Form.Item name="until" label={t('tender.offers.until')} rules={required()} extra={t('tender.offers.until.help')}><Input type="datetime-local" /></Form.Item>
          <Form.Item name="note" label={t('tender.offers.note')} extra={t('tender.offers.note.help')}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>
        </FormDialog>
      )}
    </>
  )
}
