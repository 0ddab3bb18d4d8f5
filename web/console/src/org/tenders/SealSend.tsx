// The third step: sealed here, handed in, and the receipt checked here.
import { DownloadOutlined } from '@ant-design/icons'
import { Alert, Button, Progress } from 'antd'
import { useRef, useState } from 'react'
import { Link } from 'react-router'
import { useClient } from 'urql'
import { OrgSealingTermsDocument } from '../../gql/graphql'
import { useSay } from '../../kit/act'
import { Checksum } from '../../kit/Checksum'
import { dropDraft } from '../../kit/draft'
import { fenOf } from '../../kit/money'
import { DateTimeText, Facts, Mark, Money } from '../../kit/parts'
import { download } from '../../kit/table/export'
import { PrintButton } from '../../kit/table/print'
import { useSeat } from '../../kit/viewer'
import { tm } from '../../kit/terms'
import { t, word } from '../../kit/words'
import { nameTail } from '../../sealing/KeyMaker'
import type { Keys } from '../../sealing/keys'
import { verifyReceipt, type Receipt } from '../../sealing/receipt'
import { sealBid, type Envelope } from '../../sealing/seal'
import type { Kind, Terms } from '../../sealing/terms'
import { isKind, missingOf } from './bids'
import { draftOf, type Question } from './draft'
import { sealingText } from './problem'
import { saveReceipt } from './Receipts'
import type { Filled } from './Seal'
import { sizeText } from '../../kit/size'
import type { Tender } from './steps'
import { NotTaken } from '../../kit/upload'
import { sendEnvelope } from './upload'
import type { TenderRead } from './useTender'

interface Props { tender: Tender; lot: Tender['lots'][number]; kind: Kind; data: TenderRead; keys: Keys; filled: Filled; questions: Question[]; back: () => void }

type Sealed = Envelope & { file: Blob; receiptKey: string }
type Stage = 'idle' | 'reading' | 'sealing' | 'sending' | 'checking'
interface Sent { file: string; envelope: Blob }
interface Kept { receipt: Receipt; file: string; size: number }

export function SealSend({ tender, lot, kind, data, keys, filled, questions, back }: Props) {
  const seat = useSeat()
  const client = useClient()
  const say = useSay()
  const [stage, setStage] = useState<Stage>('idle')
  const [share, setShare] = useState(0)
  const [wrong, setWrong] = useState<{ text: string; again: boolean } | null>(null)
  // what the server answered, when it does not hold: evidence that nobody else has
  const [doubtful, setDoubtful] = useState<Sent | null>(null)
  const [kept, setKept] = useState<Kept | null>(null)
  // what was sealed once is sent as it is when the way was lost: the server knows it again
  const sealed = useRef<Sealed | null>(null)
  const stop = useRef<AbortController | null>(null)

  const seal = async (): Promise<Sealed> => {
    const { data: found, error } = await client.query(OrgSealingTermsDocument, { tenderId: tender.id, lotId: lot.id, kind }, { requestPolicy: 'network-only' }).toPromise()
    if (!found?.sealing) throw error?.networkError ? new NotTaken('NETWORK', '') : new NotTaken('INTERNAL', error?.message ?? '')
    const draft = draftOf(filled.answers, { kind, organization: { id: seat.organizationId!, name: seat.name }, lotTitle: lot.title, questions, at: new Date() })
    const one = await sealBid(JSON.parse(found.sealing.terms) as Terms, keys, draft, filled.files, (at, done, total) => {
      setStage(at === 'reading' ? 'reading' : 'sealing')
      setShare(total > 0 ? done / total : 1)
    })
    return { ...one, receiptKey: found.sealing.receiptKey }
  }
  const run = async () => {
    setWrong(null)
    setStage('sealing')
    setShare(0)
    setDoubtful(null)
    stop.current = new AbortController()
    let file = ''
    try {
      const one = sealed.current ??= await seal()
      setStage('sending')
      setShare(0)
      file = await sendEnvelope(one.file, { tenderId: tender.id, lotId: lot.id, organizationId: seat.organizationId! }, setShare, stop.current.signal)
      setStage('checking')
      const receipt = await verifyReceipt(parsed(file), one.receiptKey, one)
      setKept({ receipt, file, size: one.file.size })
      dropDraft(`seal.${seat.organizationId}.${tender.id}.${lot.id}.${kind}`)
      say(t('seal.done'))
      data.again()
    } catch (e) {
      if (!(e instanceof NotTaken && e.code === 'ABORTED')) setWrong({ text: sealingText(e), again: file !== '' || (e instanceof NotTaken && e.again) })
      if (file) {
        setDoubtful({ file, envelope: sealed.current!.file })
        data.again()
      }
      setStage('idle')
    }
  }
  if (kept) return <Done kept={kept} tender={tender} lot={lot} kind={kind} data={data} />
  const counts = data.bids?.find(b => b.lotId === lot.id && b.whole)?.bid
  const busy = stage !== 'idle'
  return (
    <>
      <p>{t('seal.send.text')}</p>
      <Facts items={[
        [t('tenders.lot'), t('tenders.lot.n', { n: lot.position, title: lot.title })],
        [t('seal.kind'), word('EnvelopeKind', kind)],
        [tm(tender.method, 'seal.bidder'), seat.name],
        [t('seal.answers'), kind === 'TECHNICAL' && t('seal.answers.n', { n: questions.length })],
        [t('seal.total'), kind !== 'TECHNICAL' && <strong key="t"><Money fen={fenOf(filled.answers.total) ?? 0} /></strong>],
        [t('seal.files'), filled.files.length > 0 ? t('seal.files.total', { n: filled.files.length, size: sizeText(filled.files.reduce((n, f) => n + f.blob.size, 0)) }) : t('seal.files.none')],
        [t('seal.key'), t('seal.key.tailed', { tail: nameTail(keys) })],
      ]} />
      {counts && counts !== keys.id && <Alert type="info" showIcon className="gap" title={t('seal.key.another')} />}
      {busy && (
        <div className="gap" role="status">
          <p>{t(`seal.stage.${stage}`)}</p>
          <Progress percent={Math.round(share * 100)} aria-label={t(`seal.stage.${stage}`)} strokeColor="#0b6e5b" />
        </div>
      )}
      {wrong && <Alert type="error" showIcon role="alert" className="gap" title={wrong.text} description={doubtful ? <Doubtful sent={doubtful} /> : wrong.again ? t('seal.again.text') : undefined} />}
      <div className="buttons foot">
        <Button type="primary" size="large" loading={busy} onClick={() => void run()}>{wrong?.again ? t('seal.again') : t('seal.send')}</Button>
        {stage === 'sending' ? <Button onClick={() => stop.current?.abort()}>{t('seal.stop')}</Button> : <Button disabled={busy} onClick={back}>{t('twoStep.back')}</Button>}
      </div>
    </>
  )
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null // which is no receipt
  }
}

