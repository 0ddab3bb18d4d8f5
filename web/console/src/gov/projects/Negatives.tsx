// The negative list of what may not be bought, and what the author declared of each head.
import { GovNegativeListDocument } from '../../gql/graphql'
import { Mark } from '../../kit/parts'
import { useRead } from '../../kit/read'
import { Loaded } from '../../kit/states'
import { language, t } from '../../kit/words'

const none = {}

export function useNegativeHeads() {
  const read = useRead(GovNegativeListDocument, none)
  const list = read.data?.negativeList
  return { read, cite: list?.cite ?? '', heads: (list?.heads ?? []).map(h => ({ value: h.code, label: language() === 'zh' ? h.name : h.nameEn })) }
}

export function Negatives({ denied }: { denied: string[] }) {
  const { read, cite, heads } = useNegativeHeads()
  return (
    <Loaded read={read}>
      {() => (
        <>
          <ul className="declared">
            {heads.map(h => (
              <li key={h.value}>
                {h.label} {denied.includes(h.value) ? <Mark tone="good">{t('projects.negative.denied')}</Mark> : <Mark tone="warn">{t('projects.negative.open')}</Mark>}
              </li>
            ))}
          </ul>
          <p className="soft">{cite}</p>
        </>
      )}
    </Loaded>
  )
}
