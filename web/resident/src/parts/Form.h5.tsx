import type { ReactNode } from 'react'

export function Form({ onSubmit, className, children }: { onSubmit: () => void, className?: string, children: ReactNode }) {
  return <form className={className ?? 'stack'} noValidate onSubmit={e => { e.preventDefault(); onSubmit() }}>{children}</form>
}
