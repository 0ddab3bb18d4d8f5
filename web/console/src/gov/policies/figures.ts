// A policy's figures as rows that people read, and what changed between two versions.
import type { WordKey } from '../../kit/words'
import { t } from '../../kit/words'

export interface PolicyFigure { path: string; name: string; value: string }
export interface Change { name: string; before: string; after: string; changed: boolean }

type Body = Record<string, unknown>

// Names of the figures that policies hold, and what they are measured in.
const known: Record<string, { name: WordKey; unit: WordKey; scale?: number }> = {
  radiusM: { name: 'policy.radiusM', unit: 'unit.metres' },
  worstAccuracyM: { name: 'policy.worstAccuracyM', unit: 'unit.metres' },
  lateMinutes: { name: 'policy.lateMinutes', unit: 'unit.minutes' },
  percent: { name: 'policy.percent', unit: 'unit.percent' },
  least: { name: 'policy.least', unit: 'unit.lines' },
  priorMilli: { name: 'policy.priorMilli', unit: 'unit.points', scale: 1000 },
  priorWeight: { name: 'policy.priorWeight', unit: 'unit.voices' },
  punctualMinutes: { name: 'policy.punctualMinutes', unit: 'unit.minutes' },
  holdMinutes: { name: 'policy.holdMinutes', unit: 'unit.minutes' },
  hotlineHoldMinutes: { name: 'policy.hotlineHoldMinutes', unit: 'unit.minutes' },
  answerHours: { name: 'policy.answerHours', unit: 'unit.hours' },
  payMinutes: { name: 'policy.payMinutes', unit: 'unit.minutes' },
  confirmHours: { name: 'policy.confirmHours', unit: 'unit.hours' },
  weeklyMinutes: { name: 'policy.weeklyMinutes', unit: 'unit.hours', scale: 60 },
}

interface Rung { minMinutes: number; refundBp: number }
const isRung = (x: unknown): x is Rung => typeof (x as Rung)?.minMinutes === 'number' && typeof (x as Rung)?.refundBp === 'number'

const hours = (minutes: number) => String(Math.round((minutes / 60) * 100) / 100)

// The last rung catches everything, after the start too: its notice is a number far below zero.
function rungFigure(rung: Rung, rungs: Rung[]): PolicyFigure {
  const lower = rung.minMinutes < -10_000
  const above = Math.min(...rungs.map(r => r.minMinutes).filter(m => m > rung.minMinutes))
  const name = lower
    ? (Number.isFinite(above) ? t('policy.rung.below', { hours: hours(above) }) : t('policy.rung.always'))
    : t('policy.rung', { hours: hours(rung.minMinutes) })
  return { path: `rungs.${lower ? 'last' : rung.minMinutes}`, name, value: t('policy.rung.value', { percent: rung.refundBp / 100 }) }
}

export function figuresOf(body: Body): PolicyFigure[] {
  return Object.entries(body).flatMap(([key, value]): PolicyFigure[] => {
    if (key === 'rungs' && Array.isArray(value) && value.every(isRung)) return value.map(r => rungFigure(r, value))
    const figure = known[key]
    if (figure && typeof value === 'number') return [{ path: key, name: t(figure.name), value: t(figure.unit, { n: value / (figure.scale ?? 1) }) }]
    // a figure that this console has no word for is shown under the name it has in the policy
    return [{ path: key, name: key, value: typeof value === 'object' ? JSON.stringify(value) : String(value) }]
  })
}

/** Every figure of either version, in the order of the newer one. */
export function changes(before: Body, after: Body): Change[] {
  const [old, fresh] = [figuresOf(before), figuresOf(after)]
  const gone = old.filter(f => !fresh.some(x => x.path === f.path))
  return [...fresh, ...gone].map(f => {
    const [b, a] = [old.find(x => x.path === f.path)?.value ?? '–', fresh.find(x => x.path === f.path)?.value ?? '–']
    return { name: f.name, before: b, after: a, changed: a !== b }
  })
}
