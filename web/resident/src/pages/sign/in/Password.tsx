import { useState } from 'react'
import { useAction } from '@/client/action'
import { SignInDocument, SignInSecondFactorDocument } from '@/gql/graphql'
import { t } from '@/lib/words'
import { Card } from '@/parts/Card'
import { Form } from '@/parts/Form'
import { Notice } from '@/parts/small'
import { Tap } from '@/parts/Tap'
import { TextField } from '@/parts/TextField'
import type { Way } from './index'

/** The six digits of an authenticator, for those whose posts ask for them. It is set up in the consoles. */
function SecondFactor({ challengeId, toSetUp, onBegun }: { challengeId: string, toSetUp: boolean, onBegun: Way['onBegun'] }) {
  const action = useAction(SignInSecondFactorDocument)
  const [code, setCode] = useState('')
  const send = async () => {
    const done = await action.send({ challengeId, code: code.trim() })
    if (done) onBegun(done.signInSecondFactor)
  }
  if (toSetUp) return <Notice tone="warn" live>{t('signIn.setUpFirst')}</Notice>
  return (
    <Form onSubmit={send}>
      <TextField kind="code" label={t('signIn.digits')} value={code} onChange={setCode} max={20} required />
      {action.problem && <Notice tone="bad" live>{action.problem}</Notice>}
      <Tap look="main" className="whole" submit busy={action.busy} onTap={send}>{action.busy ? t('sending') : t('signIn.go')}</Tap>
    </Form>
  )
}

export function ByPassword({ agreed, onBegun }: Way) {
  const action = useAction(SignInDocument)
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [challenge, setChallenge] = useState<{ id: string, secret: string | null } | null>(null)
  const send = async () => {
    if (!agreed() || !login.trim() || !password) return
    const done = await action.send({ login: login.trim(), password })
    if (!done) return
    if (done.signIn.challenge) setChallenge(done.signIn.challenge)
    else onBegun(done.signIn)
  }
  return (
    <Card title={t('signIn.byPassword')}>
      {challenge ? <SecondFactor challengeId={challenge.id} toSetUp={challenge.secret !== null} onBegun={onBegun} /> : (
        <Form onSubmit={send}>
          <TextField kind="login" label={t('signIn.login')} value={login} onChange={setLogin} required />
          <TextField kind="password" label={t('signIn.password')} value={password} onChange={setPassword} required />
          {action.problem && <Notice tone="bad" live>{action.problem}</Notice>}
          <Tap look="main" className="whole" submit busy={action.busy} onTap={send}>{action.busy ? t('sending') : t('signIn.go')}</Tap>
        </Form>
      )}
    </Card>
  )
}
