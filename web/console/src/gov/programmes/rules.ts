// A programme's rules as sentences: what it pays, and for whom.
import type { GovProgrammesQuery } from '../../gql/graphql'
import { yuan } from '../../kit/money'
import { t, word } from '../../kit/words'

export type Programme = GovProgrammesQuery['programmes'][number]

export function paysText(p: Programme): string {
  const share = String(p.rateBp / 100)
  const limits = [
    p.capVisitFen > 0 ? t('programme.capVisit', { sum: yuan(p.capVisitFen) }) : '',
    p.capMonthFen > 0 ? t('programme.capMonth', { sum: yuan(p.capMonthFen) }) : '',
  ].filter(Boolean)
  return [t('programme.pays', { payer: word('Payer', p.payer), percent: share }), ...limits].join(t('word.comma'))
}

export function whoText(p: Programme): string[] {
  return [
    t('programme.area', { area: p.area.name }),
    ...(p.minAge > 0 ? [t('programme.minAge', { n: p.minAge })] : []),
    ...(p.careLevels.length > 0 ? [t('programme.careLevels', { levels: p.careLevels.map(l => word('CareLevel', l)).join(t('word.enumComma')) })] : []),
    ...(p.lowIncomeOnly ? [t('programme.lowIncome')] : []),
    ...(p.livingAloneOnly ? [t('programme.livingAlone')] : []),
    ...(p.excludedBy.length > 0 ? [t('programme.excluded', { schemes: p.excludedBy.join(t('word.enumComma')) })] : []),
  ]
}
