// The government's console.
import {
  AlertOutlined, ApartmentOutlined, AuditOutlined, BankOutlined, BarChartOutlined, ClusterOutlined, CommentOutlined, ContainerOutlined,
  ExceptionOutlined, FileProtectOutlined, FileSearchOutlined, HomeOutlined, IdcardOutlined, KeyOutlined, LinkOutlined, PayCircleOutlined,
  ProjectOutlined, QuestionCircleOutlined, ReadOutlined, SafetyCertificateOutlined, SolutionOutlined, TeamOutlined, WalletOutlined,
} from '@ant-design/icons'
import './gov.css'
import { startConsole, type PageDefinition } from '../kit/console'
import { holds, type Seat, type Viewer } from '../kit/viewer'

// A seat is an area: whoever has several posts over it has them all there. A custodian's post is in an institution
// and its work is here.
function seats(viewer: Viewer): Seat[] {
  const found = new Map<string, Seat>()
  for (const { post, area, organization } of viewer.posts) {
    if (!area || (organization && post !== 'CUSTODIAN')) continue
    const seat = found.get(area.id) ?? { id: area.id, name: area.name, area, posts: [] }
    seat.posts.push(post)
    found.set(area.id, seat)
  }
  return [...found.values()]
}

const everybody = () => true
const buyers = (seat: Seat) => holds(seat, 'HANDLER', 'APPROVER', 'PAYER', 'AUDITOR', 'OPERATOR')
const settling = (seat: Seat) => holds(seat, 'HANDLER', 'APPROVER', 'PAYER', 'AUDITOR', 'OPERATOR', 'HOTLINE', 'COMMUNITY_WORKER')
const planning = (seat: Seat) => holds(seat, 'REQUIREMENT_OFFICER', 'HANDLER', 'APPROVER', 'ACCEPTOR', 'PAYER', 'REGULATOR', 'AUDITOR')
const requiring = (seat: Seat) => holds(seat, 'REQUIREMENT_OFFICER')
const serving = (seat: Seat) => holds(seat, 'HANDLER', 'AUDITOR', 'OPERATOR', 'HOTLINE', 'COMMUNITY_WORKER')
const reviewing = (seat: Seat) => holds(seat, 'HANDLER', 'COMMUNITY_WORKER')
const trusting = (seat: Seat) => holds(seat, 'COMMUNITY_WORKER', 'AUDITOR')
const evaluating = (seat: Seat) => holds(seat, 'EXPERT', 'REQUIREMENT_OFFICER')
const keeping = (seat: Seat) => holds(seat, 'CUSTODIAN')
const drawing = (seat: Seat) => holds(seat, 'REGULATOR', 'AUDITOR')
const remedying = (seat: Seat) => holds(seat, 'HANDLER', 'APPROVER', 'REGULATOR', 'AUDITOR')
const rating = (seat: Seat) => holds(seat, 'HANDLER', 'APPROVER', 'REGULATOR', 'AUDITOR')
const paying = (seat: Seat) => holds(seat, 'HANDLER', 'APPROVER', 'PAYER', 'ACCEPTOR', 'REGULATOR', 'AUDITOR')
const opining = (seat: Seat) => holds(seat, 'ACCEPTOR', 'REQUIREMENT_OFFICER', 'EXPERT', 'COMMUNITY_WORKER', 'HOTLINE', 'APPROVER')
const auditing = (seat: Seat) => holds(seat, 'AUDITOR', 'OPERATOR')

