// One tender: what it is, its clock, its documents and what was asked about them, who keeps the keys, what was published.
import { Link } from 'react-router'
import { Checksum } from '../../kit/Checksum'
import { DateTimeText, Facts, Money, Section } from '../../kit/parts'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { t, word } from '../../kit/words'
import { TenderActs } from './acts'
import { Clock } from './Clock'
import { Documents } from './Documents'
import { isOpen } from './evaluation'
import { TenderFrame } from './Frame'
import { Questions } from './Questions'
import { Sealed } from './Sealing'
import { Negotiation } from './Single'
import type { Lot, Tender } from './useTender'

type Notice = Tender['notices'][number]

const lotColumns = (): Column<Lot>[] => [
  { key: 'title', title: t('tender.lot'), cell: l => `${l.position}. ${l.title}` },
  { key: 'category', title: t('projects.category'), cell: l => l.category.name },
  { key: 'area', title: t('word.area'), cell: l => l.area.name },
  { key: 'units', title: t('requirement.units'), kind: 'number', cell: l => l.units },
  { key: 'ceiling', title: t('tender.lot.ceiling'), kind: 'money', cell: l => <Money fen={l.ceilingFen} /> },
]

const priceColumn = (): Column<Lot> => ({ key: 'price', title: t('admissions.price'), kind: 'money', cell: l => <Money fen={Math.floor(l.ceilingFen / l.units)} /> })

const noticeColumns = (): Column<Notice>[] => [
  { key: 'kind', title: t('projects.notice.kind'), cell: n => word('NoticeKind', n.kind) },
  { key: 'title', title: t('projects.name'), cell: n => n.title },
  { key: 'facts', title: t('tender.notice.facts'), cell: n => <NoticeFacts facts={n.facts} /> },
  { key: 'at', title: t('projects.notice.at'), cell: n => <DateTimeText at={n.publishedAt} /> },
]

/** What a notice says that people ask for first. */
function NoticeFacts({ facts }: { facts: Record<string, unknown> }) {
  const text = (key: string) => (typeof facts[key] === 'string' ? facts[key] : '')
  return (
    <>
      {text('note') && <p className="wraps">{text('note')}</p>}
      {text('reason') && <p className="wraps">{text('reason')}</p>}
      {text('deadlineAt') && <p>{t('tender.deadline')} <DateTimeText at={text('deadlineAt')} /></p>}
      {text('finalOffersUntil') && <p>{t('tender.offers.until')} <DateTimeText at={text('finalOffersUntil')} /></p>}
    </>
  )
}

export default function TenderPage() {
  return (
    <TenderFrame part="tender.part.facts">
      {(x, again) => (
        <>
          <Section title={t('word.acts')}>
            <TenderActs tender={x} again={again} />
            {x.method === 'SINGLE_SOURCE' && x.status === 'PUBLISHED' && <div className="foot"><Negotiation tender={x} again={again} /></div>}
          </Section>
          <div className="columns">
            <TenderFacts tender={x} />
            <Clock tender={x} />
          </div>
          <Section title={t('tender.lots')}><RowsTable caption={t('tender.lots')} columns={isOpen(x) ? [...lotColumns(), priceColumn()] : lotColumns()} rows={x.lots} rowKey={l => l.id} /></Section>
          <Documents tender={x} />
          {x.method !== 'SINGLE_SOURCE' && !isOpen(x) && <Section title={t('tender.sealing')}><Keepers tender={x} /></Section>}
          {x.publishedAt && <Questions tender={x} />}
          <Section title={t('projects.notices')}>
            <RowsTable caption={t('projects.notices')} columns={noticeColumns()} rows={x.notices} rowKey={n => n.id} empty={t('projects.notices.none')} />
          </Section>
        </>
      )}
    </TenderFrame>
  )
}

function TenderFacts({ tender: x }: { tender: Tender }) {
  return (
    <Section title={t('tender.facts')}>
      <Facts items={[
        [t('tender.number'), x.number && <strong key="n">{x.number}</strong>],
        [t('projects.project'), x.project && <Link key="p" to={`/projects/${x.project.id}`}>{x.project.title}</Link>],
        [t('projects.buyer'), x.buyer.name],
        [t('word.area'), x.area.name],
        [t('projects.method'), word('ProcurementMethod', x.method)],
        [t('tender.ceiling'), <Money key="c" fen={x.ceilingFen} />],
        [t('tender.requirement'), x.requirement && <span key="r">{t('requirement.number', { n: x.requirement.number })} <Checksum of={x.requirement.hash} /></span>],
        [t('tender.previous'), x.previous && <Link key="v" to={`/tenders/${x.previous.id}`}>{x.previous.title}</Link>],
        [t('projects.ocid'), x.ocid && <code key="o">{x.ocid}</code>],
        [t('tender.sealRoot'), x.sealRoot && <Checksum key="s" of={x.sealRoot} />],
        [t('word.id'), <code key="i">{x.id}</code>],
      ]} />
      <p className="foot"><Link to="/challenges">{t('tender.challenges')}</Link></p>
    </Section>
  )
}

/** Before publication the documents name the keys; from then on they are fixed. */
function Keepers({ tender: x }: { tender: Tender }) {
  const document = x.documents.at(-1)
  const fixed = x.custodians.length > 0
  return <Sealed method={x.method} chosen={fixed ? x.custodians : document?.custodianKeys ?? []} threshold={fixed ? x.threshold : document?.body.threshold ?? 0} />
}
