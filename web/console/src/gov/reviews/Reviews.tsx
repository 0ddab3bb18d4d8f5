// Visits whose evidence no rule could pass: a person looks at both ends side by side and decides.
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import { GovVisitReviewDocument, GovVisitsForReviewDocument, type GovVisitsForReviewQuery } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Actions } from '../../kit/Actions'
import { Page } from '../../kit/Page'
import { DateText, Section } from '../../kit/parts'
import { useRead } from '../../kit/read'
import { Empty, Loaded } from '../../kit/states'
import { span } from '../../kit/time'
import { t } from '../../kit/words'
import { Evidence } from '../Evidence'

type Visit = GovVisitsForReviewQuery['visitsForReview']['edges'][number]['node']

const size = 10

export default function Reviews() {
  const [cursors, setCursors] = useState<(string | null)[]>([null])
  const variables = useMemo(() => ({ first: size, after: cursors.at(-1) ?? null }), [cursors])
  const read = useRead(GovVisitsForReviewDocument, variables)
  return (
    <Page title={t('reviews.title')}>
      <p className="soft">{t('reviews.text')}</p>
      <Loaded read={read}>
        {({ visitsForReview: { edges, pageInfo } }) => (
          <>
            {edges.length === 0 && <Empty>{t('reviews.empty')}</Empty>}
            {edges.map(e => <Review key={e.node.id} visit={e.node} again={read.again} />)}
            {(cursors.length > 1 || pageInfo.hasNextPage) && (
              <nav className="pager" aria-label={t('table.pages', { list: t('reviews.title') })}>
                <Button disabled={cursors.length === 1} onClick={() => setCursors(c => c.slice(0, -1))}>{t('table.previous')}</Button>
                <span>{t('table.page', { n: cursors.length })}</span>
                <Button disabled={!pageInfo.hasNextPage} onClick={() => setCursors(c => [...c, pageInfo.endCursor ?? null])}>{t('table.next')}</Button>
              </nav>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

const ask = (text: string) => ({ text, fields: [{ name: 'reason', label: t('reviews.reason'), kind: 'area' as const, required: true }] })

function Review({ visit, again }: { visit: Visit; again: () => void }) {
  const review = useAct(GovVisitReviewDocument, { quiet: true, done: t('reviews.done'), reread: again })
  const b = visit.booking
  if (!b) return null
  const title = t('reviews.visit', { offering: b.offering.name, recipient: b.recipient.name })
  const judge = (passed: boolean) => (v: Record<string, string>) => review({ bookingId: b.id, expectedVersion: b.version, passed, reason: v.reason! })
  return (
    <Section title={title} extra={<Link to={`/bookings/${b.id}`}>{t('bookings.open')}</Link>}>
      <p>
        <DateText at={b.startsAt} /> {span(b.startsAt, b.endsAt)} · {t('reviews.agreed', { n: b.offering.durationMinutes })} · {b.organization.name} · {visit.worker.name}
        {b.recipient.area && ` · ${b.recipient.area.name}`}
      </p>
      <Evidence visit={visit} agreed={b.offering.durationMinutes} />
      <Actions available={b.availableActions.filter(a => a.action === 'PASS_REVIEW' || a.action === 'FAIL_REVIEW')} acts={{
        PASS_REVIEW: { primary: true, ask: ask(t('reviews.pass.text', { what: title })), run: judge(true) },
        FAIL_REVIEW: { danger: true, ask: ask(t('reviews.fail.text', { what: title })), run: judge(false) },
      }} />
    </Section>
  )
}
