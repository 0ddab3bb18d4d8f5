// What earns points: criteria with their most points, whose sum stands below while they are typed.
import { Form, Input, Select } from 'antd'
import type { EvaluationMethod } from '../../gql/graphql'
import { required } from '../../kit/DraftForm'
import { Mark } from '../../kit/parts'
import { t, valuesOf, word } from '../../kit/words'
import { nextCode, Rows } from '../Rows'
import { sumOf, type TenderValues } from './values'

const pointsRule = () => ({ pattern: /^\d{1,3}(\.\d{1,2})?$/, message: t('tender.points.wrong') })

/** How each kind is reckoned, in words: what bidders read. */
const formulas = { PRICE: 'tender.formula.PRICE', OBJECTIVE: 'tender.formula.OBJECTIVE', SUBJECTIVE: 'tender.formula.SUBJECTIVE' } as const
export const formulaOf = (kind: keyof typeof formulas, method: EvaluationMethod) =>
  (method === 'QUALITY_FIRST' && kind === 'PRICE' ? t('tender.formula.fixed') : t(formulas[kind]))

export function Criteria() {
  const kinds = valuesOf('CriterionKind').map(value => ({ value, label: word('CriterionKind', value) }))
  return (
    <>
      <Rows name="criteria" look="lot lot-criteria" legend={n => t('tender.criterion.n', { n })} add={t('tender.criterion.add')} most={60} empty={taken => ({ code: nextCode('S', taken), kind: 'SUBJECTIVE' })}>
        {row => (
          <>
            <Form.Item name={[row, 'name']} label={t('tender.criterion')} rules={required()}><Input maxLength={200} /></Form.Item>
            <Form.Item name={[row, 'kind']} label={t('tender.criterion.kind')} rules={required()}><Select options={kinds} /></Form.Item>
            <Form.Item name={[row, 'max']} label={t('tender.criterion.max')} rules={[...required(), pointsRule()]}><Input inputMode="decimal" /></Form.Item>
            <Form.Item name={[row, 'code']} label={t('requirement.code')} rules={required()}><Input maxLength={40} /></Form.Item>
            <Form.Item noStyle shouldUpdate>
              {({ getFieldValue }) => <RowMore row={row} kind={getFieldValue(['criteria', row, 'kind']) as 'PRICE'} method={getFieldValue('method') as EvaluationMethod} />}
            </Form.Item>
          </>
        )}
      </Rows>
      <Form.Item noStyle shouldUpdate>{({ getFieldValue }) => <Sum criteria={getFieldValue('criteria') as TenderValues['criteria']} />}</Form.Item>
    </>
  )
}

function RowMore({ row, kind, method }: { row: number; kind: keyof typeof formulas | undefined; method: EvaluationMethod }) {
  return (
    <div className="lot-more">
      {kind && <p className="soft">{formulaOf(kind, method)}</p>}
      {kind === 'SUBJECTIVE' && (
        <Rows name={[row, 'bands']} look="lot lot-bands" legend={n => t('tender.band.n', { n })} add={t('tender.band.add')} empty={() => ({})}>
          {band => (
            <>
              <Form.Item name={[band, 'from']} label={t('tender.band.from')} rules={[...required(), pointsRule()]}><Input inputMode="decimal" /></Form.Item>
              <Form.Item name={[band, 'to']} label={t('tender.band.to')} rules={[...required(), pointsRule()]}><Input inputMode="decimal" /></Form.Item>
              <Form.Item name={[band, 'level']} label={t('tender.band.level')} rules={required()}><Input maxLength={500} /></Form.Item>
            </>
          )}
        </Rows>
      )}
    </div>
  )
}

function Sum({ criteria }: { criteria: TenderValues['criteria'] | undefined }) {
  const sum = sumOf(criteria)
  return <p className="sum-line" role="status">{sum === 10_000 ? <Mark tone="good">{t('tender.sum.right')}</Mark> : <Mark tone="warn">{t('tender.sum.wrong', { n: String(sum / 100) })}</Mark>}</p>
}
