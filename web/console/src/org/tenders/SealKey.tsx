// The second step: the key. One that was used before is chosen; a new one is made here, saved by the person as a file,
// and chosen again before anything is sealed with it: who has no key file cannot open the own bid, and needs the custodians.
import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { Mark } from '../../kit/parts'
import { t } from '../../kit/words'
import { KeyChooser } from '../../sealing/KeyChooser'
import { KeyMaker, nameTail } from '../../sealing/KeyMaker'
import { newBidKeys, type Keys } from '../../sealing/keys'
import { bidsToSealWith, type LotBid } from './bids'
import type { Tender } from './steps'

interface Props { tender: Tender; lotId: string; bids: LotBid[]; keys: Keys | null; setKeys: (keys: Keys | null) => void; back: () => void; go: () => void }

export function SealKey({ tender, lotId, bids, keys, setKeys, back, go }: Props) {
  const [fresh, setFresh] = useState(false)
  const used = bidsToSealWith(bids, lotId)
  const counts = bids.find(b => b.lotId === lotId && b.whole)?.bid
  const before = <Button onClick={fresh ? () => setFresh(false) : back}>{t('twoStep.back')}</Button>
  return (
    <>
      <p>{t('seal.key.text')}</p>
      <Alert type="warning" showIcon className="gap" title={t('seal.key.lost')} />
      {keys ? (
        <>
          <p><Mark tone="good">{t('seal.key.ready', { tail: nameTail(keys) })}</Mark></p>
          {counts && counts !== keys.id && <Alert type="info" showIcon className="gap" title={t('seal.key.another')} />}
          <div className="buttons"><Button type="primary" onClick={go}>{t('seal.next.send')}</Button><Button onClick={back}>{t('twoStep.back')}</Button><Button onClick={() => setKeys(null)}>{t('seal.key.other')}</Button></div>
        </>
      ) : used.length > 0 && !fresh ? (
        <>
          <p>{t('seal.key.had')}</p>
          <KeyChooser name="use" button={t('seal.key.use')} take={k => {
            if (!used.includes(k.id)) return t('seal.key.otherBid')
            setKeys(k)
            return null
          }} />
          <div className="buttons foot">{before}<Button onClick={() => setFresh(true)}>{t('seal.key.gone')}</Button></div>
        </>
      ) : (
        <>
          {fresh && <Alert type="error" showIcon className="gap" title={t('seal.key.anew')} description={counts && t('seal.key.another')} />}
          <KeyMaker make={newBidKeys} file={`linli-key-${tender.number ?? tender.id}`} saved={setKeys} back={before} otherwise={k => <Typed keys={k} saved={setKeys} />} />
        </>
      )}
    </>
  )
}

/** Where files cannot be chosen, as in some phones' browsers: what only who sees the saved file knows. */
function Typed({ keys, saved }: { keys: Keys; saved: (keys: Keys) => void }) {
  const [tail, setTail] = useState('')
  return (
    <details className="more">
      <summary>{t('seal.key.type')}</summary>
      <p>{t('seal.key.type.text')}</p>
      <label className="recorder-field"><span>{t('seal.key.tail')}</span><Input className="short" value={tail} maxLength={8} onChange={e => setTail(e.target.value.trim().toLowerCase())} /></label>
      <div className="buttons"><Button disabled={tail.length !== 8} onClick={() => (tail === nameTail(keys) ? saved(keys) : setTail(''))}>{t('seal.key.typed')}</Button></div>
    </details>
  )
}
