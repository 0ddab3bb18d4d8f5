import { useEffect, useState } from 'react'
import { useAction } from '@/client/action'
import { PhoneCodeSendDocument, SignInByPhoneDocument } from '@/gql/graphql'
import { now, parse } from '@/lib/time'
import { t } from '@/lib/words'
import { Box } from '@/parts/Box'
import { Card } from '@/parts/Card'
import { Form } from '@/parts/Form'
import { Notice } from '@/parts/small'
import { Tap } from '@/parts/Tap'
import { TextField } from '@/parts/TextField'
import { weChatCode } from '@/platform/wechat'
import type { Way } from './index'
import { Register } from './Register'

const isMobile = (phone: string) => /^(\+?86)?1\d{10}$/.test(phone.replace(/[\s-]/g, ''))

/** Seconds until a moment, counted down. */
function useSeconds(until: string | null): number {
  const left = () => (until ? Math.max(0, Math.ceil((parse(until) - now()) / 1000)) : 0)
  const [seconds, setSeconds] = useState(left)
  useEffect(() => {
    setSeconds(left())
    if (!until) return
    const timer = setInterval(() => setSeconds(left()), 1000)
    return () => clearInterval(timer)
  }, [until])
  return seconds
}

/** A code to the phone; a number that nobody has yet says a name and a community, and keeps its code. */
export function ByPhone({ agreed, onBegun, demoCode }: Way & { demoCode: string | null }) {
  const codeSend = useAction(PhoneCodeSendDocument, ['phone'])
  const action = useAction(SignInByPhoneDocument, ['phone', 'code', 'name'])
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const [nextAt, setNextAt] = useState<string | null>(null)
  const [newcomer, setNewcomer] = useState(false)
  const [register, setRegister] = useState<{ name: string, areaId: string } | null>(null)
  const [tried, setTried] = useState<'' | 'phone' | 'all'>('')
  const wait = useSeconds(nextAt)
  const unknown = action.faults.some(f => f.code === 'NOT_REGISTERED')
  useEffect(() => { if (unknown) setNewcomer(true) }, [unknown])

  const sendCode = async () => {
    setTried('phone')
    if (!isMobile(phone) || !agreed()) return
    const done = await codeSend.send({ phone: phone.trim() })
    if (done?.phoneCodeSend.nextSendAt) setNextAt(done.phoneCodeSend.nextSendAt)
  }
  const send = async () => {
    setTried('all')
    if (!agreed() || !isMobile(phone) || !code.trim() || (newcomer && !register)) return
    const linked = await weChatCode()
    const done = await action.send({ phone: phone.trim(), code: code.trim(), ...(linked ? { weChatCode: linked } : {}), ...(newcomer && register ? { register } : {}) })
    if (done) onBegun(done.signInByPhone)
  }
  const problem = codeSend.problem ?? (unknown ? null : action.problem)
  return (
    <Card title={t('signIn.byPhone')}>
      <Form onSubmit={send}>
        <TextField kind="tel" label={t('signIn.phone')} value={phone} onChange={p => { setPhone(p); setNewcomer(false); setRegister(null) }} max={20} required
          error={tried && !isMobile(phone) ? t('signIn.phoneWrong') : codeSend.fields.phone ?? action.fields.phone} />
        <TextField kind="code" label={t('signIn.code')} hint={demoCode ? t('signIn.demoCode', { code: demoCode }) : undefined} value={code} onChange={setCode} max={6} required
          error={tried === 'all' && !code.trim() ? t('signIn.codeMissing') : action.fields.code} />
        <Tap className="whole" busy={codeSend.busy} disabled={wait > 0} onTap={sendCode}>{wait > 0 ? t('signIn.resendIn', { s: wait }) : t(nextAt ? 'signIn.resend' : 'signIn.sendCode')}</Tap>
        <Box className="unseen" live="polite">{nextAt && wait > 55 ? t('signIn.sent') : ''}</Box>
        {newcomer && (
          <>
            <Notice tone="info" live>{t('signIn.newcomer')}</Notice>
            <Register onChange={setRegister} />
            {tried === 'all' && !register && !action.busy && <Box className="wrong" role="alert">{t('signIn.registerMissing')}</Box>}
          </>
        )}
        {problem && <Notice tone="bad" live>{problem}</Notice>}
        <Tap look="main" className="whole" submit busy={action.busy} onTap={send}>{action.busy ? t('sending') : newcomer ? t('signIn.register') : t('signIn.go')}</Tap>
      </Form>
    </Card>
  )
}
