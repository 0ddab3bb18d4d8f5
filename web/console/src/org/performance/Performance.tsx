// How the organisation did in a month, in the public figures that anybody can recompute.
import { OrgPerformanceDocument } from '../../gql/graphql'
import { Chart } from '../../kit/Chart'
import { Choice, FilterBar } from '../../kit/Field'
import { useFilters } from '../../kit/filters'
import { Page } from '../../kit/Page'
import { Section } from '../../kit/parts'
import { ratingText } from '../../kit/rating'
import { useRead } from '../../kit/read'
import { Loaded } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { addDays, addMonths, monthName, thisMonth } from '../../kit/time'
import { useOrganizationId } from '../../kit/viewer'
import { t, word } from '../../kit/words'

interface Figure { name: string; numerator?: number | null; denominator?: number | null }
// Null: nothing was measured.
const percent = (f: Figure) => (f.denominator && typeof f.numerator === 'number' ? Math.round((f.numerator / f.denominator) * 1000) / 10 : null)

// Which bookings stand behind a figure, as far as a list can show them.
const behind: Record<string, string> = { delivered: 'DELIVERED,COMPLETED', punctual: 'DELIVERED,COMPLETED', verified: 'DELIVERED,COMPLETED', solved: 'COMPLETED' }

const columns = (): Column<Figure>[] => [
  { key: 'name', title: t('performance.figure'), cell: f => word('FigureName', f.name), value: f => word('FigureName', f.name) },
  { key: 'numerator', title: t('performance.numerator'), kind: 'number', cell: f => f.numerator, value: f => f.numerator },
  { key: 'denominator', title: t('performance.denominator'), kind: 'number', cell: f => f.denominator, value: f => f.denominator },
  { key: 'share', title: t('performance.share'), kind: 'number', cell: f => (percent(f) === null ? '–' : `${percent(f)}%`), value: f => percent(f) ?? '–' },
]

const defaults = { month: '' }

export default function Performance() {
  const organizationId = useOrganizationId()
  const [filter, setFilter] = useFilters(defaults)
  const month = filter.month || thisMonth()
  const read = useRead(OrgPerformanceDocument, { organizationId, month })
  const list = (name: string) => `/bookings?from=${month}-01&until=${addDays(`${addMonths(month, 1)}-01`, -1)}${behind[name] ? `&status=${behind[name]}` : ''}`
  return (
    <Page title={t('performance.title')}>
      <FilterBar>
        <Choice label={t('statements.month')} value={month} onChange={m => setFilter({ month: m === thisMonth() ? '' : m })}
          options={Array.from({ length: 12 }, (_, i) => addMonths(thisMonth(), -i)).map(m => ({ value: m, label: monthName(m) }))} />
      </FilterBar>
      <Loaded read={read}>
        {({ performance: p }) => (
          <>
            <Section title={t('performance.of', { month: monthName(month) })}>
              <Chart title={t('performance.chart')} series={[t('performance.share')]} horizontal format={n => `${n}%`}
                rows={p.figures.map(f => ({ label: word('FigureName', f.name), values: [percent(f)], to: list(f.name) }))} />
              <p>{t('performance.satisfied', { rating: ratingText(p.satisfied) })}</p>
            </Section>
            <Section title={t('performance.figures')}>
              <RowsTable caption={t('performance.figures')} columns={columns()} rows={p.figures} rowKey={f => f.name} file={`${t('performance.title')}-${month}`} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  )
}
