// Seals one envelope in three steps: fill in, save the key, seal and hand in. Everything up to the sealed file
// happens on this machine; the server gets what nobody can read before the opening.
import { Alert } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Link, useParams } from 'react-router'
import { useFilters } from '../../kit/filters'
import { Page } from '../../kit/Page'
import { Failure, Loaded, Loading, NotFound } from '../../kit/states'
import { DateTimeText } from '../../kit/parts'
import { tm } from '../../kit/terms'
import { t, word } from '../../kit/words'
import type { Keys } from '../../sealing/keys'
import type { Attachment } from '../../sealing/payload'
import type { Kind } from '../../sealing/terms'
import { takesBids } from './Bids'
import { isKind } from './bids'
import { Countdown, danger, leftText, useAhead, useServerNow } from './clock'
import { questionsOf, type Answers } from './draft'
import { SealFields } from './SealFields'
import { SealKey } from './SealKey'
import { SealSend } from './SealSend'
import { looks } from './Steps'
import type { Tender } from './steps'
import { useTender, type TenderRead } from './useTender'

const defaults = { lot: '', kind: '' }

export default function Seal() {
  const { id = '' } = useParams()
  const [{ lot, kind }] = useFilters(defaults)
  const data = useTender(id)
  const { tender } = data
  // one key file serves all envelopes of a bid: it stays while the next one is sealed
  const [keys, setKeys] = useState<Keys | null>(null)
  const found = tender?.lots.find(l => l.id === lot)
  const title = isKind(kind) ? t('seal.title', { kind: word('EnvelopeKind', kind) }) : tm(tender?.method ?? 'OPEN_TENDER', 'tenders.part.bid')
  return (
    <Page title={title} trail={[{ to: '/tenders', title: t('tenders.title') }, { to: `/tenders/${id}?part=bid`, title: tender?.title ?? t('tenders.tender') }]}>
      <Loaded read={data.read}>
        {() => {
          if (!tender || !found || !isKind(kind)) return <NotFound />
          if (data.failed) return <Failure read={data.failed} />
          if (!data.papers || !data.bids) return <Loading />
          // after an envelope came in there is nothing to seal: its step stays until another one is chosen
          return <Flow key={lot + kind} tender={tender} lot={found} kind={kind} data={data} keys={keys} setKeys={setKeys} />
        }}
      </Loaded>
    </Page>
  )
}

export interface Filled { answers: Answers; files: Attachment[] }

interface FlowProps { tender: Tender; lot: Tender['lots'][number]; kind: Kind; data: TenderRead; keys: Keys | null; setKeys: (keys: Keys | null) => void }

const stepKeys = ['fill', 'key', 'send'] as const

function Flow({ tender, lot, kind, data, keys, setKeys }: FlowProps) {
  const [step, setStep] = useState(0)
  const [filled, setFilled] = useState<Filled | null>(null)
  const ahead = useAhead()
  const head = useRef<HTMLHeadingElement>(null)
  // the next step is new on the screen: its heading is where reading goes on
  useEffect(() => { if (step > 0) head.current?.focus() }, [step])
  const [open] = useState(() => takesBids({ tender, data }, lot.id))
  if (!open) return <Alert type="warning" showIcon title={t('seal.closed')} description={<Link to={`/tenders/${tender.id}?part=bid`}>{t('seal.back')}</Link>} />
  const questions = questionsOf(data.papers!.documents.at(-1)!.body)
  return (
    <>
      <Deadline tender={tender} ahead={ahead} />
      <ol className="steps steps-three" aria-label={t('seal.steps')}>
        {stepKeys.map((key, i) => (
          <li key={key} className={looks[i < step ? 'done' : i === step ? 'now' : 'ahead']} aria-current={i === step ? 'step' : undefined}>
            <span className="step-name">{i + 1}. {t(`seal.step.${key}`)}</span>
          </li>
        ))}
      </ol>
      <section className="panel">
        <header className="panel-head"><h2 ref={head} tabIndex={-1}>{t(`seal.step.${stepKeys[step]!}`)}</h2><span className="soft">{t('tenders.lot.n', { n: lot.position, title: lot.title })}</span></header>
        {step === 0 && <SealFields name={`${data.organizationId}.${tender.id}.${lot.id}.${kind}`} kind={kind} lot={lot} questions={questions} filled={filled} go={values => {
          setFilled(values)
          setStep(1)
        }} />}
        {step === 1 && <SealKey tender={tender} lotId={lot.id} bids={data.bids!} keys={keys} setKeys={setKeys} back={() => setStep(0)} go={() => setStep(2)} />}
        {step === 2 && filled && keys && <SealSend tender={tender} lot={lot} kind={kind} data={data} keys={keys} filled={filled} questions={questions} back={() => setStep(1)} />}
      </section>
    </>
  )
}

function Deadline({ tender, ahead }: { tender: Tender; ahead: number | null }) {
  const now = useServerNow(ahead)
  if (!tender.deadlineAt) return null
  const left = Date.parse(tender.deadlineAt) - now
  if (left <= 0) return <Alert type="error" showIcon role="alert" className="gap" title={t('seal.over')} />
  if (left <= danger) {
    return <div className="loud gap"><p role="alert">{t('seal.danger')}</p><p className="loud-time" role="timer">{leftText(left)}</p></div>
  }
  return <p>{t('tenders.deadline')} <DateTimeText at={tender.deadlineAt} /> <Countdown until={tender.deadlineAt} ahead={ahead} /></p>
}
