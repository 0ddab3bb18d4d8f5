// Who joins an open framework: applications with their answers, and who is in.
import { useMemo } from 'react'
import { Link } from 'react-router'
import { GovAdmissionAnswerDocument, GovAdmissionsDocument, type GovAdmissionsQuery } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Actions } from '../../kit/Actions'
import { useAll } from '../../kit/all'
import { useFresh } from '../../kit/fresh'
import { DateTimeText, Mark, Money, Section, StatusTag } from '../../kit/parts'
import { RecordFiles } from '../../kit/RecordFiles'
import { Empty, Loaded } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { t } from '../../kit/words'
import { AwardTag } from '../../kit/terms'
import { TenderFrame } from './Frame'
import type { Award, Tender } from './useTender'

type Found = Extract<NonNullable<GovAdmissionsQuery['node']>, { __typename: 'Tender' }>['admissions']
type Admission = Found['edges'][number]['node']

const nothing = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } }
const rows = (data: GovAdmissionsQuery) => (data.node?.__typename === 'Tender' ? data.node.admissions : nothing)

export default function AdmissionsPage() {
  return <TenderFrame part="tender.part.admissions">{(x, again) => <Joining tender={x} again={again} />}</TenderFrame>
}

const participantColumns = (): Column<Award>[] => [
  { key: 'who', title: t('admissions.who'), cell: a => a.organization.name },
  { key: 'lot', title: t('tender.lot'), cell: a => a.lot.title },
  { key: 'status', title: t('word.status'), cell: a => <AwardTag method="FRAMEWORK_OPEN" value={a.status} /> },
  { key: 'since', title: t('admissions.since'), cell: a => a.announcedAt && <DateTimeText at={a.announcedAt} /> },
  { key: 'contract', title: t('admissions.contract'), cell: a => (a.contract ? <Link to={`/contracts/${a.contract.id}`}>{a.contract.number}</Link> : '—') },
]

function Joining({ tender: x, again }: { tender: Tender; again: () => void }) {
  const read = useAll(GovAdmissionsDocument, useMemo(() => ({ id: x.id }), [x.id]), rows, { version: x.version })
  useFresh(read.again)
  const reread = () => {
    read.again()
    again()
  }
  return (
    <>
      <Section title={t('admissions.title')}>
        <p className="soft">{t('admissions.help')}</p>
        <Loaded read={read}>
          {list => (list.length === 0 ? <Empty>{t('admissions.none')}</Empty> : (
            <ul className="comments">{list.map(a => <li key={a.id}><Shown admission={a} reread={reread} /></li>)}</ul>
          ))}
        </Loaded>
      </Section>
      <Section title={t('admissions.in')}>
        <RowsTable caption={t('admissions.in')} columns={participantColumns()} rows={x.awards} rowKey={a => a.id} empty={t('admissions.in.none')} />
      </Section>
      <Prices tender={x} />
    </>
  )
}

function Shown({ admission: a, reread }: { admission: Admission; reread: () => void }) {
  const answer = useAct(GovAdmissionAnswerDocument, { quiet: true, done: t('admissions.answered'), reread })
  const say = (admit: boolean) => (v: Record<string, string>) => answer({ admissionId: a.id, expectedVersion: a.version, admit, answer: v['answer'] ?? '' })
  const admit = { primary: true, label: t('admissions.admit'), ask: { text: t('admissions.admit.text'), fields: [{ name: 'answer', label: t('admissions.said'), kind: 'area' as const }] }, run: say(true) }
  const refuse = { label: t('admissions.refuse'), ask: { text: t('admissions.refuse.text'), fields: [{ name: 'answer', label: t('word.reason'), kind: 'area' as const, required: true }] }, run: say(false) }
  return (
    <>
      <div className="headline">
        <strong>{a.organization.name}</strong>
        <StatusTag of="AdmissionStatus" value={a.status} />
        {a.overdueAt && a.status === 'FILED' && <Mark tone="bad">{t('admissions.overdue')}</Mark>}
        <span className="soft">{a.lot.position}. {a.lot.title} · {t('admissions.try', { n: a.number })} · <DateTimeText at={a.createdAt} /></span>
      </div>
      <p className="wraps">{a.statement}</p>
      <RecordFiles recordId={a.id} attach={false} />
      {a.dueAt && <p>{t('admissions.due')} <DateTimeText at={a.dueAt} /></p>}
      {a.answeredAt && <p><strong>{t('consultation.answer')}</strong>{t('word.colon')}{a.answer || '—'} <span className="soft"><DateTimeText at={a.answeredAt} /></span></p>}
      <Actions size="small" available={a.availableActions.filter(o => o.allowed)} acts={{ ADMIT: admit, REFUSE: refuse, ADMIT_OVERDUE: admit, REFUSE_OVERDUE: refuse }} />
    </>
  )
}

/** The one price of each lot: what it may cost by its units. */
function Prices({ tender: x }: { tender: Tender }) {
  return (
    <Section title={t('admissions.prices')}>
      <ul className="plain-list">{x.lots.map(l => <li key={l.id}>{l.position}. {l.title}{t('word.colon')}<Money fen={Math.floor(l.ceilingFen / l.units)} /> × {l.units}</li>)}</ul>
    </Section>
  )
}
