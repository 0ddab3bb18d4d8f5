import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

export function Main({ className, children }: { className: string, children: ReactNode }) {
  return <View className={className} aria-role="main">{children}</View>
}
