// A balance of the ledger as columns: budget lines and pools show theirs alike.
import { Bar, Mark, Money } from '../kit/parts'
import type { Column } from '../kit/table/columns'
import { t } from '../kit/words'
import { nearlySpent, percent } from './shares'

interface Balanced { balance: { grantedFen: number; reservedFen: number; consumedFen: number; leftFen: number } }

export const balanceColumns = <Row extends Balanced>(): Column<Row>[] => [
  { key: 'granted', title: t('balance.granted'), kind: 'money', cell: r => <Money fen={r.balance.grantedFen} />, value: r => r.balance.grantedFen },
  { key: 'reserved', title: t('balance.reserved'), kind: 'money', cell: r => <Money fen={r.balance.reservedFen} />, value: r => r.balance.reservedFen },
  { key: 'consumed', title: t('balance.consumed'), kind: 'money', cell: r => <Money fen={r.balance.consumedFen} />, value: r => r.balance.consumedFen },
  { key: 'left', title: t('balance.left'), kind: 'money', cell: r => <Money fen={r.balance.leftFen} />, value: r => r.balance.leftFen },
  { key: 'bar', title: t('balance.committed'), cell: ({ balance: b }) => (
    <>
      <Bar part={b.grantedFen - b.leftFen} whole={b.grantedFen} label={percent(b.grantedFen - b.leftFen, b.grantedFen)} />
      {nearlySpent(b.leftFen, b.grantedFen) && <div><Mark tone="warn">{t('budgets.near')}</Mark></div>}
    </>
  ) },
]
