// The result: who won, when contracts may be signed, and the organisation's own points with their arithmetic.
import { Link } from 'react-router'
import { OrgAwardRefuseDocument, type ProcurementMethod } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Actions } from '../../kit/Actions'
import { useTaken } from '../../kit/all'
import { DateTimeText, Facts, Mark, Money, Section } from '../../kit/parts'
import { Empty, Loaded } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { AwardTag, tm } from '../../kit/terms'
import { t, word } from '../../kit/words'
import { Countdown } from './clock'
import type { Version } from './versions'
import { decisionsOf, readProof, resultsOf, type Decision, type LotResult, type Mark as Points } from './proof'
import type { Tender } from './steps'
import type { TenderRead } from './useTender'

interface Props { tender: Tender; data: TenderRead; ahead: number | null }

type Award = Tender['awards'][number]

export function Result({ tender, data, ahead }: Props) {
  if (tender.awards.length === 0) return <Empty>{t('result.none')}</Empty>
  const panel = tender.notices.filter(n => n.kind === 'RESULT').at(-1)?.facts['panel']
  return (
    <>
      {tender.awards.map(a => <AwardShown key={a.id} method={tender.method} award={a} data={data} ahead={ahead} />)}
      {Array.isArray(panel) && panel.length > 0 && <Section title={tm(tender.method, 'result.panel')}><p>{panel.filter(p => typeof p === 'string').join(t('word.and'))}</p></Section>}
      <OwnScore tender={tender} data={data} />
      <Section title={t('result.notices')}>
        <ul className="plain-list">{tender.notices.map(n => <li key={n.id}><Mark tone="plain">{word('NoticeKind', n.kind)}</Mark> {n.title} <span className="soft"><DateTimeText at={n.publishedAt} /></span></li>)}</ul>
      </Section>
    </>
  )
}

function AwardShown({ method, award: a, data, ahead }: { method: ProcurementMethod; award: Award; data: TenderRead; ahead: number | null }) {
  const refuse = useAct(OrgAwardRefuseDocument, { quiet: true, done: tm(method, 'result.refused'), reread: data.again })
  const own = a.organization.id === data.organizationId
  return (
    <Section title={t('result.lot', { lot: a.lot.title })} extra={<AwardTag method={method} value={a.status} />}>
      {own && <p><Mark tone="good">{tm(method, 'result.own')}</Mark></p>}
      <Facts items={[
        [tm(method, 'result.winner'), a.organization.name],
        [tm(method, 'result.amount'), <Money key="m" fen={a.amountFen} />],
        [t('result.rank'), a.rank],
        [t('result.announced'), a.announcedAt && <DateTimeText at={a.announcedAt} />],
        [t('result.standstill'), a.standstillUntil && <span key="s"><DateTimeText at={a.standstillUntil} /> {a.status === 'ANNOUNCED' && <Countdown until={a.standstillUntil} ahead={ahead} />}</span>],
        [t('result.waiver'), a.standstillWaiver],
        [t('result.signBy'), a.dueAt && <DateTimeText at={a.dueAt} />],
        [t('result.reason'), a.reason],
        [t('result.contract'), a.contract && own && <Link key="c" to={`/contracts/${a.contract.id}`}>{a.contract.status === 'DRAFTING' ? t('result.contract.sign') : t('result.contract.open')}</Link>],
      ]} />
      {a.status === 'ANNOUNCED' && <p className="soft">{t('result.standstill.text')}</p>}
      {own && <Actions available={a.availableActions} acts={{ REFUSE: { danger: true, ask: { text: t('result.refuse.text'), fields: [{ name: 'reason', label: t('result.refuse.reason'), kind: 'area', required: true }] },
        run: v => refuse({ awardId: a.id, expectedVersion: a.version, reason: v.reason! }) } }} />}
    </Section>
  )
}

const proofOf = async (_client: unknown, tenderId: string, signal: AbortSignal) => ({ proof: await readProof(tenderId, signal) })

