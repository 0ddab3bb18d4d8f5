import { useParams } from '@/lib/params'
import { useQuery } from '@/client/query'
import { BookingDocument } from '@/gql/graphql'
import { found } from '@/lib/found'
import { address } from '@/lib/go'

export const detailOf = (id: string) => address('pages/booking/detail/index', { id })

/** The booking that the page's address names; null when there is none. With poll it is asked for again every so many milliseconds. */
export function useBooking(poll = 0) {
  const { id = '' } = useParams()
  const query = useQuery(BookingDocument, { id }, poll)
  return { query, booking: found(query.data?.node, 'verification'), id }
}
