import type { ReactNode } from 'react'
import type { Query } from '@/client/query'
import { troubleSentence } from '@/lib/errors'
import { clock } from '@/lib/time'
import { t } from '@/lib/words'
import { Box } from './Box'
import { Notice } from './small'
import { Tap } from './Tap'

export function Loading() {
  return <Box className="loading" role="status"><Box className="spinner" silent />{t('loading')}</Box>
}

/** What a query answered, or that it is on the way, or why there is nothing. What was there before stays. */
export function Answer<T>({ of: q, children }: { of: Query<T>, children: (data: T) => ReactNode }) {
  const retry = <Tap look="plain" onTap={q.reload}>{t('retry')}</Tap>
  if (q.data === undefined) {
    if (!q.trouble) return <Loading />
    return <Box className="empty" role="alert"><Box as="p">{troubleSentence(q.trouble)}</Box>{q.trouble.code === 'UNAUTHENTICATED' ? <Tap look="main" to="pages/sign/in/index">{t('signIn.go')}</Tap> : retry}</Box>
  }
  return (
    <>
      {q.trouble && (
        <Notice tone="warn" live>
          {q.trouble.offline ? t('offline.since', { time: clock(q.at) }) : troubleSentence(q.trouble)} {retry}
        </Notice>
      )}
      {children(q.data)}
    </>
  )
}
