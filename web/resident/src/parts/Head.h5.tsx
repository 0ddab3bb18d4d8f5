import { useEffect, useRef } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { back } from '@/lib/go'
import { t } from '@/lib/words'
import { setTitle } from '@/platform/device'
import { Icon } from './Icon'

let opened = false

/** The page's heading with the way back. A browser scrolls the window: each page keeps its own place. */
export function Head({ title, top }: { title: string, top: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const place = useRef(0)
  useEffect(() => setTitle(title, t('app.name')), [title])
  useDidShow(() => {
    setTitle(title, t('app.name'))
    window.scrollTo(0, place.current)
    // Whoever listens hears where the tap led; at the first page the browser says it.
    if (opened) heading.current?.focus({ preventScroll: true })
    opened = true
  })
  useDidHide(() => { place.current = window.scrollY })
  return (
    <header className="head">
      <div className="head-in">
        {!top && <button type="button" className="tap tap-bare head-back" onClick={back}><Icon name="back" />{t('back')}</button>}
        <h1 ref={heading} tabIndex={-1} className="title1">{title}</h1>
      </div>
    </header>
  )
}
