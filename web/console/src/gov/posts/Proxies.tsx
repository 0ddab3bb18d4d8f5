// Who may act for whom: grants of the area, invited and confirmed face to face with evidence.
import { Button, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { GovProxyGrantsDocument, GovProxyRevokeDocument, GovProxySuspendDocument, type GovProxyGrantsQuery } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Actions } from '../../kit/Actions'
import { useAll } from '../../kit/all'
import { EnumChoice, Field, FilterBar } from '../../kit/Field'
import { useFilters } from '../../kit/filters'
import { Page } from '../../kit/Page'
import { DateText, StatusTag } from '../../kit/parts'
import { Loaded } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { dayOf } from '../../kit/time'
import { holds, useSeat } from '../../kit/viewer'
import { t, word } from '../../kit/words'
import { ConfirmGrant } from './ConfirmGrant'
import { InviteProxy } from './InviteProxy'

export type Grant = GovProxyGrantsQuery['proxyGrants']['edges'][number]['node']

const rows = (data: GovProxyGrantsQuery) => data.proxyGrants
const none = {}
const defaults = { status: '', name: '' }

const columns = (acts: (g: Grant) => ReactNode): Column<Grant>[] => [
  { key: 'elder', title: t('proxies.elder'), cell: g => <strong>{g.elderName}</strong>, value: g => g.elderName },
  { key: 'proxy', title: t('proxies.proxy'), cell: g => g.proxyName, value: g => g.proxyName },
  { key: 'status', title: t('word.status'), cell: g => <StatusTag of="ProxyStatus" value={g.status} />, value: g => word('ProxyStatus', g.status) },
  { key: 'scopes', title: t('proxies.scopes'), cell: g => g.scopes.map(s => word('ProxyScope', s)).join(t('word.enumComma')), value: g => g.scopes.map(s => word('ProxyScope', s)).join(t('word.enumComma')) },
  { key: 'evidence', title: t('proxies.evidence'), cell: g => word('ProxyEvidence', g.evidence), value: g => word('ProxyEvidence', g.evidence), wideOnly: true },
  { key: 'until', title: t('proxies.until'), cell: g => <DateText at={g.until} />, value: g => dayOf(g.until) },
  { key: 'acts', title: t('word.acts'), cell: acts },
]

export default function Proxies() {
  const seat = useSeat()
  const [filter, setFilter] = useFilters(defaults)
  const read = useAll(GovProxyGrantsDocument, none, rows)
  const [inviting, setInviting] = useState(false)
  const [confirming, setConfirming] = useState<Grant | null>(null)
  const suspend = useAct(GovProxySuspendDocument, { quiet: true, done: t('proxies.suspended'), reread: read.again })
  const revoke = useAct(GovProxyRevokeDocument, { quiet: true, done: t('proxies.revoked'), reread: read.again })
  const acts = (g: Grant) => {
    const on = { proxyGrantId: g.id, expectedVersion: g.version }
    const who = { elder: g.elderName, proxy: g.proxyName }
    const ready = g.availableActions.filter(a => a.allowed)
    return (
      <span className="grant-acts">
        {ready.some(a => a.action === 'CONFIRM') && <Button size="small" type="primary" onClick={() => setConfirming(g)}>{word('Action', 'CONFIRM')}</Button>}
        <Actions size="small" available={ready} acts={{
          SUSPEND: { ask: { text: t('proxies.suspend.text', who) }, run: () => suspend(on) },
          REVOKE: { danger: true, ask: { text: t('proxies.revoke.text', who) }, run: () => revoke(on) },
        }} />
      </span>
    )
  }
  const worker = holds(seat, 'COMMUNITY_WORKER')
  return (
    <Page title={t('proxies.title')} extra={worker && <Button type="primary" onClick={() => setInviting(true)}>{t('proxies.invite')}</Button>}>
      <FilterBar>
        <EnumChoice label={t('word.status')} of="ProxyStatus" value={filter.status} onChange={status => setFilter({ status })} />
        <Field label={t('word.name')}>{id => <Input id={id} value={filter.name} onChange={e => setFilter({ name: e.target.value })} />}</Field>
      </FilterBar>
      <Loaded read={read}>
        {all => (
          <RowsTable caption={t('proxies.title')} columns={columns(acts)} rowKey={g => g.id} file={t('proxies.title')} empty={t('proxies.empty')}
            rows={all.filter(g => (!filter.status || g.status === filter.status) && (!filter.name || g.elderName.includes(filter.name) || g.proxyName.includes(filter.name)))} />
        )}
      </Loaded>
      {inviting && <InviteProxy close={() => setInviting(false)} again={read.again} />}
      {confirming && <ConfirmGrant grant={confirming} close={() => setConfirming(null)} again={read.again} />}
    </Page>
  )
}
