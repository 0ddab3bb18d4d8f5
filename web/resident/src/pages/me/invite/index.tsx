import { useState } from 'react'
import { useAction } from '@/client/action'
import { ProxyOfferDocument, type ProxyOfferMutation, type ProxyScope, type ProxySide } from '@/gql/graphql'
import { useDraft } from '@/lib/draft'
import { addDays, moment, shortDay, startOf, today } from '@/lib/time'
import { t, word } from '@/lib/words'
import { Box } from '@/parts/Box'
import { Card } from '@/parts/Card'
import { Check } from '@/parts/Check'
import { Choice } from '@/parts/Choice'
import { Form } from '@/parts/Form'
import { Page, page } from '@/parts/Page'
import { Notice } from '@/parts/small'
import { Tap } from '@/parts/Tap'
import { copy, tell } from '@/platform/device'

const scopes: ProxyScope[] = ['BOOK', 'PAY', 'VIEW_SCHEDULE', 'VIEW_VISIT', 'VIEW_HEALTH', 'RECEIVE_ALERT', 'MANAGE_CONTACTS']
const terms = ['90', '180', '365'] as const

interface Draft { side: '' | ProxySide, scopes: ProxyScope[], days: (typeof terms)[number] }

function Code({ made, side }: { made: NonNullable<ProxyOfferMutation['proxyOffer']['invitation']>, side: ProxySide }) {
  const [copied, setCopied] = useState(false)
  const done = () => { setCopied(true); tell(t('invite.copied')) }
  return (
    <Card title={t('invite.code')}>
      <Box as="p" className="code">{made.code}</Box>
      <Box as="p">{t(side === 'ELDER' ? 'invite.tellRelative' : 'invite.tellElder')}</Box>
      <Box as="p" className="hint">{t('invite.expires', { time: moment(made.expiresAt) })}</Box>
      <Tap look="main" className="whole" onTap={() => { copy(t('invite.message', { code: made.code, time: moment(made.expiresAt) })).then(done, () => tell(made.code)) }}>{t('invite.copy')}</Tap>
      {copied && <Notice tone="good" live>{t('invite.copied')}</Notice>}
      <Notice tone="warn">{t('invite.onlyKnown')}</Notice>
    </Card>
  )
}

function Invite() {
  const offer = useAction(ProxyOfferDocument)
  const [draft, set, clear] = useDraft<Draft>('invite', { side: '', scopes: ['BOOK', 'VIEW_SCHEDULE', 'VIEW_VISIT', 'RECEIVE_ALERT'], days: '180' })
  const [made, setMade] = useState<{ code: NonNullable<ProxyOfferMutation['proxyOffer']['invitation']>, side: ProxySide } | null>(null)
  const [tried, setTried] = useState(false)
  const until = addDays(today(), Number(draft.days))
  const send = async () => {
    setTried(true)
    const { side } = draft
    if (!side || draft.scopes.length === 0) return
    const done = await offer.send({ side, scopes: scopes.filter(s => draft.scopes.includes(s)), until: startOf(until) })
    if (done?.proxyOffer.invitation) { setMade({ code: done.proxyOffer.invitation, side }); clear() }
  }
  return (
    <Page title={t('invite.title')}>
      {made ? <Code made={made.code} side={made.side} /> : (
        <Card>
          <Form onSubmit={send}>
            <Choice<ProxySide> label={t('invite.side')} value={draft.side || null} onChange={side => set({ side })} error={tried && !draft.side ? t('choose') : undefined}
              options={[{ value: 'ELDER', words: t('invite.iAmElder'), hint: t('invite.iAmElderHint') }, { value: 'PROXY', words: t('invite.iAct'), hint: t('invite.iActHint') }]} />
            <Box className="field" role="group" label={t('invite.scopes')}>
              <Box className="label">{t('invite.scopes')}</Box>
              <Box className="list">
                {scopes.map(s => <Check key={s} checked={draft.scopes.includes(s)} onChange={on => set({ scopes: on ? [...draft.scopes, s] : draft.scopes.filter(x => x !== s) })}>{word('ProxyScope', s)}</Check>)}
              </Box>
              {tried && draft.scopes.length === 0 && <Box className="wrong" role="alert">{t('invite.noScope')}</Box>}
            </Box>
            <Choice look="chips" label={t('invite.term')} value={draft.days} onChange={days => set({ days })} options={terms.map(d => ({ value: d, words: t(`invite.days.${d}`) }))} />
            <Box as="p" className="hint">{t('invite.until', { day: shortDay(until) })}</Box>
            {offer.problem && <Notice tone="bad" live>{offer.problem}</Notice>}
            <Tap look="main" className="whole" submit busy={offer.busy} onTap={send}>{offer.busy ? t('sending') : t('invite.make')}</Tap>
          </Form>
        </Card>
      )}
    </Page>
  )
}

export default page(Invite, { signIn: true, title: () => t('invite.title') })
