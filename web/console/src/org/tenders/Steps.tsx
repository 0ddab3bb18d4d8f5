// Where a tender stands, as a row of steps: each with a sign, a word and its date.
import { CheckCircleFilled, CloseCircleOutlined, MinusCircleOutlined, RightCircleFilled } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { DateTimeText } from '../../kit/parts'
import { tm } from '../../kit/terms'
import { t } from '../../kit/words'
import { stepsOf, type StepState, type Tender } from './steps'

const signs: Record<StepState, ReactNode> = {
  done: <CheckCircleFilled aria-hidden />, now: <RightCircleFilled aria-hidden />, ahead: <MinusCircleOutlined aria-hidden />, stopped: <CloseCircleOutlined aria-hidden />,
}

/** How a step looks, in each of its states. */
export const looks: Record<StepState, string> = { done: 'step step-done', now: 'step step-now', ahead: 'step', stopped: 'step step-stopped' }

export function Steps({ tender }: { tender: Tender }) {
  return (
    <ol className="steps" aria-label={t('tenders.steps')}>
      {stepsOf(tender).map(s => (
        <li key={s.key} className={looks[s.state]} aria-current={s.state === 'now' ? 'step' : undefined}>
          <span className="step-sign">{signs[s.state]}</span>
          <span className="step-name">{tm(tender.method, `tenders.step.${s.key}`)}<span className="hidden"> {t(`tenders.step.state.${s.state}`)}</span></span>
          <span className="step-at">{s.at ? <DateTimeText at={s.at} /> : ' '}</span>
        </li>
      ))}
    </ol>
  )
}
