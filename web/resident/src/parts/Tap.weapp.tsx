import { View } from '@tarojs/components'
import { go, restart } from '@/lib/go'
import type { TapProps } from './props'

export function Tap({ onTap, to, fresh, look = 'plain', className = '', label, busy, disabled, pressed, expanded, current, children }: TapProps) {
  const off = busy || disabled
  return (
    <View className={`tap tap-${look} ${off ? 'off' : ''} ${className}`} aria-role={to ? 'link' : 'button'} aria-label={label}
      aria-disabled={off ? 'true' : undefined} aria-checked={pressed === undefined ? undefined : String(pressed)}
      aria-expanded={expanded === undefined ? undefined : String(expanded)} aria-current={current ? 'page' : undefined}
      hoverClass={off ? 'none' : 'tap-down'}
      onClick={() => {
        if (off) return
        onTap?.()
        if (to) (fresh ? restart : go)(to)
      }}>
      {children}
    </View>
  )
}
