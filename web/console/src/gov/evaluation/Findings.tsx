// What the reckoning found before the report: what has to be put right, and patterns in the prices that one may look at.
import type { ReactNode } from 'react'
import type { CorrectionHead, GovFindingFragment, GovFlagFragment } from '../../gql/graphql'
import { Mark } from '../../kit/parts'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { t, word, type WordKey } from '../../kit/words'
import { termsOf } from '../../kit/terms'
import type { Names } from './names'

/** What the lint calls a thing, and the head of 87号令第六十四条 that it may be corrected under. */
const heads: Record<string, CorrectionHead> = { SHEET_SUM: 'SUM', OUT_OF_RANGE: 'RANGE', OBJECTIVE_DIFFERS: 'OBJECTIVE', OUTLIER: 'OUTLIER' }

/** The head that a finding may be corrected under; null for one that is of no bid's criterion. */
export const headOf = (f: GovFindingFragment): CorrectionHead | null => (f.bidId && f.criterion ? heads[f.code] ?? null : null)

/** What else may keep a lot from being ranked. */
const others: Record<string, WordKey> = {
  CELL_MISSING: 'report.found.CELL_MISSING', BETWEEN_BANDS: 'report.found.BETWEEN_BANDS', FIXED_PRICE_DIFFERS: 'report.found.FIXED_PRICE_DIFFERS', BID_PRICE: 'report.found.BID_PRICE',
}

/** What was found, in words. */
export function foundText(f: Pick<GovFindingFragment, 'code'>): string {
  const head = heads[f.code]
  if (head) return word('CorrectionHead', head)
  return others[f.code] ? t(others[f.code]!) : t('report.found.other', { code: f.code })
}

const detail = (f: GovFindingFragment) => (f.have || f.want ? t(f.code === 'OUTLIER' ? 'report.haveMean' : 'report.haveWant', { have: f.have || '–', want: f.want || '–' }) : '–')

export function Findings({ findings, names, act }: { findings: GovFindingFragment[]; names: Names; act?: (f: GovFindingFragment) => ReactNode }) {
  const columns: Column<GovFindingFragment>[] = [
    { key: 'what', title: t('report.finding'), cell: f => <Mark tone="warn">{foundText(f)}</Mark> },
    { key: 'bid', title: termsOf(names.method).Bidder, cell: f => (f.bidId ? names.bidder(f.bidId) : '–') },
    { key: 'criterion', title: t('sheet.criterion'), cell: f => (f.criterion ? names.criterion(f.criterion).name : '–') },
    { key: 'text', title: t('report.detail'), cell: detail },
    ...(act ? [{ key: 'act', title: t('word.acts'), cell: act }] : []),
  ]
  return (
    <>
      <h3>{t('report.findings')}</h3>
      {findings.length === 0 ? <p><Mark tone="good">{t('report.findings.none')}</Mark></p>
        : <RowsTable caption={t('report.findings')} columns={columns} rows={findings} rowKey={f => [f.code, f.seatId, f.bidId, f.criterion].join()} />}
    </>
  )
}

const flagWords: Record<string, WordKey> = {
  SINGLE_BID: 'report.flag.SINGLE_BID', IDENTICAL_PRICES: 'report.flag.IDENTICAL_PRICES', GAP_CLOSE: 'report.flag.GAP_CLOSE', GAP_WIDE: 'report.flag.GAP_WIDE',
  ARITHMETIC_SEQUENCE: 'report.flag.ARITHMETIC_SEQUENCE', GEOMETRIC_SEQUENCE: 'report.flag.GEOMETRIC_SEQUENCE',
}

export function Flags({ flags, names }: { flags: GovFlagFragment[]; names: Names }) {
  if (flags.length === 0) return null
  return (
    <>
      <h3>{t('report.flags')}</h3>
      <p className="soft">{t('report.flags.help')}</p>
      <ul className="declared">{flags.map(f => <li key={f.kind + f.bidIds.join()}>{flagWords[f.kind] ? t(flagWords[f.kind]!) : f.kind}{t('word.colon')}{f.bidIds.map(names.bidder).join(t('word.enumComma'))}</li>)}</ul>
    </>
  )
}
