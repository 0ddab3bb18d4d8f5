// How much of what supplements may add to a contract is used: as a sentence and a bar.
import { yuan } from '../../kit/money'
import { Bar, Mark } from '../../kit/parts'
import { t } from '../../kit/words'

export function Guard({ used, most, share }: { used: number; most: number; share: string }) {
  return (
    <div className="guard">
      <Bar part={used} whole={most} label={t('guard.used', { used: yuan(used), most: yuan(most), share })} />
      {used > most ? <Mark tone="bad">{t('guard.over', { sum: yuan(used - most) })}</Mark> : <Mark tone="good">{t('guard.left', { sum: yuan(most - used) })}</Mark>}
      <span className="soft">{t('guard.cite')}</span>
    </div>
  )
}
