import { useState } from 'react'
import { useParams } from '@/lib/params'
import { useAction } from '@/client/action'
import { useQuery } from '@/client/query'
import { acting } from '@/client/session'
import { useWho } from '@/client/who'
import { ProxyAcceptDocument, ProxyInvitationDocument, type ProxyInvitationQuery } from '@/gql/graphql'
import { replace } from '@/lib/go'
import { dayOf, shortDay } from '@/lib/time'
import { t, word } from '@/lib/words'
import { Loading } from '@/parts/Answer'
import { Box } from '@/parts/Box'
import { Card } from '@/parts/Card'
import { Form } from '@/parts/Form'
import { Page, page } from '@/parts/Page'
import { Notice } from '@/parts/small'
import { Tap } from '@/parts/Tap'
import { TextField } from '@/parts/TextField'
import { troubleSentence } from '@/lib/errors'

/** What the code stands for, and the button that makes it so. */
function Offered({ code, invitation: i, onNo }: { code: string, invitation: ProxyInvitationQuery['proxyInvitation'], onNo: () => void }) {
  const accept = useAction(ProxyAcceptDocument)
  const who = useWho()
  const send = async () => {
    const done = await accept.send({ code })
    const elder = done?.proxyAccept.proxyGrant?.elder?.id
    if (!done) return
    if (elder && elder !== who.viewer?.person.id) acting.set(elder)
    replace('pages/me/proxies/index')
  }
  return (
    <Card title={t(i.side === 'ELDER' ? 'accept.youAct' : 'accept.actsForYou', { name: i.inviterName })}>
      <Box as="p">{t('proxies.may')}</Box>
      <Box as="ul" className="bullets">{i.scopes.map(s => <Box as="li" key={s}>{word('ProxyScope', s)}</Box>)}</Box>
      <Box as="p">{t('invite.until', { day: shortDay(dayOf(i.until)) })}</Box>
      <Notice tone="warn">{t('accept.onlyKnown', { name: i.inviterName })}</Notice>
      {accept.problem && <Notice tone="bad" live>{accept.problem}</Notice>}
      <Box className="actions">
        <Tap look="main" busy={accept.busy} onTap={send}>{accept.busy ? t('sending') : t('proxies.agree')}</Tap>
        <Tap onTap={onNo}>{t('cancel')}</Tap>
      </Box>
    </Card>
  )
}

function Accept() {
  const { code: given = '' } = useParams()
  const [typed, setTyped] = useState(given)
  const [code, setCode] = useState('')
  const q = useQuery(ProxyInvitationDocument, code ? { code } : null)
  const look = () => (q.trouble ? q.reload() : setCode(typed.replace(/\s/g, '')))
  const wrong = q.trouble && (q.trouble.code === 'BAD_INPUT' ? t('accept.wrong') : troubleSentence(q.trouble))
  return (
    <Page title={t('accept.title')}>
      {q.data && code
        ? <Offered code={code} invitation={q.data.proxyInvitation} onNo={() => setCode('')} />
        : (
          <Card>
            <Form onSubmit={look}>
              <TextField label={t('accept.code')} hint={t('accept.hint')} value={typed} onChange={v => { setTyped(v); setCode('') }} max={20} required error={wrong ?? undefined} />
              {q.loading && <Loading />}
              <Tap look="main" className="whole" submit disabled={!typed.trim()} onTap={look}>{t('accept.look')}</Tap>
            </Form>
          </Card>
        )}
    </Page>
  )
}

export default page(Accept, { signIn: true, title: () => t('accept.title') })
