import { useState } from 'react'
import { useAction } from '@/client/action'
import { signedIn } from '@/client/session'
import { SignInDocument } from '@/gql/graphql'
import { back } from '@/lib/go'
import { t } from '@/lib/words'
import { Card } from '@/parts/Card'
import { Form } from '@/parts/Form'
import { Page, page } from '@/parts/Page'
import { Notice } from '@/parts/small'
import { Tap } from '@/parts/Tap'
import { TextField } from '@/parts/TextField'

function SignInPage() {
  const action = useAction(SignInDocument)
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const send = async () => {
    const done = await action.send({ login, password })
    const { token, expiresAt } = done?.signIn ?? {}
    if (token && expiresAt) { signedIn({ token, expiresAt }); back() }
  }
  return (
    <Page title={t('signIn.title')}>
      <Card>
        <Form onSubmit={send}>
          <TextField label={t('signIn.login')} value={login} onChange={setLogin} />
          <TextField label={t('signIn.password')} value={password} onChange={setPassword} />
          {action.problem && <Notice tone="bad" live>{action.problem}</Notice>}
          <Tap look="main" className="whole" submit busy={action.busy} onTap={send}>{t('signIn.go')}</Tap>
        </Form>
      </Card>
    </Page>
  )
}

export default page(SignInPage)
