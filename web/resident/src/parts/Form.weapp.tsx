import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

// WeChat has no key that sends a form: the button in it calls onTap.
export function Form({ className, children }: { onSubmit: () => void, className?: string, children: ReactNode }) {
  return <View className={className ?? 'stack'}>{children}</View>
}
