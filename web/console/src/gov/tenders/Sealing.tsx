// How bids are sealed: who keeps shares of every key, and how many of them open a bid together.
import { KeyOutlined } from '@ant-design/icons'
import { Checkbox, Form, Input } from 'antd'
import { GovCustodianKeysDocument, type GovCustodianKeysQuery, type ProcurementMethod } from '../../gql/graphql'
import { useAll } from '../../kit/all'
import { required } from '../../kit/DraftForm'
import { Mark } from '../../kit/parts'
import { Empty, Loaded } from '../../kit/states'
import { t } from '../../kit/words'
import { wholeOf } from '../projects/values'
import { tm } from '../../kit/terms'

const none = {}
const rows = (data: GovCustodianKeysQuery) => data.custodianKeys
export type CustodianKey = GovCustodianKeysQuery['custodianKeys']['edges'][number]['node']

export const useCustodianKeys = () => useAll(GovCustodianKeysDocument, none, rows)

/** The newest key of each institution: what a draft begins with. */
export const oneOfEach = (keys: CustodianKey[]): string[] => keys.filter((k, i) => keys.findIndex(o => o.organization.id === k.organization.id) === i).map(k => k.id)

/** Institutions that would reach the threshold alone. */
export function aloneOpen(chosen: { organization: { id: string; name: string } }[], threshold: number): string[] {
  const held = new Map<string, { name: string; n: number }>()
  for (const { organization } of chosen) held.set(organization.id, { name: organization.name, n: (held.get(organization.id)?.n ?? 0) + 1 })
  return [...held.values()].filter(x => x.n >= threshold).map(x => x.name)
}

export function SealingFields({ method, keys }: { method: ProcurementMethod; keys: ReturnType<typeof useCustodianKeys> }) {
  return (
    <Loaded read={keys}>
      {list => (
        <>
          {list.length === 0 && <Empty>{t('tender.custodians.none')}</Empty>}
          <Form.Item name="custodianKeys" label={t('tender.custodians')} extra={tm(method, 'tender.custodians.help')}>
            <Checkbox.Group className="ticks" options={list.map(k => ({ value: k.id, label: `${k.organization.name} · ${k.id}` }))} />
          </Form.Item>
          <Form.Item name="threshold" label={t('tender.threshold')} rules={required()} extra={t('tender.threshold.help')}><Input inputMode="numeric" /></Form.Item>
          <Form.Item noStyle shouldUpdate>
            {({ getFieldValue }) => {
              const chosen = list.filter(k => (getFieldValue('custodianKeys') as string[] | undefined)?.includes(k.id))
              return <Sealed method={method} chosen={chosen} threshold={wholeOf(getFieldValue('threshold') as string)} />
            }}
          </Form.Item>
        </>
      )}
    </Loaded>
  )
}

/** The keys as a picture: any so many of these open a bid together. */
export function Sealed({ method, chosen, threshold }: { method: ProcurementMethod; chosen: { organization: { id: string; name: string } }[]; threshold: number }) {
  const alone = threshold > 0 ? aloneOpen(chosen, threshold) : []
  return (
    <div className="sealed">
      <ul className="sealed-keys" aria-label={t('tender.custodians')}>
        {chosen.map((k, i) => <li key={i} className="sealed-key"><KeyOutlined aria-hidden /> {k.organization.name}</li>)}
      </ul>
      <p>{threshold >= 2 && threshold <= chosen.length ? tm(method, 'tender.sealed', { t: threshold, n: chosen.length }) : <Mark tone="warn">{t('tender.sealed.wrong', { n: chosen.length })}</Mark>}</p>
      {alone.map(name => <p key={name}><Mark tone="warn">{tm(method, 'tender.sealed.alone', { name })}</Mark></p>)}
    </div>
  )
}
