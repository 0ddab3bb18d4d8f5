// Who I am, what I am appointed to, and how to end every session, say after a phone was lost.
import { Button } from 'antd'
import { useState } from 'react'
import { SessionsRevokeDocument } from '../gql/graphql'
import { useAct } from './act'
import { Ask } from './Ask'
import type { ConsoleDefinition } from './console'
import { Page } from './Page'
import { Facts, Section } from './parts'
import { leaveSession } from './session'
import { useHere } from './viewer'
import { t, word } from './words'

export default function Profile({ leaving }: Pick<ConsoleDefinition, 'leaving'>) {
  const { viewer } = useHere()
  const [asking, setAsking] = useState<string>()
  const revoke = useAct(SessionsRevokeDocument, { quiet: true })
  const everywhere = async () => {
    const outcome = await revoke({})
    if (outcome.ok) leaveSession()
    return outcome
  }
  // what is not sent from here would be lost, as when signing out
  const ask = async () => setAsking([t('profile.everywhere.text'), await leaving?.()].filter(Boolean).join(' '))
  return (
    <Page title={t('profile.title')}>
      <Section title={t('profile.who')}>
        <Facts items={[[t('profile.name'), viewer.person.name], [t('profile.id'), <code key="id">{viewer.person.id}</code>]]} />
      </Section>
      <Section title={t('profile.posts')}>
        <ul className="plain-list">
          {viewer.posts.map((p, i) => (
            <li key={i}><strong>{word('Post', p.post)}</strong> {[p.organization?.name, p.area?.name].filter(Boolean).join(' · ')}</li>
          ))}
        </ul>
        {viewer.posts.length === 0 && <p>{t('profile.noPosts')}</p>}
      </Section>
      <Section title={t('profile.sessions')}>
        <p>{t('profile.sessions.text')}</p>
        <Button danger onClick={() => void ask()}>{t('profile.everywhere')}</Button>
        {asking !== undefined && <Ask close={() => setAsking(undefined)} danger title={t('profile.everywhere')} text={asking} button={t('profile.everywhere')} run={everywhere} />}
      </Section>
      <Section title={t('profile.about')}>
        <a href="licenses.txt">{t('profile.licenses')}</a>
      </Section>
    </Page>
  )
}
