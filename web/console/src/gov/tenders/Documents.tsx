// The documents of a tender: what the newest version says, and how each differs from the one before it.
import { Checksum } from '../../kit/Checksum'
import { FileList } from '../../kit/Files'
import { changes, placeOf, type Change } from '../../kit/differences'
import { DateTimeText, Facts, Mark, Money, Section } from '../../kit/parts'
import type { ProcurementMethod } from '../../gql/graphql'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { t, word } from '../../kit/words'
import { termsOf, tm } from '../../kit/terms'
import { formulaOf } from './Criteria'
import { isOpen } from './evaluation'
import { SingleFacts } from './Single'
import type { Body, Tender, Version } from './useTender'
import { percentOf } from './values'

type Criterion = Body['evaluation']['criteria'][number]

const criterionColumns = (body: Body): Column<Criterion>[] => [
  { key: 'name', title: t('tender.criterion'), cell: c => <strong>{[...c.path, c.name].join(' / ')}</strong> },
  { key: 'kind', title: t('tender.criterion.kind'), cell: c => <span className="one-line">{word('CriterionKind', c.kind)}</span> },
  { key: 'max', title: t('tender.criterion.max'), kind: 'number', cell: c => c.max },
  { key: 'how', title: t('tender.how'), cell: c => (
    <div className="wraps">
      {formulaOf(c.kind, body.evaluation.method)}
      {c.bands.length > 0 && <ul className="sentences">{c.bands.map(b => <li key={b.from + b.to}>{t('tender.band.text', { from: b.from, to: b.to, level: b.level })}</li>)}</ul>}
    </div>
  ) },
]

const versionColumns = (method: ProcurementMethod): Column<Version>[] => [
  { key: 'number', title: t('word.version'), cell: d => <span className="one-line">{t('word.version.n', { n: d.number })}</span> },
  { key: 'at', title: t('projects.notice.at'), cell: d => (d.publishedAt ? <DateTimeText at={d.publishedAt} /> : t('tender.unpublished')) },
  { key: 'note', title: t('tender.note'), cell: d => d.note && <span className="wraps">{d.note}</span> },
  { key: 'material', title: t('tender.kind'), cell: d => (d.number === 1 ? t('tender.first') : d.material ? <Mark tone="warn">{tm(method, 'tender.material.yes')}</Mark> : <Mark tone="plain">{t('tender.material.no')}</Mark>) },
  { key: 'hash', title: t('tender.hash'), cell: d => <Checksum of={d.hash} /> },
]

const differenceColumns = (method: ProcurementMethod): Column<Change>[] => [
  { key: 'where', title: t('tender.where'), cell: c => placeOf(c, termsOf(method).Bond) },
  { key: 'before', title: t('tender.before'), cell: c => <span className="wraps">{c.was || '—'}</span> },
  { key: 'after', title: t('tender.after'), cell: c => <span className="wraps">{c.now || '—'}</span> },
]

export function Documents({ tender: x }: { tender: Tender }) {
  const newest = x.documents.at(-1)
  if (!newest) return null
  const { body } = newest
  return (
    <Section title={t('tender.documents')} extra={<Mark tone={newest.publishedAt ? 'good' : 'plain'}>{t('word.version.n', { n: newest.number })}</Mark>}>
      <RowsTable caption={t('tender.versions')} columns={versionColumns(x.method)} rows={x.documents} rowKey={d => d.id} />
      {x.documents.slice(1).map((d, i) => {
        const found = changes(x.documents[i]!, d)
        return (
          <details key={d.id} className="more">
            <summary>{t('tender.differences', { a: x.documents[i]!.number, b: d.number, n: found.length })}</summary>
            <RowsTable caption={t('tender.differences', { a: x.documents[i]!.number, b: d.number, n: found.length })} columns={differenceColumns(x.method)} rows={found} rowKey={c => c.part + c.name} empty={t('tender.same')} />
          </details>
        )
      })}
      {body.single ? <SingleFacts single={body.single} /> : !isOpen(x) && <Compared body={body} />}
      <Clauses title={t('tender.eligibility')} list={body.eligibility} />
      <Clauses title={t('tender.essential')} list={body.essential} />
      <Clauses title={t('tender.contract')} list={body.contract} />
      {newest.files.length > 0 && <><h3>{t('tender.files')}</h3><FileList files={newest.files} /></>}
      <h3>{t('tender.terms')}</h3>
      <Facts items={[
        !isOpen(x) && [termsOf(x.method).Bond, body.bidBondFen ? <Money key="b" fen={body.bidBondFen} /> : t('tender.bond.none')],
        [t('tender.performanceBond'), body.performanceBondBp ? t('tender.performanceBond.of', { n: percentOf(body.performanceBondBp) }) : t('tender.bond.none')],
        !isOpen(x) && [t('tender.validity'), body.validityDays],
        [t('tender.framework'), body.frameworkMonths || null],
        [t('tender.methodReason'), body.methodReason],
        [t('tender.splittingReason'), body.splittingReason],
      ]} />
    </Section>
  )
}

/** How bids are compared. */
function Compared({ body }: { body: Body }) {
  return (
    <>
      <h3>{t('tender.evaluation')}</h3>
      <Facts items={[
        [t('tender.evaluation.method'), word('EvaluationMethod', body.evaluation.method)],
        [t('tender.fixedPrice'), body.evaluation.fixedPrice ? t('word.yes') : t('word.no')],
        [t('tender.rounding'), t('tender.rounding.text', { n: body.evaluation.places, on: word('RankOn', body.evaluation.rankOn ?? 'EXACT') })],
        ...body.evaluation.deductions.map(d => [`${t('tender.deductions')} ${d.code}`, `${percentOf(d.share)} % · ${d.basis}`] as const),
      ]} />
      <div className="foot"><RowsTable caption={t('tender.evaluation')} columns={criterionColumns(body)} rows={body.evaluation.criteria} rowKey={c => c.code} /></div>
    </>
  )
}

function Clauses({ title, list }: { title: string; list: Body['essential'] }) {
  if (list.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul className="clauses">{list.map(c => <li key={c.code}><span className="clause-code">{c.code}</span> <span>{c.text}</span></li>)}</ul>
    </>
  )
}
