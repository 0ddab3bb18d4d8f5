import type { ReactNode } from 'react'
import { Box } from './Box'
import { Title } from './Title'

export function Card({ title, level = 2, className = '', children }: { title?: string, level?: 2 | 3, className?: string, children: ReactNode }) {
  return (
    <Box as="section" className={`card ${className}`}>
      {title && <Title level={level}>{title}</Title>}
      {children}
    </Box>
  )
}
