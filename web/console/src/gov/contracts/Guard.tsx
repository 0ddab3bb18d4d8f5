// How much of the tenth by which supplements may raise a contract is used: as a sentence and a bar.
import { yuan } from '../../kit/money'
import { Bar, Mark } from '../../kit/parts'
import { t } from '../../kit/words'

export function Guard({ used, most }: { used: number; most: number }) {
  return (
    <div className="guard">
      <Bar part={used} whole={most} label={t('guard.used', { used: yuan(used), most: yuan(most) })} />
      {used > most ? <Mark tone="bad">{t('guard.over', { sum: yuan(used - most) })}</Mark> : <Mark tone="good">{t('guard.left', { sum: yuan(most - used) })}</Mark>}
      <span className="soft">{t('guard.cite')}</span>
    </div>
  )
}
