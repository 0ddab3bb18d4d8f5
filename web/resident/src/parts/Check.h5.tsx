import { useId } from 'react'
import type { CheckProps } from './props'

export function Check({ checked, onChange, look = 'line', error, children }: CheckProps) {
  const id = useId()
  return (
    <>
      <label className={`option ${look === 'chip' ? 'chip' : ''} ${checked ? 'chosen' : ''}`}>
        <input type="checkbox" className="mark" checked={checked} aria-describedby={error ? id : undefined} aria-invalid={error ? true : undefined} onChange={e => onChange(e.target.checked)} />
        <span className="grow">{children}</span>
      </label>
      {error && <div id={id} className="wrong">{error}</div>}
    </>
  )
}
