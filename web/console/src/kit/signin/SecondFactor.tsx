import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { SignInSecondFactorDocument, type SignedInFragment } from '../../gql/graphql'
import { problemsText, useAct } from '../act'
import { required } from '../DraftForm'
import type { Problem } from '../problems'
import type { Session } from '../session'
import { t } from '../words'
import { QrCode } from './QrCode'

interface Props {
  challenge: NonNullable<SignedInFragment['challenge']>
  done: (session: Session, recoveryCodes: string[] | null) => void
  back: () => void
}

/** The six digits of an authenticator, which is set up here the first time. */
export function SecondFactor({ challenge, done, back }: Props) {
  const answer = useAct(SignInSecondFactorDocument, { quiet: true, secret: true })
  const [problems, setProblems] = useState<Problem[]>([])
  const [busy, setBusy] = useState(false)
  const send = async ({ code }: { code: string }) => {
    setBusy(true)
    const { payload, problems: found } = await answer({ challengeId: challenge.id, code: code.trim() })
    setBusy(false)
    setProblems(found)
    if (payload?.token) done({ token: payload.token, expiresAt: payload.expiresAt ?? '' }, payload.recoveryCodes ?? null)
  }
  return (
    <Form layout="vertical" onFinish={send} requiredMark={false}>
      {challenge.secret && (
        <>
          <p>{t('signIn.setUp')}</p>
          {challenge.uri && <QrCode text={challenge.uri} label={t('signIn.qr')} />}
          <p>{t('signIn.secret')} <code className="secret">{challenge.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code></p>
        </>
      )}
      {problems.length > 0 && <Alert type="error" showIcon role="alert" className="gap" title={problemsText(problems)} />}
      <Form.Item name="code" label={t('signIn.digits')} extra={challenge.secret ? t('signIn.digits.first') : t('signIn.digits.help')} rules={required()}>
        <Input size="large" autoComplete="one-time-code" inputMode={challenge.secret ? 'numeric' : 'text'} autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Button type="primary" size="large" block htmlType="submit" loading={busy}>{t('signIn.confirm')}</Button>
      <Button className="signin-other" type="link" block onClick={back}>{t('signIn.again')}</Button>
    </Form>
  )
}
