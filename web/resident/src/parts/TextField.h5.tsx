import { useId } from 'react'
import type { TextFieldProps } from './props'

const inputs = {
  text: {}, search: { type: 'search', enterKeyHint: 'search' }, login: { autoComplete: 'username', autoCapitalize: 'none' }, password: { type: 'password', autoComplete: 'current-password' },
  tel: { type: 'tel', autoComplete: 'tel', inputMode: 'tel' }, code: { inputMode: 'numeric', autoComplete: 'one-time-code' },
} as const

export function TextField({ label, value, onChange, kind = 'text', hint, error, required, max, bare }: TextFieldProps) {
  const id = useId()
  const notes = [hint && `${id}h`, error && `${id}e`].filter(Boolean).join(' ') || undefined
  const shared = {
    id, value, maxLength: max, placeholder: bare ? label : undefined, className: 'input', 'aria-describedby': notes, 'aria-invalid': error ? true : undefined, 'aria-required': required || undefined,
  }
  return (
    <div className={`field ${error ? 'field-bad' : ''}`}>
      <label htmlFor={id} className={bare ? 'unseen' : 'label'}>{label}</label>
      {hint && <div id={`${id}h`} className="hint">{hint}</div>}
      {kind === 'area'
        ? <textarea {...shared} rows={4} onChange={e => onChange(e.target.value)} />
        : <input {...shared} {...inputs[kind]} onChange={e => onChange(e.target.value)} />}
      {error && <div id={`${id}e`} className="wrong">{error}</div>}
    </div>
  )
}
