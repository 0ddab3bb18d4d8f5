// Who waits for money, by when it has to be paid: the public payment clock.
import { Choice, EnumChoice, FilterBar } from '../../kit/Field'
import { useFilters } from '../../kit/filters'
import { Page } from '../../kit/Page'
import type { PaymentRequestStatus } from '../../gql/graphql'
import { useSeat } from '../../kit/viewer'
import { t } from '../../kit/words'
import { useRules } from '../useRules'
import { Asked } from './Asked'

const defaults = { show: 'open', status: '' }

export default function PaymentRequests() {
  const { id } = useSeat()
  const { said } = useRules()
  const [filter, setFilter] = useFilters(defaults)
  return (
    <Page title={t('asked.title')}>
      <p>{t('asked.text', { pay: said('pay.afterInvoice') })}</p>
      <FilterBar>
        <Choice label={t('asked.show')} value={filter.show} onChange={show => setFilter({ show })} options={[{ value: 'open', label: t('asked.show.open') }, { value: 'all', label: t('filter.all') }]} />
        <EnumChoice label={t('word.status')} of="PaymentRequestStatus" value={filter.status} onChange={status => setFilter({ status })} />
      </FilterBar>
      <Asked filter={{ areaId: id, ...(filter.show === 'open' ? { open: true } : {}), ...(filter.status ? { status: filter.status as PaymentRequestStatus } : {}) }} />
    </Page>
  )
}
