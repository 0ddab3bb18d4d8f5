import { useEffect, useState } from 'react'
import { useAction } from '@/client/action'
import { PhoneCodeSendDocument } from '@/gql/graphql'
import { now, parse } from '@/lib/time'
import { t } from '@/lib/words'
import { Box } from './Box'
import { Tap } from './Tap'
import { TextField } from './TextField'

export const isMobile = (phone: string) => /^(\+?86)?1\d{10}$/.test(phone.replace(/[\s-]/g, ''))

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

/** A code that is sent to a number, and how long until the next may be. */
export function usePhoneCode() {
  const action = useAction(PhoneCodeSendDocument, ['phone'])
  const [nextAt, setNextAt] = useState<string | null>(null)
  const wait = useSeconds(nextAt)
  const send = async (phone: string) => {
    const done = await action.send({ phone: phone.trim() })
    if (done?.phoneCodeSend.nextSendAt) setNextAt(done.phoneCodeSend.nextSendAt)
  }
  return { send, wait, sent: nextAt !== null, busy: action.busy, wrongPhone: action.fields.phone, problem: action.problem }
}

interface Props {
  of: ReturnType<typeof usePhoneCode>
  code: string
  onCode: (code: string) => void
  /** Asks for the code, if the number is one. */
  onSend: () => void
  error?: string | undefined
  /** Of the demonstration, which sends nothing. */
  demoCode: string | null
}

/** Where the code is asked for and typed. */
export function PhoneCode({ of, code, onCode, onSend, error, demoCode }: Props) {
  return (
    <>
      <TextField kind="code" label={t('signIn.code')} hint={demoCode ? t('signIn.demoCode', { code: demoCode }) : undefined} value={code} onChange={onCode} max={6} required error={error} />
      <Tap className="whole" busy={of.busy} disabled={of.wait > 0} onTap={onSend}>{of.wait > 0 ? t('signIn.resendIn', { s: of.wait }) : t(of.sent ? 'signIn.resend' : 'signIn.sendCode')}</Tap>
      <Box className="unseen" live="polite">{of.sent && of.wait > 55 ? t('signIn.sent') : ''}</Box>
    </>
  )
}
