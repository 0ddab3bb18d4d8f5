// The contract's text: what it says, where each clause comes from, what differs from documents and bid, who signed.
import { Link } from 'react-router'
import { OrgContractDifferencesDocument } from '../../gql/graphql'
import { Checksum } from '../../kit/Checksum'
import { newestFirst } from '../../kit/newest'
import { DateTimeText, DayText, Facts, Mark, Money, Section, StatusTag } from '../../kit/parts'
import { useRead } from '../../kit/read'
import { Empty, Loaded } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { PrintButton } from '../../kit/table/print'
import { t, word } from '../../kit/words'
import { ContractActs } from './acts'
import { shownOf, type Text, type Version } from './useDelivery'

const tones = { DOCUMENTS: 'info', BID: 'good', CONTRACT: 'plain' } as const

export function TextPart({ text: c, again }: { text: Text; again: () => void }) {
  const shown = shownOf(c)
  return (
    <>
      <Section title={t('contracts.acts')}><ContractActs text={c} shown={shown} again={again} /></Section>
      <Section title={t('contracts.path')}>
        <Facts items={[
          [t('contracts.tender'), c.award && <Link key="t" to={`/tenders/${c.award.tender.id}?part=result`}>{c.award.tender.title}</Link>],
          [t('result.standstill'), c.award?.standstillUntil && c.status === 'DRAFTING' && <DateTimeText at={c.award.standstillUntil} />],
          [t('result.signBy'), c.award?.dueAt && c.status === 'DRAFTING' && <DateTimeText at={c.award.dueAt} />],
          [t('contracts.bond'), c.bondFen > 0 ? <Money key="b" fen={c.bondFen} /> : t('tenders.bond.none')],
          [t('contracts.signedAt'), c.signedAt && <DateTimeText at={c.signedAt} />],
          [t('contracts.publishedAt'), c.publishedAt && <DateTimeText at={c.publishedAt} />],
          [t('contracts.filedAt'), c.filedAt && <DateTimeText at={c.filedAt} />],
          [t('contracts.endedAt'), c.endedAt && <DateTimeText at={c.endedAt} />],
          [t('contracts.cause'), c.cause && word('TerminationCause', c.cause)],
          [t('contracts.handOver'), c.handOver],
        ]} />
      </Section>
      <Guarantees text={c} />
      {c.versions.length === 0 && <Empty>{t('contracts.text.none')}</Empty>}
      {shown && <div id={shown.id}><Shown version={shown} /></div>}
      {newestFirst(c.versions.filter(v => v !== shown)).map(v => <details key={v.id} className="more older"><summary>{heading(v)}</summary><Shown version={v} /></details>)}
    </>
  )
}

const heading = (v: Version) => t('contracts.version', { n: v.number, kind: word('ContractVersionKind', v.kind) })

function Shown({ version: v }: { version: Version }) {
  const { body } = v
  return (
    <Section title={heading(v)} extra={<span className="buttons"><StatusTag of="ContractVersionStatus" value={v.status} /><PrintButton /></span>}>
      <Facts items={[
        [t('contracts.reason'), v.reason],
        [t('contracts.term'), `${body.startOn} – ${body.endOn}`],
        [t('contracts.value'), <Money key="v" fen={body.valueFen} />],
        [t('contracts.advance'), body.advanceFen > 0 && <Money key="a" fen={body.advanceFen} />],
        [t('contracts.retained'), body.retainedBp > 0 && `${body.retainedBp / 100} %`],
        [t('contracts.inForceAt'), v.inForceAt && <DateTimeText at={v.inForceAt} />],
      ]} />
      <Checksum of={v.hash} />
      <Differences versionId={v.id} />
      <h3>{t('contracts.clauses')}</h3>
      {body.clauses.length === 0 ? <p className="soft">{t('contracts.clauses.none')}</p> : (
        <dl className="clauses">{body.clauses.map(c => <div key={c.source + c.code}><dt>{c.source === 'BID' ? word('EnvelopeKind', c.code) : c.code}</dt><dd>{c.text} <Mark tone={tones[c.source]}>{word('ClauseSource', c.source)}</Mark></dd></div>)}</dl>
      )}
      {body.indicators.length > 0 && (
        <>
          <h3>{t('contracts.indicators')}</h3>
          <ul className="plain-list">{body.indicators.map(i => <li key={i.code}><strong>{i.name}</strong> {word('Comparison', i.compare)} {i.target} {i.unit} <span className="soft">{i.method}</span></li>)}</ul>
        </>
      )}
      {body.milestones.length > 0 && (
        <>
          <h3>{t('milestones.title')}</h3>
          <ul className="plain-list">{body.milestones.map(m => <li key={m.title + m.dueOn}><strong>{m.title}</strong> <DayText day={m.dueOn} /> {t('milestones.units', { n: m.units })} × <Money fen={m.unitPriceFen} /> = <Money fen={m.units * m.unitPriceFen} /></li>)}</ul>
        </>
      )}
      <h3>{t('contracts.signatures')}</h3>
      {v.signatures.length === 0 ? <p className="soft">{t('contracts.signatures.none')}</p> : (
        <ul className="plain-list">{v.signatures.map(s => <li key={s.side}><Mark tone="good">{word('ContractSide', s.side)}</Mark> {s.personName} <DateTimeText at={s.createdAt} /></li>)}</ul>
      )}
    </Section>
  )
}

