// The keys that the viewer made for their institution, and the tenders that name one of them.
import { GovOwnKeysDocument, type GovOwnKeysQuery } from '../../gql/graphql'
import { useAll } from '../../kit/all'
import type { Read } from '../../kit/read'
import { useHere } from '../../kit/viewer'

export type OwnKey = GovOwnKeysQuery['custodianKeys']['edges'][number]['node']
const rows = (data: GovOwnKeysQuery) => data.custodianKeys

/** The institution that the viewer keeps keys for. */
export function useInstitution() {
  return useHere().viewer.posts.find(p => p.post === 'CUSTODIAN')?.organization ?? null
}

export function useOwnKeys(): Read<OwnKey[]> {
  const institution = useInstitution()
  return useAll(GovOwnKeysDocument, { organizationId: institution?.id ?? '' }, rows, { pause: !institution })
}
