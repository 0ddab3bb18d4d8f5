import { minutes, moment, span } from '@/lib/time'
import { joined, t, tMaybe, word } from '@/lib/words'
import { Box } from '@/parts/Box'
import { Card } from '@/parts/Card'
import { Fact, Facts, Notice, Tag } from '@/parts/small'
import type { Booking } from './index'

/** What the carer left behind as evidence, in plain words. */
export function VisitCard({ booking: b, visit: v }: { booking: Booking, visit: NonNullable<Booking['visit']> }) {
  const findings = v.findings.map(f => tMaybe(`finding.${f}`) ?? f)
  return (
    <Card title={t('visit.title')}>
      <Facts>
        <Fact name={t('visit.came')}>{v.endedAt ? span(v.startedAt, v.endedAt) : t('visit.since', { time: moment(v.startedAt) })}</Fact>
        {v.endedAt && <Fact name={t('visit.lasted')}>{minutes(v.minutes)}</Fact>}
        {v.tasksDone.length> 0 && <Fact name={t('visit.done')}>{joined(v.tasksDone)}</Fact>}
        {v.endedAt && <Fact name={t('visit.evidence')}>{word('VisitGrade', v.grade)}</Fact>}
        {findings.length> 0 && <Fact name={t('visit.findings')}>{joined(findings)}</Fact>}
        {v.endedAt && <Fact name={t('visit.check')}><Tag tone={b.verification === 'FAILED' ? 'bad' : b.verification === 'NEEDS_REVIEW' ? 'warn' : 'good'}>{word('VerificationStatus', b.verification)}</Tag></Fact>}
      </Facts>
      {v.reviewReason && <Box as="p">{t('visit.reviewed', { reason: v.reviewReason })}</Box>}
      {b.verification === 'NEEDS_REVIEW' && <Notice tone="info">{t('visit.needsReview')}</Notice>}
    </Card>
  )
}

export function Judgement({ appraisal: a }: { appraisal: NonNullable<Booking['appraisal']> }) {
  return (
    <Card title={t('appraisal.title')}>
      <Facts>
        <Fact name={t('appraisal.solved')}>{t(a.solved ? 'yes' : 'no')}</Fact>
        <Fact name={t('appraisal.satisfied')}>{t('appraisal.score', { n: a.satisfied, words: tMaybe(`score.${a.satisfied}`) ?? '' })}</Fact>
        {a.reasons.length> 0 && <Fact name={t('appraisal.reasons')}>{joined([...a.reasons])}</Fact>}
        <Fact name={t('appraisal.source')}>{word('AppraisalSource', a.source)}, {moment(a.createdAt)}</Fact>
      </Facts>
    </Card>
  )
}

/** What was done, newest last, and whether it was oneself. */
export function History({ booking: b, viewerId }: { booking: Booking, viewerId: string | undefined }) {
  const entries = b.timeline.edges.map(e => e.node)
  return (
    <Card title={t('timeline.title')}>
      <Box as="ol" className="timeline">
        {entries.map(e => (
          <Box as="li" key={e.id} className="happened">
            <Box className="grow">
              <Box as="span" className="block">{tMaybe(`verb.${e.verb}`) ?? t('verb.other')}{e.actorId === viewerId ? t('timeline.byYou') : ''}</Box>
              <Box as="span" className="block hint">{moment(e.at)}</Box>
            </Box>
          </Box>
        ))}
      </Box>
      {b.dueAt && tMaybe(`booking.due.${b.status}`) && <Box as="p" className="hint">{tMaybe(`booking.due.${b.status}`, { time: moment(b.dueAt) })}</Box>}
    </Card>
  )
}
