// Recording an arrival or a departure. The time is that of the tap; the position is asked for
// then; whatever is missing needs a reason, and somebody will look at it.
import { CameraOutlined } from '@ant-design/icons'
import { Alert, Button, Checkbox, Input } from 'antd'
import { useEffect, useRef, useState, type ChangeEvent } from 'react'
import type { MyBookingFragment } from '../../gql/graphql'
import { dropDraft, keepDraft, readDraft } from '../../kit/draft'
import { useSay } from '../../kit/act'
import { Dialog } from '../../kit/FormDialog'
import { clockOf } from '../../kit/time'
import { useHere } from '../../kit/viewer'
import { t } from '../../kit/words'
import { askPosition, deviceId, sha256, type Position } from './evidence'
import type { Kind } from './queue'
import { TagField } from './TagField'
import type { Queue } from './useQueue'

interface Typed { at: string; tag: string; photo: string; manual: string; tasks: string[]; other: string; partial: boolean; reason: string }

const usual = () => (['bath', 'clean', 'cook', 'feed', 'walk', 'measure', 'medicine', 'escort', 'talk'] as const).map(k => t(`tasks.${k}`))
const fresh = (): Typed => ({ at: new Date().toISOString(), tag: '', photo: '', manual: '', tasks: [], other: '', partial: false, reason: '' })

