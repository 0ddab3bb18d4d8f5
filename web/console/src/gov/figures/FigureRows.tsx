// The bookings behind a figure, so that nobody has to trust a percentage.
import { useMemo } from 'react'
import { useParams } from 'react-router'
import { GovFigureRowsDocument, GovPerformanceDocument, type GovFigureRowsQuery } from '../../gql/graphql'
import { Choice } from '../../kit/Field'
import { useFilters } from '../../kit/filters'
import { Page } from '../../kit/Page'
import { useRead } from '../../kit/read'
import { DataTable } from '../../kit/table/DataTable'
import { monthName } from '../../kit/time'
import { t, word } from '../../kit/words'
import { bookingColumns, type BookingRow } from '../bookings/columns'
import { percent } from '../shares'
import type { Connection } from '../../kit/table/columns'

const nothing: Connection<BookingRow> = { edges: [], pageInfo: { hasNextPage: false } }
const defaults = { counted: '' }

export default function FigureRows() {
  const { id = '', month = '', name = '' } = useParams()
  const [filter, setFilter] = useFilters(defaults)
  const read = useRead(GovPerformanceDocument, { organizationId: id, month })
  const figure = read.data?.performance.figures.find(f => f.name === name)
  const variables = useMemo(() => ({ organizationId: id, month, counted: filter.counted === '' ? null : filter.counted === 'yes' }), [id, month, filter.counted])
  const rows = useMemo(() => (data: GovFigureRowsQuery): Connection<BookingRow> => data.performance.figures.find(f => f.name === name)?.rows ?? nothing, [name])
  const what = { name: word('FigureName', name), month: monthName(month), organization: read.data?.performance.organization.name ?? '' }
  return (
    <Page title={t('figures.rows', what)} trail={[{ to: '/figures', title: t('figures.title') }, { to: `/figures?provider=${id}&month=${month}`, title: what.organization || t('contracts.provider') }]}>
      {figure && <p className="headline">{typeof figure.numerator === 'number' && typeof figure.denominator === 'number'
        ? <><strong>{percent(figure.numerator, figure.denominator)}</strong> {t('figures.rows.n', { n: figure.numerator, of: figure.denominator })}</>
        : t('rating.few')}</p>}
      <DataTable caption={t('figures.rows', what)} document={GovFigureRowsDocument} variables={variables} rows={rows} columns={bookingColumns()} file={`${what.organization}-${month}-${what.name}`} empty={t('figures.rows.empty')}
        tools={<Choice label={t('figures.which')} value={filter.counted} onChange={counted => setFilter({ counted })} options={[
          { value: '', label: t('filter.all') }, { value: 'yes', label: t('figures.counted') }, { value: 'no', label: t('figures.others') },
        ]} />} />
      <p className="soft">{t('figures.rows.text')}</p>
    </Page>
  )
}
