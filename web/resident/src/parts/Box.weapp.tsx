import { View } from '@tarojs/components'
import type { BoxProps, Kind } from './props'

const roles: Partial<Record<Kind, string>> = { ul: 'list', ol: 'list', li: 'listitem', nav: 'navigation' }

export function Box({ as = 'div', className = '', role, label, live, silent, style, children }: BoxProps) {
  return (
    <View className={`${as === 'span' ? 'inline ' : ''}${className}`} aria-role={role ?? roles[as]} aria-label={label} aria-live={live} aria-hidden={silent} style={style}>
      {children}
    </View>
  )
}
