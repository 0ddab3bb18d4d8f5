import { useAction } from '@/client/action'
import { BookingCancelDocument } from '@/gql/graphql'
import { useDraft } from '@/lib/draft'
import { given } from '@/lib/given'
import { back, backTo } from '@/lib/go'
import { percent, yuan } from '@/lib/money'
import { minutes, span } from '@/lib/time'
import { t } from '@/lib/words'
import { Answer } from '@/parts/Answer'
import { Box } from '@/parts/Box'
import { Card } from '@/parts/Card'
import { Choice } from '@/parts/Choice'
import { Page, page } from '@/parts/Page'
import { Empty, Fact, Facts, Notice } from '@/parts/small'
import { Tap } from '@/parts/Tap'
import { TextField } from '@/parts/TextField'
import { detailOf, useBooking } from '../useBooking'

const reasons = ['time', 'health', 'notNeeded', 'other'] as const

/** What cancelling costs, as time goes by, stands before the button that does it. */
function CancelPage() {
  const { query, booking: b, id } = useBooking(20_000)
  const cancel = useAction(BookingCancelDocument)
  const [draft, set, clear] = useDraft(`cancel ${id}`, { reason: '' as '' | (typeof reasons)[number], words: '' })
  return (
    <Page title={t('cancel.title')}>
      <Answer of={query}>
        {() => {
          const q = b?.cancellationQuote
          if (!b || !q) return <Empty words={t('cancel.impossible')}><Tap onTap={back}>{t('back')}</Tap></Empty>
          const paid = b.payment === 'PAID' || b.payment === 'PARTIALLY_REFUNDED'
          const send = async () => {
            const reason = draft.reason === '' ? '' : draft.reason === 'other' ? draft.words.trim() : t(`cancel.reason.${draft.reason}`)
            const done = await cancel.send({ bookingId: b.id, expectedVersion: b.version, ...given({ reason: reason || null }) })
            if (done) { clear(); backTo(detailOf(id)) } else query.reload()
          }
          return (
            <>
              <Card title={b.offering.name}>
                <Box as="p">{span(b.startsAt, b.endsAt)}</Box>
                <Box as="p" className="lead">
                  {q.keptFen> 0
                    ? t(paid ? 'cancel.partBack' : 'cancel.stillDue', { refund: yuan(q.refundFen), kept: yuan(q.keptFen) })
                    : t(paid ? 'cancel.allBack' : 'cancel.free', { sum: yuan(q.refundFen) })}
                </Box>
                <Facts>
                  <Fact name={t('cancel.share')}>{percent(q.refundBp)}</Fact>
                  <Fact name={t('cancel.rule')}>{q.noticeMinutes> 0 ? t('cancel.notice', { notice: minutes(q.noticeMinutes) }) : t('cancel.late')}</Fact>
                </Facts>
                {b.publicFen> 0 && <Box as="p" className="hint">{t('cancel.subsidyBack', { sum: yuan(b.publicFen) })}</Box>}
              </Card>
              <Card>
                <Choice label={t('cancel.why')} value={draft.reason || null} onChange={reason => set({ reason })} options={reasons.map(r => ({ value: r, words: t(`cancel.reason.${r}`) }))} />
                {draft.reason === 'other' && <TextField kind="area" label={t('cancel.words')} value={draft.words} onChange={words => set({ words })} max={200} />}
                {cancel.problem && <Notice tone="bad" live>{cancel.problem}</Notice>}
                <Box className="actions">
                  <Tap look="danger" busy={cancel.busy} onTap={send}>{cancel.busy ? t('sending') : t('cancel.yes')}</Tap>
                  <Tap onTap={back}>{t('cancel.no')}</Tap>
                </Box>
              </Card>
            </>
          )
        }}
      </Answer>
    </Page>
  )
}

export default page(CancelPage, { signIn: true, title: () => t('cancel.title') })
