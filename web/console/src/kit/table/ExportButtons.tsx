import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { today } from '../time'
import { t } from '../words'
import type { Column } from './columns'
import { saveCsv, saveExcel } from './export'

interface Props<Row> {
  file: string
  columns: Column<Row>[]
  /** Fetches every row of the list. */
  take: (progress: (n: number) => void, signal: AbortSignal) => Promise<Row[]>
}

export function ExportButtons<Row>({ file, columns, take }: Props<Row>) {
  const [line, setLine] = useState('')
  const running = useRef<AbortController | null>(null)
  const [busy, setBusy] = useState(false)
  const run = async (save: (name: string, columns: Column<Row>[], rows: Row[]) => void | Promise<void>) => {
    const stop = running.current = new AbortController()
    setBusy(true)
    setLine(t('export.progress', { n: 0 }))
    try {
      const rows = await take(n => setLine(t('export.progress', { n })), stop.signal)
      await save(`${file}-${today()}`, columns, rows)
      setLine(t('export.done', { n: rows.length }))
    } catch {
      setLine(stop.signal.aborted ? t('export.stopped') : t('export.failed'))
    }
    setBusy(false)
  }
  return (
    <div className="export">
      <Button icon={<DownloadOutlined aria-hidden />} disabled={busy} onClick={() => void run(saveCsv)}>{t('export.csv')}</Button>
      <Button icon={<DownloadOutlined aria-hidden />} disabled={busy} onClick={() => void run(saveExcel)}>{t('export.excel')}</Button>
      {busy && <Button onClick={() => running.current?.abort()}>{t('export.stop')}</Button>}
      <span role="status" className="soft">{line}</span>
    </div>
  )
}
