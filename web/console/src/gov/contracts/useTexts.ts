// The texts of a contract: the one that counts or is being signed, the first one, and an amendment that waits.
import { GovContractTextsDocument, type GovContractTextsQuery, type GovVersionFragment } from '../../gql/graphql'
import { useRead } from '../../kit/read'

export type Version = GovVersionFragment

export function useTexts(id: string) {
  const read = useRead(GovContractTextsDocument, { id })
  return { read, versions: textsOf(read.data) }
}

export const textsOf = (data: GovContractTextsQuery | undefined): Version[] => (data?.node?.__typename === 'Contract' ? data.node.versions : [])

/** The text that counts; while it is drafted the first one. */
export const currentOf = (versions: Version[]) => versions.find(v => v.status === 'IN_FORCE') ?? versions[0]

/** The text that waits for a signature: the draft, or an amendment. */
export const waitingOf = (versions: Version[]) => versions.find(v => v.status === 'PROPOSED')

/** Which text the address asks for; none: the one to be signed, else the one that counts. */
export const textFilter = { text: '' }

/** The text that stands on the page. */
export const shownOf = (versions: Version[], id: string) => versions.find(v => v.id === id) ?? waitingOf(versions) ?? currentOf(versions)

/** How much of what supplements may add is used, with what is added now, in fen. `percent` of the first sum is what the rules allow. */
export function supplements(versions: Version[], percent: number, addedFen = 0) {
  const first = versions[0]?.valueFen ?? 0
  const now = currentOf(versions)?.valueFen ?? first
  return { most: Math.floor((first * percent) / 100), used: Math.max(0, now - first) + addedFen }
}
