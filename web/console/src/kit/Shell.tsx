// What stands around every page: header, navigation (a drawer on phones), skip link, the page.
import { LogoutOutlined, MenuOutlined, TranslationOutlined, UserOutlined } from '@ant-design/icons'
import { Alert, Button, Drawer, Select } from 'antd'
import { Suspense, useState } from 'react'
import { Link, NavLink, Outlet, useLocation } from 'react-router'
import type { ConsoleDefinition, PageDefinition } from './console'
import { useLeave } from './leave'
import { useNarrow, useOnline } from './read'
import { Loading } from './states'
import { useHere } from './viewer'
import { language, speak, t, tagOf } from './words'

export function LanguageButton({ definition }: { definition: ConsoleDefinition }) {
  const other = language() === 'en' ? 'zh' : 'en'
  return (
    <Button type="text" icon={<TranslationOutlined aria-hidden />} lang={tagOf(other)} onClick={() => void speak(other, definition.words)}>
      {other === 'en' ? 'English' : '中文'}
    </Button>
  )
}

function Menu({ pages, onGo }: { pages: PageDefinition[]; onGo?: () => void }) {
  return (
    <ul className="menu">
      {pages.map(p => (
        <li key={p.path}>
          <NavLink to={p.path} onClick={onGo} end={p.path === '/'}>
            <span className="menu-icon" aria-hidden>{p.icon}</span> {t(p.title)}
          </NavLink>
        </li>
      ))}
    </ul>
  )
}

function SeatChoice() {
  const { seat, seats, choose } = useHere()
  if (seats.length === 1) return <span className="seat">{seat.name}</span>
  return (
    <Select className="seat" aria-label={t('shell.seat')} value={seat.id} onChange={choose}
      options={seats.map(s => ({ value: s.id, label: s.name }))} popupMatchSelectWidth={false} />
  )
}

export function Shell({ definition }: { definition: ConsoleDefinition }) {
  const { viewer, seat } = useHere()
  const narrow = useNarrow()
  const online = useOnline()
  const [open, setOpen] = useState(false)
  const { pathname } = useLocation()
  const pages = definition.pages.filter(p => p.icon && p.may(seat, viewer))
  const leave = useLeave(definition)
  return (
    <div className="shell">
      <a className="skip" href="#main" onClick={e => {
        e.preventDefault() // the address belongs to the router
        document.getElementById('main')?.focus()
      }}>{t('shell.skip')}</a>
      <header className="shell-head">
        {narrow && <Button type="text" icon={<MenuOutlined aria-hidden />} aria-label={t('shell.menu')} aria-expanded={open} onClick={() => setOpen(true)} />}
        <Link to={definition.home(seat, viewer)} className="product"><span className="product-name">{t('kit.name')}</span> <span className="product-of">{t(definition.product)}</span></Link>
        {!narrow && <SeatChoice />}
        <span className="shell-gap" />
        <LanguageButton definition={definition} />
        <Link className="who" to="/profile" aria-label={t('shell.profile', { name: viewer.person.name })}><UserOutlined aria-hidden /> <span>{viewer.person.name}</span></Link>
        {!narrow && <Button type="text" icon={<LogoutOutlined aria-hidden />} onClick={() => void leave()}>{t('shell.signOut')}</Button>}
      </header>
      <div className="shell-body">
        {narrow
          ? (
            <Drawer open={open} onClose={() => setOpen(false)} placement="left" size={280} title={t('shell.menu')} closable={{ 'aria-label': t('button.close') }}>
              <nav aria-label={t('shell.nav')}><Menu pages={pages} onGo={() => setOpen(false)} /></nav>
              <div className="drawer-foot"><SeatChoice /><Button icon={<LogoutOutlined aria-hidden />} onClick={() => void leave()}>{t('shell.signOut')}</Button></div>
            </Drawer>
          )
          : <nav className="side" aria-label={t('shell.nav')}><Menu pages={pages} /></nav>}
        <main id="main" tabIndex={-1} key={pathname}>
          {!online && <Alert type="warning" showIcon title={t('shell.offline')} className="gap" role="status" />}
          <Suspense fallback={<Loading />}><Outlet /></Suspense>
        </main>
      </div>
    </div>
  )
}
