import type { ReactNode } from 'react'

export function Title({ level = 2, className, children }: { level?: 2 | 3, className?: string, children: ReactNode }) {
  const Tag = `h${level}` as const
  return <Tag className={`title${level} ${className ?? ''}`}>{children}</Tag>
}
