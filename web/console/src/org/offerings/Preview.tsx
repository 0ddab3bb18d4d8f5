import { Form, type FormInstance } from 'antd'
import type { OfferingChoicesQuery } from '../../gql/graphql'
import type { AreaOption } from '../../kit/choices'
import { fenOf, yuan } from '../../kit/money'
import { Facts } from '../../kit/parts'
import { minutesText } from '../../kit/time'
import { t, word } from '../../kit/words'
import { categoryName } from './Offerings'
import type { OfferingValues } from './values'

interface Props {
  form: FormInstance<OfferingValues>
  choices: OfferingChoicesQuery
  areas: AreaOption[]
  organization: string
  programmes: { name: string; rateBp: number }[]
}

/** The offering as residents will read it, while it is being written. */
export function Preview({ form, choices, areas, organization, programmes }: Props) {
  const v = Form.useWatch([], form) as Partial<OfferingValues> | undefined
  if (!v) return null
  const category = choices.categories.find(c => c.id === v.categoryId)
  const fen = fenOf(v.priceFen ?? '')
  const named = (v.areaIds ?? []).map(id => areas.find(a => a.value === id)?.name).filter(Boolean)
  const policy = choices.policies.edges.find(e => e.node.id === v.cancellationPolicyId)?.node.title
  return (
    <div className="preview">
      <p className="soft">{t('offerings.preview.text')}</p>
      <div className="preview-card">
        <p className="preview-name">{v.name || t('offerings.preview.noName')}</p>
        <p className="soft">{organization}{category && ` · ${categoryName(category)}`}</p>
        <p className="preview-price">{fen === null ? '¥–' : yuan(fen)}<span>/{word('OfferingUnit', v.unit ?? 'VISIT')}</span></p>
        {programmes.map(p => <p key={p.name}>{t('offerings.preview.programme', { name: p.name, percent: p.rateBp / 100 })}</p>)}
        {v.description && <p className="preview-text">{v.description}</p>}
        <Facts items={[
          [t('booking.mode'), word('OfferingMode', v.mode ?? 'AT_HOME')],
          [t('offerings.duration'), t('visit.minutes.n', { n: v.durationMinutes ?? '' })],
          [t('offering.areas'), named.slice(0, 4).join(t('word.and')) + (named.length > 4 ? ` +${named.length - 4}` : '')],
          [t('offerings.preview.notice'), t('offerings.preview.notice.n', { lead: minutesText(Number(v.leadMinutes ?? 0)), days: v.horizonDays ?? '' })],
          Number(v.minAge) > 0 ? [t('offering.minAge'), String(v.minAge)] : null,
          v.careLevels?.length ? [t('offering.careLevels'), v.careLevels.map(l => word('CareLevel', l)).join(t('word.and'))] : null,
          [t('offerings.preview.after'), [v.approvalRequired && t('offerings.preview.approval'), v.prepay && t('offerings.preview.prepay')].filter(Boolean).join('；') || t('offerings.preview.atOnce')],
          [t('offering.policy'), policy ?? t('offerings.preview.allBack')],
        ]} />
      </div>
    </div>
  )
}
