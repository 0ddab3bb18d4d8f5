import { OrgWorkerNamesDocument, type OrgWorkerNamesQuery } from '../gql/graphql'
import { useAll } from '../kit/all'
import type { Connection } from '../kit/table/columns'
import { useOrganizationId } from '../kit/viewer'

interface Named { id: string; name: string }

const none: Named[] = []
const nobody: Connection<Named> = { edges: [], pageInfo: { hasNextPage: false } }
const workerRows = (data: OrgWorkerNamesQuery) => (data.node?.__typename === 'Organization' ? data.node.workers : nobody)

/** The organisation's active workers, for choices. */
export function useWorkerNames(): Named[] {
  const organizationId = useOrganizationId()
  return useAll(OrgWorkerNamesDocument, { organizationId }, workerRows).data ?? none
}
