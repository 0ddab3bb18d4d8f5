import type { GovMilestoneNowFragment } from '../../gql/graphql'

/** The contract's text that counts, which names the indicators and how it is accepted. */
export const textOf = (m: GovMilestoneNowFragment) => m.contract.versions.find(v => v.status === 'IN_FORCE')?.body ?? m.contract.versions[0]?.body