const markColumns = (names: Map<string, Version['body']['evaluation']['criteria'][number]>): Column<Points>[] => [
  { key: 'criterion', title: t('tenders.criterion'), cell: m => names.get(m.criterion)?.name ?? m.criterion },
  { key: 'points', title: t('result.points'), kind: 'number', cell: m => <strong>{m.rounded}</strong> },
  { key: 'max', title: t('tenders.criterion.max'), kind: 'number', cell: m => names.get(m.criterion)?.max ?? '' },
  { key: 'text', title: t('result.arithmetic'), cell: m => <code>{m.text}</code> },
]

const standingColumns = (own: string): Column<LotResult['standings'][number]>[] => [
  { key: 'rank', title: t('result.rank'), cell: s => <>{s.rank || '–'}{s.organization === own && <> <Mark tone="info">{t('opening.own')}</Mark></>}</> },
  { key: 'total', title: t('result.total'), kind: 'number', cell: s => s.rounded || '–' },
  { key: 'price', title: t('opening.price'), kind: 'money', cell: s => <Money fen={s.price} /> },
  { key: 'conforming', title: t('result.conforming'), cell: s => (s.conforming ? <Mark tone="good">{t('word.yes')}</Mark> : <Mark tone="bad">{t('word.no')}</Mark>) },
]

/** Points and places as the published proof has them: whoever wants can compute them again. */
function OwnScore({ tender, data }: { tender: Tender; data: TenderRead }) {
  const read = useTaken(proofOf, tender.id)
  const names = new Map(data.papers?.documents.at(-1)?.body.evaluation.criteria.map(c => [c.code, c]))
  return (
    <Section title={t('result.score')} extra={<a href={`/open/tenders/${tender.id}/proof.json`}>{t('result.proof')}</a>}>
      <p className="soft">{t('result.score.text')}</p>
      <Loaded read={read}>
        {({ proof }) => {
          if (!proof) return <Empty>{t('result.score.none')}</Empty>
          const results = resultsOf(proof, data.organizationId)
          const left = decisionsOf(proof, data.organizationId).filter(b => !results.some(r => r.own?.bid === b.id))
          return (
            <>
              {results.map(r => (
                <div key={r.lot} className="evidence">
                  <h3>{tender.lots.find(l => l.id === r.lot)?.title ?? r.lot}</h3>
                  {r.own ? (
                    <>
                      <Facts items={[
                        [t('result.rank'), r.own.rank ? <strong key="r">{t('result.rank.n', { n: r.own.rank, of: r.standings.filter(s => s.rank).length })}</strong> : t('result.unranked')],
                        [t('result.total'), r.own.rounded && <strong key="t">{r.own.rounded}</strong>],
                        [t('result.arithmetic'), r.own.text && <code key="x">{r.own.text}</code>],
                        [t('result.policyPrice'), r.own.policyPriceText && <code key="p">{r.own.policyPriceText}</code>],
                        [t('result.reason'), r.own.reason],
                      ]} />
                      {(r.own.marks ?? []).length > 0 && <RowsTable caption={t('result.score')} columns={markColumns(names)} rows={r.own.marks!} rowKey={m => m.criterion} />}
                      <Decisions list={r.own.decisions} />
                    </>
                  ) : <p className="soft">{t('result.score.foreign')}</p>}
                  <RowsTable caption={t('result.places')} columns={standingColumns(data.organizationId)} rows={r.standings} rowKey={s => s.bid} />
                </div>
              ))}
              {left.map(b => <Decisions key={b.id} list={b.decisions} />)}
            </>
          )
        }}
      </Loaded>
    </Section>
  )
}

function Decisions({ list }: { list: Decision[] }) {
  if (list.length === 0) return null
  return (
    <ul className="plain-list">
      {list.map((d, i) => (
        <li key={i}><Mark tone={d.passed ? 'good' : 'bad'}>{word('DecisionKind', d.kind)}</Mark> {d.rule} {d.reason} {d.priceFen !== undefined && <Money fen={d.priceFen} />}</li>
      ))}
    </ul>
  )
}
