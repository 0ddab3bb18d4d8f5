// Opinions that wait for the viewer: as a member of an examination, or of recipients whom they may ask.
import { Button } from 'antd'
import { useState } from 'react'
import { GovMyOpinionsDocument, GovOpinionGiveDocument, type GovMyOpinionsQuery, type OpinionAnswer } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { useAll } from '../../kit/all'
import { Ask } from '../../kit/Ask'
import { Page } from '../../kit/Page'
import { Mark } from '../../kit/parts'
import { Loaded } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { t, valuesOf, word } from '../../kit/words'

type Opinion = GovMyOpinionsQuery['myOpinions']['edges'][number]['node']
const rows = (data: GovMyOpinionsQuery) => data.myOpinions
const none = {}

export default function Opinions() {
  const read = useAll(GovMyOpinionsDocument, none, rows)
  const [asking, setAsking] = useState<Opinion | null>(null)
  const give = useAct(GovOpinionGiveDocument, { quiet: true, done: t('opinions.given'), reread: read.again })
  const columns: Column<Opinion>[] = [
    { key: 'what', title: t('milestones.milestone'), cell: o => <>{o.milestone.title} <div className="soft">{o.milestone.contract.title} · {o.milestone.contract.provider.name}</div></> },
    { key: 'whose', title: t('opinions.whose'), cell: o => (o.recipient ? <Mark tone="info">{t('opinions.recipient', { name: o.personName ?? t('word.hiddenPerson') })}</Mark> : t('opinions.own')) },
    { key: 'evidence', title: t('milestones.evidence'), cell: o => o.evidence },
    { key: 'act', title: t('word.acts'), cell: o => <Button type="primary" onClick={() => setAsking(o)}>{t('opinions.give')}</Button> },
  ]
  const answers = (o: Opinion) => valuesOf('OpinionAnswer').filter(v => o.recipient || v !== 'UNREACHED').map(value => ({ value, label: word('OpinionAnswer', value) }))
  return (
    <Page title={t('opinions.title')}>
      <p>{t('opinions.text')}</p>
      <Loaded read={read}>
        {all => <RowsTable caption={t('opinions.title')} columns={columns} rows={all} rowKey={o => o.id} empty={t('opinions.none')} />}
      </Loaded>
      {asking && (
        <Ask title={t('opinions.give')} button={t('opinions.give')} text={asking.evidence} close={() => setAsking(null)}
          fields={[{ name: 'answer', label: t('opinions.answer'), kind: 'select', required: true, options: answers(asking) }, { name: 'body', label: t('opinions.body'), kind: 'area' }]}
          run={v => give({ opinionId: asking.id, expectedVersion: asking.version, answer: v.answer as OpinionAnswer, body: v.body ?? '' })} />
      )}
    </Page>
  )
}
