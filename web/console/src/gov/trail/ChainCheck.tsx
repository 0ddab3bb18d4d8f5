// Recomputes a stream's hashes in the browser, and compares it with the newest anchor that names it.
import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { useClient } from 'urql'
import { GovAnchorHeadsDocument, GovEntriesDocument, type GovAnchorHeadsQuery, type GovEntriesQuery } from '../../gql/graphql'
import { allOf } from '../../kit/all'
import { Mark } from '../../kit/parts'
import { dayClock } from '../../kit/time'
import { t } from '../../kit/words'
import { anchored, checkAnchors, checkStream, type Verdict } from './chain'

const entryRows = (data: GovEntriesQuery) => data.entries
const anchorRows = (data: GovAnchorHeadsQuery) => data.anchors

/** A day's anchors name every stream that moved that day; older ones are on the anchors' page. */
const recent = 24
/** Hours of a month: as many anchors are checked at most. */
const month = 31 * 24

interface Found { verdict: Verdict; anchor: ReturnType<typeof anchored> }

export function VerdictMark({ verdict, unit }: { verdict: Verdict; unit: 'entries' | 'anchors' }) {
  if (verdict.whole) return <Mark tone="good">{t(`chain.whole.${unit}`, { n: verdict.checked })}</Mark>
  return <Mark tone="bad">{t(`chain.broken.${unit}`, { at: unit === 'anchors' ? dayClock(verdict.at) : verdict.at })} {t(`chain.why.${verdict.why}`)}</Mark>
}

/** Runs a check and shows how it stands. */
export function Check({ run, text }: { run: () => Promise<ReactNode>; text: string }) {
  const [state, setState] = useState<ReactNode>(null)
  const [busy, setBusy] = useState(false)
  const start = async () => {
    setBusy(true)
    setState(t('chain.running'))
    setState(await run().catch(() => <Mark tone="warn">{t('chain.failed')}</Mark>))
    setBusy(false)
  }
  // browsers compute hashes only for pages that came over a safe connection
  if (!globalThis.crypto?.subtle) return <p>{t('chain.unsafe')}</p>
  return (
    <>
      <p className="soft">{text}</p>
      <div className="check"><Button loading={busy} onClick={() => void start()}>{t('chain.check')}</Button><div role="status" className="check-result">{state}</div></div>
    </>
  )
}

export function ChainCheck({ stream }: { stream: string }) {
  const client = useClient()
  const run = async () => {
    const entries = await allOf(client, GovEntriesDocument, { stream, record: null }, entryRows)
    const { data } = await client.query(GovAnchorHeadsDocument, { first: recent }, { requestPolicy: 'network-only' }).toPromise()
    const found: Found = { verdict: await checkStream(entries), anchor: data ? anchored(entries, data.anchors.edges.map(e => e.node)) : null }
    return (
      <>
        <VerdictMark verdict={found.verdict} unit="entries" />
        {found.anchor
          ? <Mark tone={found.anchor.agrees ? 'good' : 'bad'}>{t(found.anchor.agrees ? 'chain.anchored' : 'chain.notAnchored', { at: dayClock(found.anchor.at), n: found.anchor.seq })}</Mark>
          : <span className="soft">{t('chain.noAnchor', { n: recent })}</span>}
      </>
    )
  }
  return <Check run={run} text={t('chain.text')} />
}

export function AnchorCheck() {
  const client = useClient()
  const run = async () => {
    const anchors = await allOf(client, GovAnchorHeadsDocument, {}, anchorRows, { most: month })
    return <VerdictMark verdict={await checkAnchors(anchors, anchors.length < month)} unit="anchors" />
  }
  return <Check run={run} text={t('anchors.check.text')} />
}