export function Recorder({ booking: b, kind, queue, close }: { booking: MyBookingFragment; kind: Kind; queue: Queue; close: () => void }) {
  // whoever signs in next on this phone finds no draft of another's
  const draft = `visit.${useHere().viewer.person.id}.${b.id}.${kind}`
  const [typed, setTyped] = useState<Typed>(() => readDraft<Typed>(draft) ?? fresh())
  const [position, setPosition] = useState<Position>({ state: 'asking' })
  const [wrong, setWrong] = useState<{ manual?: string; reason?: string }>({})
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const say = useSay()
  const latest = useRef(typed)
  const change = (by: Partial<Typed>) => {
    latest.current = { ...latest.current, ...by }
    setTyped(latest.current)
    keepDraft(draft, latest.current)
  }
  useEffect(() => {
    let gone = false
    void askPosition().then(p => { if (!gone) setPosition(p) })
    return () => { gone = true }
  }, [])
  const ask = () => {
    setPosition({ state: 'asking' })
    void askPosition().then(setPosition)
  }
  // the photo that is being read; the one taken last counts
  const photo = useRef<Promise<void>>(undefined)
  const take = (e: ChangeEvent<HTMLInputElement>) => {
    const file = e.target.files?.[0]
    const hash = file ? sha256(file) : Promise.resolve('')
    const mine = hash.then(
      taken => { if (photo.current === mine) change({ photo: taken }) },
      () => { if (photo.current === mine) say(t('recorder.photo.failed'), 'error') },
    )
    photo.current = mine
  }
  const leave = () => {
    photo.current = undefined
    dropDraft(draft)
    close()
  }
  const missing = position.state === 'refused' || position.state === 'failed'
  const record = async () => {
    setBusy(true)
    setFailed(false)
    await photo.current
    await keep().catch(() => setFailed(true))
    setBusy(false)
  }
  const keep = async () => {
    const now = latest.current
    const found = {
      ...(missing && !now.manual.trim() ? { manual: t('recorder.manual.needed') } : {}),
      ...(now.partial && !now.reason.trim() ? { reason: t('form.required') } : {}),
    }
    setWrong(found)
    if (found.manual ?? found.reason) {
      document.getElementById(found.manual ? 'recorder-manual' : 'recorder-reason')?.focus()
      return
    }
    const earlier = queue.list.some(r => r.bookingId === b.id && r.state === 'waiting')
    await queue.record({
      kind, bookingId: b.id, expectedVersion: earlier ? null : Math.max(b.version, queue.delivered[b.id]?.version ?? 0), what: { recipient: b.recipient.name, offering: b.offering.name, startsAt: b.startsAt },
      tasks: [...now.tasks, ...now.other.split(/[\n,，、;；]/).map(s => s.trim()).filter(Boolean)], partial: now.partial, reason: now.reason.trim(),
      evidence: {
        deviceAt: now.at, deviceId: deviceId(), homeTag: now.tag.trim() || undefined, photoSha256: now.photo || undefined, manualReason: now.manual.trim() || undefined,
        ...(position.state === 'known' ? { lat: position.lat, lng: position.lng, accuracyM: position.accuracyM } : {}),
      },
    })
    say(t(kind === 'CHECK_IN' ? 'recorder.in.done' : 'recorder.out.done', { at: clockOf(now.at) }))
    leave()
  }
  const title = t(kind === 'CHECK_IN' ? 'myDay.checkIn' : 'myDay.checkOut')
  return (
    <Dialog title={`${title}：${b.recipient.name}`} close={leave} className="recorder" mask={{ closable: false }}>
      <p className="recorder-at">{t(kind === 'CHECK_IN' ? 'recorder.in.at' : 'recorder.out.at', { at: clockOf(typed.at) })}</p>
      <div role="status">
        {position.state === 'asking' && <Alert type="info" showIcon title={t('recorder.asking')} />}
        {position.state === 'known' && <Alert type="success" showIcon title={t('recorder.known', { n: position.accuracyM })} />}
        {missing && <Alert type="warning" showIcon title={t(position.state === 'refused' ? 'recorder.refused' : 'recorder.failed')} action={<Button onClick={ask}>{t('state.retry')}</Button>} />}
      </div>
      {missing && (
        <div className="recorder-field">
          <label htmlFor="recorder-manual">{t('recorder.manual')}</label>
          <Input.TextArea id="recorder-manual" rows={2} maxLength={200} value={typed.manual} onChange={e => change({ manual: e.target.value })} aria-invalid={Boolean(wrong.manual)} aria-describedby="recorder-manual-wrong" />
          <span id="recorder-manual-wrong" role="alert" className="wrong">{wrong.manual}</span>
        </div>
      )}
      <TagField value={typed.tag} onChange={tag => change({ tag })} />
      <div className="recorder-field">
        <input id="recorder-photo" className="hidden" type="file" accept="image/*" capture="environment" onChange={take} aria-describedby="recorder-photo-help" />
        <label htmlFor="recorder-photo" className="big-link file"><CameraOutlined aria-hidden /> {t(typed.photo ? 'recorder.photo.again' : 'recorder.photo')}</label>
        <span id="recorder-photo-help" className="soft">{typed.photo ? t('recorder.photo.hash', { hash: typed.photo.slice(0, 12) }) : t('recorder.photo.help')}</span>
      </div>
      {kind === 'CHECK_OUT' && (
        <>
          <fieldset className="recorder-field bare">
            <legend>{t('visit.tasks')}</legend>
            <Checkbox.Group className="tasks" options={usual()} value={typed.tasks} onChange={tasks => change({ tasks })} />
          </fieldset>
          <div className="recorder-field">
            <label htmlFor="recorder-other">{t('recorder.other')}</label>
            <Input id="recorder-other" size="large" value={typed.other} maxLength={200} onChange={e => change({ other: e.target.value })} />
          </div>
          <Checkbox className="big-check" checked={typed.partial} onChange={e => change({ partial: e.target.checked })}>{t('recorder.partial')}</Checkbox>
          {typed.partial && (
            <div className="recorder-field">
              <label htmlFor="recorder-reason">{t('recorder.reason')}</label>
              <Input.TextArea id="recorder-reason" rows={2} maxLength={200} value={typed.reason} onChange={e => change({ reason: e.target.value })} aria-invalid={Boolean(wrong.reason)} aria-describedby="recorder-reason-wrong" />
              <span id="recorder-reason-wrong" role="alert" className="wrong">{wrong.reason}</span>
            </div>
          )}
        </>
      )}
      {failed && <Alert type="error" showIcon role="alert" className="gap" title={t('recorder.failed.keep')} />}
      <Button type="primary" block className="big-button" loading={busy} disabled={position.state === 'asking'} onClick={() => void record()}>{t(kind === 'CHECK_IN' ? 'recorder.in' : 'recorder.out')}</Button>
    </Dialog>
  )
}
