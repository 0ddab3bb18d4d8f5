// One framework agreement: its lots, what of them was called off, and the participants' contracts.
import { Link, useParams } from 'react-router'
import { GovFrameworkDocument, GovFrameworkTerminateDocument, type GovFrameworkNowFragment } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Actions } from '../../kit/Actions'
import { Page } from '../../kit/Page'
import { Bar, DayText, Facts, Money, Section, StatusTag } from '../../kit/parts'
import { useRead } from '../../kit/read'
import { Loaded, NotFound } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { t } from '../../kit/words'
import { percent } from '../shares'
import { taken } from './Frameworks'

type Lot = GovFrameworkNowFragment['lots'][number]
type Participant = GovFrameworkNowFragment['contracts'][number]

const lotColumns = (): Column<Lot>[] => [
  { key: 'what', title: t('lots.lot'), cell: l => l.category.name },
  { key: 'area', title: t('word.area'), cell: l => l.area.name },
  { key: 'price', title: t('lots.price'), kind: 'money', cell: l => (l.unitPriceFen > 0 ? <Money fen={l.unitPriceFen} /> : t('frameworks.ownPrices')) },
  { key: 'units', title: t('lots.units'), kind: 'number', cell: l => l.units },
  { key: 'reserved', title: t('lots.reserved'), kind: 'number', cell: l => l.unitsReserved },
  { key: 'used', title: t('lots.used'), kind: 'number', cell: l => l.unitsUsed },
  { key: 'left', title: t('lots.left'), kind: 'number', cell: l => l.unitsLeft },
  { key: 'use', title: t('frameworks.calledOff'), cell: l => <Bar part={l.units - l.unitsLeft} whole={l.units} label={percent(l.units - l.unitsLeft, l.units)} /> },
]

const participantColumns = (): Column<Participant>[] => [
  { key: 'provider', title: t('contracts.provider'), cell: c => <><Link to={`/contracts/${c.id}`}>{c.provider.name}</Link> <div className="soft">{c.number}</div></> },
  { key: 'status', title: t('word.status'), cell: c => <StatusTag of="ContractStatus" value={c.status} /> },
  { key: 'used', title: t('balance.consumed'), kind: 'money', cell: c => <Money fen={c.balance.consumedFen} /> },
  { key: 'reserved', title: t('balance.reserved'), kind: 'money', cell: c => <Money fen={c.balance.reservedFen} /> },
  { key: 'until', title: t('contracts.until'), cell: c => <DayText day={c.validUntil} /> },
]

export default function Framework() {
  const { id = '' } = useParams()
  const read = useRead(GovFrameworkDocument, { id })
  const found = read.data?.node?.__typename === 'Framework' ? read.data.node : undefined
  return (
    <Page title={found?.title ?? t('frameworks.framework')} trail={[{ to: '/frameworks', title: t('frameworks.title') }]}>
      <Loaded read={read}>{() => (found ? <Shown framework={found} again={read.again} /> : <NotFound />)}</Loaded>
    </Page>
  )
}

function Shown({ framework: f, again }: { framework: GovFrameworkNowFragment; again: () => void }) {
  const terminate = useAct(GovFrameworkTerminateDocument, { quiet: true, done: t('frameworks.terminated'), reread: again })
  return (
    <>
      <div className="headline"><StatusTag of="FrameworkStatus" value={f.status} /><span>{f.open ? t('frameworks.open') : t('frameworks.closed')}</span></div>
      <Section title={t('word.acts')}>
        <Actions available={f.availableActions} acts={{
          TERMINATE: { danger: true, label: t('frameworks.terminate'), ask: { text: t('frameworks.terminate.text', { n: f.contracts.length }), fields: [{ name: 'reason', label: t('word.reason'), kind: 'area', required: true }] },
            run: v => terminate({ frameworkId: f.id, expectedVersion: f.version, reason: v.reason! }) },
        }} />
      </Section>
      <div className="columns">
        <Section title={t('contracts.parties')}>
          <Facts items={[
            [t('contracts.buyer'), f.buyer.name],
            [t('word.area'), f.area.name],
            [t('word.term'), <span key="t"><DayText day={f.validFrom} /> {t('word.to')} <DayText day={f.validUntil} /></span>],
            [t('work.tender'), f.tender && <Link key="x" to={`/tenders/${f.tender.id}`}>{f.tender.title}</Link>],
            [t('word.reason'), f.reason],
            [t('word.id'), <code key="i">{f.id}</code>],
          ]} />
        </Section>
        <Section title={t('contracts.money')}>
          <Facts items={[
            [t('frameworks.total'), <Money key="t" fen={f.totalFen} />],
            [t('balance.reserved'), <Money key="r" fen={f.balance.reservedFen} />],
            [t('balance.consumed'), <Money key="c" fen={f.balance.consumedFen} />],
            [t('balance.left'), <Money key="l" fen={f.balance.leftFen} />],
            [t('contracts.moneyUsed'), <Bar key="b" part={taken(f.balance)} whole={f.balance.grantedFen} label={percent(taken(f.balance), f.balance.grantedFen)} />],
            [t('contracts.line'), `${f.budgetLine.name} ${f.budgetLine.code} ${f.budgetLine.fiscalYear}`],
          ]} />
        </Section>
      </div>
      <Section title={t('contracts.lots')}><RowsTable caption={t('contracts.lots')} columns={lotColumns()} rows={f.lots} rowKey={l => l.id} /></Section>
      <Section title={t('frameworks.participants')}><RowsTable caption={t('frameworks.participants')} columns={participantColumns()} rows={f.contracts} rowKey={c => c.id} empty={t('frameworks.participants.none')} /></Section>
    </>
  )
}
