// How far something has come: a row of steps where there is room, a column on phones.
import type { ReactNode } from 'react'
import { t } from '../kit/words'

export interface Step { key: string; name: string; note?: ReactNode }

/** `at` is the last step that is done, -1 for none. Nothing follows when it ended there. The current one is the one that is worked on, else the last. */
export function Steps({ label, steps, at, ended = false }: { label: string; steps: Step[]; at: number; ended?: boolean }) {
  const current = ended ? at : Math.min(at + 1, steps.length - 1)
  return (
    <ol className="stepper" aria-label={label}>
      {steps.map((step, i) => {
        const done = i <= at
        const next = !ended && i === at + 1
        return (
          <li key={step.key} className={done ? 'step step-done' : next ? 'step step-next' : 'step'} aria-current={i === current ? 'step' : undefined}>
            <span className="step-sign" aria-hidden>{done ? '✓' : i + 1}</span>
            <span className="step-name">{step.name}</span>
            <span className="hidden">{done ? t('statement.step.done') : next ? t('statement.step.next') : t('statement.step.later')}</span>
            <span className="step-who">{step.note}</span>
          </li>
        )
      })}
    </ol>
  )
}
