// One statement, from the organisation's claim to the payment.
import { useMemo, useState } from 'react'
import { Link, useParams } from 'react-router'
import { GovStatementChangedDocument, GovStatementDocument } from '../../gql/graphql'
import { Actions } from '../../kit/Actions'
import { useLive } from '../../kit/events'
import { Page } from '../../kit/Page'
import { DateTimeText, DayText, Facts, Money, Section, StatusTag } from '../../kit/parts'
import { useRead } from '../../kit/read'
import { Loaded, NotFound } from '../../kit/states'
import { PrintButton } from '../../kit/table/print'
import { monthName } from '../../kit/time'
import { Timeline } from '../../kit/Timeline'
import { t } from '../../kit/words'
import { useStatementActs } from './acts'
import { Lines } from './Lines'
import { Sample } from './Sample'
import { Stepper, useStepEntries, type Found } from './Stepper'

export default function Statement() {
  const { id = '' } = useParams()
  const read = useRead(GovStatementDocument, { id })
  const ids = useMemo(() => ({ ids: [id] }), [id])
  const live = useLive(GovStatementChangedDocument, ids, read.again, read.again)
  const found = read.data?.node?.__typename === 'Statement' ? read.data.node : undefined
  return (
    <Page title={found ? t('statement.title', { provider: found.provider.name, month: monthName(found.month) }) : t('statements.statement')} trail={[{ to: '/statements', title: t('statements.title') }]}
      extra={<><span className="soft no-print" role="status">{live === 'live' ? t('live.on') : t('live.off')}</span><PrintButton /></>}>
      <Loaded read={read}>{data => (data.node?.__typename === 'Statement' ? <Shown statement={data.node} again={read.again} /> : <NotFound />)}</Loaded>
    </Page>
  )
}

function Shown({ statement: s, again }: { statement: Found; again: () => void }) {
  const acts = useStatementActs(again)
  const entries = useStepEntries(s.id, s.version)
  const [which, setWhich] = useState('')
  return (
    <>
      <div className="headline">
        <StatusTag of="StatementStatus" value={s.status} />
        <strong><Money fen={s.amountFen} /></strong>
        <span>{t('statement.count', { n: s.lineCount })}</span>
      </div>
      <Section title={t('statement.steps')}><Stepper statement={s} entries={entries} /></Section>
      <Section title={t('word.acts')}><Actions available={s.availableActions} acts={acts(s)} /></Section>
      {s.sampleSeed && <Section title={t('sample.title')}><Sample statement={s} again={again} /></Section>}
      <div className="columns">
        <Section title={t('contracts.contract')}>
          <Facts items={[
            [t('contracts.contract'), <Link key="c" to={`/contracts/${s.contract.id}`}>{s.contract.title}</Link>],
            [t('contracts.number'), s.contract.number],
            [t('contracts.provider'), s.provider.name],
            [t('contracts.buyer'), s.contract.buyer.name],
            [t('contracts.line'), `${s.contract.budgetLine.name} ${s.contract.budgetLine.code}`],
            [t('contracts.moneyLeft'), <Money key="m" fen={s.contract.balance.leftFen} />],
            [t('word.id'), <code key="i">{s.id}</code>],
          ]} />
        </Section>
        <Section title={t('payments.payment')}>
          {s.payment
            ? <Facts items={[
              [t('payments.amount'), <Money key="a" fen={s.payment.amountFen} />],
              [t('payments.reference'), s.payment.reference],
              [t('payments.day'), <DayText key="d" day={s.payment.paidOn} />],
              [t('payments.by'), s.payment.recordedBy?.name],
              [t('payments.recorded'), <DateTimeText key="r" at={s.payment.createdAt} />],
            ]} />
            : <p className="soft">{t('payments.notYet')}</p>}
        </Section>
      </div>
      <Section title={t('statement.lines')}>
        <Lines id={s.id} version={s.version} which={which} choose={setWhich} file={`${t('statements.statement')}-${s.provider.name}-${s.month}`} />
      </Section>
      {entries.length > 0 && (
        <Section title={t('statement.log')} extra={<Link to={`/trail?record=${s.id}`}>{t('trail.open')}</Link>}><Timeline entries={entries} /></Section>
      )}
    </>
  )
}
