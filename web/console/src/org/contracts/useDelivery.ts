// What a contract page reads beyond its head: its texts, and what is delivered and paid under it.
import { OrgContractDeliveryDocument, OrgContractTextDocument, type OrgContractDeliveryQuery, type OrgContractTextQuery } from '../../gql/graphql'
import { useRead } from '../../kit/read'

export type Text = Extract<NonNullable<OrgContractTextQuery['node']>, { __typename: 'Contract' }>
export type Version = Text['versions'][number]
export type Delivery = Extract<NonNullable<OrgContractDeliveryQuery['node']>, { __typename: 'Contract' }>
export type Milestone = Delivery['milestones'][number]
export type Payment = Delivery['paymentRequests'][number]

/** The text that waits for a signature: the draft, or a change. */
export const waitingOf = (text: Pick<Text, 'versions'>) => text.versions.filter(v => v.status === 'PROPOSED').at(-1)

/** The text that stands open on the page: the one to be signed, else the newest. */
export const shownOf = (text: Pick<Text, 'versions'>) => waitingOf(text) ?? text.versions.at(-1)

export function useContractText(id: string) {
  const read = useRead(OrgContractTextDocument, { id })
  return { read, text: read.data?.node?.__typename === 'Contract' ? read.data.node : undefined }
}

export function useDelivery(id: string) {
  const read = useRead(OrgContractDeliveryDocument, { id })
  return { read, delivery: read.data?.node?.__typename === 'Contract' ? read.data.node : undefined }
}
