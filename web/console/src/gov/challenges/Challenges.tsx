// Challenges to the tenders of the area: those that wait for an answer first, each with its clock.
import { Link } from 'react-router'
import { EnumChoice, FilterBar } from '../../kit/Field'
import { useFilters } from '../../kit/filters'
import { Page } from '../../kit/Page'
import { DateTimeText, Mark, StatusTag } from '../../kit/parts'
import { Loaded } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { t, word } from '../../kit/words'
import { Clock } from '../Clock'
import { useRules } from '../useRules'
import { challengesOf, useRemedies, type ChallengeRow } from '../remedies/useRemedies'

const defaults = { status: '' }

const columns = (): Column<ChallengeRow>[] => [
  { key: 'tender', title: t('challenges.challenge'), cell: c => <><Link to={`/challenges/${c.id}`}>{c.tender.title}</Link> <div className="soft">{word('ChallengeStage', c.stage)}</div></>, value: c => c.tender.title },
  { key: 'status', title: t('word.status'), cell: c => <StatusTag of="ChallengeStatus" value={c.status} />, value: c => word('ChallengeStatus', c.status) },
  { key: 'clock', title: t('challenges.clock'), cell: c => (c.dueAt ? <Clock from={c.createdAt} due={c.dueAt} /> : '–'), value: c => c.dueAt },
  { key: 'by', title: t('challenges.by'), cell: c => c.organization?.name ?? t('challenges.hidden'), value: c => c.organization?.name },
  { key: 'holds', title: t('challenges.holds'), cell: c => (c.mayAffect ? <Mark tone="warn">{t('challenges.mayAffect')}</Mark> : '–'), value: c => (c.mayAffect ? t('challenges.mayAffect') : '') },
  { key: 'outcome', title: t('challenges.outcome'), cell: c => (c.outcome ? word('ChallengeOutcome', c.outcome) : '–'), value: c => c.outcome && word('ChallengeOutcome', c.outcome) },
  { key: 'filed', title: t('challenges.filed'), cell: c => <DateTimeText at={c.createdAt} />, value: c => c.createdAt },
]

export default function Challenges() {
  const [filter, setFilter] = useFilters(defaults)
  const read = useRemedies()
  const { said } = useRules()
  return (
    <Page title={t('challenges.title')}>
      <p>{t('challenges.text', { answer: said('challenge.answer') })}</p>
      <FilterBar><EnumChoice label={t('word.status')} of="ChallengeStatus" value={filter.status} onChange={status => setFilter({ status })} /></FilterBar>
      <Loaded read={read}>
        {all => (
          <RowsTable caption={t('challenges.title')} columns={columns()} rows={challengesOf(all).filter(c => !filter.status || c.status === filter.status)} rowKey={c => c.id}
            file={t('challenges.title')} empty={t('challenges.none')} />
        )}
      </Loaded>
    </Page>
  )
}
