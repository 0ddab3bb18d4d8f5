import { Button } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { WeChatTapProps } from './wechat.types'

/** A fresh code that names the caller's WeChat to the server; null when WeChat gives none. */
export async function weChatCode(): Promise<string | null> {
  try {
    return (await Taro.login()).code || null
  } catch {
    return null
  }
}

/** WeChat's own button: it asks whether the phone's number may be given. */
export function WeChatTap({ onPhone, busy, children }: WeChatTapProps) {
  return (
    <Button className="tap tap-main whole" openType="getPhoneNumber" loading={busy} disabled={busy} onGetPhoneNumber={e => { if (e.detail.code) onPhone(e.detail.code) }}>
      {children}
    </Button>
  )
}
