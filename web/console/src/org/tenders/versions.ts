// The versions of a tender's documents, as an organisation reads them.
import type { OrgTenderDocumentsQuery } from '../../gql/graphql'

export type Version = Extract<NonNullable<OrgTenderDocumentsQuery['node']>, { __typename: 'Tender' }>['documents'][number]
export type Body = Version['body']
