import type { BoxProps } from './props'

export function Box({ as: Tag = 'div', className, role, label, live, silent, style, children }: BoxProps) {
  return (
    <Tag className={className} role={role} aria-label={label} aria-live={live} aria-hidden={silent || undefined} style={style}>
      {children}
    </Tag>
  )
}
