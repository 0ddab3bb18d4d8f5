// One project: what it is for, its money, its requirement, who was asked, and what may be done now.
import { useParams } from 'react-router'
import { Page } from '../../kit/Page'
import { DateTimeText, DayText, Facts, Mark, Money, Section, StatusTag } from '../../kit/parts'
import { Loaded, NotFound } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { PrintButton } from '../../kit/table/print'
import { t, word } from '../../kit/words'
import { ProjectActs } from './acts'
import { Asked } from './Asked'
import { Negatives } from './Negatives'
import { RequirementView } from './RequirementView'
import { useProject, type Project as Found } from './useProject'

// from when on the estimate is reserved on the line, until it is given up
const free = ['DRAFT', 'CANCELLED', 'LAPSED']

const surveyColumns = (): Column<Found['surveys'][number]>[] => [
  { key: 'subject', title: t('projects.survey.subject'), cell: s => s.subject },
  { key: 'kind', title: t('projects.survey.kind'), cell: s => word('SurveyKind', s.kind) },
  { key: 'heldOn', title: t('projects.survey.heldOn'), cell: s => <DayText day={s.heldOn} /> },
  { key: 'summary', title: t('projects.survey.summary'), cell: s => s.summary },
]

const noticeColumns = (): Column<Found['notices'][number]>[] => [
  { key: 'kind', title: t('projects.notice.kind'), cell: n => word('NoticeKind', n.kind) },
  { key: 'title', title: t('projects.name'), cell: n => n.title },
  { key: 'at', title: t('projects.notice.at'), cell: n => <DateTimeText at={n.publishedAt} /> },
]

export default function Project() {
  const { id = '' } = useParams()
  const { read, project } = useProject(id)
  return (
    <Page title={project?.title ?? t('projects.project')} trail={[{ to: '/projects', title: t('projects.title') }]} extra={<PrintButton />}>
      <Loaded read={read}>{() => (project ? <Shown project={project} again={read.again} /> : <NotFound />)}</Loaded>
    </Page>
  )
}

function Shown({ project: p, again }: { project: Found; again: () => void }) {
  return (
    <>
      <div className="headline"><StatusTag of="ProjectStatus" value={p.status} /><span>{t('projects.next')}{t('word.colon')}{t(`projects.next.${p.status}`)}</span></div>
      <Section title={t('word.acts')}><ProjectActs project={p} again={again} /></Section>
      <div className="columns">
        <Section title={t('projects.facts')}>
          <Facts items={[
            [t('projects.purpose'), p.purpose],
            [t('projects.buyer'), p.buyer.name],
            [t('projects.category'), p.category.name],
            [t('word.area'), p.area.name],
            [t('projects.method'), word('ProcurementMethod', p.method)],
            [t('projects.catalogue'), p.catalogueCode],
            [t('projects.forResidents'), p.forResidents ? t('word.yes') : t('word.no')],
            [t('projects.intendedAt'), p.intendedAt && <DateTimeText key="i" at={p.intendedAt} />],
            [t('projects.waiver'), p.intentWaiver],
            [t('projects.ocid'), p.ocid && <code key="o">{p.ocid}</code>],
            [t('word.id'), <code key="n">{p.id}</code>],
          ]} />
        </Section>
        <Section title={t('projects.money')}>
          <Facts items={[
            [t('projects.estimate'), <Money key="e" fen={p.estimateFen} />],
            [t('projects.reserved'), free.includes(p.status) ? <Mark key="r" tone="plain">{t('projects.reserved.no')}</Mark> : <Mark key="r" tone="good">{t('projects.reserved.yes')}</Mark>],
            [t('projects.line'), `${p.budgetLine.name} ${p.budgetLine.code} ${p.budgetLine.fiscalYear}`],
            [t('balance.granted'), <Money key="g" fen={p.budgetLine.balance.grantedFen} />],
            [t('balance.reserved'), <Money key="b" fen={p.budgetLine.balance.reservedFen} />],
            [t('balance.left'), <Money key="l" fen={p.budgetLine.balance.leftFen} />],
          ]} />
        </Section>
      </div>
      <RequirementView requirements={p.requirements} />
      <Section title={t('projects.surveys')}>
        <RowsTable caption={t('projects.surveys')} columns={surveyColumns()} rows={p.surveys} rowKey={s => s.id} empty={t('projects.surveys.none')} />
      </Section>
      <Asked project={p} again={again} />
      <Section title={t('projects.negative')}><Negatives denied={p.negativeDenied} /></Section>
      <Section title={t('projects.notices')}>
        <RowsTable caption={t('projects.notices')} columns={noticeColumns()} rows={p.notices} rowKey={n => n.id} empty={t('projects.notices.none')} />
      </Section>
    </>
  )
}
