// Starting a console: its words, its pages, who may see them, and the way to the sign-in page.
import 'antd/dist/reset.css'
import './kit.css'
import { App, ConfigProvider } from 'antd'
import type { Locale } from 'antd/es/locale'
import { useEffect, useMemo, useState, type ComponentType, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { createHashRouter, Navigate, RouterProvider, useLocation, type RouteObject } from 'react-router'
import { Provider } from 'urql'
import { makeClient } from './client'
import { useLeave } from './leave'
import { Page } from './Page'
import { useWaiting } from './patience'
import { endSession, session, useSession, whenOver } from './session'
import { Shell } from './Shell'
import { Empty, Failure, Loading } from './states'
import { blessStyles, csp, theme } from './theme'
import { Seated, useHere, useViewer, type Seat, type Viewer } from './viewer'
import { language, preferred, speak, t, useLanguage, type Language, type WordKey, type WordSource } from './words'

export interface PageDefinition {
  /** The path in the address after #. */
  path: string
  title: WordKey
  /** A page with an icon stands in the navigation. */
  icon?: ReactNode
  /** Who finds anything there. The server decides; this only keeps dead ends out of the way. */
  may: (seat: Seat, viewer: Viewer) => boolean
  load: () => Promise<{ default: ComponentType }>
}

export interface ConsoleDefinition {
  product: WordKey
  words: WordSource
  /** What the viewer may work for here; none: the console is not for them. */
  seats: (viewer: Viewer) => Seat[]
  /** The path that / leads to. */
  home: (seat: Seat, viewer: Viewer) => string
  pages: PageDefinition[]
  /** Said to somebody who signs out, and to be agreed to; empty: nothing. */
  leaving?: () => Promise<string>
  /** Cleans up when a session is over, and where there is none. */
  left?: () => Promise<void>
}

function Locked({ definition }: { definition: ConsoleDefinition }) {
  const { pathname, search } = useLocation()
  const here = useSession()
  if (!here) return <Navigate to={`/sign-in?back=${encodeURIComponent(pathname + search)}`} replace />
  return <Entered definition={definition} />
}

function Entered({ definition }: { definition: ConsoleDefinition }) {
  const { viewer, read } = useViewer()
  const seats = useMemo(() => (viewer ? definition.seats(viewer) : []), [viewer, definition])
  const gone = read.data?.viewer === null
  useEffect(() => { if (gone) endSession() }, [gone])
  if (!viewer) return <main className="alone">{read.error ? <Failure read={read} /> : <Loading />}</main>
  if (seats.length === 0) return <NoSeat viewer={viewer} definition={definition} />
  return <Seated viewer={viewer} seats={seats}><Shell definition={definition} /></Seated>
}

function NoSeat({ viewer, definition }: { viewer: Viewer; definition: ConsoleDefinition }) {
  const leave = useLeave(definition)
  return (
    <main className="alone">
      <h1>{t('shell.noSeat.title')}</h1>
      <p>{t('shell.noSeat.text', { name: viewer.person.name })}</p>
      <p><a href="/org/">{t('org.product')}</a> · <a href="/gov/">{t('gov.product')}</a></p>
      <button type="button" className="link" onClick={() => void leave()}>{t('shell.signOut')}</button>
    </main>
  )
}

function Guard({ page, children }: { page: PageDefinition; children: ReactNode }) {
  const { seat, viewer } = useHere()
  if (page.may(seat, viewer)) return children
  return <Page title={t('page.notYours')}><Empty>{t('page.notYours.text', { page: t(page.title) })}</Empty></Page>
}

function Home({ definition }: { definition: ConsoleDefinition }) {
  const { seat, viewer } = useHere()
  return <Navigate to={definition.home(seat, viewer)} replace />
}

function Missing() {
  return <Page title={t('page.missing')}><Empty>{t('page.missing.text')}</Empty></Page>
}

function Broken() {
  // a chunk that is gone after an update is the usual cause; a reload gets the new ones
  return <main className="alone"><h1>{t('page.broken')}</h1><p>{t('page.broken.text')}</p><a href="./">{t('page.reload')}</a></main>
}

function Waiting() {
  return <div className="waiting" role="status">{useWaiting() && t('state.waiting')}</div>
}

function routesOf(definition: ConsoleDefinition): RouteObject[] {
  return [
    { path: '/sign-in', errorElement: <Broken />, lazy: async () => {
      const { SignIn } = await import('./signin/SignIn')
      return { element: <SignIn definition={definition} /> }
    }, HydrateFallback: Loading },
    {
      path: '/', element: <Locked definition={definition} />, errorElement: <Broken />, HydrateFallback: Loading,
      children: [
        { index: true, element: <Home definition={definition} /> },
        ...definition.pages.map(page => ({
          path: page.path.slice(1),
          lazy: async () => {
            const { default: Content } = await page.load()
            return { element: <Guard page={page}><Content /></Guard> }
          },
        })),
        { path: 'profile', lazy: async () => {
          const { default: Profile } = await import('./Profile')
          return { element: <Profile leaving={definition.leaving} /> }
        } },
        { path: '*', element: <Missing /> },
      ],
    },
  ]
}

const locales: Record<Language, () => Promise<{ default: Locale }>> = {
  zh: () => import('antd/locale/zh_CN'),
  en: () => import('antd/locale/en_US'),
}

function Root({ definition, locale }: { definition: ConsoleDefinition; locale: Locale }) {
  const spoken = useLanguage()
  const [shown, setShown] = useState({ spoken, locale })
  useEffect(() => {
    void locales[spoken]().then(l => setShown({ spoken, locale: l.default }))
  }, [spoken])
  // whoever signs in or out gets a client of their own: nothing of one person's stays for another
  const token = useSession()?.token
  const client = useMemo(() => makeClient(token), [token])
  const router = useMemo(() => createHashRouter(routesOf(definition)), [definition])
  return (
    <ConfigProvider locale={shown.locale} theme={theme} csp={csp()} button={{ autoInsertSpace: false }}>
      <App message={{ maxCount: 3 }}>
        <Provider value={client} key={token}>
          <RouterProvider router={router} key={spoken} />
        </Provider>
        <div id="announcer" className="hidden" role="status" aria-live="polite" />
        <Waiting />
      </App>
    </ConfigProvider>
  )
}

export async function startConsole(definition: ConsoleDefinition) {
  blessStyles()
  await speak(preferred(), definition.words)
  const locale = await locales[language()]()
  const stale = session()?.expiresAt
  if (stale && Date.parse(stale) < Date.now()) endSession()
  const { left } = definition
  if (left) {
    if (!session()) void left()
    whenOver(() => void left())
  }
  createRoot(document.getElementById('root')!).render(<Root definition={definition} locale={locale.default} />)
}
