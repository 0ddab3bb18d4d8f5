// Rules and figures by version, with where each is written and what a version changed.
import { useState } from 'react'
import { GovPoliciesDocument, type GovPoliciesQuery, type PolicyKind } from '../../gql/graphql'
import { useAll } from '../../kit/all'
import { Choice, EnumChoice, FilterBar } from '../../kit/Field'
import { useFilters } from '../../kit/filters'
import { Page } from '../../kit/Page'
import { DayText, Facts, Mark, Section } from '../../kit/parts'
import { Empty, Loaded } from '../../kit/states'
import { today } from '../../kit/time'
import { t, word } from '../../kit/words'
import { changes, figuresOf } from './figures'

type Policy = GovPoliciesQuery['policies']['edges'][number]['node']

const rows = (data: GovPoliciesQuery) => data.policies
const defaults = { kind: '' }

export default function Policies() {
  const [filter, setFilter] = useFilters(defaults)
  const read = useAll(GovPoliciesDocument, { kind: (filter.kind || null) as PolicyKind | null }, rows)
  return (
    <Page title={t('policies.title')}>
      <FilterBar><EnumChoice label={t('policies.kind')} of="PolicyKind" value={filter.kind} onChange={kind => setFilter({ kind })} /></FilterBar>
      <Loaded read={read}>
        {data => {
          const codes = [...new Set(data.map(p => p.code))]
          if (codes.length === 0) return <Empty>{t('policies.empty')}</Empty>
          return codes.map(code => <Versions key={code} versions={data.filter(p => p.code === code)} />)
        }}
      </Loaded>
    </Page>
  )
}

function Versions({ versions }: { versions: Policy[] }) {
  const [id, setId] = useState(versions[0]!.id)
  const shown = versions.find(p => p.id === id) ?? versions[0]!
  const earlier = versions.filter(p => p.number < shown.number)
  const [against, setAgainst] = useState('')
  const other = earlier.find(p => p.id === against) ?? earlier[0]
  const label = (p: Policy) => t('policies.version', { n: p.number, from: p.validFrom })
  const options = (list: Policy[]) => list.map(p => ({ value: p.id, label: label(p) }))
  return (
    <Section title={shown.title} extra={<Mark tone={inForce(shown) ? 'good' : 'plain'}>{inForce(shown) ? t('policies.inForce') : t('policies.notInForce')}</Mark>}>
      {versions.length > 1 && (
        <FilterBar>
          <Choice label={t('word.version')} value={shown.id} onChange={setId} options={options(versions)} />
          {other && <Choice label={t('policies.against')} value={other.id} onChange={setAgainst} options={options(earlier)} />}
        </FilterBar>
      )}
      <div className="columns">
        <Facts items={[
          [t('policies.kind'), word('PolicyKind', shown.kind)],
          [t('word.version'), t('word.version.n', { n: shown.number })],
          [t('word.citation'), shown.citation],
          [t('word.term'), <span key="t"><DayText day={shown.validFrom} /> {t('word.to')} {shown.validUntil ? <DayText day={shown.validUntil} /> : t('policies.open')}</span>],
          [t('policies.code'), <code key="c">{shown.code}</code>],
        ]} />
        {other ? <Changed before={other} after={shown} /> : <FigureTable policy={shown} />}
      </div>
    </Section>
  )
}

const inForce = (p: Policy) => p.validFrom <= today() && (!p.validUntil || p.validUntil >= today())

function FigureTable({ policy }: { policy: Policy }) {
  return (
    <table className="table plain">
      <caption className="hidden">{t('policies.figures', { title: policy.title })}</caption>
      <thead><tr><th scope="col">{t('policies.figure')}</th><th scope="col">{t('policies.value')}</th></tr></thead>
      <tbody>{figuresOf(policy.body).map(f => <tr key={f.path}><th scope="row">{f.name}</th><td>{f.value}</td></tr>)}</tbody>
    </table>
  )
}

function Changed({ before, after }: { before: Policy; after: Policy }) {
  return (
    <table className="table plain">
      <caption className="hidden">{t('policies.changes', { before: before.number, after: after.number })}</caption>
      <thead><tr><th scope="col">{t('policies.figure')}</th><th scope="col">{t('word.version.n', { n: before.number })}</th><th scope="col">{t('word.version.n', { n: after.number })}</th></tr></thead>
      <tbody>
        {changes(before.body, after.body).map(c => (
          <tr key={c.name} className={c.changed ? 'row-changed' : undefined}>
            <th scope="row">{c.name}</th><td>{c.before}</td><td>{c.changed ? <Mark tone="warn">{c.after}</Mark> : c.after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
