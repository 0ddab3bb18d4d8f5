// What a visit left behind: times, position, tag, photo, and what the rules found.
import type { OrgBookingQuery } from '../../gql/graphql'
import { DateTimeText, Facts, Mark } from '../../kit/parts'
import { t, word } from '../../kit/words'

export type Visit = NonNullable<Extract<NonNullable<OrgBookingQuery['node']>, { __typename: 'Booking' }>['visit']>

const harmless = ['HOME_TAG', 'LATE']

export function Findings({ findings }: { findings: string[] }) {
  if (findings.length === 0) return <span>{t('visit.noFindings')}</span>
  return (
    <ul className="marks">
      {findings.map(f => <li key={f}><Mark tone={f === 'HOME_TAG' ? 'good' : harmless.includes(f) ? 'warn' : 'bad'}>{word('Finding', f)}</Mark></li>)}
    </ul>
  )
}

export function Evidence({ visit }: { visit: Visit }) {
  return (
    <>
      <Facts items={[
        [t('visit.started'), <DateTimeText key="s" at={visit.startedAt} />],
        [t('visit.ended'), visit.endedAt ? <DateTimeText at={visit.endedAt} /> : t('visit.lasts')],
        visit.endedAt ? [t('visit.minutes'), t('visit.minutes.n', { n: visit.minutes })] : null,
        [t('visit.grade'), word('VisitGrade', visit.grade)],
        [t('visit.findings'), <Findings key="f" findings={visit.findings} />],
        [t('visit.tasks'), visit.tasksDone.join(t('word.and'))],
        [t('visit.reviewReason'), visit.reviewReason],
      ]} />
      {visit.events.map(e => (
        <div className="evidence" key={e.kind}>
          <h3>{word('VisitEventKind', e.kind)}</h3>
          <Facts items={[
            [t('visit.deviceAt'), <DateTimeText key="d" at={e.deviceAt} />],
            [t('visit.receivedAt'), <DateTimeText key="r" at={e.receivedAt} />],
            [t('visit.distance'), typeof e.distanceM === 'number' ? t('visit.distance.n', { n: e.distanceM, accuracy: e.accuracyM ?? '–' }) : t('visit.noPosition')],
            [t('visit.tag'), e.homeTagMatched ? t('visit.tag.read') : t('visit.tag.none')],
            [t('visit.photo'), e.photoSha256 && <code>{e.photoSha256}</code>],
            [t('visit.signature'), e.signatureSha256 && <code>{e.signatureSha256}</code>],
            [t('visit.manual'), e.manualReason],
          ]} />
        </div>
      ))}
    </>
  )
}
