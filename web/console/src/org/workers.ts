import { OrgWorkerNamesDocument } from '../gql/graphql'
import { useRead } from '../kit/read'
import { useOrganizationId } from '../kit/viewer'

/** The organisation's active workers, for choices. */
export function useWorkerNames(): { id: string; name: string }[] {
  const organizationId = useOrganizationId()
  const { data } = useRead(OrgWorkerNamesDocument, { organizationId })
  return data?.node?.__typename === 'Organization' ? data.node.workers.edges.map(e => e.node) : []
}
