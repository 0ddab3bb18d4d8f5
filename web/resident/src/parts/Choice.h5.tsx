import { useId } from 'react'
import type { ChoiceProps } from './props'

export function Choice<V extends string>({ label, options, value, onChange, look = 'list', error, bare }: ChoiceProps<V>) {
  const id = useId()
  return (
    <fieldset className="field" aria-describedby={error ? `${id}e` : undefined}>
      <legend className={bare ? 'unseen' : 'label'}>{label}</legend>
      <div className={look}>
        {options.map(o => (
          <label key={o.value} className={`option ${o.value === value ? 'chosen' : ''}`}>
            <input type="radio" className="mark" name={id} checked={o.value === value} onChange={() => onChange(o.value)} />
            {o.icon}
            <span className="grow">{o.words}{o.hint && <span className="hint block">{o.hint}</span>}</span>
          </label>
        ))}
      </div>
      {error && <div id={`${id}e`} className="wrong">{error}</div>}
    </fieldset>
  )
}
