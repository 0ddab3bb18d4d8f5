// The tag at the door: its code is typed, or read by the camera where the browser can.
import { Button, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { t } from '../../kit/words'
import { detector } from './evidence'

export function TagField({ value, onChange }: { value: string; onChange: (code: string) => void }) {
  const [scanning, setScanning] = useState(false)
  const [failed, setFailed] = useState(false)
  return (
    <div className="recorder-field">
      <label htmlFor="recorder-tag">{t('recorder.tag')}</label>
      <div className="tag-row">
        <Input id="recorder-tag" size="large" value={value} autoComplete="off" autoCapitalize="none" spellCheck={false} onChange={e => onChange(e.target.value)} aria-describedby="recorder-tag-help" />
        {detector() && <Button size="large" onClick={() => setScanning(s => !s)} aria-expanded={scanning}>{scanning ? t('recorder.scan.stop') : t('recorder.scan')}</Button>}
      </div>
      <span id="recorder-tag-help" className="soft">{failed ? t('recorder.scan.failed') : t('recorder.tag.help')}</span>
      {scanning && (
        <Scanner onFound={code => {
          onChange(code)
          setScanning(false)
        }} onFailed={() => {
          setFailed(true)
          setScanning(false)
        }} />
      )}
    </div>
  )
}

function Scanner({ onFound, onFailed }: { onFound: (code: string) => void; onFailed: () => void }) {
  const video = useRef<HTMLVideoElement>(null)
  const calls = useRef({ onFound, onFailed })
  useEffect(() => { calls.current = { onFound, onFailed } })
  useEffect(() => {
    let stream: MediaStream | undefined
    const stop = new AbortController()
    const reader = detector()
    const look = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      const element = video.current
      if (stop.signal.aborted || !element || !reader) return
      element.srcObject = stream
      await element.play()
      while (!stop.signal.aborted) {
        const [code] = await reader.detect(element)
        if (code?.rawValue) {
          calls.current.onFound(code.rawValue)
          return
        }
        await new Promise(resolve => setTimeout(resolve, 250))
      }
    }
    look().catch(() => { if (!stop.signal.aborted) calls.current.onFailed() }).finally(() => stream?.getTracks().forEach(track => track.stop()))
    return () => {
      stop.abort()
      stream?.getTracks().forEach(track => track.stop())
    }
  }, [])
  return <video ref={video} className="scanner" muted playsInline aria-label={t('recorder.scan')} />
}
