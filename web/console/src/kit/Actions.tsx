// What the viewer may do to a record now, as the server says. What is refused stays readable, with
// its reason as text: a tooltip is not reached by every keyboard and screen reader.
import { Button } from 'antd'
import { useId, useState, type ReactNode } from 'react'
import type { Outcome } from './act'
import { Ask, type AskField } from './Ask'
import { reasonText } from './problems'
import { t, word } from './words'

export interface Available { action: string; allowed: boolean; reason?: string | null }

export interface ActionOffer {
  run: (values: Record<string, string>) => Promise<Pick<Outcome<unknown>, 'ok' | 'problems'>>
  /** Asked before: a sentence, fields. Without, the button acts at once. */
  ask?: { text?: ReactNode; fields?: AskField[] }
  danger?: boolean
  primary?: boolean
  label?: string
}

const labelOf = (action: string, offer: ActionOffer) => offer.label ?? word('Action', action)

export function Actions({ available, acts, size }: { available: Available[]; acts: Record<string, ActionOffer>; size?: 'small' }) {
  // what was read when the dialog opened is what is decided on, whatever arrives meanwhile
  const [asking, setAsking] = useState<{ action: string; offer: ActionOffer; stale: boolean } | null>(null)
  const [busy, setBusy] = useState<string | null>(null)
  const id = useId()
  const offered = available.filter(a => acts[a.action])
  const refused = offered.filter(a => !a.allowed)
  const label = (action: string) => labelOf(action, acts[action]!)
  const start = async (action: string) => {
    if (acts[action]!.ask) {
      setAsking({ action, offer: acts[action]!, stale: false })
      return
    }
    setBusy(action)
    await acts[action]!.run({})
    setBusy(null)
  }
  // until the server says that it changed: then the dialog goes on with what is there now
  const offer = asking && (asking.stale ? acts[asking.action] ?? asking.offer : asking.offer)
  const run = async (values: Record<string, string>) => {
    const outcome = await offer!.run(values)
    if (!outcome.ok && outcome.problems.some(p => p.code === 'STALE_VERSION')) setAsking(a => a && { ...a, stale: true })
    return outcome
  }
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
        <Ask open title={labelOf(asking.action, offer)} button={labelOf(asking.action, offer)} danger={offer.danger ?? false} run={run} close={() => setAsking(null)} {...offer.ask} />
      )}
    </div>
  )
}
