// How a contract's provider did: the score, the arithmetic of each part, what both sides said.
import { GovPerformanceAnswerDocument, type GovContractEvaluationsDocument, type GovEvaluationFragment, type PerformanceAnswer } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Actions } from '../../kit/Actions'
import { DateTimeText, Facts, Mark, Section, StatusTag } from '../../kit/parts'
import type { Read } from '../../kit/read'
import { Loaded } from '../../kit/states'
import type { Column } from '../../kit/table/columns'
import { RowsTable } from '../../kit/table/DataTable'
import { t, word } from '../../kit/words'
import { Clock } from '../Clock'
import type { ResultOf } from './reads'

const parts = { VOLUME: 'evaluations.VOLUME', SAMPLE: 'evaluations.SAMPLE', RECIPIENTS: 'evaluations.RECIPIENTS', TIMELINESS: 'evaluations.TIMELINESS', COMPLIANCE: 'evaluations.COMPLIANCE' } as const
const partText = (code: string) => (code in parts ? t(parts[code as keyof typeof parts]) : code)

const columns = (unjudged: string[]): Column<GovEvaluationFragment['parts'][number]>[] => [
  { key: 'part', title: t('evaluations.part'), cell: p => <>{partText(p.criterion)} {unjudged.includes(p.criterion) && <Mark tone="plain">{p.criterion === 'RECIPIENTS' ? t('evaluations.few') : t('evaluations.unjudged')}</Mark>}</> },
  { key: 'how', title: t('report.arithmetic'), cell: p => <code>{p.text}</code> },
  { key: 'points', title: t('report.points'), kind: 'number', cell: p => <strong>{p.rounded}</strong> },
]

export function Evaluations({ read, again }: { read: Read<ResultOf<typeof GovContractEvaluationsDocument>>; again: () => void }) {
  const answer = useAct(GovPerformanceAnswerDocument, { quiet: true, done: t('contracts.done'), reread: again })
  const say = (e: GovEvaluationFragment, action: PerformanceAnswer, text: string) => answer({ evaluationId: e.id, expectedVersion: e.version, action, text })
  return (
    <Loaded read={read}>
      {({ node }) => (node?.__typename !== 'Contract' || node.evaluations.length === 0 ? null : (
        <Section title={t('evaluations.title')}>
          {node.evaluations.map(e => (
            <article key={e.id} className="bid">
              <h3>{t('evaluations.n', { n: e.number })} <StatusTag of="PerformanceStatus" value={e.status} /> {e.dueAt && <Clock from={e.createdAt} due={e.dueAt} />}</h3>
              <Facts items={[
                [t('evaluations.score'), <strong key="s">{t('evaluations.score.n', { score: (e.score / 100).toFixed(2), grade: word('PerformanceGrade', e.grade) })}</strong>],
                [t('report.sum'), <code key="a">{e.arithmetic}</code>],
                [t('evaluations.formula'), t('word.version.n', { n: e.formula })],
                [t('evaluations.note'), e.note],
                [t('evaluations.comment'), e.comment],
                [t('evaluations.appeal'), e.appeal],
                [t('evaluations.answer'), e.answer],
                [t('report.made'), <DateTimeText key="m" at={e.createdAt} />],
              ]} />
              <RowsTable caption={t('evaluations.parts', { n: e.number })} columns={columns(e.unjudged)} rows={e.parts} rowKey={p => p.criterion} />
              <Actions size="small" available={e.availableActions} acts={{
                FINISH: { primary: true, ask: { text: t('evaluations.finish.text'), fields: [{ name: 'text', label: t('evaluations.answer'), kind: 'area' }] }, run: v => say(e, 'FINISH', v.text ?? '') },
                ANSWER: { primary: true, label: t('evaluations.answerAppeal'), ask: { text: e.appeal, fields: [{ name: 'text', label: t('evaluations.answer'), kind: 'area', required: true }] }, run: v => say(e, 'ANSWER', v.text!) },
              }} />
            </article>
          ))}
        </Section>
      ))}
    </Loaded>
  )
}
