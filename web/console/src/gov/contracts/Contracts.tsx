// What was bought from whom: filtered, exported, with those that end soon.
import { Button } from 'antd'
import { Link, useNavigate } from 'react-router'
import { GovContractsDocument } from '../../gql/graphql'
import { useAll } from '../../kit/all'
import { Choice, EnumChoice, FilterBar } from '../../kit/Field'
import { useFilters } from '../../kit/filters'
import { Page } from '../../kit/Page'
import { Bar, DayText, Mark, Money, StatusTag } from '../../kit/parts'
import { Loaded } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { holds, useSeat } from '../../kit/viewer'
import { t, word } from '../../kit/words'
import { percent, soonDays } from '../shares'
import { concerns, contractRows, expiresSoon, lotsEndSoon, type ContractRow } from './soon'

const none = {}
const defaults = { status: '', provider: '', soon: '' }

const used = (c: ContractRow) => c.balance.consumedFen + c.balance.reservedFen

const columns = (): Column<ContractRow>[] => [
  { key: 'title', title: t('contracts.contract'), cell: c => <><Link to={`/contracts/${c.id}`}>{c.title}</Link> <div className="soft">{c.number}</div></>, value: c => c.title },
  { key: 'number', title: t('contracts.number'), value: c => c.number },
  { key: 'status', title: t('word.status'), cell: c => <StatusTag of="ContractStatus" value={c.status} />, value: c => word('ContractStatus', c.status) },
  { key: 'provider', title: t('contracts.provider'), cell: c => c.provider.name, value: c => c.provider.name },
  { key: 'buyer', title: t('contracts.buyer'), value: c => c.buyer.name },
  { key: 'from', title: t('contracts.from'), value: c => c.validFrom },
  { key: 'until', title: t('contracts.until'), cell: c => <DayText day={c.validUntil} />, value: c => c.validUntil },
  { key: 'value', title: t('contracts.value'), kind: 'money', cell: c => <Money fen={c.valueFen} />, value: c => c.valueFen },
  { key: 'left', title: t('contracts.moneyLeft'), kind: 'money', value: c => c.balance.leftFen },
  { key: 'used', title: t('contracts.moneyUsed'), cell: c => <Bar part={used(c)} whole={c.valueFen} label={percent(used(c), c.valueFen)} />, wideOnly: true },
  { key: 'soon', title: t('contracts.soon'), cell: c => {
    const lots = lotsEndSoon(c)
    return (
      <span className="marks">
        {expiresSoon(c) && <Mark tone="warn">{t('contracts.expires')}</Mark>}
        {lots.length > 0 && <Mark tone="warn">{t('contracts.lotsEnd', { n: lots.length })}</Mark>}
        {!expiresSoon(c) && lots.length === 0 && '–'}
      </span>
    )
  } },
]

export default function Contracts() {
  const seat = useSeat()
  const navigate = useNavigate()
  const [filter, setFilter] = useFilters(defaults)
  const read = useAll(GovContractsDocument, none, contractRows)
  const providers = [...new Map(read.data?.filter(c => concerns(c, seat)).map(c => [c.provider.id, c.provider.name]))].map(([value, label]) => ({ value, label }))
  const shown = (all: ContractRow[]) => all.filter(c => concerns(c, seat) && (!filter.status || c.status === filter.status) && (!filter.provider || c.provider.id === filter.provider)
    && (filter.soon !== 'term' || expiresSoon(c)) && (filter.soon !== 'lots' || lotsEndSoon(c).length > 0))
  return (
    <Page title={t('contracts.title')} extra={holds(seat, 'HANDLER') && <Button type="primary" onClick={() => void navigate('/contracts/new')}>{t('contracts.enter')}</Button>}>
      <FilterBar>
        <EnumChoice label={t('word.status')} of="ContractStatus" value={filter.status} onChange={status => setFilter({ status })} />
        <Choice label={t('contracts.provider')} value={filter.provider} onChange={provider => setFilter({ provider })} options={[{ value: '', label: t('filter.all') }, ...providers]} />
        <Choice label={t('contracts.soon')} value={filter.soon} onChange={soon => setFilter({ soon })} options={[
          { value: '', label: t('filter.all') }, { value: 'term', label: t('contracts.soon.term', { n: soonDays }) }, { value: 'lots', label: t('contracts.soon.lots', { n: soonDays }) },
        ]} />
      </FilterBar>
      <Loaded read={read}>
        {data => <RowsTable caption={t('contracts.title')} columns={columns()} rows={shown(data)} rowKey={c => c.id} file={t('contracts.title')} empty={t('contracts.empty')} />}
      </Loaded>
    </Page>
  )
}
