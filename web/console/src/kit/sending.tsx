// Sending what a form holds: broken rules go to the fields they are about, the others are shown by the form.
import type { FormInstance } from 'antd'
import { useState } from 'react'
import type { Outcome } from './act'
import { codeOf } from './client'
import { Problems } from './Problems'
import { byField, errorText, type Problem } from './problems'

export type Run<V> = (values: V) => Promise<Pick<Outcome<unknown>, 'ok' | 'problems'>>

export function useSending<V>(form: FormInstance<V>, run: Run<V>) {
  const [busy, setBusy] = useState(false)
  const [rest, setRest] = useState<Problem[]>([])
  /** Whether it was done; else which of the named fields were wrong, and by which rules. */
  const send = async (values: V, names: string[]) => {
    setBusy(true)
    setRest([])
    const outcome = await run(values).catch((error: Error) => ({ ok: false, problems: [{ code: codeOf(error), message: errorText(error) }] }))
    setBusy(false)
    const sorted = byField(outcome.problems, names)
    const wrong = Object.entries(sorted.fields)
    form.setFields(wrong.map(([name, errors]) => ({ name: name as never, errors })))
    setRest(sorted.rest)
    return { ok: outcome.ok, wrong: wrong.map(([name]) => name), codes: outcome.problems.map(p => p.code) }
  }
  const alert = rest.length > 0 && <Problems problems={rest} />
  return { busy, send, alert }
}
