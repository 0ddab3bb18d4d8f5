import { useState } from 'react'
import { useQuery } from '@/client/query'
import { acting } from '@/client/session'
import { useWho, type Who } from '@/client/who'
import { HomeDocument, type HomeQuery, VoicesDocument } from '@/gql/graphql'
import { address, go } from '@/lib/go'
import { community } from '@/lib/place'
import { lastDay, shortDay } from '@/lib/time'
import { change, settings } from '@/lib/settings'
import { color } from '@/lib/tokens'
import { t } from '@/lib/words'
import { Answer } from '@/parts/Answer'
import { Box } from '@/parts/Box'
import { Card } from '@/parts/Card'
import { BookingCard, HoldCard } from '@/parts/cards'
import { Choice } from '@/parts/Choice'
import { Form } from '@/parts/Form'
import { Icon } from '@/parts/Icon'
import { Page, page } from '@/parts/Page'
import { Notice, Row } from '@/parts/small'
import { Tap } from '@/parts/Tap'
import { TextField } from '@/parts/TextField'
import { Title } from '@/parts/Title'
import { Calls } from './Calls'
import { areaCodeOf, BigTiles, Tiles } from './Tiles'

function Search() {
  const [text, setText] = useState('')
  const search = () => go(address('pages/services/index', { text: text.trim() }))
  return (
    <Form className="search" onSubmit={search}>
      <TextField bare kind="search" label={t('search.label')} value={text} onChange={setText} max={40} onDone={search} />
      <Tap look="main" submit onTap={search}><Icon name="search" tone={color.surface} />{t('search.go')}</Tap>
    </Form>
  )
}

/** Asked once after signing in, of those who may act for somebody. */
function ForWhom({ who }: { who: Who }) {
  if (!who.viewer || who.chosen || who.elders.length === 0) return null
  const me = who.viewer.person
  return (
    <Card title={t('acting.ask')}>
      <Choice bare label={t('acting.ask')} value={null} onChange={id => acting.set(id)} options={[
        ...who.elders.map(e => ({ value: e.id, words: t('acting.optionElder', { name: e.name }) })),
        { value: me.id, words: t('acting.optionSelf', { name: me.name }) },
      ]} />
    </Card>
  )
}

/** The services this recipient came back to, most often first. */
function frequent(past: HomeQuery['past']): { id: string, name: string, organization: string }[] {
  const counts = new Map<string, { id: string, name: string, organization: string, n: number }>()
  for (const { node: { offering: o } } of past.edges) {
    const c = counts.get(o.id) ?? { id: o.id, name: o.name, organization: o.organization.name, n: 0 }
    counts.set(o.id, { ...c, n: c.n + 1 })
  }
  return [...counts.values()].sort((a, b) => b.n - a.n).slice(0, 4)
}

function Live({ data, reload }: { data: HomeQuery, reload: () => void }) {
  const live = data.live.edges.map(e => e.node)
  return (
    <>
      {data.holds.length> 0 && (
        <Box as="section" className="stack"><Title>{t('home.holds')}</Title><Box as="ul" className="stack">{data.holds.map(h => <HoldCard key={h.id} hold={h} onOver={reload} />)}</Box></Box>
      )}
      <Box as="section" className="stack">
        <Box className="row spread wrap"><Title>{t('home.live')}</Title><Tap look="bare" to="pages/bookings/index" fresh>{t('home.allBookings')}</Tap></Box>
        {live.length === 0 ? <Card><Box as="p" className="hint">{t('home.nothingLive')}</Box></Card> : <Box as="ul" className="stack">{live.map(b => <BookingCard key={b.id} booking={b} />)}</Box>}
      </Box>
    </>
  )
}

function Again({ data }: { data: HomeQuery }) {
  const again = frequent(data.past)
  if (again.length === 0) return null
  return (
    <Card title={t('home.again')}>
      <Box className="lines">{again.map(o => <Row key={o.id} to={address('pages/book/offering/index', { id: o.id })} words={o.name} hint={o.organization} />)}</Box>
    </Card>
  )
}

/** What this person is asked at present, if anything. Should it not be answered, the page does without. */
function Voices() {
  const { data } = useQuery(VoicesDocument, {})
  const opinions = data?.myOpinions.edges.map(e => e.node) ?? []
  const consultations = data?.consultations.edges.map(e => e.node) ?? []
  if (opinions.length + consultations.length === 0) return null
  return (
    <Card title={t('voices.title')}>
      <Box className="lines">
        {opinions.map(o => <Row key={o.id} icon="check" to="pages/say/opinions/index" words={o.milestone.contract.title} hint={t('voices.opinion', { milestone: o.milestone.title })} />)}
        {consultations.map(c => (
          <Row key={c.id} icon="bubble" to={address('pages/say/consultation/index', { id: c.id })} words={c.project.title} hint={`${c.question} · ${t('consult.until', { day: shortDay(lastDay(c.closesAt)) })}`} />
        ))}
      </Box>
    </Card>
  )
}

function ElderSwitch() {
  const { elder } = settings.use()
  return (
    <Tap look="plain" className="elder-switch" onTap={() => change({ elder: !elder })}>
      <Icon name="text" tone={color.brandStrong} />{elder ? t('elder.leave') : t('elder.enter')}
    </Tap>
  )
}

function Home() {
  const { elder, area } = settings.use()
  const who = useWho()
  const home = who.person?.area
  const sees = who.may('VIEW_SCHEDULE')
  const q = useQuery(HomeDocument, who.person && sees ? { recipientId: who.person.id } : null)
  const areaCode = areaCodeOf(home)
  const name = area?.name ?? (home ? community(home).name : t('area.whole'))
  const signedOut = who.viewer === null && !who.query.loading && !who.query.trouble
  return (
    <Page title={t('app.name')} tab="home" who wide>
      <Box className="row spread wrap">
        <Tap look="bare" className="area" to="pages/find/area/index" label={t('area.changeFrom', { name })}>
          <Icon name="place" tone={color.brandStrong} /><Box as="span" className="strong">{name}</Box><Icon name="down" tone={color.textSoft} />
        </Tap>
        <ElderSwitch />
      </Box>
      {!elder && <Search />}
      <Box className="columns">
        <Box className="columns-in">
          <ForWhom who={who} />
          {signedOut && <Card><Box as="p">{t('home.signedOut')}</Box><Tap look="main" className="whole" to="pages/sign/in/index">{t('signIn.go')}</Tap></Card>}
          {elder ? <Card title={t('home.wish')}><BigTiles areaCode={areaCode} /></Card> : <Card title={t('home.panels')}><Tiles areaCode={areaCode} /></Card>}
          {who.person && sees && <Answer of={q}>{data => <Live data={data} reload={q.reload} />}</Answer>}
          {who.viewer && <Voices />}
          {who.person && !sees && <Notice tone="warn">{t('scope.missingSchedule', { name: who.person.name })}</Notice>}
        </Box>
        <Box className="columns-in">
          {who.person && q.data && <Again data={q.data} />}
          <Card title={t('call.title')}><Calls /></Card>
        </Box>
      </Box>
    </Page>
  )
}

export default page(Home)
