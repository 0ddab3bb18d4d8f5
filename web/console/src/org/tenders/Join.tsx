// Joining an open framework: its one price, applying for a lot, and how far each application has come.
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import { OrgAdmissionFileDocument, OrgAdmissionWithdrawDocument, OrgAdmissionsDocument, type OrgAdmissionsQuery } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Actions } from '../../kit/Actions'
import { useAll } from '../../kit/all'
import { Ask } from '../../kit/Ask'
import { useFresh } from '../../kit/fresh'
import { DateTimeText, Facts, Mark, Money, Section, StatusTag } from '../../kit/parts'
import { Loaded } from '../../kit/states'
import type { Connection } from '../../kit/table/columns'
import { RecordFiles } from '../../kit/RecordFiles'
import { useOrganizationId } from '../../kit/viewer'
import { t } from '../../kit/words'
import type { Tender } from './steps'

type Found = Extract<NonNullable<OrgAdmissionsQuery['node']>, { __typename: 'Tender' }>['admissions']
type Admission = Found['edges'][number]['node']
type Lot = Tender['lots'][number]

const none: Connection<Admission> = { edges: [], pageInfo: { hasNextPage: false } }
const rows = (data: OrgAdmissionsQuery): Connection<Admission> => (data.node?.__typename === 'Tender' ? data.node.admissions : none)

export function Join({ tender, again }: { tender: Tender; again: () => void }) {
  const organizationId = useOrganizationId()
  const read = useAll(OrgAdmissionsDocument, useMemo(() => ({ id: tender.id }), [tender.id]), rows)
  useFresh(read.again)
  const reread = () => {
    read.again()
    again()
  }
  return (
    <>
      <p>{t('join.text')}</p>
      <Loaded read={read}>
        {list => <>{tender.lots.map(l => <LotShown key={l.id} tender={tender} lot={l} reread={reread} own={list.filter(a => a.organization.id === organizationId && a.lot.id === l.id)} />)}</>}
      </Loaded>
    </>
  )
}

function LotShown({ tender, lot, own, reread }: { tender: Tender; lot: Lot; own: Admission[]; reread: () => void }) {
  const organizationId = useOrganizationId()
  const [asking, setAsking] = useState(false)
  const file = useAct(OrgAdmissionFileDocument, { quiet: true, done: t('join.filed'), reread })
  const days = tender.rulePack?.rules.find(r => r.key === 'fw.admit.answer')?.value ?? '–'
  const award = tender.awards.find(a => a.organization.id === organizationId && a.lot.id === lot.id)
  const may = tender.status === 'PUBLISHED' && !award && !own.some(a => a.status === 'FILED')
  return (
    <Section title={t('tenders.lot.n', { n: lot.position, title: lot.title })} extra={may && <Button type="primary" onClick={() => setAsking(true)}>{own.length > 0 ? t('join.again') : t('join.apply')}</Button>}>
      <Facts items={[
        [t('join.price'), <Money key="p" fen={Math.floor(lot.ceilingFen / lot.units)} />],
        [t('tenders.units'), lot.units],
        [t('join.until'), tender.deadlineAt && <DateTimeText at={tender.deadlineAt} />],
        [t('join.answer'), t('join.answer.days', { n: days })],
        [t('join.state'), award && <StatusTag of="AwardStatus" value={award.status} />],
        [t('result.signBy'), award?.dueAt && <DateTimeText at={award.dueAt} />],
        [t('result.contract'), award?.contract && <Link key="c" to={`/contracts/${award.contract.id}`}>{award.contract.status === 'DRAFTING' ? t('result.contract.sign') : t('result.contract.open')}</Link>],
      ]} />
      {own.length > 0 && <ol className="asked-list">{own.map(a => <li key={a.id}><Shown admission={a} reread={reread} /></li>)}</ol>}
      {asking && (
        <Ask title={t('join.apply')} button={t('join.apply')} text={t('join.apply.text')} close={() => setAsking(false)}
          fields={[{ name: 'statement', label: t('join.statement'), kind: 'area', required: true }]}
          run={v => file({ tenderId: tender.id, lotId: lot.id, organizationId, statement: v['statement']! })} />
      )}
    </Section>
  )
}

function Shown({ admission: a, reread }: { admission: Admission; reread: () => void }) {
  const withdraw = useAct(OrgAdmissionWithdrawDocument, { quiet: true, done: t('join.withdrawn'), reread })
  return (
    <>
      <div className="headline">
        <strong>{t('join.try', { n: a.number })}</strong><StatusTag of="AdmissionStatus" value={a.status} />
        {a.overdueAt && a.status === 'FILED' && <Mark tone="warn">{t('join.overdue')}</Mark>}
        <span className="soft"><DateTimeText at={a.createdAt} /></span>
      </div>
      <p className="preview-text">{a.statement}</p>
      {a.dueAt && <p>{t('tenders.answerDue')} <DateTimeText at={a.dueAt} /></p>}
      {a.answer && <p><strong>{t('tenders.answer')}</strong>{a.answer} {a.answeredAt && <span className="soft"><DateTimeText at={a.answeredAt} /></span>}</p>}
      <RecordFiles recordId={a.id} attach={a.status === 'FILED'} />
      <Actions size="small" available={a.availableActions.filter(o => o.allowed)} acts={{ WITHDRAW: { label: t('join.withdraw'), ask: { text: t('join.withdraw.text') }, run: () => withdraw({ admissionId: a.id, expectedVersion: a.version }) } }} />
    </>
  )
}
