// The lots of a new contract, a row for each.
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Select } from 'antd'
import type { Option } from '../../kit/choices'
import { required } from '../../kit/DraftForm'
import { yuanRule } from '../../kit/fields'
import { yuan } from '../../kit/money'
import { t } from '../../kit/words'
import { useCategoryOptions } from '../choices'
import { lotSum, unitsOf, type LotValues } from './values'

const most = 100
const unitsRule = { validator: (_: unknown, text: string) => (!text || (unitsOf(text) ?? 0) > 0 ? Promise.resolve() : Promise.reject(new Error(t('lots.units.wrong')))) }

function Sum({ index }: { index: number }) {
  const sum = lotSum(Form.useWatch(['lots', index]) as LotValues | undefined)
  return <output className="lot-sum"><span className="soft">{t('lots.sum')}</span> <span className="money">{sum === null ? '–' : yuan(sum)}</span></output>
}

export function LotsField({ areas }: { areas: Option[] }) {
  const categories = useCategoryOptions()
  const search = { optionFilterProp: 'label' }
  return (
    <Form.List name="lots">
      {(fields, { add, remove }, { errors }) => (
        <>
          {fields.map(({ key, name }) => (
            <fieldset key={key} className="lot">
              <legend>{t('lots.n', { n: name + 1 })}</legend>
              <Form.Item name={[name, 'categoryId']} label={t('lots.category')} rules={required()}><Select options={categories} showSearch={search} /></Form.Item>
              <Form.Item name={[name, 'areaId']} label={t('word.area')} extra={t('lots.area.help')}><Select options={areas} showSearch={search} allowClear /></Form.Item>
              <Form.Item name={[name, 'unitPriceFen']} label={t('lots.price.yuan')} rules={[...required(), yuanRule]}><Input inputMode="decimal" /></Form.Item>
              <Form.Item name={[name, 'units']} label={t('lots.units')} rules={[...required(), unitsRule]}><Input inputMode="numeric" /></Form.Item>
              <Sum index={name} />
              {fields.length > 1 && <Button icon={<DeleteOutlined aria-hidden />} onClick={() => remove(name)} aria-label={t('lots.remove', { n: name + 1 })} />}
            </fieldset>
          ))}
          <Form.ErrorList errors={errors} />
          <Button icon={<PlusOutlined aria-hidden />} disabled={fields.length >= most} onClick={() => add({})}>{t('lots.add')}</Button>
        </>
      )}
    </Form.List>
  )
}
