import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

export function Title({ level = 2, className, children }: { level?: 2 | 3, className?: string, children: ReactNode }) {
  return <View className={`title${level} ${className ?? ''}`} aria-role="heading" aria-level={String(level)}>{children}</View>
}
