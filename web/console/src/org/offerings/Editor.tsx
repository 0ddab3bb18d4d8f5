// Writing an offering: everything residents are told and every rule of booking it, with the card
// that residents will see beside it.
import { useParams, useNavigate } from 'react-router'
import { OfferingChoicesDocument, OfferingPublishDocument, OfferingSaveDocument, OfferingSuspendDocument, OrgOfferingDocument, type OfferingWholeFragment } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Actions } from '../../kit/Actions'
import { useAreaOptions } from '../../kit/choices'
import { DraftForm } from '../../kit/DraftForm'
import { Page } from '../../kit/Page'
import { Section, StatusTag } from '../../kit/parts'
import { useRead } from '../../kit/read'
import { Loaded, NotFound } from '../../kit/states'
import { holds, useSeat } from '../../kit/viewer'
import { t } from '../../kit/words'
import { Fields } from './Fields'
import { Preview } from './Preview'
import { fresh, inputOf, valuesOf, type OfferingValues } from './values'

export default function Editor() {
  const { id = 'new' } = useParams()
  const isNew = id === 'new'
  const read = useRead(OrgOfferingDocument, { id }, isNew)
  const found = read.data?.node
  const title = isNew ? t('offerings.new') : found?.__typename === 'Offering' ? found.name : t('offerings.title')
  return (
    <Page title={title} trail={[{ to: '/offerings', title: t('offerings.title') }]}>
      {isNew
        ? <Form key="new" offering={null} again={() => {}} />
        : <Loaded read={read}>{data => (data.node?.__typename === 'Offering' ? <Form key={`${data.node.id}.${data.node.version}`} offering={data.node} again={read.again} /> : <NotFound />)}</Loaded>}
    </Page>
  )
}

function Form({ offering, again }: { offering: OfferingWholeFragment | null; again: () => void }) {
  const seat = useSeat()
  const organizationId = seat.organizationId!
  const navigate = useNavigate()
  const areas = useAreaOptions()
  const choices = useRead(OfferingChoicesDocument, { organizationId })
  const save = useAct(OfferingSaveDocument, { quiet: true, done: t('offerings.saved'), reread: again })
  const send = async (values: OfferingValues) => {
    const outcome = await save({
      ...inputOf(values, organizationId), offeringId: offering?.id, expectedVersion: offering?.version,
    })
    const made = outcome.payload?.offering
    if (made && !offering) void navigate(`/offerings/${made.id}`, { replace: true })
    return outcome
  }
  const writes = holds(seat, 'MANAGER')
  const initial = offering ? valuesOf(offering) : fresh
  return (
    <>
      {offering && <Status offering={offering} again={again} />}
      <Loaded read={choices}>
        {given => (
          <DraftForm<OfferingValues> name={`offering.${offering?.id ?? 'new'}`} initial={initial} send={send} {...(writes ? { button: offering ? t('offerings.save') : t('offerings.saveDraft') } : {})}>
            {form => (
              <div className="with-preview">
                <fieldset className="bare">
                  <legend className="hidden">{t('offerings.title')}</legend>
                  <Fields form={form} choices={given} areas={areas} />
                </fieldset>
                <aside aria-label={t('offerings.preview')}><Preview form={form} choices={given} areas={areas} organization={seat.name} programmes={offering?.programmes ?? []} /></aside>
              </div>
            )}
          </DraftForm>
        )}
      </Loaded>
    </>
  )
}

function Status({ offering: o, again }: { offering: OfferingWholeFragment; again: () => void }) {
  const publish = useAct(OfferingPublishDocument, { done: t('offerings.published'), reread: again })
  const suspend = useAct(OfferingSuspendDocument, { quiet: true, done: t('offerings.suspended'), reread: again })
  const on = { offeringId: o.id, expectedVersion: o.version }
  return (
    <Section title={t('bookings.status')} extra={<StatusTag of="OfferingStatus" value={o.status} />}>
      <Actions available={o.availableActions} acts={{
        PUBLISH: { primary: true, run: () => publish(on) },
        SUSPEND: {
          danger: true, run: v => suspend({ ...on, reason: v.reason || undefined }),
          ask: { text: t('offerings.suspend.text'), fields: [{ name: 'reason', label: t('booking.reason'), kind: 'area' }] },
        },
      }} />
    </Section>
  )
}
