// What the tender's walkthrough does by the API: acts that are clicked there by somebody else, and a
// visit, which docs/walkthrough.md has by clicking.
import assert from 'node:assert/strict'
import { bath, elder } from '../resident.mjs'

const act = (name, input, answer) => `mutation($input: ${input}!) { ${name}(input: $input) { ${answer} errors { code message } } }`

export const documents = {
  seats: '{ seats(first: 10) { edges { node { id version status tender { title } } } } }',
  acceptSeat: act('seatAccept', 'SeatAcceptInput', 'seat { id }'),
  saveSheet: act('sheetSave', 'SheetSaveInput', 'scoreSheet { version }'),
  submitSheet: act('sheetSubmit', 'SheetSubmitInput', 'scoreSheet { version }'),
  signReport: act('reportSign', 'ReportSignInput', 'seat { id }'),
  bids: 'query($id: ID!) { node(id: $id) { ... on Tender { lots { id } } } opening(tenderId: $id) { bids { id organization { name } } } }',
  me: '{ viewer { person { id name } } }',
  carer: '{ viewer { workers { id } } }',
  shift: act('shiftSave', 'ShiftSaveInput', 'shift { id }'),
  hold: act('holdCreate', 'HoldCreateInput', 'hold { id quote { digest } }'),
  confirm: act('bookingConfirm', 'BookingConfirmInput', 'booking { id version status }'),
  checkIn: act('visitCheckIn', 'VisitCheckInInput', 'booking { id version status }'),
  checkOut: act('visitCheckOut', 'VisitCheckOutInput', 'booking { id version status }'),
  acknowledge: act('bookingAcknowledge', 'BookingAcknowledgeInput', 'booking { id version status }'),
  contract: 'query($id: ID!) { node(id: $id) { ... on Contract { milestones { id version title } } } }',
  claim: act('milestoneClaim', 'MilestoneClaimInput', 'milestone { id version }'),
  begin: act('acceptanceBegin', 'AcceptanceBeginInput', 'milestone { id version }'),
  opinions: '{ myOpinions(first: 20) { edges { node { id version milestone { id } } } } }',
  opine: act('opinionGive', 'OpinionGiveInput', 'opinion { id }'),
  decide: act('acceptanceDecide', 'AcceptanceDecideInput', 'milestone { id version status }'),
  ask: act('paymentAsk', 'PaymentAskInput', 'paymentRequest { id version }'),
  approve: act('paymentApprove', 'PaymentApproveInput', 'paymentRequest { id version status }'),
}

let wishes = 0

/** One act by the API, which has to go well: what it answers. */
async function done(server, login, name, input) {
  const [payload] = Object.values(await server.ask(login, name, { input: { idempotencyKey: `others-${name}-${++wishes}`, ...input } }))
  assert.deepEqual(payload.errors, [], `${login} ${name}`)
  return payload
}

/** An act of an expert of a tender's panel: `input` is made of the seat. */
export async function seat(server, title, login, name, input) {
  const { seats } = await server.ask(login, 'seats')
  const own = seats.edges.map(e => e.node).find(s => s.tender.title === title)
  return done(server, login, name, { seatId: own.id, ...input(own) })
}

/** Fills in an expert's sheet and submits it: points by the bidder's name and the criterion. */
export async function sheet(server, tenderId, title, login, points) {
  const { node, opening } = await server.ask('handler', 'bids', { id: tenderId })
  const lotId = node.lots[0].id
  const cells = opening.bids.flatMap(b => Object.entries(points[b.organization.name]).map(([criterion, given]) => ({ bidId: b.id, criterion, points: given, reason: '' })))
  const { scoreSheet } = await seat(server, title, login, 'saveSheet', () => ({ lotId, expectedVersion: 0, cells }))
  await seat(server, title, login, 'submitSheet', () => ({ lotId, expectedVersion: scoreSheet.version }))
}

/** 王秀英 is bathed at ten o'clock of a day: booked by her daughter, given by the carer on a shift of that day, agreed to. */
export async function visit(server, day) {
  const at = clock => `${day}T${clock}:00+08:00`
  const { viewer } = await server.ask('carer', 'carer')
  const workerId = viewer.workers[0].id
  await done(server, 'dispatcher', 'shift', { workerId, startsAt: at('08:00'), endsAt: at('18:00') })
  const { hold } = await done(server, 'daughter', 'hold', { offeringId: bath, recipientId: elder, startsAt: at('10:00'), workerId })
  const { booking } = await done(server, 'daughter', 'confirm', { holdId: hold.id, quoteDigest: hold.quote.digest })
  const evidence = clock => ({ accuracyM: 12, deviceAt: at(clock), deviceId: 'carer-phone-1', homeTag: 'linli-door-wang-xiuying', lat: 34.251, lng: 108.938295 })
  await server.restart(at('09:56'))
  await done(server, 'carer', 'checkIn', { bookingId: booking.id, expectedVersion: 1, evidence: evidence('09:56') })
  await server.restart(at('10:58'))
  await done(server, 'carer', 'checkOut', { bookingId: booking.id, expectedVersion: 2, evidence: evidence('10:58'), tasks: ['助浴'] })
  const { booking: over } = await done(server, 'daughter', 'acknowledge', { bookingId: booking.id, expectedVersion: 3 })
  assert.equal(over.status, 'COMPLETED')
}

/** Each gives the opinion on a milestone that waits for them. */
export async function opinions(server, milestoneId, logins) {
  for (const login of logins) {
    const { myOpinions } = await server.ask(login, 'opinions')
    const own = myOpinions.edges.map(e => e.node).find(o => o.milestone.id === milestoneId)
    await done(server, login, 'opine', { opinionId: own.id, expectedVersion: own.version, answer: 'SATISFIED', body: '记录与打卡一致。' })
  }
}

/** The milestone of a name is claimed, examined, accepted and asked for, all by a day: what the first one went through by clicking. */
export async function delivered(server, contractId, name, day, members, invoiceNumber) {
  const { node } = await server.ask('manager', 'contract', { id: contractId })
  const { id: milestoneId, version } = node.milestones.find(m => m.title === name)
  let { milestone } = await done(server, 'manager', 'claim', { milestoneId, expectedVersion: version, evidence: '服务记录、签到和回访齐全', files: [] })
  const people = await Promise.all(members.map(async login => (await server.ask(login, 'me')).viewer.person.id))
  ;({ milestone } = await done(server, 'acceptor', 'begin', { milestoneId, expectedVersion: milestone.version, members: people }))
  await opinions(server, milestoneId, [...members, 'community'])
  const results = [['K1', '98.1'], ['K2', '0']].map(([code, value]) => ({ code, value, met: true, note: '' }))
  ;({ milestone } = await done(server, 'acceptor', 'decide', { milestoneId, expectedVersion: milestone.version, outcome: 'ACCEPTED', acceptedUnits: 0, deductionFen: 0, note: '', results }))
  assert.equal(milestone.status, 'ACCEPTED')
  const { paymentRequest: asked } = await done(server, 'manager', 'ask', { contractId, kind: 'MILESTONE', milestoneId, invoiceNumber, invoicedOn: day })
  await done(server, 'approver', 'approve', { paymentRequestId: asked.id, expectedVersion: asked.version })
}
