// The text of a contract: made from the tender's documents and the bid, with where it differs; its versions and who signed them.
import { GovContractDifferencesDocument, type GovContractDifferencesQuery } from '../../gql/graphql'
import { Checksum } from '../../kit/Checksum'
import { Choice } from '../../kit/Field'
import { useFilters } from '../../kit/filters'
import { DateTimeText, DayText, Facts, Mark, Money, Section, StatusTag } from '../../kit/parts'
import { useRead } from '../../kit/read'
import { Loaded } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { t, word } from '../../kit/words'
import { useRules } from '../useRules'
import { placeText, valueText } from './places'
import { shownOf, supplements, textFilter, type Version } from './useTexts'
import { Guard } from './Guard'

type Difference = GovContractDifferencesQuery['contractDifferences'][number]

const differenceColumns = (): Column<Difference>[] => [
  { key: 'what', title: t('text.place'), cell: d => placeText(d.what) },
  { key: 'awarded', title: t('text.awarded'), cell: d => valueText(d.what, d.awarded) || '–' },
  { key: 'text', title: t('text.says'), cell: d => <span className="long"><Mark tone="warn">{valueText(d.what, d.text) || '–'}</Mark></span> },
]

const clauseColumns = (): Column<Version['body']['clauses'][number]>[] => [
  { key: 'code', title: t('text.code'), cell: c => c.code },
  { key: 'text', title: t('text.clause'), cell: c => c.text },
  { key: 'source', title: t('text.source'), cell: c => <Mark tone={c.source === 'CONTRACT' ? 'info' : 'plain'}>{word('ClauseSource', c.source)}</Mark> },
]

const lotColumns = (): Column<Version['body']['lots'][number]>[] => [
  { key: 'title', title: t('lots.lot'), cell: l => <>{l.title} <span className="soft">{l.category.name}</span></> },
  { key: 'area', title: t('word.area'), cell: l => l.area.name },
  { key: 'units', title: t('lots.units'), kind: 'number', cell: l => l.units },
  { key: 'price', title: t('lots.price'), kind: 'money', cell: l => <Money fen={l.unitPriceFen} /> },
]

const milestoneColumns = (): Column<Version['body']['milestones'][number]>[] => [
  { key: 'title', title: t('milestones.milestone'), cell: m => m.title },
  { key: 'due', title: t('milestones.due'), cell: m => <DayText day={m.dueOn} /> },
  { key: 'units', title: t('lots.units'), kind: 'number', cell: m => m.units },
  { key: 'sum', title: t('milestones.sum'), kind: 'money', cell: m => <Money fen={m.units * m.unitPriceFen} /> },
]

const versionName = (v: Version) => t('text.version', { n: v.number, kind: word('ContractVersionKind', v.kind), status: word('ContractVersionStatus', v.status) })

export function Text({ versions }: { versions: Version[] }) {
  const [filter, setFilter] = useFilters(textFilter)
  const { said, value } = useRules()
  if (versions.length === 0) return null
  const v = shownOf(versions, filter.text)!
  const most = value('supplement.max')
  return (
    <div id="contract-text"><Section title={t('text.title')} extra={<StatusTag of="ContractVersionStatus" value={v.status} />}>
      {versions.length > 1 && <Choice label={t('text.versions')} value={v.id} options={versions.map(x => ({ value: x.id, label: versionName(x) }))} onChange={text => setFilter({ text })} />}
      <Facts items={[
        [t('text.kind'), word('ContractVersionKind', v.kind)],
        [t('word.reason'), v.reason],
        [t('contracts.value'), <Money key="v" fen={v.body.valueFen} />],
        [t('word.term'), <span key="t"><DayText day={v.body.startOn} /> {t('word.to')} <DayText day={v.body.endOn} /></span>],
        [t('text.field.bondFen'), <Money key="b" fen={v.body.bondFen} />],
        [t('text.field.advanceFen'), v.body.advanceFen > 0 && <Money key="a" fen={v.body.advanceFen} />],
        [t('text.field.retainedBp'), v.body.retainedBp > 0 && `${v.body.retainedBp / 100}%`],
        [t('text.inForceAt'), v.inForceAt && <DateTimeText key="f" at={v.inForceAt} />],
        [t('contracts.publishedAt'), v.publishedAt && <DateTimeText key="p" at={v.publishedAt} />],
      ]} />
      <Checksum of={v.hash} />
      <h3>{t('text.signatures')}</h3>
      <ul className="marks long">
        {(['PROVIDER', 'BUYER'] as const).map(side => {
          const signed = v.signatures.find(s => s.side === side)
          return (
            <li key={side}>
              {signed ? <Mark tone="good">{word('ContractSide', side)} {signed.personName} <DateTimeText at={signed.createdAt} /></Mark> : <Mark tone="plain">{word('ContractSide', side)} {t('text.unsigned')}</Mark>}
            </li>
          )
        })}
      </ul>
      <h3>{t('text.supplements')}</h3>
      {most !== null && <Guard {...supplements(versions, most)} share={said('supplement.max')} />}
      <Differences id={v.id} />
      <h3>{t('text.clauses')}</h3>
      <RowsTable caption={t('text.clauses')} columns={clauseColumns()} rows={v.body.clauses} rowKey={c => c.source + c.code} empty={t('text.clauses.none')} />
      {v.body.milestones.length > 0 && <><h3>{t('milestones.title')}</h3><RowsTable caption={t('text.milestones')} columns={milestoneColumns()} rows={v.body.milestones} rowKey={m => m.title + m.dueOn} /></>}
      <h3>{t('contracts.lots')}</h3>
      <RowsTable caption={t('text.lots')} columns={lotColumns()} rows={v.body.lots} rowKey={l => l.title + l.category.id + l.area.id} />
    </Section></div>
  )
}

function Differences({ id }: { id: string }) {
  const read = useRead(GovContractDifferencesDocument, { id })
  return (
    <>
      <h3>{t('text.differences')}</h3>
      <Loaded read={read}>
        {({ contractDifferences: list }) => (list.length === 0
          ? <p><Mark tone="good">{t('text.same')}</Mark></p>
          : <RowsTable caption={t('text.differences')} columns={differenceColumns()} rows={list} rowKey={d => d.what} />)}
      </Loaded>
    </>
  )
}
