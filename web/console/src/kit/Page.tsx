// The frame of a page: the document's title, the way back, the one h1, and what can be done here.
import { useEffect, useRef, type ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import { useHere } from './viewer'
import { t } from './words'

interface Props {
  title: string
  /** Where the page lies, outermost first. */
  trail?: { to: string; title: string }[]
  extra?: ReactNode
  children: ReactNode
}

let lastPath: string | null = null

export function Page({ title, trail = [], extra, children }: Props) {
  const { seat } = useHere()
  const head = useRef<HTMLHeadingElement>(null)
  const { pathname } = useLocation()
  useEffect(() => { document.title = `${title} · ${seat.name} · ${t('kit.name')}` }, [title, seat.name])
  // A new page is read out from its heading; the first one from the top, as any page is.
  useEffect(() => {
    if (lastPath !== null && lastPath !== pathname) head.current?.focus()
    lastPath = pathname
  }, [pathname])
  return (
    <>
      {trail.length > 0 && (
        <nav className="trail" aria-label={t('page.trail')}>
          <ol>
            {trail.map(step => <li key={step.to}><Link to={step.to}>{step.title}</Link></li>)}
            <li aria-current="page">{title}</li>
          </ol>
        </nav>
      )}
      <div className="page-head">
        <h1 ref={head} tabIndex={-1}>{title}</h1>
        {extra && <div className="page-extra">{extra}</div>}
      </div>
      {children}
    </>
  )
}
