// The log by record or stream, and whether its chain of hashes is whole.
import { Button, Input } from 'antd'
import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import { GovContractsDocument, GovEntriesDocument, type GovEntriesQuery } from '../../gql/graphql'
import { useAll } from '../../kit/all'
import { Choice, Field, FilterBar } from '../../kit/Field'
import { useFilters } from '../../kit/filters'
import { Page } from '../../kit/Page'
import { DateTimeText, Section } from '../../kit/parts'
import { useRead } from '../../kit/read'
import { Empty } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { DataTable } from '../../kit/table/DataTable'
import { dayClock } from '../../kit/time'
import { t, verbWord } from '../../kit/words'
import { contractRows } from '../contracts/soon'
import { Who } from '../Who'
import { ChainCheck } from './ChainCheck'

type Row = GovEntriesQuery['entries']['edges'][number]['node']

const rows = (data: GovEntriesQuery) => data.entries
const none = {}
const defaults = { stream: '', record: '' }

// Records with a page of their own open it; of the others their entries are what there is to see.
const pages: Record<string, string> = { bkg: '/bookings/', stm: '/statements/', con: '/contracts/' }
const placeOf = (id: string) => (pages[id.slice(0, 3)] ? pages[id.slice(0, 3)] + id : `/trail?record=${id}`)

const columns = (): Column<Row>[] => [
  { key: 'seq', title: t('trail.seq'), cell: e => e.seq, value: e => e.seq },
  { key: 'at', title: t('word.when'), cell: e => <DateTimeText at={e.at} />, value: e => dayClock(e.at) },
  { key: 'verb', title: t('trail.verb'), cell: e => <strong>{verbWord(e.verb)}</strong>, value: e => verbWord(e.verb) },
  { key: 'who', title: t('trail.who'), cell: e => <Who id={e.actorId} />, value: e => e.actorId },
  { key: 'for', title: t('trail.for'), cell: e => (e.onBehalfOfId ? <Who id={e.onBehalfOfId} /> : '–'), value: e => e.onBehalfOfId, wideOnly: true },
  { key: 'record', title: t('trail.record'), cell: e => <Link to={placeOf(e.record)}><code>{e.record}</code></Link>, value: e => e.record },
  { key: 'stream', title: t('trail.stream'), value: e => e.stream },
  { key: 'text', title: t('trail.text'), cell: e => (
    <details className="entry-text">
      <summary>{t('trail.text.open')}</summary>
      <code>{e.body}</code>
      <div className="soft">{t('trail.prevHash')} <code>{e.prevHash}</code></div>
      <div className="soft">{t('trail.hash')} <code>{e.hash}</code></div>
    </details>
  ), value: e => e.body },
  { key: 'prevHash', title: t('trail.prevHash'), value: e => e.prevHash },
  { key: 'hash', title: t('trail.hash'), value: e => e.hash },
]

export default function Trail() {
  const [filter, setFilter] = useFilters(defaults)
  const contracts = useAll(GovContractsDocument, none, contractRows)
  const variables = useMemo(() => ({ stream: filter.stream || null, record: filter.record || null }), [filter.stream, filter.record])
  const asked = Boolean(filter.stream || filter.record)
  // a record lies in one stream: its first entry names it
  const first = useRead(GovEntriesDocument, { ...variables, first: 1 }, !asked)
  const stream = filter.stream || first.data?.entries.edges[0]?.node.stream
  return (
    <Page title={t('trail.title')} extra={<Link to="/anchors">{t('anchors.title')}</Link>}>
      <FilterBar>
        <Choice label={t('contracts.contract')} value={contracts.data?.some(c => c.id === filter.stream) ? filter.stream : ''} onChange={id => setFilter({ stream: id, record: '' })}
          options={[{ value: '', label: t('trail.contract.none') }, ...(contracts.data ?? []).map(c => ({ value: c.id, label: `${c.number} ${c.provider.name}` }))]} />
        <Sought key={`r${filter.record}`} label={t('trail.record')} value={filter.record} onChange={record => setFilter({ record, stream: '' })} />
        <Sought key={`s${filter.stream}`} label={t('trail.stream')} value={filter.stream} onChange={id => setFilter({ stream: id, record: '' })} />
      </FilterBar>
      {!asked && <Empty>{t('trail.ask')}</Empty>}
      {asked && stream && <Section title={t('chain.title')}><ChainCheck key={stream} stream={stream} /></Section>}
      {asked && <DataTable caption={t('trail.title')} document={GovEntriesDocument} variables={variables} rows={rows} columns={columns()} file={t('trail.title')} empty={t('trail.empty')} />}
    </Page>
  )
}

// Ids are pasted: they are looked for when somebody says so, not at each letter.
function Sought({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const [text, setText] = useState(value)
  const go = () => onChange(text.trim())
  return (
    <Field label={label}>
      {id => (
        <span className="sought">
          <Input id={id} value={text} onChange={e => setText(e.target.value)} onPressEnter={go} />
          <Button onClick={go}>{t('trail.look')}</Button>
        </span>
      )}
    </Field>
  )
}
