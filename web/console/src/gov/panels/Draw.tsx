// The draw of a panel: both sides bind themselves to a nonce, then show it; the order follows, and anybody can
// repeat it. The buyer's and the regulator's pages show this one.
import { Button, Upload } from 'antd'
import { useState } from 'react'
import { GovNonceCommitDocument, GovNonceRevealDocument, GovDrawReformDocument, type GovDrawPanelFragment } from '../../gql/graphql'
import { useAct, useSay } from '../../kit/act'
import { Actions } from '../../kit/Actions'
import { DateTimeText, Facts, Mark, StatusTag } from '../../kit/parts'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { download } from '../../kit/table/export'
import { t, word } from '../../kit/words'
import { reached } from '../reached'
import { Steps } from '../Steps'
import { commitOf, dropNonce, keepNonce, keptNonce, newNonce, nonceOf, type Side } from './nonce'

type Panel = GovDrawPanelFragment

/** The draw as it goes: who has bound itself, who has shown its nonce, whether the order is known. */
function stepsOf({ draw, status }: Panel) {
  return reached([
    [t('draw.step.pool', { n: draw.pool.length }), true],
    [t('draw.step.buyerCommit'), draw.buyerCommit !== ''],
    [t('draw.step.regulatorCommit'), draw.regulatorCommit !== ''],
    [t('draw.step.buyerNonce'), draw.buyerNonce !== ''],
    [t('draw.step.regulatorNonce'), draw.regulatorNonce !== ''],
    [t('draw.step.order'), draw.order.length > 0],
    [t('draw.step.seated'), status === 'CONSTITUTED' || status === 'SIGNED'],
  ])
}

const seatColumns = (): Column<Panel['seats'][number]>[] => [
  { key: 'name', title: t('word.name'), cell: s => s.personName },
  { key: 'position', title: t('draw.position'), cell: s => (s.position > 0 ? s.position : '–') },
  { key: 'kind', title: t('draw.kind'), cell: s => word('SeatKind', s.kind) },
  { key: 'status', title: t('word.status'), cell: s => <StatusTag of="SeatStatus" value={s.status} /> },
  { key: 'due', title: t('seats.due'), cell: s => (s.dueAt ? <DateTimeText at={s.dueAt} /> : '–') },
]

export function Draw({ panel: p, side, again }: { panel: Panel; side: Side; again: () => void }) {
  const say = useSay()
  const options = { quiet: true, reread: again }
  const commit = useAct(GovNonceCommitDocument, { ...options, done: t('draw.committed') })
  const reveal = useAct(GovNonceRevealDocument, { ...options, done: t('draw.revealed'), secret: true })
  const reform = useAct(GovDrawReformDocument, { ...options, done: t('draw.reformed') })
  const bound = side === 'BUYER' ? p.draw.buyerCommit : p.draw.regulatorCommit
  const shown = side === 'BUYER' ? p.draw.buyerNonce : p.draw.regulatorNonce
  const [loaded, setLoaded] = useState<string | null>(null)
  const nonce = bound ? loaded ?? keptNonce(p.id, side, bound) : null
  const on = { panelId: p.id, expectedVersion: p.version }
  const bind = async () => {
    // kept before it is sent: what one is bound to is never lost to a broken answer
    const fresh = newNonce()
    keepNonce(p.id, side, fresh)
    return commit({ ...on, commit: commitOf(fresh) })
  }
  const show = async () => {
    const outcome = await reveal({ ...on, nonce: nonce ?? '' })
    if (outcome.ok) dropNonce(p.id, side)
    return outcome
  }
  const take = async (file: Blob) => {
    const found = nonceOf(await file.text(), bound)
    if (found) setLoaded(found)
    else say(t('draw.wrongFile'), 'error')
  }
  return (
    <>
      <div className="headline"><StatusTag of="PanelStatus" value={p.status} /><span>{t('draw.seats', { experts: p.experts, representatives: p.representatives })}</span></div>
      <Steps label={t('panels.draw')} {...stepsOf(p)} />
      <p className="ask-note">{t('draw.how')}</p>
      <Actions available={p.availableActions} acts={{
        COMMIT_DRAW: { primary: true, label: t('draw.commit'), ask: { text: t('draw.commit.text') }, run: bind },
        ...(nonce ? { REVEAL_DRAW: { primary: true, label: t('draw.reveal'), ask: { text: t('draw.reveal.text') }, run: show } } : {}),
        REFORM: { danger: true, label: t('draw.reform'), ask: { text: t('draw.reform.text') }, run: () => reform(on) },
      }} />
      {bound && !shown && (nonce
        ? <p className="foot"><Mark tone="good">{t('draw.kept')}</Mark> <Button onClick={() => download(new Blob([nonce], { type: 'text/plain' }), `linli-draw-${p.id}.txt`)}>{t('draw.save')}</Button></p>
        : (
          <p className="foot">
            <Mark tone="bad">{t('draw.lost')}</Mark>{' '}
            <Upload accept=".txt" showUploadList={false} beforeUpload={file => { void take(file); return false }}><Button>{t('draw.load')}</Button></Upload>
          </p>
        ))}
      <h3>{t('draw.panel')}</h3>
      <RowsTable caption={t('draw.panel')} columns={seatColumns()} rows={p.seats} rowKey={s => s.id} empty={t('draw.noSeats')} />
      <details className="more">
        <summary>{t('draw.transcript')}</summary>
        <Facts items={[
          [t('draw.poolRoot'), <code key="p">{p.draw.poolRoot}</code>],
          [t('draw.buyerCommit'), p.draw.buyerCommit && <code key="bc">{p.draw.buyerCommit}</code>],
          [t('draw.regulatorCommit'), p.draw.regulatorCommit && <code key="rc">{p.draw.regulatorCommit}</code>],
          [t('draw.buyerNonce'), p.draw.buyerNonce && <code key="bn">{p.draw.buyerNonce}</code>],
          [t('draw.regulatorNonce'), p.draw.regulatorNonce && <code key="rn">{p.draw.regulatorNonce}</code>],
          [t('draw.head'), p.draw.head && <code key="h">{p.draw.head}</code>],
        ]} />
        <p className="soft">{t('draw.repeat')}</p>
      </details>
    </>
  )
}
