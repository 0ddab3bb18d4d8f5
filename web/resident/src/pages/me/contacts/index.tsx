import { useState } from 'react'
import { useAction } from '@/client/action'
import { useWho } from '@/client/who'
import { ContactsSaveDocument, type WhoFragment } from '@/gql/graphql'
import { useDraft } from '@/lib/draft'
import { back } from '@/lib/go'
import { t } from '@/lib/words'
import { Answer } from '@/parts/Answer'
import { Box } from '@/parts/Box'
import { Card } from '@/parts/Card'
import { Form } from '@/parts/Form'
import { Page, page } from '@/parts/Page'
import { Notice } from '@/parts/small'
import { Tap } from '@/parts/Tap'
import { TextField } from '@/parts/TextField'
import { Title } from '@/parts/Title'

interface Contact { name: string, phone: string, relation: string }

const most = 5
const isPhone = (phone: string) => /^[\d -]{3,20}$/.test(phone.trim())

function Edit({ person, reload }: { person: WhoFragment, reload: () => void }) {
  const save = useAction(ContactsSaveDocument)
  const kept = person.contacts.map(({ name, phone, relation }) => ({ name, phone, relation }))
  // Somebody else's change meanwhile takes nothing away that is written here; a draft of another day is not put over it.
  const [version] = useState(person.version)
  const [draft, set, clear] = useDraft<{ list: Contact[] }>(`contacts ${person.id} ${version}`, { list: kept.length ? kept : [{ name: '', phone: '', relation: '' }] })
  const [tried, setTried] = useState(false)
  const change = (i: number, part: Partial<Contact>) => set({ list: draft.list.map((c, j) => (j === i ? { ...c, ...part } : c)) })
  const send = async () => {
    setTried(true)
    const list = draft.list.map(c => ({ name: c.name.trim(), phone: c.phone.trim(), relation: c.relation.trim() })).filter(c => c.name || c.phone)
    if (list.some(c => !c.name || !isPhone(c.phone))) return
    if (await save.send({ personId: person.id, expectedVersion: person.version, contacts: list })) { clear(); back() } else reload()
  }
  return (
    <Form onSubmit={send}>
      {draft.list.map((c, i) => {
        const used = c.name.trim() !== '' || c.phone.trim() !== ''
        return (
          <Card key={i}>
            <Box className="row spread wrap">
              <Title>{t('contacts.nth', { n: i + 1 })}</Title>
              <Tap look="bare" onTap={() => set({ list: draft.list.filter((_, j) => j !== i) })} label={t('contacts.removeNth', { n: i + 1 })}>{t('contacts.remove')}</Tap>
            </Box>
            <TextField label={t('contacts.name')} value={c.name} onChange={name => change(i, { name })} max={60} required error={tried && used && !c.name.trim() ? t('contacts.nameMissing') : undefined} />
            <TextField kind="tel" label={t('phone')} value={c.phone} onChange={phone => change(i, { phone })} max={20} required error={tried && used && !isPhone(c.phone) ? t('contacts.phoneWrong') : undefined} />
            <TextField label={t('contacts.relation')} hint={t('contacts.relationHint')} value={c.relation} onChange={relation => change(i, { relation })} max={20} />
          </Card>
        )
      })}
      {draft.list.length < most && <Tap className="whole" onTap={() => set({ list: [...draft.list, { name: '', phone: '', relation: '' }] })}>{t('contacts.add')}</Tap>}
      {save.problem && <Notice tone="bad" live>{save.problem}</Notice>}
      <Tap look="main" className="whole" submit busy={save.busy} onTap={send}>{save.busy ? t('sending') : t('save')}</Tap>
    </Form>
  )
}

function Contacts() {
  const who = useWho()
  return (
    <Page title={t('contacts.title')} who>
      <Answer of={who.query}>
        {() => who.person && (
          who.may('MANAGE_CONTACTS')
            ? (
              <>
                <Box as="p" className="hint">{t('contacts.means', { name: who.person.name })}</Box>
                <Edit key={who.person.id} person={who.person} reload={who.query.reload} />
              </>
            )
            : <Notice tone="warn">{t('scope.missingContacts', { name: who.person.name })}</Notice>
        )}
      </Answer>
    </Page>
  )
}

export default page(Contacts, { signIn: true, title: () => t('contacts.title') })
