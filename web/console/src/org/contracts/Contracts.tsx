import { useMemo } from 'react'
import { Link } from 'react-router'
import { OrgContractsDocument, type OrgContractsQuery } from '../../gql/graphql'
import { yuan } from '../../kit/money'
import { Page } from '../../kit/Page'
import { Bar, Money, StatusTag } from '../../kit/parts'
import type { Column } from '../../kit/table/columns'
import { DataTable } from '../../kit/table/DataTable'
import { holds, useSeat } from '../../kit/viewer'
import { t, word } from '../../kit/words'
import { Credit } from './Credit'

type Row = OrgContractsQuery['contracts']['edges'][number]['node']

const columns = (): Column<Row>[] => [
  { key: 'title', title: t('contracts.name'), cell: c => <Link to={`/contracts/${c.id}`}>{c.title}</Link>, value: c => c.title },
  { key: 'number', title: t('contracts.number'), cell: c => c.number, value: c => c.number },
  { key: 'status', title: t('bookings.status'), cell: c => <StatusTag of="ContractStatus" value={c.status} />, value: c => word('ContractStatus', c.status) },
  { key: 'buyer', title: t('contracts.buyer'), cell: c => c.buyer.name, value: c => c.buyer.name },
  { key: 'term', title: t('contracts.term'), cell: c => `${c.validFrom} – ${c.validUntil}`, value: c => `${c.validFrom} – ${c.validUntil}` },
  { key: 'value', title: t('contracts.value'), kind: 'money', cell: c => <Money fen={c.valueFen} />, value: c => c.valueFen },
  { key: 'paid', title: t('contracts.paid'), kind: 'money', value: c => c.balance.consumedFen,
    cell: c => <Bar part={c.balance.consumedFen} whole={c.balance.grantedFen} label={t('contracts.paid.of', { paid: yuan(c.balance.consumedFen), left: yuan(c.balance.leftFen) })} /> },
]

const rows = (data: OrgContractsQuery) => data.contracts

export default function Contracts() {
  const seat = useSeat()
  const organizationId = seat.organizationId!
  const variables = useMemo(() => ({ filter: { providerId: organizationId } }), [organizationId])
  return (
    <Page title={t('contracts.title')}>
      <DataTable caption={t('contracts.title')} document={OrgContractsDocument} variables={variables} rows={rows} columns={columns()} file={t('contracts.title')} empty={t('contracts.empty')} />
      {holds(seat, 'MANAGER') && <div className="foot"><Credit /></div>}
    </Page>
  )
}
