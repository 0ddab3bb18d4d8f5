// Subsidy schemes in force, in plain words, and the money of each by area.
import { Button } from 'antd'
import { useState } from 'react'
import { GovPoolsDocument, GovProgrammesDocument, type GovPoolsQuery } from '../../gql/graphql'
import { useAll } from '../../kit/all'
import { Choice, DayChoice, FilterBar } from '../../kit/Field'
import { useFilters } from '../../kit/filters'
import { Page } from '../../kit/Page'
import { DayText, Facts, Section } from '../../kit/parts'
import { useRead } from '../../kit/read'
import { Empty, Loaded } from '../../kit/states'
import { holds, useSeat } from '../../kit/viewer'
import { t, word } from '../../kit/words'
import { PoolGrant } from './PoolGrant'
import { Pools } from './Pools'
import { paysText, whoText } from './rules'

const poolRows = (data: GovPoolsQuery) => data.pools
const defaults = { on: '', level: '' }
const levels = ['DISTRICT', 'STREET', 'COMMUNITY'] as const

export default function Programmes() {
  const seat = useSeat()
  const [filter, setFilter] = useFilters(defaults)
  const [granting, setGranting] = useState<string | null>(null)
  const read = useRead(GovProgrammesDocument, { on: filter.on || null })
  const pools = useAll(GovPoolsDocument, { areaId: seat.id }, poolRows)
  const approver = holds(seat, 'APPROVER')
  return (
    <Page title={t('programmes.title')} extra={approver && <Button type="primary" onClick={() => setGranting('')}>{t('pools.grant')}</Button>}>
      <FilterBar>
        <DayChoice label={t('programmes.on')} value={filter.on} onChange={on => setFilter({ on })} />
        <Choice label={t('pools.level')} value={filter.level} onChange={level => setFilter({ level })}
          options={[{ value: '', label: t('filter.all') }, ...levels.map(l => ({ value: l, label: word('AreaLevel', l) }))]} />
      </FilterBar>
      <Loaded read={read}>
        {data => (
          <>
            {data.programmes.length === 0 && <Empty>{t('programmes.empty')}</Empty>}
            {data.programmes.map(p => (
              <Section key={p.id} title={p.name} extra={approver && <Button onClick={() => setGranting(p.code)}>{t('pools.grant')}</Button>}>
                <div className="columns">
                  <Facts items={[
                    [t('programme.what'), paysText(p)],
                    [t('programme.who'), <ul key="w" className="sentences">{whoText(p).map(s => <li key={s}>{s}</li>)}</ul>],
                    [t('programme.categories'), p.categories.map(c => c.name).join(t('word.enumComma'))],
                  ]} />
                  <Facts items={[
                    [t('word.citation'), p.citation],
                    [t('word.term'), <span key="t"><DayText day={p.validFrom} /> {t('word.to')} <DayText day={p.validUntil} /></span>],
                    [t('word.version'), t('word.version.n', { n: p.number })],
                    [t('programme.code'), <code key="c">{p.code}</code>],
                  ]} />
                </div>
                <Loaded read={pools}>
                  {all => <Pools pools={all.filter(x => x.programmeCode === p.code && (!filter.level || x.area.level === filter.level))} name={p.name} />}
                </Loaded>
              </Section>
            ))}
            {granting !== null && <PoolGrant code={granting} close={() => setGranting(null)} programmes={data.programmes} pools={pools.data ?? []} again={pools.again} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}
