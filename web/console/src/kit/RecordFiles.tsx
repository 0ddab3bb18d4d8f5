// The files that are attached to a record, as whoever looks may see them.
import { KitAttachmentsDocument } from '../gql/graphql'
import { Attach, FileList } from './Files'
import { useRead } from './read'
import { Empty, Loaded } from './states'
import { t } from './words'

/** Those that a record names. */
export function Evidence({ recordId, ids }: { recordId: string; ids: string[] }) {
  const read = useRead(KitAttachmentsDocument, { recordId })
  return <Loaded read={read}>{({ attachments }) => <FileList files={attachments.filter(f => ids.includes(f.id))} />}</Loaded>
}

/** All of a record's, and the way to attach more. */
export function RecordFiles({ recordId, attach, accept }: { recordId: string; attach: boolean; accept?: string }) {
  const read = useRead(KitAttachmentsDocument, { recordId })
  return (
    <>
      <Loaded read={read}>{({ attachments }) => (attachments.length === 0 ? <Empty>{t('files.none')}</Empty> : <FileList files={attachments} />)}</Loaded>
      {attach && <Attach recordId={recordId} {...(accept ? { accept } : {})} done={read.again} />}
    </>
  )
}
