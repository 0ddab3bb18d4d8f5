// The envelopes of an opening that wait for a custodian's share: opened with the saved key file, in the browser.
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import { GovKeyTenderDocument, GovShareReleaseDocument, GovSharesDocument, type GovKeyTenderQuery, type GovSharesQuery } from '../../gql/graphql'
import { problemsText, useAct, useSay } from '../../kit/act'
import { useFresh } from '../../kit/fresh'
import { Page } from '../../kit/Page'
import { DateTimeText, Facts, Mark, Section, StatusTag } from '../../kit/parts'
import { useNow } from '../../kit/now'
import { useRead } from '../../kit/read'
import { Empty, Loaded, NotFound } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { t, word } from '../../kit/words'
import { base64 } from '../../sealing/bytes'
import { keyFingerprint } from '../../sealing/fingerprint'
import { KeyChooser } from '../../sealing/KeyChooser'
import type { Keys } from '../../sealing/keys'
import type { Code } from '../../sealing/problem'
import { codeText, saidOf } from '../../sealing/said'
import { useOwnKeys } from './own'
import { shareText } from './release'

type Tender = Extract<NonNullable<GovKeyTenderQuery['node']>, { __typename: 'Tender' }>
type Share = GovSharesQuery['shareBlobs'][number]

export default function Opening() {
  const { tenderId = '' } = useParams()
  const read = useRead(GovKeyTenderDocument, { id: tenderId })
  const found = read.data?.node?.__typename === 'Tender' ? read.data.node : undefined
  useFresh(read.again, [found?.openingUntil])
  return (
    <Page title={found?.title ?? t('openings.title')} trail={[{ to: '/keys', title: t('keys.title') }]}>
      <Loaded read={read}>{() => (found ? <Shown tender={found} /> : <NotFound />)}</Loaded>
    </Page>
  )
}

function Shown({ tender }: { tender: Tender }) {
  const own = useOwnKeys()
  const now = useNow()
  const named = tender.custodians.find(c => own.data?.some(k => k.mine && k.id === c.keyId))
  const running = tender.openingUntil && Date.parse(tender.openingUntil) > now
  return (
    <>
      <div className="headline"><StatusTag of="TenderStatus" value={tender.status} /><span>{tender.number}</span></div>
      <Section title={t('openings.what')}>
        <Facts items={[
          [t('keys.threshold'), t('keys.threshold.n', { n: tender.threshold, of: tender.custodians.length })],
          [t('openings.custodians'), tender.custodians.map(c => c.organization.name).join(t('word.enumComma'))],
          [t('openings.until'), tender.openingUntil && <DateTimeText key="u" at={tender.openingUntil} />],
          [t('openings.ownKey'), named && <code key="k">{keyFingerprint(named.publicKey)}</code>],
        ]} />
        {running && <Alert type="info" showIcon className="gap" title={t('openings.wait')} />}
      </Section>
      <Loaded read={own}>
        {() => {
          if (!named) return <Empty>{t('openings.notNamed')}</Empty>
          return tender.status === 'OPENING' ? <Shares tender={tender} keyId={named.keyId} publicKey={named.publicKey} /> : <Empty>{t('openings.notNow')}</Empty>
        }}
      </Loaded>
    </>
  )
}

function Shares({ tender, keyId, publicKey }: { tender: Tender; keyId: string; publicKey: string }) {
  const read = useRead(GovSharesDocument, { tenderId: tender.id, custodianKeyId: keyId })
  useFresh(read.again)
  const [keys, setKeys] = useState<Keys | null>(null)
  const lots = new Map(tender.lots.map(l => [l.id, l.title]))
  const columns: Column<Share>[] = [
    { key: 'kind', title: t('openings.envelope'), cell: s => <>{word('EnvelopeKind', s.kind)} <span className="soft">{lots.get(s.lotId)}</span></> },
    { key: 'state', title: t('word.status'), cell: s => (s.open ? <Mark tone="good">{t('openings.open')}</Mark> : s.releasedAt ? <Mark tone="info">{t('openings.given')}</Mark> : <Mark tone="warn">{t('openings.waits')}</Mark>) },
    { key: 'at', title: t('openings.releasedAt'), cell: s => (s.releasedAt ? <DateTimeText at={s.releasedAt} /> : '–') },
    { key: 'id', title: t('word.id'), cell: s => <code>{s.envelopeId}</code>, wideOnly: true },
  ]
  return (
    <Section title={t('openings.envelopes')}>
      <Loaded read={read}>
        {({ shareBlobs }) => {
          const open = shareBlobs.filter(s => !s.open && !s.releasedAt)
          return (
            <>
              {open.length > 0 && (keys ? <Release keys={keys} shares={open} again={read.again} /> : <Unlock publicKey={publicKey} take={setKeys} />)}
              {open.length === 0 && <p><Mark tone="good">{t('openings.nothing')}</Mark></p>}
              <RowsTable caption={t('openings.envelopes')} columns={columns} rows={shareBlobs} rowKey={s => s.envelopeId} empty={t('openings.none')} />
            </>
          )
        }}
      </Loaded>
    </Section>
  )
}

function Unlock({ publicKey, take }: { publicKey: string; take: (keys: Keys) => void }) {
  return (
    <>
      <p>{t('openings.unlock.text')}</p>
      <KeyChooser name="share" button={t('openings.unlock')} take={keys => {
        if (base64(keys.open.public) !== publicKey) return t('openings.otherKey')
        take(keys)
        return null
      }} />
    </>
  )
}

function Release({ keys, shares, again }: { keys: Keys; shares: Share[]; again: () => void }) {
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string[]>([])
  const give = useAct(GovShareReleaseDocument, { quiet: true, secret: true })
  const all = async () => {
    setBusy(true)
    const refused: string[] = []
    for (const s of shares) {
      try {
        const outcome = await give({ envelopeId: s.envelopeId, release: await shareText(keys, s.head) })
        const problem = outcome.payload?.outcome?.problem
        if (!outcome.ok) refused.push(`${s.envelopeId} ${problemsText(outcome.problems)}`)
        else if (problem) refused.push(`${s.envelopeId} ${codeText(problem as Code)}`)
      } catch (why) {
        refused.push(`${s.envelopeId} ${saidOf(why)}`)
      }
    }
    setBusy(false)
    setWrong(refused)
    if (refused.length < shares.length) say(t('openings.released', { n: shares.length - refused.length }))
    again()
  }
  return (
    <>
      <p><Mark tone="good">{t('openings.unlocked')}</Mark></p>
      <p>{t('openings.release.text', { n: shares.length })}</p>
      {wrong.map(w => <Alert key={w} type="error" role="alert" showIcon className="gap" title={w} />)}
      <div className="buttons gap"><Button type="primary" loading={busy} onClick={() => void all()}>{t('openings.release', { n: shares.length })}</Button></div>
    </>
  )
}
