import { View } from '@tarojs/components'
import type { CheckProps } from './props'

export function Check({ checked, onChange, look = 'line', error, children }: CheckProps) {
  return (
    <>
      <View className={`option ${look === 'chip' ? 'chip' : ''} ${checked ? 'chosen' : ''}`} aria-role="checkbox" aria-checked={String(checked)} hoverClass="tap-down" onClick={() => onChange(!checked)}>
        {look === 'line' && <View className={`mark square ${checked ? 'mark-on' : ''}`} aria-hidden />}
        <View className="grow">{children}</View>
      </View>
      {error && <View className="wrong" aria-role="alert">{error}</View>}
    </>
  )
}
