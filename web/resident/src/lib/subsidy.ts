import { percent, yuan } from './money'
import { t } from './words'

/** "最高补贴 50%", or "…，每次最多 20 元". */
export const subsidyWords = (s: { rateBp: number, capVisitFen: number }) =>
  (s.capVisitFen ? t('subsidy.upToCap', { rate: percent(s.rateBp), cap: yuan(s.capVisitFen) }) : t('subsidy.upTo', { rate: percent(s.rateBp) }))
