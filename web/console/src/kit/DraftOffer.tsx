import { Alert, Button } from 'antd'
import type { Draft } from './draft'
import { t } from './words'

/** Offers back what was typed and never sent. */
export function DraftOffer<V extends object>({ draft, take }: { draft: Draft<V>; take: (values: V) => void }) {
  const { found } = draft
  if (!found) return null
  return (
    <Alert type="info" showIcon className="gap" title={t('draft.found')} action={
      <span className="buttons">
        <Button size="small" type="primary" onClick={() => {
          take(found)
          draft.dismiss()
        }}>{t('draft.take')}</Button>
        <Button size="small" onClick={draft.drop}>{t('draft.drop')}</Button>
      </span>
    } />
  )
}
