// Signing in, for both consoles: a first factor of those that are set up here, the second where
// the person needs one, and once the codes that stand in for a lost authenticator.
import { Alert, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Navigate, useSearchParams } from 'react-router'
import { SignInByTicketDocument, SignInOptionsDocument, type SignedInFragment, type SignInOptionsQuery } from '../../gql/graphql'
import { problemsText, useAct, type Outcome } from '../act'
import type { ConsoleDefinition } from '../console'
import type { Problem } from '../problems'
import { useRead } from '../read'
import { beginSession, useSession, type Session } from '../session'
import { LanguageButton } from '../Shell'
import { Loading } from '../states'
import { t } from '../words'
import { PasswordForm } from './PasswordForm'
import { PhoneForm } from './PhoneForm'
import { RecoveryCodes } from './RecoveryCodes'
import { SecondFactor } from './SecondFactor'

type Challenge = NonNullable<SignedInFragment['challenge']>
type Step = { at: 'first' } | { at: 'second'; challenge: Challenge } | { at: 'codes'; codes: string[]; session: Session }

// Recovery codes are shown once. Another language and another tab's sign-in mount the page anew: the
// codes stay here until somebody has said that they are kept.
let unkept: Step | null = null

// Only a path of this console: an address from elsewhere may not send anybody elsewhere.
const backTo = (back: string | null) => (back && /^\/(?!\/)/.test(back) && !back.startsWith('/sign-in') ? back : '/')

export function SignIn({ definition }: { definition: ConsoleDefinition }) {
  const [params] = useSearchParams()
  const here = useSession()
  const [step, setStep] = useState<Step>(unkept ?? { at: 'first' })
  const ticket = params.get('ticket')
  const title = t(step.at === 'first' ? 'signIn.title' : step.at === 'second' ? 'signIn.second' : 'signIn.codes')
  useEffect(() => { document.title = `${title} · ${t(definition.product)} · ${t('kit.name')}` }, [title, definition])
  if (here && step !== unkept) return <Navigate to={backTo(params.get('back'))} replace />
  const answered = (a: SignedInFragment) => {
    if (a.challenge) setStep({ at: 'second', challenge: a.challenge })
    else if (a.token) beginSession({ token: a.token, expiresAt: a.expiresAt ?? '' })
  }
  return (
    <div className="signin">
      <header className="signin-head"><span className="product-name">{t('kit.name')}</span> {t(definition.product)}<span className="shell-gap" /><LanguageButton definition={definition} /></header>
      <main>
        <div className="signin-box">
          <h1>{title}</h1>
          {step.at === 'first' && (ticket ? <Ticket ticket={ticket} answered={answered} /> : <FirstFactor answered={answered} />)}
          {step.at === 'second' && (
            <SecondFactor challenge={step.challenge} back={() => setStep({ at: 'first' })} done={(session, codes) => {
              if (!codes) {
                beginSession(session)
                return
              }
              unkept = { at: 'codes', codes, session }
              setStep(unkept)
            }} />
          )}
          {step.at === 'codes' && <RecoveryCodes codes={step.codes} done={() => {
            unkept = null
            beginSession(step.session)
          }} />}
        </div>
      </main>
    </div>
  )
}

function FirstFactor({ answered }: { answered: (a: SignedInFragment) => void }) {
  const read = useRead(SignInOptionsDocument, {})
  const [byPhone, setByPhone] = useState(false)
  const options: SignInOptionsQuery['signInOptions'] | undefined = read.data?.signInOptions
  if (read.loading) return <Loading />
  // without an answer the password is still worth a try
  return (
    <>
      {byPhone ? <PhoneForm answered={answered} demoCode={options?.demoCode ?? null} /> : <PasswordForm answered={answered} />}
      {options?.phone && <Button className="signin-other" type="link" block onClick={() => setByPhone(p => !p)}>{t(byPhone ? 'signIn.byPassword' : 'signIn.byPhone')}</Button>}
      {options?.oidc && <a className="signin-oidc" href={`${options.oidc.startPath}?to=${encodeURIComponent(location.pathname)}`}>{options.oidc.name}</a>}
    </>
  )
}

// The district's identity provider sends the browser back with a ticket that holds a minute, once.
function Ticket({ ticket, answered }: { ticket: string; answered: (a: SignedInFragment) => void }) {
  const signIn = useAct(SignInByTicketDocument, { quiet: true, secret: true })
  const [, setParams] = useSearchParams()
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const used = useRef('')
  useEffect(() => {
    if (used.current === ticket) return
    used.current = ticket
    void signIn({ ticket }).then((outcome: Outcome<SignedInFragment>) => {
      if (outcome.ok && outcome.payload) answered(outcome.payload)
      else setProblems(outcome.problems)
    })
  }, [ticket, signIn, answered])
  if (!problems) return <Loading />
  return (
    <>
      <Alert type="error" showIcon role="alert" className="gap" title={problemsText(problems)} />
      <Button block onClick={() => setParams(p => {
        p.delete('ticket')
        return p
      }, { replace: true })}>{t('signIn.again')}</Button>
    </>
  )
}
