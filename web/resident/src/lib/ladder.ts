import { percent } from './money'
import { minutes } from './time'
import { t } from './words'

interface Rung { minMinutes: number, refundBp: number }

const isRung = (r: unknown): r is Rung =>
  typeof r === 'object' && r !== null && 'minMinutes' in r && 'refundBp' in r && typeof r.minMinutes === 'number' && typeof r.refundBp === 'number'

const share = (bp: number) => (bp >= 10_000 ? t('ladder.all') : bp <= 0 ? t('ladder.none') : t('ladder.part', { rate: percent(bp) }))

/** A ladder of cancellation in sentences, from the longest notice to the shortest. */
export function ladderWords(body: { [key: string]: unknown } | undefined): string[] {
  const rungs = (Array.isArray(body?.rungs) ? body.rungs : []).filter(isRung).sort((a, b) => b.minMinutes - a.minMinutes)
  if (rungs.length === 0) return [t('ladder.always')]
  return rungs.map((r, i) => {
    const before = rungs[i - 1]
    if (r.minMinutes > 0) return t('ladder.atLeast', { notice: minutes(r.minMinutes), share: share(r.refundBp) })
    return before ? t('ladder.less', { notice: minutes(before.minMinutes), share: share(r.refundBp) }) : t('ladder.any', { share: share(r.refundBp) })
  })
}
