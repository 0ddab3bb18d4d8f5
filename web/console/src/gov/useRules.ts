// The rules in effect today where no tender pins them: what lists and pages of contracts say of terms and limits.
import { GovRulePacksDocument } from '../gql/graphql'
import { useRead } from '../kit/read'
import { today } from '../kit/time'
import { figureIn } from './figure'

/** Gives a figure of law in words by its key; terms of remedies, contracts and payments are the same whatever the method. */
export function useRules(): { said: (key: string) => string; value: (key: string) => number | null } {
  const rules = useRead(GovRulePacksDocument, { method: 'OPEN_TENDER', on: today() }).data?.rulePacks.at(-1)?.rules
  const value = (key: string) => {
    const found = rules?.find(r => r.key === key)
    return found ? Number(found.value) : null
  }
  return { said: key => figureIn(rules, key), value }
}
