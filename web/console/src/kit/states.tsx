// What stands where data would: nothing yet, nothing at all, a failure with a way on.
import { Alert, Button, Spin } from 'antd'
import type { ReactNode } from 'react'
import { codeOf } from './client'
import { errorText } from './problems'
import type { Read } from './read'
import { t } from './words'

export function Loading() {
  return <div className="state" role="status"><Spin /> <span>{t('state.loading')}</span></div>
}

export function Empty({ children }: { children?: ReactNode }) {
  return <div className="state state-empty">{children ?? t('state.empty')}</div>
}

export function Failure({ read }: { read: Pick<Read<unknown>, 'error' | 'again'> }) {
  if (!read.error) return null
  const offline = codeOf(read.error) === 'NETWORK'
  return (
    <Alert type={offline ? 'warning' : 'error'} showIcon title={offline ? t('state.offline') : t('state.failed')}
      description={<>{errorText(read.error)} <Button size="small" onClick={read.again}>{t('state.retry')}</Button></>} />
  )
}

/** Shows what was read; a failed refresh stands above what is known already. */
export function Loaded<Data>({ read, children }: { read: Read<Data>; children: (data: Data) => ReactNode }) {
  if (read.loading) return <Loading />
  return <><Failure read={read} />{read.data !== undefined && read.data !== null && children(read.data)}</>
}

export function NotFound() {
  return <Empty>{t('state.notFound')}</Empty>
}
