// A name for the id of somebody who acted, as far as the viewer may know it.
import { GovActorDocument } from '../gql/graphql'
import { useRead } from '../kit/read'
import { useHere } from '../kit/viewer'
import { t, word } from '../kit/words'

export function Who({ id }: { id: string }) {
  const { viewer } = useHere()
  const person = id.startsWith('per_')
  const { data } = useRead(GovActorDocument, { id }, !person)
  if (!person) return <span>{t('timeline.system')}</span>
  const appointment = data?.appointments.edges[0]?.node
  const name = data?.node?.__typename === 'Person' ? data.node.name : appointment?.personName
  if (!name) return <code>{id}</code>
  return <span>{name} <span className="soft">{id === viewer.person.id ? t('timeline.you') : appointment && word('Post', appointment.post)}</span></span>
}
