// The awards of a tender that a decision may end, by winner and lot.
import type { ComplaintDecision, GovRemedyTenderFragment } from '../../gql/graphql'
import { yuan } from '../../kit/money'
import { word } from '../../kit/words'

export const awardOptions = (tender: GovRemedyTenderFragment) =>
  tender.awards.map(a => ({ value: a.id, label: `${a.organization.name} · ${a.lot.title} · ${yuan(a.amountFen)} · ${word('AwardStatus', a.status)}` }))

const ending: ComplaintDecision[] = ['VOID_AWARD', 'NEXT_CANDIDATE', 'RESCIND']

/** Whether a decision is about one award. */
export const endsAward = (decision: ComplaintDecision | undefined) => decision !== undefined && ending.includes(decision)

/** The award that a decision ends; none for one that ends no award, whatever was chosen before the decision was another one. */
export const awardOf = (decision: ComplaintDecision | undefined, awardId: string | undefined) => (awardId && endsAward(decision) ? { awardId } : {})
