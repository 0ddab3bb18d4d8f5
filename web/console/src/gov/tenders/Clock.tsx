// The clock of a tender: what runs until when, and which rule says so. Instants are the server's; working days are reckoned there.
import { Checksum } from '../../kit/Checksum'
import { Bar, DateTimeText, Facts, Mark, Section } from '../../kit/parts'
import { useNow } from '../../kit/now'
import { dayOf, daysBetween } from '../../kit/time'
import { t } from '../../kit/words'
import { figure, ruleName } from '../figure'
import { isOpen } from './evaluation'
import type { Pack } from './rules'
import type { Tender } from './useTender'

/** The terms of law that people look up while a tender runs. */
const terms = ['open.tenderPeriod', 'consult.response', 'open.clarify', 'consult.clarify', 'fw.admit.answer', 'fw.term.service', 'decrypt.window', 'report.toBuyer', 'buyer.confirm', 'award.publish', 'award.noticePeriod', 'standstill', 'challenge.file', 'contract.sign']

/** How much time is left, in words: days where there are some, else hours and minutes. */
export function leftText(until: string, now: number): string {
  const ms = Date.parse(until) - now
  if (ms <= 0) return t('tender.left.none')
  const minutes = Math.floor(ms / 60_000)
  if (minutes >= 2880) return t('tender.left.days', { n: Math.floor(minutes / 1440) })
  return minutes >= 120 ? t('tender.left.hours', { n: Math.floor(minutes / 60) }) : t('tender.left.minutes', { n: minutes })
}

export function Clock({ tender: x }: { tender: Tender }) {
  const now = useNow()
  const running = x.status === 'PUBLISHED' || x.status === 'OFFERING'
  return (
    <Section title={t('tender.clock')}>
      {running && x.publishedAt && x.deadlineAt && (
        <p><Bar part={now - Date.parse(x.publishedAt)} whole={Date.parse(x.deadlineAt) - Date.parse(x.publishedAt)}
          label={t(isOpen(x) ? 'admissions.running' : 'tender.clock.running', { left: leftText(x.deadlineAt, now), days: daysBetween(dayOf(x.publishedAt), dayOf(x.deadlineAt)) })} /></p>
      )}
      <Facts items={[
        [t('tender.publishedAt'), x.publishedAt && <DateTimeText key="p" at={x.publishedAt} />],
        [isOpen(x) ? t('admissions.until') : x.round > 1 ? t('tender.offers.until') : t('tender.deadline'), x.deadlineAt && <DateTimeText key="d" at={x.deadlineAt} />],
        [t('tender.openingUntil'), x.openingUntil && <DateTimeText key="o" at={x.openingUntil} />],
        [t('tender.validUntil'), !isOpen(x) && x.validUntil && <DateTimeText key="v" at={x.validUntil} />],
      ]} />
      {x.rulePack ? <Terms pack={x.rulePack} /> : <p className="foot"><Mark tone="plain">{t('tender.pack.none')}</Mark></p>}
    </Section>
  )
}

function Terms({ pack }: { pack: Pack }) {
  return (
    <details className="more">
      <summary>{t('tender.pack', { id: pack.id, n: pack.number })}</summary>
      <ul className="rules-at">
        {pack.rules.filter(r => terms.includes(r.key)).map(r => <li key={r.key}>{ruleName(r)}{t('word.colon')}<strong>{figure(r)}</strong> <span className="soft">{r.cite}</span></li>)}
      </ul>
      <Checksum label={t('tender.pack.hash')} of={pack.hash} />
    </details>
  )
}
