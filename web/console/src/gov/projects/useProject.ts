// One project as it is now, for its page and its forms.
import { GovProjectDocument, type GovProjectQuery } from '../../gql/graphql'
import { useRead } from '../../kit/read'

export type Project = Extract<NonNullable<GovProjectQuery['node']>, { __typename: 'Project' }>
export type Requirement = Project['requirements'][number]

export function useProject(id: string, pause = false) {
  const read = useRead(GovProjectDocument, { id }, pause)
  const node = read.data?.node
  return { read, project: node?.__typename === 'Project' ? node : undefined }
}
