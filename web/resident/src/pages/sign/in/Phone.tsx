import { useEffect, useState } from 'react'
import { useAction } from '@/client/action'
import { SignInByPhoneDocument } from '@/gql/graphql'
import { t } from '@/lib/words'
import { Box } from '@/parts/Box'
import { Card } from '@/parts/Card'
import { Form } from '@/parts/Form'
import { isMobile, PhoneCode, usePhoneCode } from '@/parts/PhoneCode'
import { Notice } from '@/parts/small'
import { Tap } from '@/parts/Tap'
import { TextField } from '@/parts/TextField'
import { weChatCode } from '@/platform/wechat'
import type { Way } from './index'
import { Register } from './Register'

/** A code to the phone; a number that nobody has yet says a name and a community, and keeps its code. */
export function ByPhone({ agreed, onBegun, demoCode }: Way & { demoCode: string | null }) {
  const codeSend = usePhoneCode()
  const action = useAction(SignInByPhoneDocument, ['phone', 'code', 'name'])
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const [newcomer, setNewcomer] = useState(false)
  const [register, setRegister] = useState<{ name: string, areaId: string } | null>(null)
  const [tried, setTried] = useState<'' | 'phone' | 'all'>('')
  const unknown = action.faults.some(f => f.code === 'NOT_REGISTERED')
  useEffect(() => { if (unknown) setNewcomer(true) }, [unknown])

  const sendCode = () => {
    setTried('phone')
    if (isMobile(phone) && agreed()) void codeSend.send(phone)
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
          error={tried && !isMobile(phone) ? t('signIn.phoneWrong') : codeSend.wrongPhone ?? action.fields.phone} />
        <PhoneCode of={codeSend} code={code} onCode={setCode} onSend={sendCode} demoCode={demoCode}
          error={tried === 'all' && !code.trim() ? t('signIn.codeMissing') : action.fields.code} />
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
