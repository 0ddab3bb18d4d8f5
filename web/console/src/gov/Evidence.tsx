// What a visit left behind, arrival and departure side by side, and what the rules found.
import type { ReactNode } from 'react'
import type { VisitEventKind, VisitGrade } from '../gql/graphql'
import { Facts, Mark } from '../kit/parts'
import { dayClock } from '../kit/time'
import { t, word } from '../kit/words'

interface Event {
  kind: VisitEventKind
  deviceAt: string
  receivedAt: string
  accuracyM?: number | null
  distanceM?: number | null
  homeTagMatched: boolean
  photoSha256: string
  signatureSha256: string
  manualReason: string
}

export interface Visited {
  startedAt: string
  endedAt?: string | null
  minutes: number
  grade: VisitGrade
  findings: string[]
  tasksDone: string[]
  reviewReason?: string
  reviewer?: { name: string } | null
  events: Event[]
}

export function Findings({ findings }: { findings: string[] }) {
  if (findings.length === 0) return <span>{t('visit.noFindings')}</span>
  return (
    <ul className="marks">
      {findings.map(f => <li key={f}><Mark tone={f === 'HOME_TAG' ? 'good' : f === 'LATE' ? 'warn' : 'bad'}>{word('Finding', f)}</Mark></li>)}
    </ul>
  )
}

// Half an hour between the phone's clock and the server's is more than a bad connection on the stairs.
const lateMs = 30 * 60_000

function rowsOf(): [string, (e: Event) => ReactNode][] {
  return [
    [t('visit.deviceAt'), e => dayClock(e.deviceAt)],
    [t('visit.receivedAt'), e => (Date.parse(e.receivedAt) - Date.parse(e.deviceAt) > lateMs ? <Mark tone="warn">{dayClock(e.receivedAt)}</Mark> : dayClock(e.receivedAt))],
    [t('visit.distance'), e => (typeof e.distanceM === 'number' ? t('visit.distance.n', { n: e.distanceM }) : t('visit.noPosition'))],
    [t('visit.accuracy'), e => (typeof e.accuracyM === 'number' ? t('visit.metres', { n: e.accuracyM }) : '–')],
    [t('visit.tag'), e => (e.homeTagMatched ? <Mark tone="good">{t('visit.tag.read')}</Mark> : t('visit.tag.none'))],
    [t('visit.photo'), e => (e.photoSha256 ? <code>{e.photoSha256}</code> : t('visit.none'))],
    [t('visit.signature'), e => (e.signatureSha256 ? <code>{e.signatureSha256}</code> : t('visit.none'))],
    [t('visit.manual'), e => e.manualReason || '–'],
  ]
}

export function Evidence({ visit, agreed }: { visit: Visited; agreed?: number }) {
  const ends = (['CHECK_IN', 'CHECK_OUT'] as const).map(kind => visit.events.find(e => e.kind === kind))
  return (
    <>
      <Facts items={[
        [t('visit.grade'), word('VisitGrade', visit.grade)],
        [t('visit.findings'), <Findings key="f" findings={visit.findings} />],
        visit.endedAt ? [t('visit.minutes'), agreed ? t('visit.minutes.of', { n: visit.minutes, agreed }) : t('visit.minutes.n', { n: visit.minutes })] : null,
        visit.tasksDone.length > 0 ? [t('visit.tasks'), visit.tasksDone.join(t('word.enumComma'))] : null,
        visit.reviewReason ? [t('visit.reviewReason'), [visit.reviewReason, visit.reviewer?.name].filter(Boolean).join(' · ')] : null,
      ]} />
      <table className="ends">
        <caption className="hidden">{t('visit.ends')}</caption>
        <thead><tr><th scope="col"><span className="hidden">{t('visit.piece')}</span></th><th scope="col">{word('VisitEventKind', 'CHECK_IN')}</th><th scope="col">{word('VisitEventKind', 'CHECK_OUT')}</th></tr></thead>
        <tbody>
          {rowsOf().map(([name, show]) => (
            <tr key={name}><th scope="row">{name}</th>{ends.map((e, i) => <td key={i === 0 ? 'in' : 'out'}>{e ? show(e) : '–'}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
