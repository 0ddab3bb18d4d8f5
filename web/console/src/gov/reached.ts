// Steps that are done or wait, each for itself: the row of steps shows how far they go on end.
import { t } from '../kit/words'
import type { Step } from './Steps'

export function reached(list: (readonly [name: string, done: boolean])[]): { at: number; steps: Step[] } {
  const open = list.findIndex(([, done]) => !done)
  return { at: (open < 0 ? list.length : open) - 1, steps: list.map(([name, done]) => ({ key: name, name, note: done ? t('steps.done') : t('steps.waits') })) }
}
