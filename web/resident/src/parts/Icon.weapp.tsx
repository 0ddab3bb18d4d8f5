import { Image } from '@tarojs/components'
import { color } from '@/lib/tokens'
import { icons, type IconName } from './icons'

/** An image has no colour of the text around it: tone names it. */
export function Icon({ name, tone = color.brandStrong, className = '' }: { name: IconName, tone?: string, className?: string }) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="${tone}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"><path d="${icons[name]}"/></svg>`
  return <Image className={`icon ${className}`} src={`data:image/svg+xml,${encodeURIComponent(svg)}`} aria-hidden />
}
