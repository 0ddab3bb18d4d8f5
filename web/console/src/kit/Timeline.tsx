// What was done to a record, oldest first.
import { useHere } from './viewer'
import { DateTimeText } from './parts'
import { t, verbWord } from './words'

export interface TimelineEntry { id: string; verb: string; at: string; actorId: string; onBehalfOfId?: string | null }

export function Timeline({ entries, more }: { entries: TimelineEntry[]; more?: boolean }) {
  const { viewer } = useHere()
  const who = (e: TimelineEntry) => {
    if (e.actorId.startsWith('system:')) return t('timeline.system')
    return e.actorId === viewer.person.id ? t('timeline.you') : ''
  }
  return (
    <ol className="timeline">
      {entries.map(e => (
        <li key={e.id}>
          <DateTimeText at={e.at} /> <strong>{verbWord(e.verb)}</strong>{who(e) && <span className="soft"> {who(e)}</span>}
        </li>
      ))}
      {more && <li className="soft">{t('timeline.more')}</li>}
    </ol>
  )
}
