// Bonds that the provider put in: what is held, what was given back or called.
import { GovContractGuaranteesDocument, GovGuaranteeCallDocument, GovGuaranteeReturnDocument, type GovGuaranteeFragment } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Actions } from '../../kit/Actions'
import { yuan } from '../../kit/money'
import { DateTimeText, Mark, Money, Section, StatusTag } from '../../kit/parts'
import type { Read } from '../../kit/read'
import { Loaded } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { t, word } from '../../kit/words'
import { Clock } from '../Clock'
import type { ResultOf } from './reads'

export function Guarantees({ read, again }: { read: Read<ResultOf<typeof GovContractGuaranteesDocument>>; again: () => void }) {
  const options = { quiet: true, done: t('contracts.done'), reread: again }
  const giveBack = useAct(GovGuaranteeReturnDocument, options)
  const call = useAct(GovGuaranteeCallDocument, options)
  const why = [{ name: 'reason', label: t('word.reason'), kind: 'area' as const, required: true }]
  const columns: Column<GovGuaranteeFragment>[] = [
    { key: 'form', title: t('guarantees.form'), cell: g => <>{word('GuaranteeForm', g.form)} <div className="soft">{g.reference}</div></> },
    { key: 'amount', title: t('guarantees.amount'), kind: 'money', cell: g => <Money fen={g.amountFen} /> },
    { key: 'status', title: t('word.status'), cell: g => <><StatusTag of="GuaranteeStatus" value={g.status} /> {g.reason}</> },
    { key: 'due', title: t('guarantees.due'), cell: g => (g.dueAt ? <Clock from={g.createdAt} due={g.dueAt} /> : '–') },
    { key: 'at', title: t('guarantees.recorded'), cell: g => <DateTimeText at={g.createdAt} /> },
    { key: 'acts', title: t('word.acts'), cell: g => <Actions size="small" available={g.availableActions} acts={{
      RETURN: { label: t('guarantees.return'), ask: { fields: why }, run: v => giveBack({ guaranteeId: g.id, expectedVersion: g.version, reason: v.reason! }) },
      CALL: { danger: true, ask: { text: t('guarantees.call.text'), fields: why }, run: v => call({ guaranteeId: g.id, expectedVersion: g.version, reason: v.reason! }) },
    }} /> },
  ]
  return (
    <Loaded read={read}>
      {({ node }) => {
        if (node?.__typename !== 'Contract' || (node.bondFen === 0 && node.guarantees.length === 0)) return null
        const held = node.guarantees.filter(g => g.status === 'HELD').reduce((n, g) => n + g.amountFen, 0)
        return (
          <Section title={t('guarantees.title')} extra={held >= node.bondFen
            ? <Mark tone="good">{t('guarantees.in', { sum: yuan(held) })}</Mark> : <Mark tone="warn">{t('guarantees.missing', { sum: yuan(node.bondFen - held) })}</Mark>}>
            <RowsTable caption={t('guarantees.title')} columns={columns} rows={node.guarantees} rowKey={g => g.id} empty={t('guarantees.none')} />
          </Section>
        )
      }}
    </Loaded>
  )
}
