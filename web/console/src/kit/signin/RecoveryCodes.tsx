import { CopyOutlined, PrinterOutlined } from '@ant-design/icons'
import { Alert, Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useSay } from '../act'
import { t } from '../words'

/** Shown this one time: whoever goes on has said that they are kept. */
export function RecoveryCodes({ codes, done }: { codes: string[]; done: () => void }) {
  const [kept, setKept] = useState(false)
  const say = useSay()
  const copy = () => navigator.clipboard.writeText(codes.join('\n')).then(() => say(t('signIn.codes.copied')), () => say(t('signIn.codes.notCopied'), 'error'))
  return (
    <>
      <Alert type="warning" showIcon className="gap" title={t('signIn.codes.text')} />
      <ul className="codes">{codes.map(c => <li key={c}><code>{c}</code></li>)}</ul>
      <div className="buttons gap no-print">
        <Button icon={<CopyOutlined aria-hidden />} onClick={() => void copy()}>{t('signIn.codes.copy')}</Button>
        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>{t('signIn.codes.print')}</Button>
      </div>
      <Checkbox className="gap no-print" checked={kept} onChange={e => setKept(e.target.checked)}>{t('signIn.codes.kept')}</Checkbox>
      <Button className="no-print" type="primary" size="large" block disabled={!kept} onClick={done}>{t('signIn.codes.on')}</Button>
    </>
  )
}
