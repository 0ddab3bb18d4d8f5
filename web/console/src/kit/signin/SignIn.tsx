// Signing in, for both consoles.
import { Alert, Button, Form, Input } from 'antd'
import { useEffect, useState } from 'react'
import { Navigate, useSearchParams } from 'react-router'
import { problemsText, useAct } from '../act'
import type { ConsoleDefinition } from '../console'
import { SignInDocument } from '../../gql/graphql'
import type { Problem } from '../problems'
import { beginSession, useSession } from '../session'
import { LanguageButton } from '../Shell'
import { t } from '../words'

// Only a path of this console: an address from elsewhere may not send anybody elsewhere.
const backTo = (back: string | null) => (back && /^\/(?!\/)/.test(back) && !back.startsWith('/sign-in') ? back : '/')

export function SignIn({ definition }: { definition: ConsoleDefinition }) {
  const [params] = useSearchParams()
  const here = useSession()
  const title = t('signIn.title')
  useEffect(() => { document.title = `${title} · ${t(definition.product)} · ${t('kit.name')}` }, [title, definition])
  if (here) return <Navigate to={backTo(params.get('back'))} replace />
  return (
    <div className="signin">
      <header className="signin-head"><span className="product-name">{t('kit.name')}</span> {t(definition.product)}<span className="shell-gap" /><LanguageButton definition={definition} /></header>
      <main>
        <div className="signin-box">
          <h1>{title}</h1>
          <PasswordForm />
        </div>
      </main>
    </div>
  )
}

function PasswordForm() {
  const signIn = useAct(SignInDocument, { quiet: true })
  const [problems, setProblems] = useState<Problem[]>([])
  const [busy, setBusy] = useState(false)
  const send = async (values: { login: string; password: string }) => {
    setBusy(true)
    const { ok, payload, problems: found } = await signIn({ login: values.login.trim(), password: values.password })
    setBusy(false)
    setProblems(found)
    if (ok && payload?.token) beginSession({ token: payload.token, expiresAt: payload.expiresAt ?? '' })
  }
  return (
    <Form layout="vertical" onFinish={send} requiredMark={false}>
      {problems.length > 0 && <Alert type="error" showIcon role="alert" className="gap" title={problemsText(problems)} />}
      <Form.Item name="login" label={t('signIn.login')} rules={[{ required: true, message: t('form.required') }]}>
        <Input size="large" autoComplete="username" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item name="password" label={t('signIn.password')} rules={[{ required: true, message: t('form.required') }]}>
        <Input.Password size="large" autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" size="large" block htmlType="submit" loading={busy}>{t('signIn.button')}</Button>
    </Form>
  )
}
