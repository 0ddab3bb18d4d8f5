import { View } from '@tarojs/components'
import type { ChoiceProps } from './props'

export function Choice<V extends string>({ label, options, value, onChange, look = 'list', error, bare }: ChoiceProps<V>) {
  return (
    <View className="field" aria-role="radiogroup" aria-label={label}>
      {!bare && <View className="label" aria-hidden>{label}</View>}
      <View className={look}>
        {options.map(o => (
          <View key={o.value} className={`option ${o.value === value ? 'chosen' : ''}`} aria-role="radio" aria-checked={String(o.value === value)} hoverClass="tap-down" onClick={() => onChange(o.value)}>
            {look === 'list' && <View className={`mark ${o.value === value ? 'mark-on' : ''}`} aria-hidden />}
            {o.icon}
            <View className="grow">{o.words}{o.hint && <View className="hint">{o.hint}</View>}</View>
          </View>
        ))}
      </View>
      {error && <View className="wrong" aria-role="alert">{error}</View>}
    </View>
  )
}
