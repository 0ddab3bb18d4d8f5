import { OrgWorkerNamesDocument, type OrgWorkerNamesQuery } from '../gql/graphql'
import { useAll } from '../kit/all'
import type { Connection } from '../kit/table/columns'
import { useOrganizationId } from '../kit/viewer'

type Worker = { id: string; name: string }

const none: Connection<Worker> = { edges: [], pageInfo: { hasNextPage: false } }
const nobody: Worker[] = []
const rows = (data: OrgWorkerNamesQuery): Connection<Worker> => (data.node?.__typename === 'Organization' ? data.node.workers : none)

/** The organisation's active workers, every one, for choices. */
export function useWorkerNames(): Worker[] {
  const organizationId = useOrganizationId()
  return useAll(OrgWorkerNamesDocument, { organizationId }, rows).data ?? nobody
}
