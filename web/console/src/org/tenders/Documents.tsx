// The documents: what they ask for, their files, every version with what it changed, and taking them.
import { Button } from 'antd'
import { OrgDocumentsTakeDocument } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Checksum } from '../../kit/Checksum'
import { changes, placeOf } from '../../kit/differences'
import { FileList } from '../../kit/Files'
import { newestFirst } from '../../kit/newest'
import { DateTimeText, Facts, Mark, Money, Section } from '../../kit/parts'
import { Empty } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { t, word } from '../../kit/words'
import { categoryName } from '../offerings/Offerings'
import type { Tender } from './steps'
import type { TenderRead } from './useTender'
import type { Body, Version } from './versions'

type Papers = NonNullable<TenderRead['papers']>
type Criterion = Body['evaluation']['criteria'][number]

export const criterionColumns = (): Column<Criterion>[] => [
  { key: 'name', title: t('tenders.criterion'), cell: c => <><strong>{c.name}</strong>{c.path.length > 0 && <div className="soft">{c.path.join(' / ')}</div>}</> },
  { key: 'kind', title: t('tenders.criterion.kind'), cell: c => word('CriterionKind', c.kind) },
  { key: 'max', title: t('tenders.criterion.max'), kind: 'number', cell: c => c.max },
  { key: 'bands', title: t('tenders.criterion.bands'), cell: c => (c.bands.length === 0 ? '–' : <ul className="plain-list tight">{c.bands.map(b => <li key={b.from}>{b.from}–{b.to}{t('word.colon')}{b.level}</li>)}</ul>) },
]

const lotColumns = (): Column<Tender['lots'][number]>[] => [
  { key: 'title', title: t('tenders.lot'), cell: l => t('tenders.lot.n', { n: l.position, title: l.title }) },
  { key: 'category', title: t('offerings.category'), cell: l => categoryName(l.category) },
  { key: 'area', title: t('bookings.area'), cell: l => l.area.name },
  { key: 'units', title: t('tenders.units'), kind: 'number', cell: l => l.units },
  { key: 'ceiling', title: t('tenders.lot.ceiling'), kind: 'money', cell: l => <Money fen={l.ceilingFen} /> },
]

export function Documents({ tender, papers, data }: { tender: Tender; papers: Papers; data: TenderRead }) {
  const newest = papers.documents.at(-1)
  const take = useAct(OrgDocumentsTakeDocument, { done: t('tenders.taken'), reread: data.again })
  const days = tender.rulePack?.rules.find(r => r.key === 'challenge.file')
  if (!newest) return <Empty>{t('tenders.documents.none')}</Empty>
  const { body } = newest
  const compared = !body.single && tender.method !== 'FRAMEWORK_OPEN'
  return (
    <>
      <Section title={t('tenders.documents')} extra={<Mark tone="info">{t('tenders.version', { n: newest.number })}</Mark>}>
        {tender.registered ? <p><Mark tone="good">{t('tenders.registered')}</Mark></p> : tender.status === 'PUBLISHED' && (
          <div className="callout">
            <p>{t(tender.method === 'FRAMEWORK_OPEN' ? 'join.take.text' : 'tenders.take.text')}</p>
            <Button type="primary" onClick={() => void take({ tenderId: tender.id, organizationId: data.organizationId })}>{t('tenders.take')}</Button>
          </div>
        )}
        <Facts items={[
          [t('contracts.buyer'), tender.buyer.name],
          [t('bookings.area'), tender.area.name],
          [t('tenders.ceiling'), <Money key="c" fen={tender.ceilingFen} />],
          [t('tenders.evaluation'), compared && word('EvaluationMethod', body.evaluation.method)],
          [t('tenders.fixedPrice'), body.evaluation.fixedPrice && t('word.yes')],
          [t('tenders.bond'), body.bidBondFen > 0 ? <Money key="b" fen={body.bidBondFen} /> : compared && t('tenders.bond.none')],
          [t('tenders.performanceBond'), body.performanceBondBp > 0 ? `${body.performanceBondBp / 100} %` : t('tenders.bond.none')],
          [t('tenders.framework'), body.frameworkMonths > 0 && t('tenders.months', { n: body.frameworkMonths })],
          [t('tenders.publishedAt'), tender.publishedAt && <DateTimeText at={tender.publishedAt} />],
          [tender.method === 'FRAMEWORK_OPEN' ? t('join.until') : t('tenders.deadline'), tender.deadlineAt && <DateTimeText at={tender.deadlineAt} />],
          [t('tenders.validUntil'), tender.method !== 'FRAMEWORK_OPEN' && tender.validUntil && <DateTimeText at={tender.validUntil} />],
          [t('tenders.challengeTerm'), days && t('tenders.challengeTerm.text', { n: days.value, cite: days.cite })],
        ]} />
      </Section>
      {body.single && <SingleSource of={body.single} tender={tender} />}
      <Section title={t('tenders.lots')}><RowsTable caption={t('tenders.lots')} columns={lotColumns()} rows={tender.lots} rowKey={l => l.id} /></Section>
      {papers.requirement && <Requirement of={papers.requirement.body} />}
      <Clauses title={t('tenders.eligibility')} list={body.eligibility} />
      <Clauses title={t('tenders.essential')} list={body.essential} />
      {compared && <Section title={t('tenders.criteria')}>
        <RowsTable caption={t('tenders.criteria')} columns={criterionColumns()} rows={body.evaluation.criteria} rowKey={c => c.code} empty={t('tenders.criteria.none')} />
        {body.evaluation.deductions.length > 0 && <ul className="plain-list">{body.evaluation.deductions.map(d => <li key={d.code}>{t('tenders.deduction', { share: d.share / 100, basis: d.basis })}</li>)}</ul>}
      </Section>}
      <Clauses title={t('tenders.contractClauses')} list={body.contract} />
      <Section title={t('tenders.files')}>
        {newest.files.length === 0 ? <Empty>{t('tenders.files.none')}</Empty> : <FileList files={newest.files} />}
      </Section>
      <Versions documents={papers.documents} />
    </>
  )
}

