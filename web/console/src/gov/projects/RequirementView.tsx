// What must be delivered: the newest version, with its measurable promises as a table.
import { Checksum } from '../../kit/Checksum'
import { DateTimeText, Facts, Mark, Money, Section } from '../../kit/parts'
import { Empty } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { t, word } from '../../kit/words'
import type { Requirement } from './useProject'

type Body = Requirement['body']

const indicatorColumns = (): Column<Body['indicators'][number]>[] => [
  { key: 'code', title: t('requirement.code'), cell: i => i.code },
  { key: 'name', title: t('requirement.indicator'), cell: i => <strong>{i.name}</strong> },
  { key: 'target', title: t('requirement.target'), cell: i => <span className="one-line">{word('Comparison', i.compare)} {i.target} {i.unit}</span> },
  { key: 'method', title: t('requirement.method'), cell: i => i.method },
]

const itemColumns = (): Column<Body['items'][number]>[] => [
  { key: 'title', title: t('requirement.item'), cell: i => i.title },
  { key: 'category', title: t('projects.category'), cell: i => i.category.name },
  { key: 'area', title: t('word.area'), cell: i => i.area.name },
  { key: 'units', title: t('requirement.units'), kind: 'number', cell: i => i.units },
  { key: 'price', title: t('requirement.price'), kind: 'money', cell: i => <Money fen={i.unitPriceFen} /> },
  { key: 'sum', title: t('requirement.sum'), kind: 'money', cell: i => <Money fen={i.units * i.unitPriceFen} /> },
]

const stageColumns = (): Column<Body['acceptance']['stages'][number]>[] => [
  { key: 'name', title: t('requirement.stage'), cell: s => s.name },
  { key: 'after', title: t('requirement.after'), kind: 'number', cell: s => s.afterMonths },
  { key: 'share', title: t('requirement.share'), kind: 'number', cell: s => `${s.sharePercent} %` },
]

export function RequirementView({ requirements }: { requirements: Requirement[] }) {
  const r = requirements.at(-1)
  if (!r) return <Section title={t('requirement.title')}><Empty>{t('requirement.none')}</Empty></Section>
  const { body } = r
  const reasons = new Map(body.justification.map(j => [j.code, j.reason]))
  return (
    <Section title={t('requirement.title')} extra={<Mark tone={r.frozenAt ? 'good' : 'plain'}>{t('requirement.number', { n: r.number })} {r.frozenAt ? t('requirement.frozen') : t('requirement.open')}</Mark>}>
      <Facts items={[
        [t('requirement.scope'), body.scope],
        [t('requirement.term'), t('requirement.months', { n: body.termMonths })],
        [t('requirement.stability'), body.stability.map(s => word('StabilityTest', s)).join(t('word.enumComma'))],
        [t('requirement.committee'), t('requirement.people', { n: body.acceptance.committee })],
        [t('requirement.recipients'), body.acceptance.recipients ? t('word.yes') : t('word.no')],
        [t('requirement.note'), r.reviewNote],
        [t('requirement.frozenAt'), r.frozenAt && <DateTimeText key="f" at={r.frozenAt} />],
        [t('requirement.hash'), r.hash && <Checksum key="h" of={r.hash} />],
      ]} />
      <h3>{t('requirement.indicators')}</h3>
      <RowsTable caption={t('requirement.indicators')} columns={indicatorColumns()} rows={body.indicators} rowKey={i => i.code} empty={t('requirement.indicators.none')} />
      <h3>{t('requirement.items')}</h3>
      <RowsTable caption={t('requirement.items')} columns={itemColumns()} rows={body.items} rowKey={i => i.title + i.category.id + i.area.id} empty={t('requirement.none')} />
      <h3>{t('requirement.stages')}</h3>
      <RowsTable caption={t('requirement.stages')} columns={stageColumns()} rows={body.acceptance.stages} rowKey={s => s.name + s.afterMonths} empty={t('requirement.stages.none')} />
      {r.warnings.length > 0 && (
        <>
          <h3>{t('requirement.warnings')}</h3>
          <ul className="declared">
            {r.warnings.map(w => (
              <li key={w.code}>
                {w.message} <span className="soft">{w.cite}</span> {w.justified
                  ? <Mark tone="good">{reasons.get(w.code) ?? t('requirement.justified')}</Mark> : <Mark tone="warn">{t('requirement.unjustified')}</Mark>}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}
