// How organisations did: one month side by side, or one of them over months. Each figure opens its rows.
import { Input } from 'antd'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { GovContractsDocument } from '../../gql/graphql'
import { useAll } from '../../kit/all'
import { Chart } from '../../kit/Chart'
import { Choice, EnumChoice, Field, FilterBar } from '../../kit/Field'
import { useFilters } from '../../kit/filters'
import { Page } from '../../kit/Page'
import { Section } from '../../kit/parts'
import { meanOf, ratingText } from '../../kit/rating'
import { Empty, Loaded } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { addMonths, monthName, thisMonth } from '../../kit/time'
import { t, valuesOf, word } from '../../kit/words'
import { contractRows } from '../contracts/soon'
import { percent } from '../shares'
import { figureOf, measured, percentOf, usePerformances, type Performance } from './performance'

const none = {}
const monthsShown = 6
const percentText = (n: number) => `${n}%`

const columns = (first: Column<Performance>): Column<Performance>[] => [
  first,
  ...valuesOf('FigureName').flatMap((name): Column<Performance>[] => [
    { key: name, title: word('FigureName', name), kind: 'number', cell: p => {
      const f = figureOf(p, name)
      if (!f || f.denominator === 0) return <span className="soft">–</span>
      if (typeof f.numerator !== 'number' || typeof f.denominator !== 'number') return <span className="soft">{t('rating.few')}</span>
      return <Link to={`/figures/${p.organization.id}/${p.month}/${name}`}>{percent(f.numerator, f.denominator)} <span className="soft">{f.numerator}/{f.denominator}</span></Link>
    } },
    { key: `${name}-n`, title: t('figures.numerator', { name: word('FigureName', name) }), kind: 'number', value: p => figureOf(p, name)?.numerator },
    { key: `${name}-d`, title: t('figures.denominator', { name: word('FigureName', name) }), kind: 'number', value: p => figureOf(p, name)?.denominator },
  ]),
  { key: 'satisfied', title: t('figures.satisfied'), kind: 'number', cell: p => (meanOf(p.satisfied) === null ? <span className="soft">{ratingText(p.satisfied)}</span> : ratingText(p.satisfied)), value: p => meanOf(p.satisfied) },
  { key: 'voices', title: t('figures.voices'), kind: 'number', value: p => p.satisfied.count },
]

export default function Figures() {
  const defaults = useMemo(() => ({ month: thisMonth(), provider: '', figure: 'delivered' }), [])
  const [filter, setFilter] = useFilters(defaults)
  const contracts = useAll(GovContractsDocument, none, contractRows)
  const providers = [...new Map(contracts.data?.map(c => [c.provider.id, c.provider.name]))].map(([value, label]) => ({ value, label }))
  const month = /^\d{4}-\d\d$/.test(filter.month) ? filter.month : thisMonth()
  return (
    <Page title={t('figures.title')}>
      <FilterBar>
        <Field label={t('statements.month')}>{id => <Input id={id} type="month" value={month} max={thisMonth()} onChange={e => setFilter({ month: e.target.value })} />}</Field>
        <Choice label={t('contracts.provider')} value={filter.provider} onChange={provider => setFilter({ provider })} options={[{ value: '', label: t('figures.all') }, ...providers]} />
        {!filter.provider && <EnumChoice label={t('figures.drawn')} of="FigureName" value={filter.figure} only={valuesOf('FigureName')} onChange={figure => setFilter({ figure: figure || 'delivered' })} />}
      </FilterBar>
      <Loaded read={contracts}>
        {() => (filter.provider
          ? <Over provider={filter.provider} month={month} />
          : <Beside providers={providers.map(p => p.value)} month={month} figure={filter.figure} />)}
      </Loaded>
      <p className="soft">{t('figures.text')} <Link to="/policies?kind=PERFORMANCE">{t('figures.policy')}</Link></p>
    </Page>
  )
}

