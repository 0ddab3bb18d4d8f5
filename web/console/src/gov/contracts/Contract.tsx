// One contract: who with whom, on what ground, its lots and its money, what was claimed and paid.
import { Link, useParams } from 'react-router'
import { GovContractDocument, GovContractResumeDocument, GovContractSuspendDocument, type GovContractQuery } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Actions } from '../../kit/Actions'
import { Page } from '../../kit/Page'
import { Bar, DateTimeText, DayText, Facts, Money, Section, StatusTag } from '../../kit/parts'
import { useRead } from '../../kit/read'
import { Loaded, NotFound } from '../../kit/states'
import { PrintButton } from '../../kit/table/print'
import { holds, useSeat } from '../../kit/viewer'
import { t } from '../../kit/words'
import { percent } from '../shares'
import { Lots } from './Lots'
import { Payments, StatementsOf } from './Settled'

type Found = Extract<NonNullable<GovContractQuery['node']>, { __typename: 'Contract' }>

export default function Contract() {
  const { id = '' } = useParams()
  const read = useRead(GovContractDocument, { id })
  const found = read.data?.node
  return (
    <Page title={found?.__typename === 'Contract' ? found.title : t('contracts.contract')} trail={[{ to: '/contracts', title: t('contracts.title') }]}
      extra={<PrintButton />}>
      <Loaded read={read}>{data => (data.node?.__typename === 'Contract' ? <Shown contract={data.node} again={read.again} /> : <NotFound />)}</Loaded>
    </Page>
  )
}

function Shown({ contract: c, again }: { contract: Found; again: () => void }) {
  const seat = useSeat()
  const suspend = useAct(GovContractSuspendDocument, { quiet: true, done: t('contracts.suspended'), reread: again })
  const resume = useAct(GovContractResumeDocument, { quiet: true, done: t('contracts.resumed'), reread: again })
  const on = { contractId: c.id, expectedVersion: c.version }
  const why = [{ name: 'reason', label: t('word.reason'), kind: 'area' as const, required: true }]
  return (
    <>
      <div className="headline"><StatusTag of="ContractStatus" value={c.status} /><span>{c.number}</span></div>
      <Section title={t('word.acts')}>
        <Actions available={c.availableActions} acts={{
          SUSPEND: { danger: true, ask: { text: t('contracts.suspend.text'), fields: why }, run: v => suspend({ ...on, reason: v.reason! }) },
          RESUME: { primary: true, ask: { text: t('contracts.resume.text'), fields: why }, run: v => resume({ ...on, reason: v.reason! }) },
        }} />
      </Section>
      <div className="columns">
        <Section title={t('contracts.parties')}>
          <Facts items={[
            [t('contracts.buyer'), c.buyer.name],
            [t('contracts.provider'), <Link key="p" to={`/figures?provider=${c.provider.id}`}>{c.provider.name}</Link>],
            [t('word.area'), c.area.name],
            [t('word.term'), <span key="t"><DayText day={c.validFrom} /> {t('word.to')} <DayText day={c.validUntil} /></span>],
            [t('contracts.basis'), c.basis],
            [t('contracts.entered'), <DateTimeText key="e" at={c.createdAt} />],
            [t('word.id'), <code key="i">{c.id}</code>],
          ]} />
        </Section>
        <Section title={t('contracts.money')}>
          <Facts items={[
            [t('contracts.value'), <Money key="v" fen={c.valueFen} />],
            [t('balance.reserved'), <Money key="r" fen={c.balance.reservedFen} />],
            [t('balance.consumed'), <Money key="c" fen={c.balance.consumedFen} />],
            [t('balance.left'), <Money key="l" fen={c.balance.leftFen} />],
            [t('contracts.moneyUsed'), <Bar key="b" part={c.balance.grantedFen - c.balance.leftFen} whole={c.balance.grantedFen} label={percent(c.balance.grantedFen - c.balance.leftFen, c.balance.grantedFen)} />],
            [t('contracts.line'), <Link key="x" to={`/budgets?year=${c.budgetLine.fiscalYear}`}>{c.budgetLine.name} {c.budgetLine.code} {c.budgetLine.fiscalYear}</Link>],
          ]} />
        </Section>
      </div>
      <Section title={t('contracts.lots')}><Lots lots={c.lots} /></Section>
      {holds(seat, 'HANDLER', 'APPROVER', 'PAYER', 'AUDITOR', 'OPERATOR', 'HOTLINE') && <Section title={t('statements.title')}><StatementsOf contractId={c.id} /></Section>}
      <Section title={t('payments.title')}><Payments contractId={c.id} /></Section>
    </>
  )
}
