// Files of records: what is there to be kept, and more of them to be attached.
import { DownloadOutlined, PaperClipOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import { useSay } from './act'
import { sizeText } from './size'
import { fetchFile, NotTaken, sendFile } from './upload'
import { uploads } from './uploading'
import { t, word } from './words'

export interface FileShown { id: string; name: string; size: number; sha256?: string }

const reason = (error: unknown) => (error instanceof NotTaken ? error.message || word('ErrorCode', error.code) : word('ErrorCode', 'INTERNAL'))

/** The button that fetches a file. `from` is where it is: an attachment's by its id. */
export function Download({ name, size, from }: { name: string; size: number; from: string }) {
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const take = async () => {
    setBusy(true)
    await fetchFile(from, name).catch(error => say(t('files.failed', { name, reason: reason(error) }), 'error'))
    setBusy(false)
  }
  return <Button className="file" size="small" loading={busy} icon={<DownloadOutlined aria-hidden />} aria-label={t('files.download', { name })} onClick={() => void take()}>{name} <span className="soft">{sizeText(size)}</span></Button>
}

/** Files in a list; each with its hash when it is known. */
export function FileList({ files, of = f => `/attachments/${f.id}` }: { files: FileShown[]; of?: (f: FileShown) => string }) {
  if (files.length === 0) return null
  return (
    <ul className="plain-list tight">
      {files.map(f => <li key={f.id}><Download name={f.name} size={f.size} from={of(f)} />{f.sha256 && <div className="soft">SHA-256 <code className="hash">{f.sha256}</code></div>}</li>)}
    </ul>
  )
}

/** Files of an opened bid. */
export const BidFiles = ({ bidId, files }: { bidId: string; files: { name: string; size: number; sha256: string }[] }) => (
  <FileList files={files.map(f => ({ ...f, id: f.sha256 }))} of={f => `/bids/${bidId}/files/${f.id}`} />
)

// what the server takes: it decides, this helps to choose
const kinds = '.pdf,.ofd,.doc,.docx,.xls,.xlsx,.pptx,.odt,.ods,.wps,.png,.jpg,.jpeg,.txt,.csv,.json,.zip'

/** Attaches files to a record at once, one after the other. */
export function Attach({ recordId, label = t('files.add'), accept = kinds, done }: { recordId: string; label?: string; accept?: string; done: (file: FileShown) => void }) {
  const id = useId()
  const [wrong, setWrong] = useState('')
  const [now, setNow] = useState<{ name: string; share: number } | null>(null)
  const leaving = useRef(new AbortController())
  useEffect(() => {
    const ending = new AbortController()
    leaving.current = ending
    return () => ending.abort()
  }, [])
  const send = async (chosen: File[]) => {
    setWrong('')
    const through = uploads()
    for (const f of chosen) {
      setNow({ name: f.name, share: 0 })
      try {
        const answer = await sendFile(`/attachments?${new URLSearchParams({ recordId, name: f.name }).toString()}`, f, share => setNow({ name: f.name, share }), leaving.current.signal)
        done(JSON.parse(answer) as FileShown)
      } catch (error) {
        if (error instanceof NotTaken && error.code === 'ABORTED') return through()
        setWrong(t('files.failed', { name: f.name, reason: reason(error) }))
        break
      }
    }
    setNow(null)
    through()
  }
  return (
    <div className="attach">
      <input id={id} className="hidden" type="file" multiple accept={accept} disabled={now !== null} onChange={e => {
        void send(Array.from(e.target.files ?? []))
        e.target.value = ''
      }} />
      <label htmlFor={id} className="attach-button"><PaperClipOutlined aria-hidden /> {label}</label>
      <span role="status" className="soft">{now && t('files.sending', { name: now.name, percent: Math.round(now.share * 100) })}</span>
      {wrong && <Alert type="error" showIcon title={wrong} />}
    </div>
  )
}

/** The files of a form, attached as they are chosen; what is taken out is not named, and stays where it is. */
export function FilesField({ recordId, value = [], onChange }: { recordId: string; value?: FileShown[]; onChange?: (files: FileShown[]) => void }) {
  const held = useRef(value)
  useEffect(() => { held.current = value }, [value])
  const set = (files: FileShown[]) => {
    held.current = files
    onChange?.(files)
  }
  return (
    <div>
      {value.length > 0 && (
        <ul className="plain-list tight">
          {value.map(f => <li key={f.id}><Download name={f.name} size={f.size} from={`/attachments/${f.id}`} /> <Button size="small" type="link" danger aria-label={t('files.remove.of', { name: f.name })} onClick={() => set(value.filter(x => x.id !== f.id))}>{t('files.remove')}</Button></li>)}
        </ul>
      )}
      <Attach recordId={recordId} done={f => set([...held.current.filter(x => x.id !== f.id), f])} />
    </div>
  )
}
