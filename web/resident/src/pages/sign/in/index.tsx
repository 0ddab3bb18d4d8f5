import { useEffect, useRef, useState } from 'react'
import { useParams } from '@/lib/params'
import { useAction } from '@/client/action'
import { useQuery } from '@/client/query'
import { signedIn } from '@/client/session'
import { SignInByTicketDocument, SignInByWeChatDocument, SignInOptionsDocument, type BegunFragment } from '@/gql/graphql'
import { back, home, restart } from '@/lib/go'
import { t } from '@/lib/words'
import { Answer } from '@/parts/Answer'
import { Box } from '@/parts/Box'
import { Card } from '@/parts/Card'
import { Check } from '@/parts/Check'
import { Page, page } from '@/parts/Page'
import { Notice } from '@/parts/small'
import { Tap } from '@/parts/Tap'
import { inBrowser, leave } from '@/platform/device'
import { WeChatTap, weChatCode } from '@/platform/wechat'
import { ByPassword } from './Password'
import { ByPhone } from './Phone'
import { Register } from './Register'

/** What every way to sign in gets from the page around it. */
export interface Way {
  /** Whether the agreement is ticked; if not, it is asked for. */
  agreed: () => boolean
  onBegun: (begun: Pick<BegunFragment, 'token'>) => void
}

/** WeChat's number of the phone, in one tap; who is new says a name and a community. */
function ByWeChat({ agreed, onBegun }: Way) {
  const action = useAction(SignInByWeChatDocument)
  const [unknown, setUnknown] = useState(false)
  const [missing, setMissing] = useState<'signIn.registerMissing' | 'signIn.weChatSilent' | null>(null)
  const send = async (phoneCode: string) => {
    setMissing(unknown && !register ? 'signIn.registerMissing' : null)
    if (!agreed() || (unknown && !register)) return
    const code = await weChatCode()
    if (!code) { setMissing('signIn.weChatSilent'); return }
    const done = await action.send({ code, phoneCode, ...(register ? { register } : {}) })
    if (done) onBegun(done.signInByWeChat)
  }
  const newcomer = action.faults.some(f => f.code === 'NOT_REGISTERED')
  useEffect(() => { if (newcomer) setUnknown(true) }, [newcomer])
  const [register, setRegister] = useState<{ name: string, areaId: string } | null>(null)
  return (
    <Card title={t('signIn.byWeChat')}>
      {unknown && <Register onChange={setRegister} />}
      {action.problem && !newcomer && <Notice tone="bad" live>{action.problem}</Notice>}
      {unknown && newcomer && <Notice tone="info" live>{t('signIn.newcomer')}</Notice>}
      {missing && <Notice tone="bad" live>{t(missing)}</Notice>}
      <WeChatTap busy={action.busy} onPhone={send}>{t('signIn.weChatGo')}</WeChatTap>
    </Card>
  )
}

function SignInPage() {
  const { ticket } = useParams()
  const options = useQuery(SignInOptionsDocument, {})
  const byTicket = useAction(SignInByTicketDocument)
  const [agreement, setAgreement] = useState(false)
  const [missing, setMissing] = useState(false)
  const [password, setPassword] = useState(false)
  const agreed = () => { setMissing(!agreement); return agreement }
  const onBegun: Way['onBegun'] = ({ token }) => {
    if (!token) return
    signedIn({ token })
    if (ticket) restart(home)
    else back()
  }
  // The district's identity provider sends the browser back with a ticket that holds once.
  const taken = useRef(false)
  useEffect(() => {
    if (!ticket || taken.current) return
    taken.current = true
    void byTicket.send({ ticket }).then(done => { if (done) onBegun(done.signInByTicket) })
  })
  const way = { agreed, onBegun }
  return (
    <Page title={t('signIn.title')}>
      {byTicket.problem && <Notice tone="bad" live>{byTicket.problem}</Notice>}
      <Answer of={options}>
        {({ signInOptions: o }) => (
          <>
            <Card>
              <Check checked={agreement} onChange={on => { setAgreement(on); setMissing(false) }} error={missing ? t('signIn.agreeFirst') : undefined}>{t('signIn.agree')}</Check>
              <Tap look="bare" className="in-text" to="pages/me/privacy/index">{t('signIn.readPrivacy')}</Tap>
            </Card>
            {!inBrowser && o.weChat && <ByWeChat {...way} />}
            {o.phone && <ByPhone {...way} demoCode={o.demoCode ?? null} />}
            {inBrowser && o.oidc && <Card><Tap className="whole" onTap={() => { if (agreed() && o.oidc) leave(`${o.oidc.startPath}?to=/m/`) }}>{o.oidc.name}</Tap></Card>}
            {o.password && (password || !o.phone ? <ByPassword {...way} /> : <Tap look="bare" onTap={() => setPassword(true)}>{t('signIn.withPassword')}</Tap>)}
            <Box as="p" className="hint">{t('signIn.help')}</Box>
          </>
        )}
      </Answer>
    </Page>
  )
}

export default page(SignInPage)
