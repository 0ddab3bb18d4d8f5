import type { ReactNode } from 'react'

export interface WeChatTapProps {
  /** What WeChat gave: a code for its number of the phone. */
  onPhone: (phoneCode: string) => void
  busy: boolean
  children: ReactNode
}