/** Whom a single source is, why there is no other, and what experts say to it. */
function SingleSource({ of: s, tender }: { of: NonNullable<Body['single']>; tender: Tender }) {
  const name = tender.notices.find(n => n.kind === 'SINGLE_SOURCE')?.facts['supplierName']
  return (
    <Section title={t('single.title')}>
      <p>{t('single.text')}</p>
      <Facts items={[
        [t('single.supplier'), typeof name === 'string' ? name : s.organizationId],
        [t('single.reason'), s.reason],
        ...s.opinions.map(o => [t('single.expert', { name: o.name }), `${o.post}${t('word.colon')}${o.opinion}`] as const),
      ]} />
    </Section>
  )
}

function Requirement({ of: r }: { of: NonNullable<Papers['requirement']>['body'] }) {
  return (
    <Section title={t('tenders.requirement')}>
      <p className="preview-text">{r.scope}</p>
      {r.indicators.length > 0 && <ul className="plain-list">{r.indicators.map(i => <li key={i.code}><strong>{i.name}</strong> {word('Comparison', i.compare)} {i.target} {i.unit} <span className="soft">{i.method}</span></li>)}</ul>}
    </Section>
  )
}

export function Clauses({ title, list }: { title: string; list: { code: string; text: string }[] }) {
  if (list.length === 0) return null
  return <Section title={title}><dl className="clauses">{list.map(c => <div key={c.code}><dt>{c.code}</dt><dd>{c.text}</dd></div>)}</dl></Section>
}

function Versions({ documents }: { documents: Version[] }) {
  return (
    <Section title={t('tenders.versions')}>
      <p className="soft">{t('tenders.versions.text')}</p>
      <ol className="versions">
        {newestFirst(documents).map((v, i, all) => {
          const before = all[i + 1]
          const list = before ? changes(before, v) : []
          return (
            <li key={v.id}>
              <div className="headline">
                <strong>{t('tenders.version', { n: v.number })}</strong>
                {v.publishedAt && <DateTimeText at={v.publishedAt} />}
                {v.number > 1 && (v.material ? <Mark tone="warn">{t('tenders.material')}</Mark> : <Mark tone="plain">{t('tenders.immaterial')}</Mark>)}
              </div>
              {v.note && <p>{v.note}</p>}
              {before && (list.length === 0 ? <p className="soft">{t('tenders.changes.none')}</p> : (
                <ul className="changes">
                  {list.map(c => (
                    <li key={c.part + c.name}>
                      <span className="soft">{placeOf(c)}</span>
                      {c.was && <del><span className="hidden">{t('tenders.was')} </span>{c.was}</del>}
                      {c.now && <ins><span className="hidden">{t('tenders.now')} </span>{c.now}</ins>}
                    </li>
                  ))}
                </ul>
              ))}
              {v.hash && <Checksum of={v.hash} />}
            </li>
          )
        })}
      </ol>
    </Section>
  )
}
