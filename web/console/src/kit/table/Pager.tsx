// Going through the pages of a connection, forth by its cursors and back by those that were used.
import { Button } from 'antd'
import { useState } from 'react'
import { t } from '../words'
import type { Connection } from './columns'

export interface Pages { n: number; after: string | null; back: () => void; on: (cursor: string | null) => void }

export function usePages(): Pages {
  const [cursors, setCursors] = useState<(string | null)[]>([null])
  return {
    n: cursors.length, after: cursors.at(-1) ?? null,
    back: () => setCursors(c => c.slice(0, -1)), on: cursor => setCursors(c => [...c, cursor]),
  }
}

export function Pager({ pages, info, list }: { pages: Pages; info: Connection<unknown>['pageInfo']; list: string }) {
  if (pages.n === 1 && !info.hasNextPage) return null
  return (
    <nav className="pager" aria-label={t('table.pages', { list })}>
      <Button disabled={pages.n === 1} onClick={pages.back}>{t('table.previous')}</Button>
      <span>{t('table.page', { n: pages.n })}</span>
      <Button disabled={!info.hasNextPage} onClick={() => pages.on(info.endCursor ?? null)}>{t('table.next')}</Button>
    </nav>
  )
}
