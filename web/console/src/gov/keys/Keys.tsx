// A custodian's keys, and the openings that ask for them.
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { GovCustodianKeyRevokeDocument, GovKeyTendersDocument, type GovKeyTendersQuery } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { useAll } from '../../kit/all'
import { Ask } from '../../kit/Ask'
import { useFresh } from '../../kit/fresh'
import { Page } from '../../kit/Page'
import { DateTimeText, Mark, Section, StatusTag } from '../../kit/parts'
import { Empty, Loaded } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { t } from '../../kit/words'
import { keyFingerprint } from '../../sealing/fingerprint'
import { Make } from './Make'
import { useInstitution, useOwnKeys, type OwnKey } from './own'

type Named = GovKeyTendersQuery['tenders']['edges'][number]['node']
const none = {}
const tenderRows = (data: GovKeyTendersQuery) => data.tenders

const tenderColumns = (): Column<Named>[] => [
  { key: 'title', title: t('work.tender'), cell: r => (r.status === 'OPENING' ? <Link to={`/openings/${r.id}`}>{r.title}</Link> : r.title) },
  { key: 'asked', title: t('keys.asked'), cell: r => (r.status === 'OPENING' ? <Mark tone="warn">{t('keys.asked.now')}</Mark>
    : ['PUBLISHED', 'SEALED'].includes(r.status) ? <Mark tone="info">{t('keys.asked.later')}</Mark> : <Mark tone="plain">{t('keys.asked.over')}</Mark>) },
  { key: 'status', title: t('word.status'), cell: r => <StatusTag of="TenderStatus" value={r.status} /> },
  { key: 'deadline', title: t('work.deadline'), cell: r => (r.deadlineAt ? <DateTimeText at={r.deadlineAt} /> : '–') },
  { key: 'shares', title: t('keys.threshold'), cell: r => t('keys.threshold.n', { n: r.threshold, of: r.custodians.length }) },
]

export default function Keys() {
  const institution = useInstitution()
  const keys = useOwnKeys()
  const tenders = useAll(GovKeyTendersDocument, none, tenderRows)
  useFresh(tenders.again)
  const [making, setMaking] = useState(false)
  const [revoking, setRevoking] = useState<OwnKey | null>(null)
  const revoke = useAct(GovCustodianKeyRevokeDocument, { quiet: true, done: t('keys.revoked'), reread: keys.again })
  const columns: Column<OwnKey>[] = [
    { key: 'print', title: t('keys.fingerprint'), cell: k => <code>{keyFingerprint(k.publicKey)}</code> },
    { key: 'status', title: t('word.status'), cell: k => (k.revokedAt ? <Mark tone="plain">{t('keys.revoked.mark')}</Mark> : <Mark tone="good">{t('keys.valid')}</Mark>) },
    { key: 'since', title: t('keys.since'), cell: k => <DateTimeText at={k.createdAt} /> },
    { key: 'until', title: t('keys.revokedAt'), cell: k => (k.revokedAt ? <DateTimeText at={k.revokedAt} /> : '–') },
    { key: 'acts', title: t('word.acts'), cell: k => (k.revokedAt ? '–' : <Button size="small" danger onClick={() => setRevoking(k)}>{t('keys.revoke')}</Button>) },
  ]
  if (!institution) return <Page title={t('keys.title')}><Empty>{t('keys.noPost')}</Empty></Page>
  return (
    <Page title={t('keys.title')} extra={<Button type="primary" onClick={() => setMaking(true)}>{t('keys.make')}</Button>}>
      <p>{t('keys.text', { institution: institution.name })}</p>
      <Section title={t('keys.openings')}>
        <Loaded read={tenders}>
          {all => {
            const own = new Set((keys.data ?? []).filter(k => k.mine).map(k => k.id))
            const named = all.filter(r => r.custodians.some(c => own.has(c.keyId)))
            // what is asked for now comes first
            const order = [...named.filter(r => r.status === 'OPENING'), ...named.filter(r => r.status !== 'OPENING')]
            return <RowsTable caption={t('keys.openings')} columns={tenderColumns()} rows={order} rowKey={r => r.id} empty={t('keys.openings.none')} />
          }}
        </Loaded>
      </Section>
      <Section title={t('keys.own')}>
        <Loaded read={keys}>
          {all => <RowsTable caption={t('keys.own')} columns={columns} rows={all.filter(k => k.mine)} rowKey={k => k.id} empty={t('keys.none')} />}
        </Loaded>
      </Section>
      {making && <Make close={() => setMaking(false)} again={keys.again} />}
      {revoking && <Ask title={t('keys.revoke')} button={t('keys.revoke')} danger text={t('keys.revoke.text')} close={() => setRevoking(null)} run={() => revoke({ custodianKeyId: revoking.id })} />}
    </Page>
  )
}
