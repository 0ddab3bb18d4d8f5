// One contract: who with whom, on what ground, its text, its money, what is delivered, accepted, asked for and paid, and how it went.
import { Link, useParams } from 'react-router'
import type { GovContractQuery } from '../../gql/graphql'
import { Page } from '../../kit/Page'
import { Bar, DateTimeText, DayText, Facts, Mark, Money, Section, StatusTag } from '../../kit/parts'
import { Loaded, NotFound } from '../../kit/states'
import { PrintButton } from '../../kit/table/print'
import { RecordFiles } from '../../kit/RecordFiles'
import { holds, useSeat } from '../../kit/viewer'
import { t, word } from '../../kit/words'
import { Clock } from '../Clock'
import { Asked } from '../payments/Asked'
import { percent } from '../shares'
import { useRules } from '../useRules'
import { ContractActs } from './acts'
import { Evaluations } from './Evaluations'
import { Guarantees } from './Guarantees'
import { Lots } from './Lots'
import { Milestones } from './Milestones'
import { useContract } from './reads'
import { Payments, StatementsOf } from './Settled'
import { Text } from './Text'

type Found = Extract<NonNullable<GovContractQuery['node']>, { __typename: 'Contract' }>

export default function Contract() {
  const { id = '' } = useParams()
  const of = useContract(id)
  const found = of.contract.data?.node
  return (
    <Page title={found?.__typename === 'Contract' ? found.title : t('contracts.contract')} trail={[{ to: '/contracts', title: t('contracts.title') }]}
      extra={<PrintButton />}>
      <Loaded read={of.contract}>{data => (data.node?.__typename === 'Contract' ? <Shown contract={data.node} of={of} /> : <NotFound />)}</Loaded>
    </Page>
  )
}

function Shown({ contract: c, of }: { contract: Found; of: ReturnType<typeof useContract> }) {
  const seat = useSeat()
  const { said } = useRules()
  return (
    <>
      <div className="headline"><StatusTag of="ContractStatus" value={c.status} /><span>{c.number}</span>{c.dueAt && <Clock from={c.createdAt} due={c.dueAt} label={t('contracts.dueAt')} />}</div>
      <Section title={t('word.acts')}>
        <p className="soft">{t(`contracts.next.${c.status}`, { publish: said('contract.publish'), file: said('contract.file') })}</p>
        <ContractActs contract={c} versions={of.versions} again={of.again} />
      </Section>
      {c.handOver && (
        <Section title={t('terminate.plan')}>
          <Facts items={[[t('terminate.cause'), c.cause && word('TerminationCause', c.cause)], [t('terminate.handOver'), c.handOver], [t('contracts.endedAt'), c.endedAt && <DateTimeText key="e" at={c.endedAt} />]]} />
        </Section>
      )}
      <div className="columns">
        <Section title={t('contracts.parties')}>
          <Facts items={[
            [t('contracts.buyer'), c.buyer.name],
            [t('contracts.provider'), <Link key="p" to={`/figures?provider=${c.provider.id}`}>{c.provider.name}</Link>],
            [t('word.area'), c.area.name],
            [t('word.term'), <span key="t"><DayText day={c.validFrom} /> {t('word.to')} <DayText day={c.validUntil} /></span>],
            [t('contracts.basis'), c.basis],
            [t('projects.project'), c.project && <Link key="pr" to={`/projects/${c.project.id}`}>{c.project.title}</Link>],
            [t('contracts.award'), c.award && t('contracts.award.rank', { title: c.award.tender.title, n: c.award.rank })],
            [t('frameworks.framework'), c.framework && <Link key="fw" to={`/frameworks/${c.framework.id}`}>{c.framework.title}</Link>],
            [t('contracts.signedAt'), c.signedAt && <DateTimeText key="s" at={c.signedAt} />],
            [t('contracts.publishedAt'), c.publishedAt ? <DateTimeText key="pu" at={c.publishedAt} /> : c.signedAt && <Mark key="pn" tone="warn">{t('contracts.notPublished')}</Mark>],
            [t('contracts.filedAt'), c.filedAt && <DateTimeText key="fi" at={c.filedAt} />],
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
      <Milestones read={of.milestones} />
      {(c.signedAt ?? c.award) && <Section title={t('asked.title')}><Asked filter={{ contractId: c.id }} inContract /></Section>}
      <Loaded read={of.texts}>{() => <Text versions={of.versions} />}</Loaded>
      <Guarantees read={of.guarantees} again={of.again} />
      {holds(seat, 'HANDLER', 'APPROVER', 'ACCEPTOR', 'PAYER', 'REGULATOR', 'AUDITOR') && <Section title={t('files.title')}><RecordFiles recordId={c.id} attach={holds(seat, 'HANDLER') && !c.endedAt} /></Section>}
      {c.lots.length > 0 && <Section title={t('contracts.lots')}><Lots lots={c.lots} /></Section>}
      {holds(seat, 'HANDLER', 'APPROVER', 'PAYER', 'AUDITOR', 'OPERATOR', 'HOTLINE') && <Section title={t('statements.title')}><StatementsOf contractId={c.id} /></Section>}
      <Section title={t('payments.title')}><Payments contractId={c.id} /></Section>
      <Evaluations read={of.evaluations} again={of.again} />
    </>
  )
}
