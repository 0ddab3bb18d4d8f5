import { useEffect } from 'react'
import { useDidShow } from '@tarojs/taro'
import { setTitle } from '@/platform/device'

/** WeChat draws the heading and the way back itself. */
export function Head({ title }: { title: string, top: boolean }) {
  useEffect(() => setTitle(title), [title])
  useDidShow(() => setTitle(title))
  return null
}
