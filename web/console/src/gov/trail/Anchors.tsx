// Hourly roots over the heads of the streams that moved: published elsewhere, they pin the whole log.
import { GovAnchorsDocument, type GovAnchorsQuery } from '../../gql/graphql'
import { Page } from '../../kit/Page'
import { DateTimeText, Section } from '../../kit/parts'
import type { Column } from '../../kit/table/columns'
import { DataTable } from '../../kit/table/DataTable'
import { dayClock } from '../../kit/time'
import { t } from '../../kit/words'
import { AnchorCheck } from './ChainCheck'

type Row = GovAnchorsQuery['anchors']['edges'][number]['node']

const rows = (data: GovAnchorsQuery) => data.anchors
const none = {}

const columns = (): Column<Row>[] => [
  { key: 'at', title: t('anchors.hour'), cell: a => <DateTimeText at={a.at} />, value: a => dayClock(a.at) },
  { key: 'streams', title: t('anchors.streams'), kind: 'number', cell: a => a.streams, value: a => a.streams },
  { key: 'root', title: t('anchors.root'), cell: a => <code>{a.root}</code>, value: a => a.root },
  { key: 'id', title: t('word.id'), value: a => a.id },
]

export default function Anchors() {
  return (
    <Page title={t('anchors.title')} trail={[{ to: '/trail', title: t('trail.title') }]}>
      <Section title={t('chain.title')}><AnchorCheck /></Section>
      <DataTable caption={t('anchors.title')} document={GovAnchorsDocument} variables={none} rows={rows} columns={columns()} file={t('anchors.title')} empty={t('anchors.empty')} />
    </Page>
  )
}
