import type { WeChatTapProps } from './wechat.types'

/** A browser has no WeChat to ask. */
export const weChatCode = async (): Promise<string | null> => null

export function WeChatTap(_props: WeChatTapProps) { return null }
