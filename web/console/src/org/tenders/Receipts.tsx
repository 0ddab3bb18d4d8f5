// The signed receipts: checked here by the server's public key, to be kept as files and on paper.
import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { Checksum } from '../../kit/Checksum'
import { DateTimeText, Mark } from '../../kit/parts'
import { download } from '../../kit/table/export'
import { t, word } from '../../kit/words'
import { isKind, type Handed } from './bids'
import { checkReceipt } from './envelope'

export const saveReceipt = (id: string, file: string) => download(new Blob([file], { type: 'application/json' }), `linli-receipt-${id}.json`)

export function Receipts({ handed, receiptKey }: { handed: Handed[]; receiptKey: string }) {
  const [good, setGood] = useState<Record<string, boolean>>({})
  useEffect(() => {
    let here = true
    const check = async () => {
      const pairs = await Promise.all(handed.filter(e => isKind(e.receipt.kind)).map(async e => [e.id, await checkReceipt(e, receiptKey).then(() => true, () => false)] as const))
      if (here) setGood(Object.fromEntries(pairs))
    }
    void check()
    return () => { here = false }
  }, [handed, receiptKey])
  return (
    <details className="more">
      <summary>{t('receipt.all', { n: handed.length })}</summary>
      <ul className="receipts">
        {handed.map(e => (
          <li key={e.id}>
            <span><strong>{word('EnvelopeKind', e.receipt.kind)}</strong> <DateTimeText at={e.receipt.receivedAt} /></span>
            {e.id in good && (good[e.id] ? <Mark tone="good">{t('receipt.good')}</Mark> : <Mark tone="bad">{t('receipt.bad')}</Mark>)}
            {good[e.id] === false && <span>{t('receipt.bad.text')}</span>}
            <Button size="small" icon={<DownloadOutlined aria-hidden />} aria-label={t('receipt.save.of', { kind: word('EnvelopeKind', e.receipt.kind), id: e.id })} onClick={() => saveReceipt(e.id, e.receipt.file)}>{t('receipt.save')}</Button>
            <Checksum of={e.receipt.ciphertextHash} />
          </li>
        ))}
      </ul>
    </details>
  )
}
