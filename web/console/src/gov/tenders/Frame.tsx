// The frame of every page of a tender: how it stands, its steps, what stops it, and the way to its other pages.
import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { NavLink, useParams } from 'react-router'
import { Page } from '../../kit/Page'
import { DateTimeText, Mark, StatusTag } from '../../kit/parts'
import { useNarrow } from '../../kit/read'
import { Loaded, NotFound } from '../../kit/states'
import { PrintButton } from '../../kit/table/print'
import { termsOf, tm } from '../../kit/terms'
import { t, word } from '../../kit/words'
import { Steps } from '../Steps'
import { isOpen } from './evaluation'
import { over, phaseOf, phasesOf, type Phase } from './phases'
import { useTender, type Tender } from './useTender'

const parts = [['', 'tender.part.facts'], ['/opening', 'tender.part.opening'], ['/panel', 'tender.part.panel'], ['/evaluation', 'tender.part.evaluation'], ['/award', 'tender.part.award'], ['/admissions', 'tender.part.admissions']] as const

/** The parts that a way of buying has: in an open framework applications, and as with a single source nothing to open or compare. */
const partsOf = (x: Tender) => parts.filter(([to]) => {
  if (isOpen(x)) return ['', '/admissions', '/award'].includes(to)
  return x.method === 'SINGLE_SOURCE' ? to === '' || to === '/award' : to !== '/admissions'
})

const nextText = (x: Tender) => {
  if (x.method === 'SINGLE_SOURCE' && (x.status === 'PUBLISHED' || x.status === 'REPORT_SIGNED')) return t(`single.next.${x.status}`)
  if (isOpen(x) && x.status === 'PUBLISHED') return t('admissions.next')
  return x.status === 'SEALED' && x.round > 1 ? t('tenders.next.offers') : tm(x.method, `tenders.next.${x.status}`)
}

const phaseText = (x: Tender, phase: Phase) => (x.method === 'SINGLE_SOURCE' && (phase === 'PUBLISHED' || phase === 'REPORT_SIGNED') ? t(`single.phase.${phase}`) : tm(x.method, `tender.phase.${phase}`))

export function TenderFrame({ part, children }: { part: (typeof parts)[number][1]; children: (tender: Tender, again: () => void) => ReactNode }) {
  const { id = '' } = useParams()
  const { read, tender } = useTender(id)
  const title = tender?.title ?? t('tenders.tender')
  const own = part === 'tender.part.facts'
  return (
    <Page title={own ? title : `${part === 'tender.part.panel' && tender ? termsOf(tender.method).Panel : t(part)}${t('word.colon')}${title}`} extra={<PrintButton />}
      trail={[{ to: '/tenders', title: t('tenders.title') }, ...(own ? [] : [{ to: `/tenders/${id}`, title }])]}>
      <Loaded read={read}>{() => (tender ? <Shown tender={tender} steps={own} again={read.again}>{children}</Shown> : <NotFound />)}</Loaded>
    </Page>
  )
}

interface ShownProps { tender: Tender; steps: boolean; again: () => void; children: (tender: Tender, again: () => void) => ReactNode }

function Shown({ tender: x, steps, again, children }: ShownProps) {
  // on a phone the steps are a screen of their own: the first page has them, folded
  const narrow = useNarrow()
  return (
    <>
      <div className="headline">
        {isOpen(x) && x.status === 'PUBLISHED' ? <Mark tone="good">{t('admissions.taking')}</Mark> : <StatusTag of="TenderStatus" value={x.status} />}
        <span>{t('projects.next')}{t('word.colon')}{nextText(x)}</span>
      </div>
      {x.reason && <Alert type="warning" showIcon className="gap" title={t('tender.ended', { reason: x.reason })} />}
      {x.stays.filter(s => !s.endedAt).map(s => (
        <Alert key={s.id} type="warning" showIcon className="gap" title={t('tender.stayed', { what: s.blocks.map(b => word('StayBlock', b)).join(t('word.enumComma')) })}
          description={<>{s.reason}{s.until && <> · {t('tender.stayed.until')} <DateTimeText at={s.until} /></>}</>} />
      ))}
      <nav className="parts no-print" aria-label={t('tender.parts')}>
        <ul>{partsOf(x).map(([to, key]) => <li key={key}><NavLink to={`/tenders/${x.id}${to}`} end className={({ isActive }) => (isActive ? 'part active' : 'part')}>{key === 'tender.part.panel' ? termsOf(x.method).Panel : t(key)}</NavLink></li>)}</ul>
      </nav>
      {!narrow && <section className="panel"><TenderSteps tender={x} /></section>}
      {narrow && steps && (
        <details className="panel more">
          <summary>{t('tender.steps')}{t('word.colon')}<strong>{phaseText(x, phaseOf(x))}</strong> <span className="soft">{phasesOf(x.method).indexOf(phaseOf(x)) + 1} / {phasesOf(x.method).length}</span></summary>
          <TenderSteps tender={x} />
        </details>
      )}
      {children(x, again)}
    </>
  )
}

/** What is known of when a step was, or will be. */
function whenOf(x: Tender, phase: Phase): ReactNode {
  const announced = x.awards.find(a => a.announcedAt)?.announcedAt
  const known: Partial<Record<Phase, string | null | undefined>> = {
    DRAFT: x.createdAt, PUBLISHED: x.publishedAt, SEALED: x.round > 1 ? null : x.deadlineAt, AWARDED: announced,
  }
  const at = known[phase]
  if (phase === 'EVALUATING' && x.round > 1) return <>{t('tender.round2')} {x.deadlineAt && <DateTimeText at={x.deadlineAt} />}</>
  if (phase === 'OPENING' && x.openingUntil) return <>{t('word.to')} <DateTimeText at={x.openingUntil} /></>
  if (phase === 'COMPLETE') return x.awards.find(a => a.dueAt && a.status === 'ANNOUNCED')?.dueAt ? <>{t('word.to')} <DateTimeText at={x.awards.find(a => a.dueAt && a.status === 'ANNOUNCED')!.dueAt!} /></> : null
  return at ? <DateTimeText at={at} /> : null
}

function TenderSteps({ tender: x }: { tender: Tender }) {
  const phases = phasesOf(x.method)
  return (
    <Steps label={t('tender.steps')} at={phases.indexOf(phaseOf(x))} ended={over(x.status)}
      steps={phases.map(phase => ({ key: phase, name: phaseText(x, phase), note: whenOf(x, phase) }))} />
  )
}
