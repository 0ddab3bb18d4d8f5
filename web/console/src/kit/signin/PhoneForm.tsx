import { Alert, Button, Form, Input } from 'antd'
import { useEffect, useState } from 'react'
import { PhoneCodeSendDocument, SignInByPhoneDocument, type SignedInFragment } from '../../gql/graphql'
import { problemsText, useAct } from '../act'
import { required } from '../DraftForm'
import type { Problem } from '../problems'
import { t } from '../words'

/** A code sent to the phone. Staff are registered already: nobody is made here. */
export function PhoneForm({ answered, demoCode }: { answered: (a: SignedInFragment) => void; demoCode: string | null }) {
  const [form] = Form.useForm<{ phone: string; code: string }>()
  const sendCode = useAct(PhoneCodeSendDocument, { quiet: true, done: t('signIn.code.sent') })
  const signIn = useAct(SignInByPhoneDocument, { quiet: true, secret: true })
  const [problems, setProblems] = useState<Problem[]>([])
  const [busy, setBusy] = useState(false)
  const [next, setNext] = useState(0)
  const wait = useCountdown(next)
  const ask = async () => {
    const { phone } = await form.validateFields(['phone'])
    const outcome = await sendCode({ phone: phone.trim() })
    setProblems(outcome.problems)
    if (outcome.payload?.nextSendAt) setNext(Date.parse(outcome.payload.nextSendAt))
  }
  const send = async (values: { phone: string; code: string }) => {
    setBusy(true)
    const outcome = await signIn({ phone: values.phone.trim(), code: values.code.trim() })
    setBusy(false)
    setProblems(outcome.problems)
    if (outcome.payload) answered(outcome.payload)
  }
  return (
    <Form form={form} layout="vertical" onFinish={send} requiredMark={false}>
      {problems.length > 0 && <Alert type="error" showIcon role="alert" className="gap" title={problemsText(problems)} />}
      <Form.Item name="phone" label={t('signIn.phone')} rules={required()}>
        <Input size="large" type="tel" inputMode="tel" autoComplete="tel-national" />
      </Form.Item>
      <Form.Item name="code" label={t('signIn.code')} rules={required()} extra={demoCode && t('signIn.code.demo', { code: demoCode })}>
        <Input size="large" inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
      </Form.Item>
      <div className="buttons gap">
        <Button size="large" disabled={wait > 0} onClick={() => void ask()}>{wait > 0 ? t('signIn.code.wait', { n: wait }) : t('signIn.code.send')}</Button>
      </div>
      <Button type="primary" size="large" block htmlType="submit" loading={busy}>{t('signIn.button')}</Button>
    </Form>
  )
}

function useCountdown(until: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!until) return
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [until])
  return Math.max(0, Math.ceil((until - now) / 1000))
}
