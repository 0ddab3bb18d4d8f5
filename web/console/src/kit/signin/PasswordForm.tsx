import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { SignInDocument, type SignedInFragment } from '../../gql/graphql'
import { problemsText, useAct } from '../act'
import { required } from '../DraftForm'
import type { Problem } from '../problems'
import { t } from '../words'

export function PasswordForm({ answered }: { answered: (a: SignedInFragment) => void }) {
  const signIn = useAct(SignInDocument, { quiet: true, secret: true })
  const [problems, setProblems] = useState<Problem[]>([])
  const [busy, setBusy] = useState(false)
  const send = async (values: { login: string; password: string }) => {
    setBusy(true)
    const outcome = await signIn({ login: values.login.trim(), password: values.password })
    setBusy(false)
    setProblems(outcome.problems)
    if (outcome.payload) answered(outcome.payload)
  }
  return (
    <Form layout="vertical" onFinish={send} requiredMark={false}>
      {problems.length > 0 && <Alert type="error" showIcon role="alert" className="gap" title={problemsText(problems)} />}
      <Form.Item name="login" label={t('signIn.login')} rules={required()}>
        <Input size="large" autoComplete="username" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item name="password" label={t('signIn.password')} rules={required()}>
        <Input.Password size="large" autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" size="large" block htmlType="submit" loading={busy}>{t('signIn.button')}</Button>
    </Form>
  )
}
