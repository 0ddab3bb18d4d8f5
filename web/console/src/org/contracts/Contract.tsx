// A contract of the organisation: its lots and what is left of them, its money, its statements; its text, what is
// delivered and paid under it, and how it was judged.
import { useMemo } from 'react'
import { Link, useParams } from 'react-router'
import { OrgContractDocument, OrgStatementsDocument, type OrgContractQuery } from '../../gql/graphql'
import { useFilters } from '../../kit/filters'
import { yuan } from '../../kit/money'
import { Page } from '../../kit/Page'
import { Bar, Facts, Money, Section, StatusTag } from '../../kit/parts'
import { useRead } from '../../kit/read'
import { Loaded, NotFound } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { DataTable, RowsTable } from '../../kit/table/DataTable'
import { holds, useSeat } from '../../kit/viewer'
import { t } from '../../kit/words'
import { categoryName } from '../offerings/Offerings'
import { DrawButton } from '../statements/DrawButton'
import { statementColumns, statementRows } from '../statements/columns'
import { DeliveryPart } from './DeliveryPart'
import { EvaluationPart } from './EvaluationPart'
import { FrameworkPart } from './FrameworkPart'
import { TextPart } from './TextPart'
import { useContractText, useDelivery } from './useDelivery'

type Found = Extract<NonNullable<OrgContractQuery['node']>, { __typename: 'Contract' }>
type Lot = Found['lots'][number]

const forecast = ({ forecast: f }: Lot) => (f.runsOutOn ? t('contracts.forecast.out', { day: f.runsOutOn }) : t('contracts.forecast.left', { n: f.unitsAtEnd }))

const lotColumns = (): Column<Lot>[] => [
  { key: 'category', title: t('offerings.category'), cell: l => categoryName(l.category), value: l => categoryName(l.category) },
  { key: 'area', title: t('bookings.area'), cell: l => l.area.name, value: l => l.area.name },
  { key: 'price', title: t('contracts.unitPrice'), kind: 'money', cell: l => <Money fen={l.unitPriceFen} />, value: l => l.unitPriceFen },
  { key: 'units', title: t('contracts.units'), kind: 'number', cell: l => l.units, value: l => l.units },
  { key: 'used', title: t('contracts.used'), kind: 'number', value: l => l.unitsUsed,
    cell: l => <Bar part={l.unitsUsed + l.unitsReserved} whole={l.units} label={t('contracts.used.of', { used: l.unitsUsed, reserved: l.unitsReserved, left: l.unitsLeft })} /> },
  { key: 'forecast', title: t('contracts.forecast'), cell: forecast, value: forecast },
  { key: 'reserved', title: t('contracts.reserved'), kind: 'number', value: l => l.unitsReserved },
  { key: 'left', title: t('contracts.left'), kind: 'number', value: l => l.unitsLeft },
]

export default function Contract() {
  const { id = '' } = useParams()
  const read = useRead(OrgContractDocument, { id })
  const found = read.data?.node
  const title = found?.__typename === 'Contract' ? found.title : t('contracts.title')
  return (
    <Page title={title} trail={[{ to: '/contracts', title: t('contracts.title') }]}>
      <Loaded read={read}>{data => (data.node?.__typename === 'Contract' ? <Shown contract={data.node} /> : <NotFound />)}</Loaded>
    </Page>
  )
}

const parts = ['overview', 'text', 'delivery', 'evaluation'] as const
const defaults = { part: 'overview' }

function Shown({ contract: c }: { contract: Found }) {
  const [filter] = useFilters(defaults)
  const manages = holds(useSeat(), 'MANAGER')
  const part = parts.find(p => p === filter.part) ?? 'overview'
  return (
    <>
      <nav className="parts" aria-label={t('contracts.parts')}>
        {parts.map(p => <Link key={p} to={p === 'overview' ? '?' : `?part=${p}`} replace className={p === part ? 'part part-here' : 'part'} aria-current={p === part ? 'page' : undefined}>{t(`contracts.part.${p}`)}</Link>)}
      </nav>
      {part === 'overview' && <Overview contract={c} manages={manages} />}
      {part === 'text' && <Words id={c.id} />}
      {(part === 'delivery' || part === 'evaluation') && <Performing id={c.id} part={part} manages={manages} />}
    </>
  )
}

function Words({ id }: { id: string }) {
  const { read, text } = useContractText(id)
  return <Loaded read={read}>{() => (text ? <TextPart text={text} again={read.again} /> : <NotFound />)}</Loaded>
}

function Performing({ id, part, manages }: { id: string; part: 'delivery' | 'evaluation'; manages: boolean }) {
  const { read, delivery } = useDelivery(id)
  return (
    <Loaded read={read}>
      {() => (!delivery ? <NotFound /> : part === 'delivery' ? <DeliveryPart delivery={delivery} again={read.again} manages={manages} /> : <EvaluationPart delivery={delivery} again={read.again} />)}
    </Loaded>
  )
}

function Overview({ contract: c, manages }: { contract: Found; manages: boolean }) {
  const variables = useMemo(() => ({ filter: { contractId: c.id } }), [c.id])
  const { text } = useContractText(c.id)
  return (
    <>
      <Section title={t('contracts.what')} extra={<StatusTag of="ContractStatus" value={c.status} />}>
        <Facts items={[
          [t('contracts.number'), c.number],
          [t('contracts.buyer'), c.buyer.name],
          [t('contracts.provider'), c.provider.name],
          [t('bookings.area'), c.area.name],
          [t('contracts.term'), `${c.validFrom} – ${c.validUntil}`],
          [t('contracts.basis'), c.basis],
          [t('contracts.value'), <Money key="v" fen={c.valueFen} />],
          [t('contracts.money'), <Bar key="b" part={c.balance.consumedFen + c.balance.reservedFen} whole={c.balance.grantedFen}
            label={t('contracts.money.of', { paid: yuan(c.balance.consumedFen), reserved: yuan(c.balance.reservedFen), left: yuan(c.balance.leftFen) })} />],
        ]} />
      </Section>
      <Section title={t('contracts.lots')}>
        <RowsTable caption={t('contracts.lots')} columns={lotColumns()} rows={c.lots} rowKey={l => l.id} file={`${c.number} ${t('contracts.lots')}`} />
      </Section>
      {text?.framework && <FrameworkPart framework={text.framework} />}
      {manages && (
        <Section title={t('statements.title')} extra={<DrawButton contractId={c.id} />}>
          <DataTable caption={t('statements.title')} document={OrgStatementsDocument} variables={variables} rows={statementRows} columns={statementColumns()} empty={t('statements.empty')} />
        </Section>
      )}
    </>
  )
}
