import { useEffect } from 'react'
import { useDidShow } from '@tarojs/taro'
import { t } from '@/lib/words'
import { setTitle } from '@/platform/device'

/** WeChat draws the heading and the way back itself. */
export function Head({ title }: { title: string, top: boolean }) {
  useEffect(() => setTitle(title, t('app.name')), [title])
  useDidShow(() => setTitle(title, t('app.name')))
  return null
}
