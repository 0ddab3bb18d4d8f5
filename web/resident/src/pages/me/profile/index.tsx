import { useState } from 'react'
import { useAction } from '@/client/action'
import { useQuery } from '@/client/query'
import { useWho } from '@/client/who'
import { PersonSaveDocument, SignInOptionsDocument, type ViewerQuery } from '@/gql/graphql'
import { useDraft } from '@/lib/draft'
import { back } from '@/lib/go'
import { given } from '@/lib/given'
import { community, shortName } from '@/lib/place'
import { shortDay } from '@/lib/time'
import { t, word } from '@/lib/words'
import { Answer } from '@/parts/Answer'
import { AreaTree } from '@/parts/AreaTree'
import { Box } from '@/parts/Box'
import { Card } from '@/parts/Card'
import { Form } from '@/parts/Form'
import { Page, page } from '@/parts/Page'
import { isMobile, PhoneCode, usePhoneCode } from '@/parts/PhoneCode'
import { Fact, Facts, Notice } from '@/parts/small'
import { Sheet } from '@/parts/Sheet'
import { Tap } from '@/parts/Tap'
import { TextField } from '@/parts/TextField'

type Me = NonNullable<ViewerQuery['viewer']>['person']
interface Draft { phone: string, address: string, area: { id: string, name: string } | null }

function Edit({ me, reload }: { me: Me, reload: () => void }) {
  const save = useAction(PersonSaveDocument, ['phone', 'phoneCode', 'address'])
  const codeSend = usePhoneCode()
  const options = useQuery(SignInOptionsDocument, {})
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  // Somebody else's change meanwhile takes nothing away that is written here; a draft of another day is not put over it.
  const [version] = useState(me.version)
  const [draft, set, clear] = useDraft<Draft>(`profile ${me.id} ${version}`, { phone: me.phone ?? '', address: me.address ?? '', area: null })
  const [choosing, setChoosing] = useState(false)
  const place = draft.area ? shortName(draft.area.name) : me.area ? community(me.area).name : t('profile.noArea')
  const phone = draft.phone.trim() === (me.phone ?? '') ? null : draft.phone.trim()
  const proven = phone !== null && isMobile(phone) // whoever has a mobile number signs in by it
  const send = async () => {
    setTried(true)
    if (proven && !code.trim()) return
    const address = draft.address.trim() === (me.address ?? '') ? null : draft.address.trim()
    const done = await save.send({ personId: me.id, expectedVersion: me.version, ...given({ phone, phoneCode: proven ? code.trim() : null, address, areaId: draft.area?.id }) })
    if (done) { clear(); back() } else reload()
  }
  return (
    <Card>
      <Form onSubmit={send}>
        <TextField kind="tel" label={t('phone')} value={draft.phone} onChange={phone => set({ phone })} max={20} error={codeSend.wrongPhone ?? save.fields.phone} />
        {proven && (
          <>
            <Box as="p" className="hint">{t('profile.prove')}</Box>
            <PhoneCode of={codeSend} code={code} onCode={setCode} onSend={() => void codeSend.send(phone)} demoCode={options.data?.signInOptions.demoCode ?? null}
              error={tried && !code.trim() ? t('signIn.codeMissing') : save.fields.phoneCode} />
            {codeSend.problem && <Notice tone="bad" live>{codeSend.problem}</Notice>}
          </>
        )}
        <TextField label={t('profile.address')} hint={t('profile.addressHint')} value={draft.address} onChange={address => set({ address })} max={200} error={save.fields.address} />
        <Box className="field">
          <Box className="label">{t('profile.area')}</Box>
          <Box className="row spread wrap"><Box as="span">{place}</Box><Tap onTap={() => setChoosing(true)} label={t('area.changeFrom', { name: place })}>{t('acting.change')}</Tap></Box>
        </Box>
        {save.problem && <Notice tone="bad" live>{save.problem}</Notice>}
        <Tap look="main" className="whole" submit busy={save.busy} onTap={send}>{save.busy ? t('sending') : t('save')}</Tap>
      </Form>
      {choosing && (
        <Sheet title={t('area.title')} onClose={() => setChoosing(false)}>
          <AreaTree onChoose={a => { set({ area: { id: a.id, name: a.name } }); setChoosing(false) }} />
        </Sheet>
      )}
    </Card>
  )
}

function Profile() {
  const who = useWho()
  return (
    <Page title={t('profile.title')}>
      <Answer of={who.query}>
        {data => data.viewer && (
          <>
            <Card title={data.viewer.person.name}>
              <Facts>
                <Fact name={t('profile.gender')}>{word('Gender', data.viewer.person.gender)}</Fact>
                <Fact name={t('profile.birth')}>{data.viewer.person.birthDate ? shortDay(data.viewer.person.birthDate) : t('profile.unknown')}</Fact>
              </Facts>
              <Box as="p" className="hint">{t('profile.fixed')}</Box>
            </Card>
            <Edit me={data.viewer.person} reload={who.query.reload} />
          </>
        )}
      </Answer>
    </Page>
  )
}

export default page(Profile, { signIn: true, title: () => t('profile.title') })