/** What to do about a receipt that does not hold, while there is time: nothing of it may be lost. */
function Doubtful({ sent: { file, envelope } }: { sent: Sent }) {
  return (
    <>
      <ol className="tight">{(['save', 'again', 'call', 'anew'] as const).map(step => <li key={step}>{t(`seal.doubtful.${step}`)}</li>)}</ol>
      <div className="buttons">
        <Button icon={<DownloadOutlined aria-hidden />} onClick={() => saveReceipt('doubtful', file)}>{t('seal.doubtful.receipt')}</Button>
        <Button icon={<DownloadOutlined aria-hidden />} onClick={() => download(envelope, 'bid.linli')}>{t('seal.doubtful.envelope')}</Button>
      </div>
    </>
  )
}

function Done({ kept, tender, lot, kind, data }: { kept: Kept; tender: Tender; lot: Tender['lots'][number]; kind: Kind; data: TenderRead }) {
  const own = data.bids?.find(b => b.lotId === lot.id)
  const r = kept.receipt
  // what the bid of this key lacks: another one may be whole, and counts until this one is
  const missing = missingOf(own?.all.find(b => b.bid === r.bid), (data.bidding?.sealing?.kinds ?? []).filter(isKind)).find(k => k !== kind)
  const older = missing && own?.whole && own.bid !== r.bid
  return (
    <>
      <Alert type="success" showIcon className="gap" title={t('seal.done')} description={t('seal.done.text')} />
      {older && <Alert type="warning" showIcon className="gap" title={t('seal.begun', { kinds: word('EnvelopeKind', missing) })} />}
      <div className="receipt">
        <h3>{t('receipt.title')}</h3>
        <p><Mark tone="good">{t('receipt.good')}</Mark></p>
        <Facts items={[
          [t('tenders.name'), tender.title],
          [t('tenders.number'), tender.number],
          [t('tenders.lot'), t('tenders.lot.n', { n: lot.position, title: lot.title })],
          [t('seal.kind'), word('EnvelopeKind', r.kind)],
          [t('receipt.at'), <DateTimeText key="a" at={r.receivedAt} />],
          [t('receipt.id'), <code key="i">{r.envelope}</code>],
          [t('receipt.size'), sizeText(kept.size)],
        ]} />
        <Checksum of={r.ciphertextHash} />
      </div>
      <div className="buttons no-print foot">
        <Button icon={<DownloadOutlined aria-hidden />} onClick={() => saveReceipt(r.envelope, kept.file)}>{t('receipt.save')}</Button>
        <PrintButton />
        {missing && <Link className="button-link" to={`/tenders/${tender.id}/seal?lot=${lot.id}&kind=${missing}`}>{t('seal.seal', { kind: word('EnvelopeKind', missing) })}</Link>}
        <Link className={missing ? 'button-link button-plain' : 'button-link'} to={`/tenders/${tender.id}?part=bid`}>{t('seal.back')}</Link>
      </div>
    </>
  )
}