const pages: PageDefinition[] = [
  { path: '/today', title: 'today.title', icon: <HomeOutlined />, may: everybody, load: () => import('./today/Today') },
  { path: '/bookings', title: 'bookings.title', icon: <ContainerOutlined />, may: serving, load: () => import('./bookings/Bookings') },
  { path: '/bookings/:id', title: 'bookings.title', may: everybody, load: () => import('./bookings/Booking') },
  { path: '/visits', title: 'reviews.title', icon: <FileSearchOutlined />, may: reviewing, load: () => import('./reviews/Reviews') },
  { path: '/statements', title: 'statements.title', icon: <AuditOutlined />, may: settling, load: () => import('./statements/Statements') },
  { path: '/statements/:id', title: 'statements.title', may: settling, load: () => import('./statements/Statement') },
  { path: '/projects', title: 'projects.title', icon: <ProjectOutlined />, may: planning, load: () => import('./projects/Projects') },
  { path: '/projects/new', title: 'projects.new', may: requiring, load: () => import('./projects/EditProject') },
  { path: '/projects/:id', title: 'projects.project', may: everybody, load: () => import('./projects/Project') },
  { path: '/projects/:id/edit', title: 'projects.edit', may: requiring, load: () => import('./projects/EditProject') },
  { path: '/projects/:id/requirement', title: 'requirement.edit', may: requiring, load: () => import('./projects/EditRequirement') },
  { path: '/projects/:id/tender', title: 'tender.new', may: seat => holds(seat, 'HANDLER'), load: () => import('./tenders/EditTender') },
  { path: '/projects/:id/mirror', title: 'mirror.title', may: seat => holds(seat, 'HANDLER'), load: () => import('./projects/Mirror') },
  { path: '/tenders', title: 'tenders.title', icon: <SolutionOutlined />, may: planning, load: () => import('./tenders/Tenders') },
  { path: '/tenders/:id', title: 'tenders.tender', may: everybody, load: () => import('./tenders/Tender') },
  { path: '/tenders/:id/edit', title: 'tender.edit', may: seat => holds(seat, 'HANDLER'), load: async () => ({ default: (await import('./tenders/EditTender')).EditTender }) },
  { path: '/tenders/:id/amend', title: 'tender.amend', may: seat => holds(seat, 'HANDLER'), load: async () => ({ default: (await import('./tenders/EditTender')).AmendTender }) },
  { path: '/tenders/:id/opening', title: 'tender.part.opening', may: everybody, load: () => import('./tenders/Opening') },
  { path: '/tenders/:id/panel', title: 'tender.part.panel', may: everybody, load: () => import('./tenders/Panel') },
  { path: '/tenders/:id/evaluation', title: 'tender.part.evaluation', may: everybody, load: () => import('./tenders/Evaluation') },
  { path: '/tenders/:id/award', title: 'tender.part.award', may: everybody, load: () => import('./tenders/Award') },
  { path: '/tenders/:id/admissions', title: 'tender.part.admissions', may: everybody, load: () => import('./tenders/Admissions') },
  { path: '/seats', title: 'seats.title', icon: <SolutionOutlined />, may: evaluating, load: () => import('./seats/Seats') },
  { path: '/seats/:id', title: 'seats.seat', may: evaluating, load: () => import('./seats/Seat') },
  { path: '/keys', title: 'keys.title', icon: <KeyOutlined />, may: keeping, load: () => import('./keys/Keys') },
  { path: '/openings/:tenderId', title: 'openings.title', may: keeping, load: () => import('./keys/Opening') },
  { path: '/panels', title: 'panels.title', icon: <ApartmentOutlined />, may: drawing, load: () => import('./panels/Panels') },
  { path: '/challenges', title: 'challenges.title', icon: <QuestionCircleOutlined />, may: remedying, load: () => import('./challenges/Challenges') },
  { path: '/challenges/:id', title: 'challenges.challenge', may: remedying, load: () => import('./challenges/Challenge') },
  { path: '/complaints', title: 'complaints.title', icon: <ExceptionOutlined />, may: remedying, load: () => import('./complaints/Complaints') },
  { path: '/complaints/:id', title: 'complaints.complaint', may: remedying, load: () => import('./complaints/Complaint') },
  { path: '/contracts', title: 'contracts.title', icon: <FileProtectOutlined />, may: everybody, load: () => import('./contracts/Contracts') },
  { path: '/contracts/new', title: 'contracts.enter', may: seat => holds(seat, 'HANDLER'), load: () => import('./contracts/Enter') },
  { path: '/contracts/:id', title: 'contracts.title', may: everybody, load: () => import('./contracts/Contract') },
  { path: '/contracts/:id/draft', title: 'draft.title', may: seat => holds(seat, 'HANDLER'), load: () => import('./contracts/Draft') },
  { path: '/milestones/:id', title: 'milestones.milestone', may: everybody, load: () => import('./contracts/Milestone') },
  { path: '/payment-requests', title: 'asked.title', icon: <PayCircleOutlined />, may: paying, load: () => import('./payments/PaymentRequests') },
  { path: '/opinions', title: 'opinions.title', icon: <CommentOutlined />, may: opining, load: () => import('./opinions/Opinions') },
  { path: '/frameworks', title: 'frameworks.title', icon: <ClusterOutlined />, may: everybody, load: () => import('./frameworks/Frameworks') },
  { path: '/frameworks/:id', title: 'frameworks.framework', may: everybody, load: () => import('./frameworks/Framework') },
  { path: '/credit', title: 'credit.title', icon: <AlertOutlined />, may: rating, load: () => import('./credit/Credit') },
  { path: '/budgets', title: 'budgets.title', icon: <BankOutlined />, may: buyers, load: () => import('./budgets/Budgets') },
  { path: '/programmes', title: 'programmes.title', icon: <WalletOutlined />, may: everybody, load: () => import('./programmes/Programmes') },
  { path: '/figures', title: 'figures.title', icon: <BarChartOutlined />, may: everybody, load: () => import('./figures/Figures') },
  { path: '/figures/:id/:month/:name', title: 'figures.title', may: everybody, load: () => import('./figures/FigureRows') },
  { path: '/policies', title: 'policies.title', icon: <ReadOutlined />, may: everybody, load: () => import('./policies/Policies') },
  { path: '/proxies', title: 'proxies.title', icon: <TeamOutlined />, may: trusting, load: () => import('./posts/Proxies') },
  { path: '/posts', title: 'posts.title', icon: <IdcardOutlined />, may: auditing, load: () => import('./posts/Posts') },
  { path: '/trail', title: 'trail.title', icon: <LinkOutlined />, may: auditing, load: () => import('./trail/Trail') },
  { path: '/anchors', title: 'anchors.title', icon: <SafetyCertificateOutlined />, may: auditing, load: () => import('./trail/Anchors') },
]

void startConsole({
  product: 'gov.product',
  words: { zh: () => import('../words/gov.zh.json'), en: () => import('../words/gov.en.json') },
  seats,
  home: () => '/today',
  pages,
  // one session for both consoles: who signs out here leaves no carer's day behind either
  left: async () => (await import('../org/my-day/worker')).left(),
})
