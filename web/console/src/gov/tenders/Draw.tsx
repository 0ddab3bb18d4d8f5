// One side's part in the draw. The secret is made in this browser, stays in it, and is shown only once both sides are bound.
import { Alert, Button, Input } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { GovDrawCommitDocument, GovDrawRevealDocument } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Actions } from '../../kit/Actions'
import { Field } from '../../kit/Field'
import { holds, useHere } from '../../kit/viewer'
import { t } from '../../kit/words'
import { commitOf, dropNonce, keepNonce, keptNonce, makeNonce } from './draw'
import type { Panel } from './Panel'

export function DrawActs({ panel: p, again }: { panel: Panel; again: () => void }) {
  const { seat, viewer } = useHere()
  const side = holds(seat, 'REGULATOR') ? 'regulator' : 'buyer'
  const holder = useMemo(() => ({ personId: viewer.person.id, panelId: p.id, root: p.draw.poolRoot, side }) as const, [viewer.person.id, p.id, p.draw.poolRoot, side])
  const [typed, setTyped] = useState('')
  const nonce = typed || keptNonce(holder)
  const commit = useAct(GovDrawCommitDocument, { quiet: true, done: t('tender.draw.committed'), reread: again })
  const reveal = useAct(GovDrawRevealDocument, { quiet: true, done: t('tender.draw.revealed'), reread: again, secret: true })
  const bound = side === 'regulator' ? p.draw.regulatorCommit : p.draw.buyerCommit
  const shown = side === 'regulator' ? p.draw.regulatorNonce : p.draw.buyerNonce
  const on = { panelId: p.id, expectedVersion: p.version }
  const mine = (action: string) => p.availableActions.filter(a => a.action === action)
  const fits = /^[0-9a-f]{64}$/.test(nonce) && commitOf(nonce) === bound
  const bind = async () => {
    // kept before it is sent, and sent again as it is: an answer that is lost loses no secret
    const made = keptNonce(holder) || makeNonce()
    keepNonce(holder, made)
    setTyped('')
    return commit({ ...on, commit: commitOf(made) })
  }
  // what was shown binds nobody in a draw that is begun anew
  useEffect(() => { if (shown) dropNonce(holder) }, [shown, holder])
  const waiting = bound && !shown && (p.status === 'FORMING' || p.status === 'COMMITTED')
  return (
    <>
      {p.status === 'FORMING' && (
        <Actions available={mine('COMMIT_DRAW')} acts={{ COMMIT_DRAW: { primary: true, label: t('tender.draw.commit'), ask: { text: t('tender.draw.commit.text') }, run: bind } }} />
      )}
      {waiting && holds(seat, 'HANDLER', 'REGULATOR') && (
        <div className="foot">
          <Alert type={fits ? 'success' : 'warning'} showIcon title={fits ? t('tender.draw.kept') : t('tender.draw.lost')} description={fits
            ? <details><summary>{t('tender.draw.copy')}</summary><code>{nonce}</code></details>
            : <Field label={t('tender.draw.nonce')}>{id => <Input id={id} value={nonce} spellCheck={false} onChange={e => setTyped(e.target.value.trim())} />}</Field>} />
        </div>
      )}
      {p.status === 'COMMITTED' && fits && (
        <Actions available={mine('REVEAL_DRAW')} acts={{ REVEAL_DRAW: { primary: true, label: t('tender.draw.reveal'), ask: { text: t('tender.draw.reveal.text') }, run: () => reveal({ ...on, nonce }) } }} />
      )}
      {p.status === 'COMMITTED' && !fits && mine('REVEAL_DRAW').some(a => a.allowed) && <div className="buttons foot"><Button disabled>{t('tender.draw.reveal')}</Button></div>}
    </>
  )
}