function Beside({ providers, month, figure }: { providers: string[]; month: string; figure: string }) {
  const read = usePerformances(providers.map(organizationId => ({ organizationId, month })))
  const first: Column<Performance> = { key: 'who', title: t('contracts.provider'), cell: p => <Link to={`/figures?provider=${p.organization.id}&month=${p.month}`}>{p.organization.name}</Link>, value: p => p.organization.name }
  return (
    <Loaded read={read}>
      {all => {
        const rows = all.filter(measured)
        if (rows.length === 0) return <Empty>{t('figures.empty', { month: monthName(month) })}</Empty>
        const drawn = rows.filter(p => percentOf(p, figure) !== null)
        return (
          <>
            <Section title={t('figures.beside', { month: monthName(month) })}>
              <RowsTable caption={t('figures.beside', { month: monthName(month) })} columns={columns(first)} rows={rows} rowKey={p => p.organization.id} file={`${t('figures.title')}-${month}`} />
            </Section>
            {drawn.length > 0 && (
              <Section title={t('figures.chart', { name: word('FigureName', figure), month: monthName(month) })}>
                <Chart title={t('figures.chart', { name: word('FigureName', figure), month: monthName(month) })} horizontal format={percentText} series={[word('FigureName', figure)]}
                  rows={drawn.map(p => ({ label: p.organization.name, values: [percentOf(p, figure)], to: `/figures/${p.organization.id}/${p.month}/${figure}` }))} />
              </Section>
            )}
            <Satisfied rows={rows} title={t('figures.satisfied.chart', { month: monthName(month) })} label={p => p.organization.name} to={p => `/figures?provider=${p.organization.id}&month=${p.month}`} horizontal />
          </>
        )
      }}
    </Loaded>
  )
}

function Over({ provider, month }: { provider: string; month: string }) {
  const months = Array.from({ length: monthsShown }, (_, i) => addMonths(month, i - monthsShown + 1))
  const read = usePerformances(months.map(m => ({ organizationId: provider, month: m })))
  const first: Column<Performance> = { key: 'month', title: t('statements.month'), cell: p => monthName(p.month), value: p => p.month }
  return (
    <Loaded read={read}>
      {all => {
        const name = all[0]?.organization.name ?? ''
        const rows = all.filter(measured)
        if (rows.length === 0) return <Empty>{t('figures.empty', { month: monthName(month) })}</Empty>
        return (
          <>
            <Section title={t('figures.over', { name })}>
              <RowsTable caption={t('figures.over', { name })} columns={columns(first)} rows={rows} rowKey={p => p.month} file={`${t('figures.title')}-${name}`} />
            </Section>
            <Section title={t('figures.over.chart', { name })}>
              <Chart title={t('figures.over.chart', { name })} kind={rows.length > 1 ? 'line' : 'bar'} format={percentText} series={valuesOf('FigureName').map(n => word('FigureName', n))}
                rows={rows.map(p => ({ label: monthName(p.month), values: valuesOf('FigureName').map(n => percentOf(p, n)), to: `/figures?month=${p.month}` }))} />
            </Section>
            <Satisfied rows={rows} title={t('figures.satisfied.over', { name })} label={p => monthName(p.month)} to={p => `/figures/${p.organization.id}/${p.month}/solved`} />
          </>
        )
      }}
    </Loaded>
  )
}

interface SatisfiedProps { rows: Performance[]; title: string; label: (p: Performance) => string; to: (p: Performance) => string; horizontal?: boolean }

function Satisfied({ rows: all, title, label, to, horizontal = false }: SatisfiedProps) {
  const rows = all.filter(p => meanOf(p.satisfied) !== null)
  if (rows.length === 0) return null
  return (
    <Section title={title}>
      <Chart title={title} horizontal={horizontal} series={[t('figures.satisfied')]}
        rows={rows.map(p => ({ label: t('figures.satisfied.label', { name: label(p), count: p.satisfied.count! }), values: [meanOf(p.satisfied)], to: to(p) }))} />
    </Section>
  )
}
