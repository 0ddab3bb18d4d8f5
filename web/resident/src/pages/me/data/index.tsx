import { useState } from 'react'
import { useAction } from '@/client/action'
import { ask, Trouble } from '@/client/request'
import { leave } from '@/client/session'
import { useWho } from '@/client/who'
import { PersonEraseDocument, PersonExportDocument, type WhoFragment } from '@/gql/graphql'
import { troubleSentence } from '@/lib/errors'
import { home, restart } from '@/lib/go'
import { today } from '@/lib/time'
import { t, tMaybe } from '@/lib/words'
import { Answer } from '@/parts/Answer'
import { Box } from '@/parts/Box'
import { Card } from '@/parts/Card'
import { Form } from '@/parts/Form'
import { Page, page } from '@/parts/Page'
import { Notice } from '@/parts/small'
import { Sheet } from '@/parts/Sheet'
import { Tap } from '@/parts/Tap'
import { TextField } from '@/parts/TextField'
import { inBrowser, keep } from '@/platform/device'

function Export({ personId }: { personId: string }) {
  const [state, setState] = useState<'idle' | 'busy' | 'done'>('idle')
  const [problem, setProblem] = useState('')
  const get = async () => {
    setState('busy')
    setProblem('')
    try {
      const { personExport } = await ask(PersonExportDocument, { personId })
      await keep(`linli-${today()}.json`, JSON.stringify(personExport, null, 1))
      setState('done')
    } catch (e) {
      setState('idle')
      setProblem(e instanceof Trouble ? troubleSentence(e) : t('error.unknown'))
    }
  }
  return (
    <Card title={t('export.title')}>
      <Box as="p">{t(inBrowser ? 'export.means' : 'export.meansCopy')}</Box>
      {problem && <Notice tone="bad" live>{problem}</Notice>}
      {state === 'done' && <Notice tone="good" live>{t(inBrowser ? 'export.done' : 'export.copied')}</Notice>}
      <Tap className="whole" busy={state === 'busy'} onTap={get}>{state === 'busy' ? t('export.busy') : t('export.go')}</Tap>
    </Card>
  )
}

/** What is in the way of deleting: the server counts it, by kind. */
function blocked(details: unknown): string[] {
  if (typeof details !== 'object' || details === null) return []
  return Object.entries(details).flatMap(([kind, n]) => tMaybe(`erase.blocked.${kind}`, { n: typeof n === 'number' ? n : '' }) ?? [])
}

function Erase({ me, reload }: { me: WhoFragment, reload: () => void }) {
  const erase = useAction(PersonEraseDocument, ['confirm'])
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    if (typed.trim() !== me.name) return
    if (!await erase.send({ personId: me.id, expectedVersion: me.version, confirm: typed.trim() })) { reload(); return }
    leave()
    restart(home)
  }
  const inTheWay = erase.faults.flatMap(f => blocked('details' in f ? f.details : null))
  return (
    <Card title={t('erase.title')}>
      <Box as="ul" className="bullets">{(['gone', 'stays', 'proxies', 'open'] as const).map(k => <Box as="li" key={k}>{t(`erase.means.${k}`)}</Box>)}</Box>
      <Tap look="danger" className="whole" onTap={() => setOpen(true)}>{t('erase.go')}</Tap>
      {open && (
        <Sheet title={t('erase.ask')} onClose={() => setOpen(false)}>
          <Box as="p">{t('erase.noWayBack')}</Box>
          <Form onSubmit={send}>
            <TextField label={t('erase.typeName', { name: me.name })} value={typed} onChange={setTyped} required
              error={tried && typed.trim() !== me.name ? t('erase.nameWrong') : erase.fields.confirm} />
            {inTheWay.length > 0 && <Notice tone="warn" live>{t('erase.blocked')}<Box as="ul" className="bullets">{inTheWay.map(w => <Box as="li" key={w}>{w}</Box>)}</Box></Notice>}
            {erase.problem && inTheWay.length === 0 && <Notice tone="bad" live>{erase.problem}</Notice>}
            <Box className="actions">
              <Tap look="danger" submit busy={erase.busy} onTap={send}>{erase.busy ? t('sending') : t('erase.yes')}</Tap>
              <Tap onTap={() => setOpen(false)}>{t('cancel')}</Tap>
            </Box>
          </Form>
        </Sheet>
      )}
    </Card>
  )
}

function Data() {
  const who = useWho()
  return (
    <Page title={t('data.title')}>
      <Answer of={who.query}>
        {({ viewer }) => viewer && (
          <>
            <Export personId={viewer.person.id} />
            <Erase me={viewer.person} reload={who.query.reload} />
          </>
        )}
      </Answer>
    </Page>
  )
}

export default page(Data, { signIn: true, title: () => t('data.title') })
