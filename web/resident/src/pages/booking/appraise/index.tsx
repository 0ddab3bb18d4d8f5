import { useState } from 'react'
import { useAction } from '@/client/action'
import { BookingAppraiseDocument } from '@/gql/graphql'
import { useDraft } from '@/lib/draft'
import { back, backTo } from '@/lib/go'
import { span } from '@/lib/time'
import { t } from '@/lib/words'
import { Answer } from '@/parts/Answer'
import { Box } from '@/parts/Box'
import { Card } from '@/parts/Card'
import { Check } from '@/parts/Check'
import { Choice } from '@/parts/Choice'
import { Form } from '@/parts/Form'
import { Page, page } from '@/parts/Page'
import { Empty, Notice } from '@/parts/small'
import { Tap } from '@/parts/Tap'
import { TextField } from '@/parts/TextField'
import { Title } from '@/parts/Title'
import { detailOf, useBooking } from '../useBooking'

const scores = ['5', '4', '3', '2', '1'] as const
type Score = (typeof scores)[number]

const good = ['punctual', 'careful', 'skilled', 'kind', 'clean'] as const
const bad = ['late', 'careless', 'unskilled', 'rude', 'unfinished', 'extraCharge'] as const
const reasonsOf = (score: Score) => (Number(score)>= 4 ? good : bad)

interface Draft { solved: '' | 'yes' | 'no', score: '' | Score, chips: string[], words: string }

function AppraisePage() {
  const { query, booking: b, id } = useBooking()
  const appraise = useAction(BookingAppraiseDocument)
  const [draft, set, clear] = useDraft<Draft>(`appraise ${id}`, { solved: '', score: '', chips: [], words: '' })
  const [tried, setTried] = useState(false)
  return (
    <Page title={t('appraise.title')}>
      <Answer of={query}>
        {() => {
          if (!b?.availableActions.some(a => a.action === 'APPRAISE' && a.allowed)) return <Empty words={t('appraise.impossible')}><Tap onTap={back}>{t('back')}</Tap></Empty>
          const send = async () => {
            setTried(true)
            const { score, solved } = draft
            if (!score || !solved) return
            const reasons = [...reasonsOf(score).filter(r => draft.chips.includes(r)).map(r => t(`reason.${r}`)), draft.words.trim()].filter(Boolean)
            if (await appraise.send({ bookingId: b.id, expectedVersion: b.version, solved: solved === 'yes', satisfied: Number(score), reasons })) { clear(); backTo(detailOf(id)) } else query.reload()
          }
          return (
            <Card title={b.offering.name}>
              <Box as="p">{span(b.startsAt, b.endsAt)} · {b.worker.name}</Box>
              <Form onSubmit={send}>
                <Choice look="chips" label={t('appraise.solved')} value={draft.solved || null} onChange={solved => set({ solved })} error={tried && !draft.solved ? t('choose') : undefined}
                  options={[{ value: 'yes', words: t('appraise.solvedYes') }, { value: 'no', words: t('appraise.solvedNo') }]} />
                <Choice label={t('appraise.satisfied')} value={draft.score || null} onChange={score => set({ score, chips: [] })} error={tried && !draft.score ? t('choose') : undefined}
                  options={scores.map(s => ({ value: s, words: t('appraisal.score', { n: s, words: t(`score.${s}`) }) }))} />
                {draft.score && (
                  <Box className="field">
                    <Title level={3}>{t('appraise.reasons')}</Title>
                    <Box className="chips">
                      {reasonsOf(draft.score).map(r => (
                        <Check key={r} look="chip" checked={draft.chips.includes(r)} onChange={on => set({ chips: on ? [...draft.chips, r] : draft.chips.filter(c => c !== r) })}>{t(`reason.${r}`)}</Check>
                      ))}
                    </Box>
                  </Box>
                )}
                <TextField kind="area" label={t('appraise.words')} value={draft.words} onChange={words => set({ words })} max={100} />
                <Box as="p" className="hint">{t('appraise.means')}</Box>
                {appraise.problem && <Notice tone="bad" live>{appraise.problem}</Notice>}
                <Tap look="main" className="whole" submit busy={appraise.busy} onTap={send}>{appraise.busy ? t('sending') : t('appraise.send')}</Tap>
              </Form>
            </Card>
          )
        }}
      </Answer>
    </Page>
  )
}

export default page(AppraisePage, { signIn: true, title: () => t('appraise.title') })
