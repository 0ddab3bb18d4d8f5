// The SHA-256 of a signed paper, reckoned on this machine: the file itself goes nowhere.
import { Input } from 'antd'
import { t } from '../../kit/words'

export function FileHash({ id, value, onChange }: { id?: string; value?: string; onChange?: (value: string) => void }) {
  const take = async (file: File | undefined) => {
    if (!file) return
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
    onChange?.([...new Uint8Array(digest)].map(b => b.toString(16).padStart(2, '0')).join(''))
  }
  return (
    <span className="file-hash">
      <input type="file" aria-label={t('hash.file')} onChange={e => void take(e.target.files?.[0])} />
      <Input id={id} value={value} onChange={e => onChange?.(e.target.value.trim())} placeholder={t('hash.text')} spellCheck={false} />
    </span>
  )
}

export const hashRule = () => ({ pattern: /^[0-9a-f]{64}$/, message: t('hash.wrong') })