interface Difference { what: string; awarded: string; text: string }

// clauses.C1, lots.0.unitPriceFen
const place = (d: Difference) => {
  const [head, name, field] = d.what.split('.')
  if (head === 'clauses') return t('contracts.difference.clause', { code: name ?? '' })
  if (head === 'lots') return t('contracts.difference.lot', { n: Number(name) + 1, field: field === 'unitPriceFen' ? t('contracts.unitPrice') : t('contracts.units') })
  return head === 'bondFen' ? t('contracts.bond') : t('contracts.value')
}
const value = (d: Difference, text: string) => (d.what.endsWith('Fen') && text ? <Money fen={Number(text)} /> : text || '–')

const differenceColumns = (): Column<Difference>[] => [
  { key: 'what', title: t('contracts.difference.what'), cell: place },
  { key: 'awarded', title: t('contracts.difference.awarded'), cell: d => value(d, d.awarded) },
  { key: 'text', title: t('contracts.difference.text'), cell: d => value(d, d.text) },
]

function Differences({ versionId }: { versionId: string }) {
  const read = useRead(OrgContractDifferencesDocument, { versionId })
  return (
    <>
      <h3>{t('contracts.differences')}</h3>
      <p className="soft">{t('contracts.differences.text')}</p>
      <Loaded read={read}>
        {({ contractDifferences: list }) => (list.length === 0 ? <p><Mark tone="good">{t('contracts.differences.none')}</Mark></p>
          : <RowsTable caption={t('contracts.differences')} columns={differenceColumns()} rows={list} rowKey={d => d.what} />)}
      </Loaded>
    </>
  )
}

const guaranteeColumns = (): Column<Text['guarantees'][number]>[] => [
  { key: 'form', title: t('contracts.guarantee.form'), cell: g => word('GuaranteeForm', g.form) },
  { key: 'amount', title: t('statements.amount'), kind: 'money', cell: g => <Money fen={g.amountFen} /> },
  { key: 'reference', title: t('contracts.guarantee.reference'), cell: g => g.reference },
  { key: 'status', title: t('bookings.status'), cell: g => <StatusTag of="GuaranteeStatus" value={g.status} /> },
  { key: 'due', title: t('contracts.guarantee.due'), cell: g => (g.dueAt ? <DateTimeText at={g.dueAt} /> : '–') },
  { key: 'reason', title: t('contracts.reason'), cell: g => g.reason || '–' },
]

function Guarantees({ text: c }: { text: Text }) {
  if (c.bondFen === 0 && c.guarantees.length === 0) return null
  const held = c.guarantees.filter(g => g.status === 'HELD').reduce((n, g) => n + g.amountFen, 0)
  return (
    <Section title={t('contracts.guarantees')} extra={held >= c.bondFen ? <Mark tone="good">{t('contracts.guarantee.in')}</Mark> : c.status === 'DRAFTING' && <Mark tone="warn">{t('contracts.guarantee.missing')}</Mark>}>
      <p className="soft">{t('contracts.guarantee.text')}</p>
      <RowsTable caption={t('contracts.guarantees')} columns={guaranteeColumns()} rows={c.guarantees} rowKey={g => g.id} empty={t('contracts.guarantees.none')} />
    </Section>
  )
}
