import { Form, Input, Select } from 'antd'
import { GovAppointmentMakeDocument, type Post } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { useAreaOptions } from '../../kit/choices'
import { required } from '../../kit/DraftForm'
import { FormDialog } from '../../kit/FormDialog'
import { moment } from '../../kit/time'
import { useSeat } from '../../kit/viewer'
import { t, valuesOf, word } from '../../kit/words'
import { PersonChoice, useOrganizationOptions } from '../choices'

const ofOrganizations: Post[] = ['CARER', 'DISPATCHER', 'MANAGER']

interface Values { personId: string; post: Post | undefined; areaId: string; organizationId: string | undefined; from: string; until: string }

export function MakeAppointment({ close, again }: { close: () => void; again: () => void }) {
  const seat = useSeat()
  const areas = useAreaOptions()
  const organizations = useOrganizationOptions('providers')
  const make = useAct(GovAppointmentMakeDocument, { quiet: true, done: t('posts.made'), reread: again })
  const initial: Values = { personId: '', post: undefined, areaId: seat.id, organizationId: undefined, from: '', until: '' }
  const run = (v: Values) => make({
    personId: v.personId, post: v.post!, areaId: v.areaId, organizationId: ofOrganizations.includes(v.post!) ? v.organizationId ?? null : null,
    from: v.from ? moment(v.from) : null, until: v.until ? moment(v.until, '23:59') : null,
  })
  const search = { optionFilterProp: 'label' }
  return (
    <FormDialog title={t('posts.make')} text={t('posts.make.text')} button={t('posts.make')} initial={initial} run={run} close={close}>
      <Form.Item name="personId" label={t('posts.person')} rules={required()} extra={t('posts.person.help')}><PersonChoice /></Form.Item>
      <Form.Item name="post" label={t('posts.post')} rules={required()}><Select options={valuesOf('Post').map(p => ({ value: p, label: word('Post', p) }))} /></Form.Item>
      <Form.Item name="areaId" label={t('word.area')} rules={required()} extra={t('posts.area.help')}><Select options={areas} showSearch={search} /></Form.Item>
      <Form.Item noStyle dependencies={['post']}>
        {({ getFieldValue }) => ofOrganizations.includes(getFieldValue('post') as Post) && (
          <Form.Item name="organizationId" label={t('bookings.organization')} rules={required()}><Select options={organizations} showSearch={search} /></Form.Item>
        )}
      </Form.Item>
      <Form.Item name="from" label={t('posts.from')} extra={t('posts.from.help')}><Input type="date" /></Form.Item>
      <Form.Item name="until" label={t('posts.until')} extra={t('posts.until.help')}><Input type="date" /></Form.Item>
    </FormDialog>
  )
}
