// What of purchases waits for the viewer: seats, applications to join, shares of keys, challenges and complaints, opinions, payments.
import {
  GovAdmissionsWaitingDocument, GovChallengesWaitingDocument, GovComplaintsWaitingDocument, GovKeyTendersDocument, GovOpinionsWaitingDocument, GovPaymentsDueDocument, GovSeatsDocument,
  type GovAdmissionsWaitingQuery, type GovChallengesWaitingQuery, type GovComplaintsWaitingQuery, type GovKeyTendersQuery, type GovOpinionsWaitingQuery, type GovPaymentsDueQuery,
} from '../../gql/graphql'
import { useAll } from '../../kit/all'
import { StatTile } from '../../kit/parts'
import { holds, useSeat } from '../../kit/viewer'
import { t } from '../../kit/words'
import { useOwnKeys } from '../keys/own'
import { seatRows } from '../seats/useSeat'
import { Group } from './Group'

const none = {}
const admissionRows = (data: GovAdmissionsWaitingQuery) => data.admissionsToAnswer
const challengeRows = (data: GovChallengesWaitingQuery) => data.challengesToAnswer
const complaintRows = (data: GovComplaintsWaitingQuery) => data.complaintsToDecide
const opinionRows = (data: GovOpinionsWaitingQuery) => data.myOpinions
const paymentRows = (data: GovPaymentsDueQuery) => data.paymentRequests
const tenderRows = (data: GovKeyTendersQuery) => data.tenders

const tone = (n: number) => (n > 0 ? 'warn' : 'plain')

export function Buying() {
  const seat = useSeat()
  const is = {
    judging: holds(seat, 'EXPERT'), keeping: holds(seat, 'CUSTODIAN'), answering: holds(seat, 'HANDLER'), deciding: holds(seat, 'REGULATOR'),
    opining: holds(seat, 'EXPERT', 'ACCEPTOR', 'REQUIREMENT_OFFICER', 'COMMUNITY_WORKER', 'HOTLINE'), paying: holds(seat, 'APPROVER', 'PAYER'), admitting: holds(seat, 'HANDLER', 'APPROVER'),
  }
  const seats = useAll(GovSeatsDocument, none, seatRows, { pause: !is.judging })
  const keys = useOwnKeys()
  const tenders = useAll(GovKeyTendersDocument, none, tenderRows, { pause: !is.keeping })
  const admissions = useAll(GovAdmissionsWaitingDocument, none, admissionRows, { pause: !is.admitting })
  const challenges = useAll(GovChallengesWaitingDocument, none, challengeRows, { pause: !is.answering })
  const complaints = useAll(GovComplaintsWaitingDocument, none, complaintRows, { pause: !is.deciding })
  const opinions = useAll(GovOpinionsWaitingDocument, none, opinionRows, { pause: !is.opining })
  const payments = useAll(GovPaymentsDueDocument, none, paymentRows, { pause: !is.paying })
  if (!Object.values(is).some(Boolean)) return null
  const own = new Set(keys.data?.filter(k => k.mine).map(k => k.id))
  const asked = tenders.data?.filter(r => r.status === 'OPENING' && r.custodians.some(c => own.has(c.keyId))).length ?? 0
  const sitting = seats.data?.filter(s => s.status === 'DRAWN' || (s.status === 'ACCEPTED' && s.tender.status === 'EVALUATING')).length ?? 0
  const mine = payments.data?.filter(p => p.availableActions.some(a => a.allowed && a.action !== 'RETURN')) ?? []
  const late = payments.data?.filter(p => p.daysLate > 0).length ?? 0
  const joining = admissions.data ?? []
  const overdue = joining.filter(a => a.overdueAt).length
  return (
    <Group title={t('today.buying')} reads={[seats, keys, tenders, admissions, challenges, complaints, opinions, payments]}>
      {() => (
        <>
          {is.judging && <StatTile label={t('seats.title')} value={sitting} to="/seats" tone={tone(sitting)} />}
          {is.keeping && <StatTile label={t('today.openings')} value={asked} to="/keys" tone={tone(asked)} />}
          {joining.length > 0 && <StatTile label={t('today.admissions')} value={joining.length} to={`/tenders/${joining[0]!.tender.id}/admissions`} tone={overdue > 0 ? 'bad' : 'warn'} {...(overdue > 0 ? { note: t('today.overdue', { n: overdue }) } : {})} />}
          {is.answering && <StatTile label={t('today.challenges')} value={challenges.data?.length ?? 0} to="/challenges" tone={tone(challenges.data?.length ?? 0)} />}
          {is.deciding && <StatTile label={t('today.complaints')} value={complaints.data?.length ?? 0} to="/complaints" tone={tone(complaints.data?.length ?? 0)} />}
          {is.opining && <StatTile label={t('opinions.title')} value={opinions.data?.length ?? 0} to="/opinions" tone={tone(opinions.data?.length ?? 0)} />}
          {is.paying && <StatTile label={t('asked.title')} value={mine.length} to="/payment-requests" tone={late > 0 ? 'bad' : tone(mine.length)} {...(late > 0 ? { note: t('today.late', { n: late }) } : {})} />}
        </>
      )}
    </Group>
  )
}
