// What the viewer may do to a record now, as the server says. What is refused stays readable, with
// its reason as text: a tooltip is not reached by every keyboard and screen reader.
import { Button } from 'antd'
import { useId, useState, type ReactNode } from 'react'
import type { Outcome } from './act'
import { Ask } from './Ask'
import type { PlainField } from './fields'
import { reasonText } from './problems'
import { t, word } from './words'

export interface Available { action: string; allowed: boolean; reason?: string | null }

export interface ActionOffer {
  run: (values: Record<string, string>) => Promise<Pick<Outcome<unknown>, 'ok' | 'problems'>>
  /** Asked before: a sentence, fields. Without, the button acts at once. */
  ask?: { text?: ReactNode; fields?: PlainField[] }
  danger?: boolean
  primary?: boolean
  label?: string
}

export function Actions({ available, acts, size }: { available: Available[]; acts: Record<string, ActionOffer>; size?: 'small' }) {
  const [asking, setAsking] = useState<string | null>(null)
  const [busy, setBusy] = useState<string | null>(null)
  const id = useId()
  const offered = available.filter(a => acts[a.action])
  const refused = offered.filter(a => !a.allowed)
  const label = (action: string) => acts[action]!.label ?? word('Action', action)
  const start = async (action: string) => {
    if (acts[action]!.ask) {
      setAsking(action)
      return
    }
    setBusy(action)
    await acts[action]!.run({})
    setBusy(null)
  }
  const offer = asking ? acts[asking] : undefined
  if (asking && !offer?.ask) setAsking(null) // it is not asked for any more, and does not come back by itself
  return (
    <div className="actions">
      <div className="buttons">
        {offered.filter(a => a.allowed).map(a => (
          <Button key={a.action} size={size} type={acts[a.action]!.primary ? 'primary' : 'default'} danger={acts[a.action]!.danger ?? false}
            loading={busy === a.action} onClick={() => void start(a.action)}>{label(a.action)}</Button>
        ))}
      </div>
      {refused.length > 0 && (
        <details className="refused">
          <summary>{t('actions.refused', { n: refused.length })}</summary>
          <ul>
            {refused.map(a => (
              <li key={a.action}>
                <button type="button" className="refused-button" aria-disabled="true" aria-describedby={`${id}-${a.action}`}>{label(a.action)}</button>
                <span id={`${id}-${a.action}`}>{reasonText(a.reason)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {asking && offer?.ask && (
        <Ask title={label(asking)} button={label(asking)} danger={offer.danger ?? false} run={offer.run} close={() => setAsking(null)} {...offer.ask} />
      )}
    </div>
  )
}
