// What the viewer may do to a contract now.
import { useState } from 'react'
import { useNavigate } from 'react-router'
import {
  GovAmendmentRefuseDocument, GovAmendmentSignDocument, GovContractCompleteDocument, GovContractDepositDocument, GovContractResumeDocument, GovContractSignDocument,
  GovContractSuspendDocument, GovGuaranteeRecordDocument, GovPerformanceDraftDocument, type GuaranteeForm,
} from '../../gql/graphql'
import { useAct } from '../../kit/act'
import { Actions, type Available } from '../../kit/Actions'
import { Ask } from '../../kit/Ask'
import { useFilters } from '../../kit/filters'
import { fenOf, yuan, yuanPlain } from '../../kit/money'
import { ReadAgain, signing, useReading } from '../../kit/reading'
import { t, valuesOf, word } from '../../kit/words'
import { Amend } from './Amend'
import { Publish } from './Publish'
import { Terminate } from './Terminate'
import { currentOf, shownOf, textFilter, waitingOf, type Version } from './useTexts'

interface Contract { id: string; version: number; status: string; bondFen: number; availableActions: Available[] }
type Opened = 'amend' | 'publish' | 'terminate' | 'bond' | 'evaluation'

export function ContractActs({ contract: c, versions, again }: { contract: Contract; versions: Version[]; again: () => void }) {
  const navigate = useNavigate()
  const [opened, setOpened] = useState<Opened | null>(null)
  const quiet = { quiet: true, done: t('contracts.done'), reread: again }
  const suspend = useAct(GovContractSuspendDocument, { ...quiet, done: t('contracts.suspended') })
  const resume = useAct(GovContractResumeDocument, { ...quiet, done: t('contracts.resumed') })
  const sign = useAct(GovContractSignDocument, quiet)
  const deposit = useAct(GovContractDepositDocument, quiet)
  const agree = useAct(GovAmendmentSignDocument, quiet)
  const refuse = useAct(GovAmendmentRefuseDocument, quiet)
  const complete = useAct(GovContractCompleteDocument, quiet)
  const record = useAct(GovGuaranteeRecordDocument, quiet)
  const draft = useAct(GovPerformanceDraftDocument, quiet)
  // what was just done here made a newer version than the page has read by now
  const [made, setMade] = useState(0)
  const on = { contractId: c.id, expectedVersion: Math.max(c.version, made) }
  const why = [{ name: 'reason', label: t('word.reason'), kind: 'area' as const, required: true }]
  const text = waitingOf(versions)
  const close = () => setOpened(null)
  const show = (what: Opened) => async () => {
    setOpened(what)
    return { ok: true, problems: [] }
  }
  const edit = async () => {
    await navigate(`/contracts/${c.id}/draft`)
    return { ok: true, problems: [] }
  }
  // no other text is signed than the one that stands below
  const [filter, setFilter] = useFilters(textFilter)
  const hash = text?.hash ?? ''
  const reading = useReading(shownOf(versions, filter.text)?.hash ?? '', hash)
  const read = () => {
    setFilter(textFilter)
    document.getElementById('contract-text')?.scrollIntoView()
  }
  const signs = { reading, waiting: hash, text: t('contracts.sign.text', { n: text?.number ?? '' }), show: read }
  return (
    <>
      <ReadAgain reading={reading} waiting={c.availableActions.some(a => a.allowed && a.action.startsWith('SIGN')) ? hash : ''} show={read} />
      <Actions available={c.availableActions} acts={{
        EDIT: { label: t('contracts.edit'), run: edit },
        SIGN: signing({ ...signs, run: () => sign({ ...on, hash }) }),
        PUBLISH: { primary: true, label: t('publish.title'), run: show('publish') },
        DEPOSIT: { primary: true, ask: { text: t('contracts.deposit.text'), fields: [{ name: 'reference', label: t('contracts.deposit.reference'), required: true }] }, run: v => deposit({ ...on, reference: v.reference! }) },
        SUSPEND: { danger: true, ask: { text: t('contracts.suspend.text'), fields: why }, run: v => suspend({ ...on, reason: v.reason! }) },
        RESUME: { primary: true, ask: { text: t('contracts.resume.text'), fields: why }, run: v => resume({ ...on, reason: v.reason! }) },
        AMEND: { label: t('amend.title'), run: show('amend') },
        SIGN_AMENDMENT: signing({ ...signs, run: () => agree({ ...on, hash }) }),
        REFUSE_AMENDMENT: { danger: true, ask: { fields: why }, run: v => refuse({ ...on, reason: v.reason! }) },
        TERMINATE: { danger: true, label: t('terminate.title'), run: show('terminate') },
        COMPLETE: { primary: true, ask: { text: t('contracts.complete.text') }, run: () => complete(on) },
        RECORD_GUARANTEE: { label: t('guarantees.record'), run: show('bond') },
        DRAFT_EVALUATION: { label: t('evaluations.draft'), run: show('evaluation') },
      }} />
      {opened === 'amend' && <Amend contract={c} versions={versions} again={again} close={close} />}
      {opened === 'publish' && currentOf(versions) && <Publish contract={c} text={currentOf(versions)!} again={again} took={setMade} close={close} />}
      {opened === 'terminate' && <Terminate contract={c} again={again} close={close} />}
      {opened === 'bond' && (
        <Ask title={t('guarantees.record')} button={t('guarantees.record')} text={t('guarantees.record.text', { sum: yuan(c.bondFen) })} close={close}
          fields={[
            { name: 'amountFen', label: t('guarantees.amount.yuan'), kind: 'yuan', required: true, initial: yuanPlain(c.bondFen) },
            { name: 'form', label: t('guarantees.form'), kind: 'select', required: true, options: valuesOf('GuaranteeForm').map(value => ({ value, label: word('GuaranteeForm', value) })) },
            { name: 'reference', label: t('guarantees.reference'), required: true },
          ]}
          run={v => record({ contractId: c.id, amountFen: fenOf(v.amountFen!) ?? 0, form: v.form as GuaranteeForm, reference: v.reference! })} />
      )}
      {opened === 'evaluation' && (
        <Ask title={t('evaluations.draft')} button={t('evaluations.draft')} text={t('evaluations.draft.text')} close={close}
          fields={[{ name: 'note', label: t('evaluations.note'), kind: 'area' }]} run={v => draft({ contractId: c.id, note: v.note ?? '' })} />
      )}
    </>
  )
}
