// Taking a seat with the declaration that nothing binds one to a bidder, giving it back, and signing the report.
import { Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { GovReportSignDocument, GovSeatAcceptDocument, GovSeatDeclineDocument, GovSeatRecuseDocument, type RecusalHead } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Actions, type Available } from '../../kit/Actions'
import { FormDialog } from '../../kit/FormDialog'
import { t, valuesOf, word } from '../../kit/words'
import { tm } from '../../kit/terms'
import type { Seat, SeatBid } from './useSeat'

const reason = (label: string) => [{ name: 'reason', label, kind: 'area' as const, required: true }]

export function SeatActs({ seat, actions, bids, again }: { seat: Seat; actions: Available[]; bids: SeatBid[]; again: () => void }) {
  const [declaring, setDeclaring] = useState(false)
  const options = { quiet: true, done: t('seats.done'), reread: again }
  const accept = useAct(GovSeatAcceptDocument, options)
  const decline = useAct(GovSeatDeclineDocument, options)
  const recuse = useAct(GovSeatRecuseDocument, options)
  const sign = useAct(GovReportSignDocument, options)
  const on = { seatId: seat.id, expectedVersion: seat.version }
  const bidders = [...new Set(bids.map(b => b.organization?.name).filter(Boolean))].join(t('word.enumComma'))
  const declare = async () => {
    setDeclaring(true)
    return { ok: true, problems: [] }
  }
  return (
    <>
      <Actions available={actions} acts={{
        ACCEPT: { primary: true, label: t('seats.accept'), run: declare },
        RECUSE: { label: t('seats.recuse'), danger: true, ask: { text: tm(seat.tender.method, 'seats.recuse.text'), fields: reason(t('seats.tie')) }, run: v => recuse({ ...on, reason: v.reason! }) },
        DECLINE: { label: t('seats.decline'), ask: { text: t('seats.decline.text'), fields: reason(t('word.reason')) }, run: v => decline({ ...on, reason: v.reason! }) },
        SIGN: { primary: true, label: t('report.sign'), ask: { text: t('report.sign.text') }, run: () => sign({ ...on, dissent: '' }) },
        DISSENT: { label: t('report.dissent'), danger: true, ask: { text: t('report.dissent.text'), fields: [{ name: 'dissent', label: t('report.dissent.reason'), kind: 'area', required: true }] }, run: v => sign({ ...on, dissent: v.dissent! }) },
      }} />
      {declaring && (
        <FormDialog<{ denied: RecusalHead[]; name: string }> title={t('seats.accept')} button={t('seats.declare')} initial={{ denied: [], name: '' }} close={() => setDeclaring(false)}
          text={bidders ? tm(seat.tender.method, 'seats.declare.text', { bidders }) : tm(seat.tender.method, 'seats.declare.unknown')} run={v => accept({ ...on, denied: v.denied })}>
          <Form.Item name="denied" label={t('seats.declare.heads')} rules={[{ validator: (_, v: string[]) => (v?.length === valuesOf('RecusalHead').length ? Promise.resolve() : Promise.reject(new Error(t('seats.declare.all')))) }]}>
            <Checkbox.Group className="ticks" options={valuesOf('RecusalHead').map(value => ({ value, label: t('seats.declare.deny', { head: word('RecusalHead', value) }) }))} />
          </Form.Item>
          <Form.Item name="name" label={t('seats.declare.name')} rules={[{ validator: (_, v: string) => (v.trim() === seat.personName ? Promise.resolve() : Promise.reject(new Error(t('seats.declare.name.wrong')))) }]}><Input autoComplete="off" /></Form.Item>
        </FormDialog>
      )}
    </>
  )
}
