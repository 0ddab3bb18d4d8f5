import { go, restart } from '@/lib/go'
import type { TapProps } from './props'

export function Tap({ onTap, to, fresh, look = 'plain', className = '', label, busy, disabled, pressed, expanded, current, submit, children }: TapProps) {
  const shared = { className: `tap tap-${look} ${className}`, 'aria-label': label, 'aria-current': current ? 'page' as const : undefined }
  if (to) {
    return <a {...shared} href={`#/${to}`} onClick={e => { e.preventDefault(); onTap?.(); (fresh ? restart : go)(to) }}>{children}</a>
  }
  // A button that is busy keeps its focus: a disabled one would drop it to the top of the page.
  const off = busy || disabled
  return (
    <button {...shared} type={submit ? 'submit' : 'button'} aria-disabled={off || undefined} aria-busy={busy || undefined} aria-pressed={pressed} aria-expanded={expanded}
      onClick={e => { if (off) e.preventDefault(); else if (!submit) onTap?.() }}>
      {children}
    </button>
  )
}
