import { useState } from 'react'
import { useParams } from '@/lib/params'
import { useQuery } from '@/client/query'
import { OrganizationDocument, PerformanceDocument, type OrganizationQuery } from '@/gql/graphql'
import { found, type Found } from '@/lib/found'
import { placeWords, shortName } from '@/lib/place'
import { addMonths, monthOf, shortDay, today } from '@/lib/time'
import { t, tMaybe, word } from '@/lib/words'
import { Answer } from '@/parts/Answer'
import { Box } from '@/parts/Box'
import { Card } from '@/parts/Card'
import { OfferingCard } from '@/parts/cards'
import { Months } from '@/parts/Months'
import { Page, page } from '@/parts/Page'
import { Empty, Fact, Facts, Notice, Stars, Tag } from '@/parts/small'
import { Tap } from '@/parts/Tap'
import { Title } from '@/parts/Title'
import { call } from '@/platform/device'

type Organization = Found<OrganizationQuery['node'], 'legalCode'>

function Record({ organization: o }: { organization: Organization }) {
  return (
    <Card title={o.name}>
      <Box className="tags">
        <Tag>{word('OrganizationKind', o.kind)}</Tag><Tag tone="info">{word('OrganizationGrade', o.grade)}</Tag>{o.demo && <Tag>{t('organization.demo')}</Tag>}<Stars {...o.rating} />
      </Box>
      {o.description && <Box as="p">{o.description}</Box>}
      <Facts>
        {o.legalCode && <Fact name={t('organization.code')}>{o.legalCode}</Fact>}
        {o.area && <Fact name={t('organization.area')}>{shortName(o.area.name)}</Fact>}
        {o.locations.slice(0, 5).map(l => <Fact key={l.id} name={t('organization.place')}>{placeWords(l)}</Fact>)}
        {o.phone && <Fact name={t('phone')}><Tap look="bare" onTap={() => call(o.phone)} label={t('call.number', { phone: o.phone, name: o.name })}>{o.phone}</Tap></Fact>}
      </Facts>
    </Card>
  )
}

function Credentials({ credentials }: { credentials: Organization['credentials'] }) {
  return (
    <Card title={t('organization.credentials')}>
      {credentials.length === 0 && <Box as="p" className="hint">{t('organization.noCredentials')}</Box>}
      <Facts>
        {credentials.map(c => (
          <Fact key={`${c.kind}${c.number}`} name={tMaybe(`credential.${c.kind}`) ?? c.kind}>
            <Box className="row spread wrap">
              <Box as="span">{c.number}</Box>
              <Tag tone={c.validUntil>= today() ? 'good' : 'bad'}>{t(c.validUntil>= today() ? 'organization.valid' : 'organization.invalid', { until: shortDay(c.validUntil) })}</Tag>
            </Box>
          </Fact>
        ))}
      </Facts>
    </Card>
  )
}

/** Counts, so that nobody has to trust a percentage. */
function Figures({ organizationId }: { organizationId: string }) {
  const last = monthOf(today())
  const [month, setMonth] = useState(addMonths(last, -1))
  const q = useQuery(PerformanceDocument, { id: organizationId, month })
  return (
    <Card title={t('organization.figures')}>
      <Months month={month} onChange={setMonth} first={addMonths(last, -11)} last={last} />
      <Answer of={q}>
        {({ performance: { figures, satisfied } }) => {
          if (figures.every(f => f.denominator === 0)) return <Empty words={t('organization.nothing')} />
          return (
            <Facts>
              {figures.filter(f => f.denominator !== 0).map(f => (
                <Fact key={f.name} name={word('FigureName', f.name)}>
                  {typeof f.numerator === 'number' && typeof f.denominator === 'number' ? t('organization.count', { n: f.numerator, of: f.denominator }) : t('rating.few')}
                </Fact>
              ))}
              <Fact name={t('organization.satisfied')}><Stars {...satisfied} /></Fact>
            </Facts>
          )
        }}
      </Answer>
    </Card>
  )
}

function OrganizationPage() {
  const { id = '' } = useParams()
  const q = useQuery(OrganizationDocument, { id })
  return (
    <Page title={t('organization.title')} wide>
      <Answer of={q}>
        {({ node, offerings }) => {
          const o = found(node, 'legalCode')
          if (!o) return <Empty words={t('organization.gone')} />
          return (
            <Box className="columns">
              <Box className="columns-in">
                <Notice tone="plain">{t('organization.verified')}</Notice>
                <Record organization={o} />
                <Title>{t('organization.offerings')}</Title>
                {offerings.edges.length === 0 ? <Empty words={t('organization.noOfferings')} /> : <Box as="ul" className="stack">{offerings.edges.map(e => <OfferingCard key={e.node.id} offered={e} />)}</Box>}
              </Box>
              <Box className="columns-in">
                <Credentials credentials={o.credentials} />
                <Figures organizationId={o.id} />
              </Box>
            </Box>
          )
        }}
      </Answer>
    </Page>
  )
}

export default page(OrganizationPage)
