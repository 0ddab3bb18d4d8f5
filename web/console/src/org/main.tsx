// The organisations' console.
import { AccountBookOutlined, AppstoreOutlined, AuditOutlined, BarChartOutlined, CalendarOutlined, ContainerOutlined, FieldTimeOutlined, FileDoneOutlined, HomeOutlined, MobileOutlined, SolutionOutlined, TeamOutlined, UsergroupAddOutlined } from '@ant-design/icons'
import './org.css'
import { startConsole, type PageDefinition } from '../kit/console'
import { holds, type Seat, type Viewer } from '../kit/viewer'

// A seat is an organisation: by posts in it, or as one of its workers.
function seats(viewer: Viewer): Seat[] {
  const found = new Map<string, Seat>()
  const at = (o: { id: string; name: string }) => {
    const seat = found.get(o.id) ?? { id: o.id, name: o.name, organizationId: o.id, posts: [] }
    found.set(o.id, seat)
    return seat
  }
  for (const p of viewer.posts) {
    if (p.organization && (p.post === 'CARER' || p.post === 'DISPATCHER' || p.post === 'MANAGER')) at(p.organization).posts.push(p.post)
  }
  for (const w of viewer.workers) at(w.organization)
  return [...found.values()]
}

const planners = (seat: Seat) => holds(seat, 'DISPATCHER', 'MANAGER')

const managers = (seat: Seat) => holds(seat, 'MANAGER')

const carers = (seat: Seat, viewer: Viewer) => viewer.workers.some(w => w.organization.id === seat.id)

const pages: PageDefinition[] = [
  { path: '/today', title: 'today.menu', icon: <HomeOutlined />, may: planners, load: () => import('./today/Today') },
  { path: '/my-day', title: 'myDay.title', icon: <MobileOutlined />, may: carers, load: () => import('./my-day/MyDay') },
  { path: '/dispatch', title: 'dispatch.menu', icon: <CalendarOutlined />, may: planners, load: () => import('./dispatch/Dispatch') },
  { path: '/bookings', title: 'bookings.title', icon: <ContainerOutlined />, may: planners, load: () => import('./bookings/Bookings') },
  { path: '/bookings/:id', title: 'bookings.title', may: () => true, load: () => import('./bookings/Booking') },
  { path: '/offerings', title: 'offerings.title', icon: <AppstoreOutlined />, may: planners, load: () => import('./offerings/Offerings') },
  { path: '/offerings/:id', title: 'offerings.title', may: planners, load: () => import('./offerings/Editor') },
  { path: '/staff', title: 'staff.title', icon: <TeamOutlined />, may: planners, load: () => import('./staff/Staff') },
  { path: '/staff/:id', title: 'staff.title', may: planners, load: () => import('./staff/Member') },
  { path: '/shifts', title: 'shifts.title', icon: <FieldTimeOutlined />, may: planners, load: () => import('./shifts/Shifts') },
  { path: '/sessions', title: 'sessions.title', icon: <UsergroupAddOutlined />, may: planners, load: () => import('./shifts/Sessions') },
  { path: '/visits', title: 'visits.title', icon: <AuditOutlined />, may: planners, load: () => import('./visits/Visits') },
  { path: '/tenders', title: 'tenders.title', icon: <SolutionOutlined />, may: managers, load: () => import('./tenders/Tenders') },
  { path: '/tenders/:id', title: 'tenders.title', may: managers, load: () => import('./tenders/Tender') },
  { path: '/tenders/:id/seal', title: 'tenders.title', may: managers, load: () => import('./tenders/Seal') },
  { path: '/contracts', title: 'contracts.title', icon: <FileDoneOutlined />, may: planners, load: () => import('./contracts/Contracts') },
  { path: '/contracts/:id', title: 'contracts.title', may: planners, load: () => import('./contracts/Contract') },
  { path: '/statements', title: 'statements.title', icon: <AccountBookOutlined />, may: managers, load: () => import('./statements/Statements') },
  { path: '/statements/:id', title: 'statements.title', may: managers, load: () => import('./statements/Statement') },
  { path: '/performance', title: 'performance.title', icon: <BarChartOutlined />, may: planners, load: () => import('./performance/Performance') },
]

void startConsole({
  product: 'org.product',
  words: { zh: () => import('../words/org.zh.json'), en: () => import('../words/org.en.json') },
  seats,
  home: seat => (planners(seat) ? '/today' : '/my-day'),
  pages,
  leaving: async () => (await import('./my-day/worker')).leaving(),
  left: async () => (await import('./my-day/worker')).left(),
})
