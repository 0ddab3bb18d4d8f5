// The first step: what the documents ask for, and files. It stays on this machine.
import { DeleteOutlined, PaperClipOutlined } from '@ant-design/icons'
import { Alert, Button, Form, Input } from 'antd'
import { useId, useState } from 'react'
import { useDraft } from '../../kit/draft'
import { DraftOffer } from '../../kit/DraftOffer'
import { required } from '../../kit/DraftForm'
import { fenOf, yuan } from '../../kit/money'
import { Mark, Money } from '../../kit/parts'
import { t } from '../../kit/words'
import { isFileName } from '../../sealing/document'
import type { Attachment } from '../../sealing/payload'
import type { Kind } from '../../sealing/terms'
import { notChosen, nothing, type Answers, type Kept, type Question } from './draft'
import { priceProblem } from './price'
import type { Filled } from './Seal'
import { sizeText } from '../../kit/size'
import type { Tender } from './steps'

interface Props { name: string; kind: Kind; lot: Tender['lots'][number]; questions: Question[]; filled: Filled | null; go: (values: Filled) => void }

const groups = ['eligibility', 'essential', 'criterion'] as const

export function SealFields({ name, kind, lot, questions, filled, go }: Props) {
  const [form] = Form.useForm<Answers>()
  const [files, setFiles] = useState<Attachment[]>(filled?.files ?? [])
  const draft = useDraft<Kept>(`seal.${name}`)
  const [before, setBefore] = useState<Kept | null>(null)
  const lost = before ? notChosen(before, files) : []
  const keep = (chosen: Attachment[]) => draft.keep({ ...form.getFieldsValue(true) as Answers, files: [...chosen.map(f => ({ name: f.name, size: f.blob.size })), ...(before ? notChosen(before, chosen) : [])] })
  const initial = filled?.answers ?? nothing
  const finish = () => go({ answers: { ...nothing, ...form.getFieldsValue(true) as Answers }, files })
  return (
    <Form form={form} layout="vertical" initialValues={initial} scrollToFirstError={{ focus: true }} onFinish={finish} onValuesChange={() => keep(files)}>
      <p>{t('seal.fill.text')}</p>
      {!filled && <DraftOffer draft={draft} take={values => {
        form.setFieldsValue(values)
        setBefore(values)
      }} />}
      {kind === 'TECHNICAL' ? groups.map(group => {
        const list = questions.filter(q => q.group === group)
        return list.length > 0 && (
          <fieldset key={group} className="bare">
            <legend><h3>{t(`seal.group.${group}`)}</h3></legend>
            {list.map(q => (
              <Form.Item key={q.code} name={['answers', q.code]} rules={required()} extra={q.text || undefined}
                label={q.points ? t('seal.question.points', { label: q.label, n: q.points }) : t('seal.question', { label: q.label })}>
                <Input.TextArea rows={3} maxLength={20_000} />
              </Form.Item>
            ))}
          </fieldset>
        )
      }) : <Price lot={lot} />}
      <Form.Item name="statement" label={t('seal.statement')} rules={required()} extra={t('seal.statement.help')}><Input.TextArea rows={3} maxLength={20_000} /></Form.Item>
      <Files files={files} lost={lost} forget={() => setBefore(null)} setFiles={chosen => {
        setFiles(chosen)
        keep(chosen)
      }} />
      <div className="buttons"><Button type="primary" htmlType="submit">{t('seal.next.key')}</Button></div>
    </Form>
  )
}

function Price({ lot }: { lot: Tender['lots'][number] }) {
  const form = Form.useFormInstance<Answers>()
  const total = Form.useWatch('total', form) ?? ''
  const unit = Form.useWatch('unit', form) ?? ''
  const problem = priceProblem(total, unit, lot)
  const rule = { validator: () => {
    const [sum, each] = [String(form.getFieldValue('total') ?? ''), String(form.getFieldValue('unit') ?? '')]
    const wrong = priceProblem(sum, each, lot)
    return wrong ? Promise.reject(new Error(t(`seal.price.${wrong}`, { ceiling: yuan(lot.ceilingFen), units: lot.units, sum: yuan((fenOf(each) ?? 0) * lot.units) }))) : Promise.resolve()
  } }
  return (
    <fieldset className="bare">
      <legend><h3>{t('seal.group.price')}</h3></legend>
      <p>{t('tenders.lot.ceiling')} <Money fen={lot.ceilingFen} /> · {t('seal.units', { n: lot.units })}</p>
      <Form.Item name="total" label={t('seal.total')} rules={[rule]} dependencies={['unit']} extra={t('seal.total.help')}><Input inputMode="decimal" maxLength={14} /></Form.Item>
      <Form.Item name="unit" label={t('seal.unit')} extra={t('seal.unit.help', { n: lot.units })}><Input inputMode="decimal" maxLength={14} /></Form.Item>
      <p role="status">{problem === null
        && <Mark tone="good">{t('seal.price.good', { sum: yuan(fenOf(total)!), ceiling: yuan(lot.ceilingFen), share: ((fenOf(total)! / lot.ceilingFen) * 100).toFixed(1) })}</Mark>}</p>
    </fieldset>
  )
}

const most = 64 * 1_048_576

interface FilesProps { files: Attachment[]; lost: { name: string; size: number }[]; forget: () => void; setFiles: (files: Attachment[]) => void }

function Files({ files, lost, forget, setFiles }: FilesProps) {
  const id = useId()
  const [wrong, setWrong] = useState('')
  const total = files.reduce((n, f) => n + f.blob.size, 0)
  const add = (chosen: FileList | null) => {
    const fresh = Array.from(chosen ?? [], f => ({ name: f.name, type: f.type, blob: f as Blob }))
    const next = [...files.filter(f => !fresh.some(n => n.name === f.name)), ...fresh]
    const bad = fresh.find(f => !isFileName(f.name))
    if (bad) setWrong(t('seal.files.name', { name: bad.name }))
    else if (next.length > 64 || next.reduce((n, f) => n + f.blob.size, 0) > most) setWrong(t('seal.files.much'))
    else {
      setWrong('')
      setFiles(next)
    }
  }
  return (
    <div className="seal-files">
      <h3>{t('seal.files')}</h3>
      <p className="soft">{t('seal.files.text')}</p>
      {lost.length > 0 && (
        <Alert type="warning" showIcon className="gap" title={t('seal.files.lost')} description={(
          <>
            <ul className="plain-list tight">{lost.map(f => <li key={f.name}>{f.name} <span className="soft">{sizeText(f.size)}</span></li>)}</ul>
            <Button onClick={forget}>{t('seal.files.forget')}</Button>
          </>
        )} />
      )}
      {files.length > 0 && (
        <ul className="plain-list">
          {files.map(f => (
            <li key={f.name}><PaperClipOutlined aria-hidden /> {f.name} <span className="soft">{sizeText(f.blob.size)}</span> <Button size="small" icon={<DeleteOutlined aria-hidden />} aria-label={t('seal.files.remove', { name: f.name })} onClick={() => setFiles(files.filter(x => x !== f))} /></li>
          ))}
        </ul>
      )}
      <input id={id} className="hidden" type="file" multiple onChange={e => {
        add(e.target.files)
        e.target.value = ''
      }} />
      <label htmlFor={id} className="button-link button-plain">{t('seal.files.add')}</label>
      {files.length > 0 && <span className="soft"> {t('seal.files.total', { n: files.length, size: sizeText(total) })}</span>}
      <p className="wrong" role="alert">{wrong}</p>
    </div>
  )
}
