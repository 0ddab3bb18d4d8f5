import { useState } from 'react'
import { useAction } from '@/client/action'
import { useQuery } from '@/client/query'
import { useWho } from '@/client/who'
import { ProxyConfirmDocument, ProxyGrantsDocument, ProxyRevokeDocument, ProxySuspendDocument, type GrantFragment, type ProxyStatus } from '@/gql/graphql'
import { dayOf, shortDay } from '@/lib/time'
import { t, word } from '@/lib/words'
import { Answer } from '@/parts/Answer'
import { Box } from '@/parts/Box'
import { Card } from '@/parts/Card'
import { Page, page } from '@/parts/Page'
import { Empty, Notice, Tag, type Tone } from '@/parts/small'
import { Sheet } from '@/parts/Sheet'
import { Tap } from '@/parts/Tap'
import { Title } from '@/parts/Title'

const tones: Record<ProxyStatus, Tone> = { PENDING_ELDER: 'warn', ACTIVE: 'good', SUSPENDED: 'warn', REVOKED: 'plain', EXPIRED: 'plain' }

function Grant({ grant: g, mine, reload }: { grant: GrantFragment, mine: boolean, reload: () => void }) {
  const confirm = useAction(ProxyConfirmDocument)
  const suspend = useAction(ProxySuspendDocument)
  const revoke = useAction(ProxyRevokeDocument)
  const [asked, setAsked] = useState(false)
  const may = (action: string) => g.availableActions.some(a => a.action === action && a.allowed)
  const which = { proxyGrantId: g.id, expectedVersion: g.version }
  const then = async (done: Promise<unknown>) => { await done; setAsked(false); reload() }
  const problem = confirm.problem ?? suspend.problem ?? revoke.problem
  const who = mine ? t('proxies.actsForYou', { name: g.proxyName }) : t('proxies.youActFor', { name: g.elderName })
  return (
    <Box as="li" className="card stack">
      <Box className="row spread wrap"><Title level={3}>{who}</Title><Tag tone={tones[g.status]}>{word('ProxyStatus', g.status)}</Tag></Box>
      <Box as="p">{t('proxies.may')}</Box>
      <Box as="ul" className="bullets">{g.scopes.map(s => <Box as="li" key={s}>{word('ProxyScope', s)}</Box>)}</Box>
      <Box as="p" className="hint">{t('proxies.term', { from: shortDay(dayOf(g.from)), until: shortDay(dayOf(g.until)) })}</Box>
      {problem && <Notice tone="bad" live>{problem}</Notice>}
      <Box className="actions">
        {may('CONFIRM') && <Tap look="main" busy={confirm.busy} onTap={() => then(confirm.send({ ...which, evidence: 'ELDER_TAP' }))}>{t(g.status === 'SUSPENDED' ? 'proxies.resume' : 'proxies.agree')}</Tap>}
        {may('SUSPEND') && <Tap busy={suspend.busy} onTap={() => then(suspend.send(which))}>{t('proxies.suspend')}</Tap>}
        {may('REVOKE') && <Tap look="danger" onTap={() => setAsked(true)}>{t(mine ? 'proxies.revoke' : 'proxies.layDown')}</Tap>}
      </Box>
      {asked && (
        <Sheet title={t(mine ? 'proxies.revokeAsk' : 'proxies.layDownAsk', { name: mine ? g.proxyName : g.elderName })} onClose={() => setAsked(false)}>
          <Box as="p">{t('proxies.revokeMeans')}</Box>
          <Box className="actions">
            <Tap look="danger" busy={revoke.busy} onTap={() => then(revoke.send(which))}>{t('proxies.revokeYes')}</Tap>
            <Tap onTap={() => setAsked(false)}>{t('cancel')}</Tap>
          </Box>
        </Sheet>
      )}
    </Box>
  )
}

const over: ProxyStatus[] = ['REVOKED', 'EXPIRED']

function Proxies() {
  const me = useWho().viewer?.person.id
  const q = useQuery(ProxyGrantsDocument, {})
  return (
    <Page title={t('proxies.title')}>
      <Notice tone="plain">{t('proxies.means')}</Notice>
      <Card className="stack">
        <Tap look="main" className="whole" to="pages/me/invite/index">{t('invite.title')}</Tap>
        <Tap className="whole" to="pages/me/accept/index">{t('accept.title')}</Tap>
      </Card>
      <Answer of={q}>
        {({ proxyGrants: { edges } }) => {
          // A community worker sees the whole area's grants: here only one's own belong.
          const own = edges.map(e => e.node).filter(g => me !== undefined && (g.elder?.id === me || g.proxy?.id === me))
          const [now, before] = [own.filter(g => !over.includes(g.status)), own.filter(g => over.includes(g.status))]
          if (own.length === 0) return <Empty words={t('proxies.none')} />
          return (
            <>
              <Box as="ul" className="stack">{now.map(g => <Grant key={g.id} grant={g} mine={g.elder?.id === me} reload={q.reload} />)}</Box>
              {before.length> 0 && <Title>{t('proxies.over')}</Title>}
              <Box as="ul" className="stack">{before.map(g => <Grant key={g.id} grant={g} mine={g.elder?.id === me} reload={q.reload} />)}</Box>
            </>
          )
        }}
      </Answer>
    </Page>
  )
}

export default page(Proxies, { signIn: true, title: () => t('proxies.title') })
