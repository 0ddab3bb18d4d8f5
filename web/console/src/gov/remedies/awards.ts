// The awards of a tender that a decision may end, by winner and lot.
import type { GovRemedyTenderFragment } from '../../gql/graphql'
import { yuan } from '../../kit/money'
import { word } from '../../kit/words'

export const awardOptions = (tender: GovRemedyTenderFragment) =>
  tender.awards.map(a => ({ value: a.id, label: `${a.organization.name} · ${a.lot.title} · ${yuan(a.amountFen)} · ${word('AwardStatus', a.status)}` }))
