// Clauses that a change of a contract may replace: its own, each by its code. Those of the documents and of the bid stand.
import { Form, Input, Select } from 'antd'
import { required } from './DraftForm'
import { t } from './words'

interface Clause { code: string; text: string; source: string }
type Body = { clauses: Clause[] } | undefined

export const ownClauses = (body: Body): Clause[] => body?.clauses.filter(c => c.source === 'CONTRACT') ?? []

/** What a clause of the contract's own says now: the new text begins with it, so that none is written over another. */
export const clauseText = (body: Body, code: string) => ownClauses(body).find(c => c.code === code)?.text ?? ''

/** Which clause is changed, and how: the fields `code` and `clause` of a form. */
export function ClauseFields({ body }: { body: Body }) {
  const form = Form.useFormInstance()
  const code = Form.useWatch<string | undefined>('code', form)
  const own = ownClauses(body)
  return (
    <>
      <Form.Item name="code" label={t('clause.code')} rules={required()} extra={own.length > 0 ? t('clause.code.help') : t('clause.code.none')}>
        <Select options={own.map(k => ({ value: k.code, label: `${k.code} ${k.text}` }))} onChange={(chosen: string) => form.setFieldValue('clause', clauseText(body, chosen))} />
      </Form.Item>
      {code && <p className="soft">{t('clause.was', { code })} {clauseText(body, code)}</p>}
      <Form.Item name="clause" label={t('clause.text')} dependencies={['code']} rules={[...required(), { validator: (_, text: string) => (text.trim() === clauseText(body, form.getFieldValue('code') as string) ? Promise.reject(new Error(t('clause.same'))) : Promise.resolve()) }]}>
        <Input.TextArea rows={4} maxLength={2000} disabled={!code} />
      </Form.Item>
    </>
  )
}
