// The framework whose money and units the contract shares: what is left of them for all participants.
import { yuan } from '../../kit/money'
import { Bar, Facts, Money, Section, StatusTag } from '../../kit/parts'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { t } from '../../kit/words'
import { categoryName } from '../offerings/Offerings'
import type { Text } from './useDelivery'

type Framework = NonNullable<Text['framework']>

const columns = (): Column<Framework['lots'][number]>[] => [
  { key: 'category', title: t('offerings.category'), cell: l => categoryName(l.category) },
  { key: 'area', title: t('bookings.area'), cell: l => l.area.name },
  { key: 'price', title: t('contracts.unitPrice'), kind: 'money', cell: l => (l.unitPriceFen > 0 ? <Money fen={l.unitPriceFen} /> : t('framework.ownPrice')) },
  { key: 'used', title: t('contracts.used'), cell: l => <Bar part={l.unitsUsed + l.unitsReserved} whole={l.units} label={t('contracts.used.of', { used: l.unitsUsed, reserved: l.unitsReserved, left: l.unitsLeft })} /> },
]

export function FrameworkPart({ framework: f }: { framework: Framework }) {
  return (
    <Section title={t('framework.title', { title: f.title })} extra={<StatusTag of="FrameworkStatus" value={f.status} />}>
      <p className="soft">{t('framework.text')}</p>
      <Facts items={[
        [t('contracts.term'), `${f.validFrom} – ${f.validUntil}`],
        [t('framework.kind'), f.open ? t('framework.open') : t('framework.closed')],
        [t('contracts.money'), <Bar key="b" part={f.balance.consumedFen + f.balance.reservedFen} whole={f.balance.grantedFen}
          label={t('contracts.money.of', { paid: yuan(f.balance.consumedFen), reserved: yuan(f.balance.reservedFen), left: yuan(f.balance.leftFen) })} />],
      ]} />
      <RowsTable caption={t('framework.lots')} columns={columns()} rows={f.lots} rowKey={l => l.id} />
    </Section>
  )
}
