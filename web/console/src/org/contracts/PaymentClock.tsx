// The payment clock as a picture: how much of the term has gone, where it ends, and what that means in words.
import { today } from '../../kit/time'
import { Mark, type Tone } from '../../kit/parts'
import { t } from '../../kit/words'
import { clockOfPayment, type Clocked, type ClockState } from './paymentClock'

const fills: Record<ClockState, string> = { running: 'pay-fill', late: 'pay-fill pay-late', paid: 'pay-fill pay-paid', paidLate: 'pay-fill pay-after', returned: 'pay-fill pay-returned' }
const tones: Record<ClockState, Tone> = { running: 'info', late: 'bad', paid: 'good', paidLate: 'warn', returned: 'plain' }

export function PaymentClock({ payment: p }: { payment: Clocked }) {
  const c = clockOfPayment(p, today())
  return (
    <div className="pay-clock">
      <Mark tone={tones[c.state]}>{t(`payments.clock.${c.state}`, { n: c.days })}</Mark>
      <div className="pay-track" aria-hidden>
        <span className={c.at > c.due ? 'pay-fill pay-before' : fills[c.state]} style={{ width: `${Math.min(c.at, c.due)}%` }} />
        {c.at > c.due && <span className={fills[c.state]} style={{ width: `${c.at - c.due}%` }} />}
        <span className="pay-due" style={{ left: `${c.due}%` }} />
      </div>
      <div className="pay-ends soft"><span>{t('payments.clock.from', { day: p.invoicedOn })}</span><span>{t('payments.clock.due', { day: c.last })}</span>{c.at > c.due && <span>{p.paidOn ? t('payments.clock.paidOn', { day: p.paidOn }) : t('payments.clock.today', { day: today() })}</span>}</div>
    </div>
  )
}
