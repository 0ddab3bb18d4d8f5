import { Input, Textarea, View } from '@tarojs/components'
import type { TextFieldProps } from './props'

export function TextField({ label, value, onChange, kind = 'text', hint, error, required, max, bare, onDone }: TextFieldProps) {
  const aria = {
    'aria-label': [label, hint, error].filter(Boolean).join(' '), 'aria-invalid': error ? 'true' : undefined, 'aria-required': required ? 'true' : undefined,
  }
  return (
    <View className={`field ${error ? 'field-bad' : ''}`}>
      {!bare && <View className="label" aria-hidden>{label}</View>}
      {hint && <View className="hint" aria-hidden>{hint}</View>}
      {kind === 'area' && <Textarea {...aria} className="input tall" value={value} maxlength={max ?? -1} onInput={e => onChange(e.detail.value)} />}
      {kind !== 'area' && (
        <Input {...aria} className="input" value={value} password={kind === 'password'} maxlength={max ?? -1} type={kind === 'tel' || kind === 'code' ? 'number' : 'text'}
          placeholder={bare ? label : undefined} confirmType={kind === 'search' ? 'search' : 'done'} onInput={e => onChange(e.detail.value)} onConfirm={onDone} />
      )}
      {error && <View className="wrong" aria-role="alert">{error}</View>}
    </View>
  )
}
