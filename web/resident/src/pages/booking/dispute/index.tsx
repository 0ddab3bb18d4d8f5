import { useState } from 'react'
import { useAction } from '@/client/action'
import { BookingDisputeDocument } from '@/gql/graphql'
import { useDraft } from '@/lib/draft'
import { back, backTo } from '@/lib/go'
import { span } from '@/lib/time'
import { t } from '@/lib/words'
import { Answer } from '@/parts/Answer'
import { Box } from '@/parts/Box'
import { Card } from '@/parts/Card'
import { Form } from '@/parts/Form'
import { Page, page } from '@/parts/Page'
import { Empty, Notice } from '@/parts/small'
import { Tap } from '@/parts/Tap'
import { TextField } from '@/parts/TextField'
import { detailOf, useBooking } from '../useBooking'

function DisputePage() {
  const { query, booking: b, id } = useBooking()
  const dispute = useAction(BookingDisputeDocument, ['reason'])
  const [draft, set, clear] = useDraft(`dispute ${id}`, { reason: '' })
  const [missing, setMissing] = useState(false)
  return (
    <Page title={t('dispute.title')}>
      <Answer of={query}>
        {() => {
          if (!b?.availableActions.some(a => a.action === 'DISPUTE' && a.allowed)) return <Empty words={t('dispute.impossible')}><Tap onTap={back}>{t('back')}</Tap></Empty>
          const send = async () => {
            setMissing(!draft.reason.trim())
            if (!draft.reason.trim()) return
            if (await dispute.send({ bookingId: b.id, expectedVersion: b.version, reason: draft.reason.trim() })) { clear(); backTo(detailOf(id)) } else query.reload()
          }
          return (
            <Card title={b.offering.name}>
              <Box as="p">{span(b.startsAt, b.endsAt)}</Box>
              <Box as="p">{t('dispute.means')}</Box>
              <Form onSubmit={send}>
                <TextField kind="area" label={t('dispute.reason')} hint={t('dispute.hint')} value={draft.reason} onChange={reason => set({ reason })} required max={500}
                  error={missing && !draft.reason.trim() ? t('dispute.missing') : dispute.fields.reason} />
                {dispute.problem && <Notice tone="bad" live>{dispute.problem}</Notice>}
                <Tap look="main" className="whole" submit busy={dispute.busy} onTap={send}>{dispute.busy ? t('sending') : t('dispute.send')}</Tap>
              </Form>
            </Card>
          )
        }}
      </Answer>
    </Page>
  )
}

export default page(DisputePage, { signIn: true, title: () => t('dispute.title') })
