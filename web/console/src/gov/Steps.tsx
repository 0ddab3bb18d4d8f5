// The steps of something that takes several people: what is done, what is next, what waits.
import { t } from '../kit/words'

export interface Step { name: string; note: string; done: boolean }

export const stepOf = (name: string, done: boolean): Step => ({ name, note: done ? t('steps.done') : t('steps.waits'), done })

export function Steps({ steps }: { steps: Step[] }) {
  const next = steps.findIndex(s => !s.done)
  return (
    <ol className="stepper">
      {steps.map((s, i) => (
        <li key={s.name} className={`step ${s.done ? 'step-done' : i === next ? 'step-next' : ''}`} {...(i === next ? { 'aria-current': 'step' as const } : {})}>
          <span className="step-sign" aria-hidden>{s.done ? '✓' : i + 1}</span>
          <span className="step-name">{s.name}</span>
          <span className="step-who">{s.note}</span>
        </li>
      ))}
    </ol>
  )
}
