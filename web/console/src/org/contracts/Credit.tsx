// Facts about the organisation's credit: what each does, until when, and the one appeal against it.
import { OrgCreditAppealDocument, OrgCreditDocument, type OrgCreditQuery } from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Actions } from '../../kit/Actions'
import { useAll } from '../../kit/all'
import { DateTimeText, Facts, Section, StatusTag } from '../../kit/parts'
import { Empty, Loaded } from '../../kit/states'
import { useOrganizationId } from '../../kit/viewer'
import { t, word } from '../../kit/words'

const rows = (data: OrgCreditQuery) => data.creditEvents

export function Credit() {
  const organizationId = useOrganizationId()
  const read = useAll(OrgCreditDocument, { organizationId }, rows)
  const appeal = useAct(OrgCreditAppealDocument, { quiet: true, done: t('credit.appealed'), reread: read.again })
  return (
    <Section title={t('credit.title')}>
      <p className="soft">{t('credit.text')}</p>
      <Loaded read={read}>
        {list => (list.length === 0 ? <Empty>{t('credit.none')}</Empty> : (
          <ol className="milestones">
            {list.map(c => (
              <li key={c.id} className="milestone">
                <div className="headline"><h3>{word('CreditEffect', c.effect)}</h3><StatusTag of="CreditStatus" value={c.status} /></div>
                <Facts items={[
                  [t('credit.fact'), c.fact],
                  [t('credit.source'), word('CreditSource', c.source)],
                  [t('credit.evidence'), c.evidence],
                  [t('contracts.name'), c.contract?.title],
                  [t('contracts.term'), `${c.validFrom} – ${c.validUntil}`],
                  [t('credit.repairable'), c.repairable && t('word.yes')],
                  [t('credit.due'), c.dueAt && <DateTimeText at={c.dueAt} />],
                  [t('credit.appeal'), c.appeal],
                  [t('credit.answer'), c.answer],
                ]} />
                <Actions available={c.availableActions} acts={{ APPEAL: { primary: true, ask: { text: t('credit.appeal.text'), fields: [{ name: 'text', label: t('credit.appeal'), kind: 'area', required: true }] },
                  run: v => appeal({ creditEventId: c.id, expectedVersion: c.version, text: v.text! }) } }} />
              </li>
            ))}
          </ol>
        ))}
      </Loaded>
    </Section>
  )
}
