import type { ReactNode } from 'react'

export function Main({ className, children }: { className: string, children: ReactNode }) {
  return <main className={className}>{children}</main>
}
