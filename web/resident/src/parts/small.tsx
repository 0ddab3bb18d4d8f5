import type { ReactNode } from 'react'
import { t } from '@/lib/words'
import { figures } from '@/lib/money'
import { color } from '@/lib/tokens'
import { settings } from '@/lib/settings'
import { Box } from './Box'
import { Icon } from './Icon'
import type { IconName } from './icons'
import { Tap } from './Tap'

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'plain'

export function Tag({ tone = 'plain', children }: { tone?: Tone, children: ReactNode }) {
  return <Box as="span" className={`tag tag-${tone}`}>{children}</Box>
}

/** Something to know before going on. What appears later is read out. */
export function Notice({ tone = 'info', live, children }: { tone?: Tone, live?: boolean, children: ReactNode }) {
  return (
    <Box className={`notice notice-${tone}`} role={live ? 'alert' : undefined}>
      <Icon name={tone === 'good' ? 'check' : tone === 'warn' || tone === 'bad' ? 'warn' : 'info'} tone={tone === 'plain' ? color.textSoft : color[tone]} />
      <Box className="grow">{children}</Box>
    </Box>
  )
}

export function Empty({ words, children }: { words: string, children?: ReactNode }) {
  return <Box className="empty"><Box as="p">{words}</Box>{children}</Box>
}

/** A line of a list that opens a page. */
export function Row({ to, onTap, icon, words, hint, end }: { to?: string, onTap?: () => void, icon?: IconName, words: string, hint?: string, end?: ReactNode }) {
  return (
    <Tap look="bare" className="line" to={to} onTap={onTap}>
      {icon && <Icon name={icon} tone={color.brand} />}
      <Box as="span" className="grow">
        <Box as="span" className="block">{words}</Box>
        {hint && <Box as="span" className="block hint">{hint}</Box>}
      </Box>
      {end}
      <Icon name="next" tone={color.lineStrong} className="faint" />
    </Tap>
  )
}

/** A name and its value. */
export function Fact({ name, children }: { name: string, children: ReactNode }) {
  return <Box className="fact"><Box as="dt" className="fact-name">{name}</Box><Box as="dd" className="fact-value">{children}</Box></Box>
}

export function Facts({ children }: { children: ReactNode }) { return <Box as="dl" className="facts">{children}</Box> }

export function Price({ fen, unit }: { fen: number, unit?: string }) {
  const zh = settings.get().language === 'zh'
  return (
    <Box as="span" className="price">
      {fen === 0 ? <Box as="span" className="price-figures">{t('free')}</Box> : <>{!zh && '¥'}<Box as="span" className="price-figures">{figures(fen)}</Box>{zh && ' 元'}</>}{unit && fen> 0 && <Box as="span" className="hint">{` / ${unit}`}</Box>}
    </Box>
  )
}

/** Thousandths of 1 to 5, rounded half up to two places as everywhere, and how many spoke; neither is told while they are few. */
export function Stars({ milli, count }: { milli?: number | null, count?: number | null }) {
  if (typeof milli !== 'number' || typeof count !== 'number') return <Box as="span" className="hint">{t('rating.few')}</Box>
  if (count === 0) return <Box as="span" className="hint">{t('rating.none')}</Box>
  return (
    <Box as="span" className="stars">
      <Icon name="star" tone={color.warn} /><Box as="span">{t('rating.of', { stars: (Math.floor((milli + 5) / 10) / 100).toFixed(2), n: count })}</Box>
    </Box>
  )
}
