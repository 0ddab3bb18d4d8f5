// Visits whose evidence no rule could pass: a person looks at both ends side by side and decides.
import { Link } from 'react-router'
import { GovVisitReviewDocument, GovVisitsForReviewDocument, type GovVisitsForReviewQuery } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Actions } from '../../kit/Actions'
import { Page } from '../../kit/Page'
import { DateText, Section } from '../../kit/parts'
import { useRead } from '../../kit/read'
import { Empty, Loaded } from '../../kit/states'
import { Pager, usePages } from '../../kit/table/Pager'
import { span } from '../../kit/time'
import { t } from '../../kit/words'
import { Evidence } from '../Evidence'

type Visit = GovVisitsForReviewQuery['visitsForReview']['edges'][number]['node']

const size = 10

export default function Reviews() {
  const pages = usePages()
  const read = useRead(GovVisitsForReviewDocument, { first: size, after: pages.after })
  return (
    <Page title={t('reviews.title')}>
      <p className="soft">{t('reviews.text')}</p>
      <Loaded read={read}>
        {({ visitsForReview: { edges, pageInfo } }) => (
          <>
            {edges.length === 0 && <Empty>{t('reviews.empty')}</Empty>}
            {edges.map(e => <Review key={e.node.id} visit={e.node} again={read.again} />)}
            <Pager pages={pages} info={pageInfo} list={t('reviews.title')} />
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
