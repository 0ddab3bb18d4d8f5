import { useState } from 'react'
import { useParams } from '@/lib/params'
import { useQuery } from '@/client/query'
import { useWho } from '@/client/who'
import { CategoriesDocument, ServicesDocument, type OfferingFilter, type OfferingMode, type OfferingOrder, type Panel } from '@/gql/graphql'
import { given } from '@/lib/given'
import { community } from '@/lib/place'
import { settings } from '@/lib/settings'
import { color } from '@/lib/tokens'
import { joined, t, word } from '@/lib/words'
import { Answer } from '@/parts/Answer'
import { Box } from '@/parts/Box'
import { Card } from '@/parts/Card'
import { categoryName, OfferingCard } from '@/parts/cards'
import { Choice } from '@/parts/Choice'
import { Form } from '@/parts/Form'
import { Icon } from '@/parts/Icon'
import { Page, page } from '@/parts/Page'
import { Empty } from '@/parts/small'
import { Tap } from '@/parts/Tap'
import { TextField } from '@/parts/TextField'
import { areaCodeOf } from '../home/Tiles'

const panels: Panel[] = ['ELDER_CARE', 'HEALTH', 'O2O', 'AFFAIRS', 'PUBLIC_MANAGEMENT', 'GATE']
const orders: OfferingOrder[] = ['RATING', 'EARLIEST', 'DISTANCE', 'PRICE']
const modes: OfferingMode[] = ['AT_HOME', 'AT_PLACE', 'GROUP']

interface Wish { text: string, panel: Panel | null, categoryId: string | null, mode: OfferingMode | null, order: OfferingOrder }

/** One page of the list; the last one leads to the next. */
function Slice({ filter, order, after, onMore, last }: { filter: OfferingFilter, order: OfferingOrder, after: string | null, onMore: (cursor: string) => void, last: boolean }) {
  const q = useQuery(ServicesDocument, { filter, orderBy: order, after })
  return (
    <Answer of={q}>
      {({ offerings: { edges, pageInfo } }) => (
        <>
          {edges.length === 0 && after === null && <Empty words={t('services.none')}><Box as="p" className="hint">{t('services.noneHint')}</Box></Empty>}
          <Box as="ul" className="grid">{edges.map(e => <OfferingCard key={e.node.id} offered={e} />)}</Box>
          {last && pageInfo.hasNextPage && pageInfo.endCursor && <Tap className="whole" onTap={() => onMore(pageInfo.endCursor!)}>{t('more')}</Tap>}
          {last && !pageInfo.hasNextPage && edges.length> 0 && <Box as="p" className="hint center">{t('services.end')}</Box>}
        </>
      )}
    </Answer>
  )
}

function Filters({ wish, set }: { wish: Wish, set: (part: Partial<Wish>) => void }) {
  const q = useQuery(CategoriesDocument, {})
  const categories = (q.data?.categories ?? []).filter(c => wish.panel === null || c.panel === wish.panel)
  return (
    <Card>
      <Choice<Panel | 'ALL'> look="chips" label={t('filter.panel')} value={wish.panel ?? 'ALL'} onChange={v => set({ panel: v === 'ALL' ? null : v, categoryId: null })}
        options={[{ value: 'ALL', words: t('filter.all') }, ...panels.map(p => ({ value: p, words: word('Panel', p) }))]} />
      {wish.panel !== null && (
        <Choice look="chips" label={t('filter.category')} value={wish.categoryId ?? 'ALL'} onChange={v => set({ categoryId: v === 'ALL' ? null : v })}
          options={[{ value: 'ALL', words: t('filter.all') }, ...categories.map(c => ({ value: c.id, words: categoryName(c) }))]} />
      )}
      <Choice<OfferingMode | 'ALL'> look="chips" label={t('filter.mode')} value={wish.mode ?? 'ALL'} onChange={v => set({ mode: v === 'ALL' ? null : v })}
        options={[{ value: 'ALL', words: t('filter.all') }, ...modes.map(m => ({ value: m, words: word('OfferingMode', m) }))]} />
      <Choice look="chips" label={t('filter.order')} value={wish.order} onChange={order => set({ order })} options={orders.map(o => ({ value: o, words: word('OfferingOrder', o) }))} />
    </Card>
  )
}

function Services() {
  const { elder, area } = settings.use()
  const { panel, text } = useParams()
  const who = useWho()
  const [wish, setWish] = useState<Wish>({ text: text ?? '', panel: panels.find(p => p === panel) ?? null, categoryId: null, mode: null, order: 'RATING' })
  const [typed, setTyped] = useState(wish.text)
  const [open, setOpen] = useState(false)
  const [cursors, setCursors] = useState<(string | null)[]>([null])
  const set = (part: Partial<Wish>) => { setWish({ ...wish, ...part }); setCursors([null]) }
  const areaCode = areaCodeOf(who.person?.area)
  const place = area?.name ?? (who.person?.area ? community(who.person.area).name : t('area.whole'))
  // The index of words knows pairs of characters: single ones find nothing.
  const words = wish.text.split(/\s+/).filter(w => w.length>= 2).join(' ')
  const filter: OfferingFilter = given({ areaCode, panel: wish.panel, categoryId: wish.categoryId, mode: wish.mode, text: words || null })
  // Distance is measured from somewhere: without a place, the best come first.
  const order = wish.order === 'DISTANCE' && !areaCode ? 'RATING' : wish.order
  const chosen = [wish.panel && word('Panel', wish.panel), wish.mode && word('OfferingMode', wish.mode), word('OfferingOrder', order)].filter((w): w is string => w !== null)
  const search = () => set({ text: typed.trim() })
  const waiting = who.query.loading && who.viewer === null
  return (
    <Page title={elder && wish.panel ? word('Panel', wish.panel) : t('tab.services')} tab={elder ? undefined : 'services'} who wide>
      <Tap look="bare" className="area" to="pages/find/area/index" label={t('area.changeFrom', { name: place })}>
        <Icon name="place" tone={color.brandStrong} /><Box as="span" className="strong">{place}</Box><Icon name="down" tone={color.textSoft} />
      </Tap>
      {!elder && (
        <>
          <Form className="search" onSubmit={search}>
            <TextField bare kind="search" label={t('search.label')} value={typed} onChange={setTyped} max={40} onDone={search} />
            <Tap look="main" submit onTap={search}><Icon name="search" tone={color.surface} />{t('search.go')}</Tap>
          </Form>
          {wish.text && words === '' && <Box as="p" className="hint">{t('search.tooShort')}</Box>}
          <Tap look="plain" className="spread" expanded={open} onTap={() => setOpen(!open)}>
            <Box as="span" className="grow left">{t('filter.open', { chosen: joined(chosen) })}</Box><Icon name="down" className={open ? 'turned' : ''} />
          </Tap>
          {open && <Filters wish={wish} set={set} />}
        </>
      )}
      {!waiting && cursors.map((c, i) => (
        <Slice key={`${JSON.stringify(filter)}${order}${c ?? ''}`} filter={filter} order={order} after={c} last={i === cursors.length - 1} onMore={next => setCursors([...cursors, next])} />
      ))}
    </Page>
  )
}

export default page(Services)
