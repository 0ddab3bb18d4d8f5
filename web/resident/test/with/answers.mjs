// Answers of a server that does not exist, by the operation's name: what a page asked is known by its hash.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { src } from './source.mjs'

const documents = JSON.parse(readFileSync(path.join(src, 'gql/persisted-documents.json'), 'utf8'))
const names = Object.fromEntries(Object.entries(documents).flatMap(([hash, text]) => {
  const name = /(?:query|mutation) (\w+)/.exec(text)[1]
  return [[hash, name], [hash.replace('sha256:', ''), name]]
}))

/** The name and variables of a request. */
export const asked = o => ({ name: names[o.data.extensions.persistedQuery.sha256Hash], variables: o.data.variables })

/** Answers each operation by a function of its variables, or by data; one without an answer fails the test. */
export const answers = table => o => {
  const { name, variables } = asked(o)
  if (!(name in table)) throw new Error(`no answer for ${name}`)
  const answer = table[name]
  const data = typeof answer === 'function' ? answer(variables, o) : answer
  return data === null ? null : data.statusCode ? data : { statusCode: 200, data: { data } }
}

export const refuse = (code, statusCode = 200) => ({ statusCode, data: { errors: [{ message: code, extensions: { code } }] } })

const soon = ms => new Date(Date.now() + ms).toISOString().replace(/\.\d+Z/, 'Z')
const district = { id: 'area1', code: '610103', name: '碑林区', level: 'DISTRICT', parent: null }
const home = { id: 'area3', code: '61010300100901', name: '书院门社区居委会第1网格', level: 'GRID', phone: '029-1', parent: { id: 'area2', code: '610103001009', name: '书院门社区居委会', level: 'COMMUNITY', parent: district } }

export const elder = { id: 'per_elder', version: 3, name: '王秀英', phone: '10000000001', address: '书院门1号', area: home, contacts: [{ id: 'con1', name: '李梅', phone: '10000000201', relation: '女儿' }] }
export const daughter = { id: 'per_daughter', version: 1, name: '李梅', phone: '10000000201', address: null, area: home, contacts: [], birthDate: '1970-01-01', gender: 'FEMALE' }
export const scopes = ['BOOK', 'VIEW_SCHEDULE', 'VIEW_VISIT', 'RECEIVE_ALERT', 'MANAGE_CONTACTS']
export const viewer = { viewer: { person: daughter, actingFor: [{ elderId: elder.id, elderName: elder.name, elderVersion: elder.version, scopes, contacts: elder.contacts, elder }] } }

export const offering = {
  id: 'off_bath', name: '上门助浴', mode: 'AT_HOME', priceFen: 20000, unit: 'VISIT', durationMinutes: 60, rating: { milli: 4500, count: 8 },
  nextStarts: [soon(86_400_000)], category: { id: 'cat1', name: '助浴', nameEn: 'Bath', panel: 'ELDER_CARE' },
  organization: { id: 'org1', name: '安心到家', grade: 'AAAAA', demo: true }, location: null,
}
const policy = { id: 'pol1', title: '上门服务取消规则', citation: '演示', body: { rungs: [{ minMinutes: 1440, refundBp: 10000 }, { minMinutes: -1000000, refundBp: 0 }] } }
export const offeringPage = {
  ...offering, description: '两人协助', status: 'PUBLISHED', leadMinutes: 120, horizonDays: 14, approvalRequired: false, prepay: false, minAge: 60, careLevels: [],
  areas: [district], cancellationPolicy: policy, programmes: [],
}
const programme = { id: 'prg1', name: '养老服务消费补贴', payer: 'SUBSIDY' }
export const quote = {
  on: '2026-11-25', grossFen: 20000, publicFen: 10000, residentFen: 10000, noContract: false, digest: 'd1',
  lines: [{ payer: 'SUBSIDY', amountFen: 10000, programme }, { payer: 'RESIDENT', amountFen: 10000, programme: null }],
}
export const evaluations = [{ eligible: false, programme: { ...programme, id: 'prg2', name: '长期护理保险' }, clauses: [{ name: 'ltcInsured', ok: false, required: 'insured for long-term care', actual: 'no' }] }]
/** Milliseconds until ten o'clock tomorrow in Shanghai: two starts half an hour apart lie on one day, whatever the hour is now. */
const untilTen = (Math.floor((Date.now() + 28_800_000) / 86_400_000) + 1) * 86_400_000 + 7_200_000 - Date.now()
export const slots = [0, 1].map(i => ({ startsAt: soon(untilTen + i * 1_800_000), endsAt: soon(untilTen + 3_600_000 + i * 1_800_000), carers: 2, placesLeft: 0, groupSession: null }))
export const hold = {
  id: 'hld_1', version: 1, status: 'ACTIVE', startsAt: slots[0].startsAt, endsAt: slots[0].endsAt, expiresAt: soon(600_000), extended: false,
  offering: { id: offering.id, name: offering.name, mode: 'AT_HOME', prepay: false, approvalRequired: false, location: null, organization: { name: '安心到家' }, cancellationPolicy: policy },
  worker: { id: 'wrk1', name: '赵素芬' }, recipient: { id: elder.id, name: elder.name, address: elder.address, phone: elder.phone }, groupSession: null, quote,
  availableActions: ['CONFIRM', 'EXTEND', 'RELEASE'].map(action => ({ action, allowed: true })),
}
/** A consultation as lists have it. */
export const consultationRow = { id: 'csl_1', question: '每月两次够吗？', closesAt: '2099-12-04T16:00:00Z', project: { title: '居家助浴服务' } }
export const comment = (id, mine, answer = '') => ({ node: { id, body: `意见${id}`, answer, mine, createdAt: '2026-11-16T01:06:00Z' } })
/** What a page on it is answered. */
export const consultation = (comments, action = { action: 'COMMENT', allowed: true, reason: null }, own = comments.filter(c => c.node.mine)) => ({ node: {
  __typename: 'Consultation', ...consultationRow, open: true,
  project: {
    title: '居家助浴服务', purpose: '为重度失能老人上门助浴', estimateFen: 18_000_000, buyer: { name: '民政局' },
    requirements: [
      { number: 1, body: { scope: '旧的', termMonths: 6, indicators: [], items: [] } },
      { number: 2, body: { scope: '两名护理员上门', termMonths: 12, indicators: [{ name: '按时率', unit: '%', compare: 'AT_LEAST', target: '95', method: '按打卡统计' }], items: [{ title: '助浴', units: 900, unitPriceFen: 20_000 }] } },
    ],
  },
  own: { edges: own }, comments: { edges: comments, pageInfo: { hasNextPage: false } }, availableActions: [action],
} })
/** An opinion that the daughter is asked for. */
export const opinion = { id: 'aop_1', version: 3, personName: daughter.name, evidence: '装了扶手和防滑垫', milestone: { title: '第三批改造', contract: { title: '适老化改造', provider: { name: '安心到家' } } } }
const count = { totalCount: 3 }
/** What every page may ask, signed in as the daughter. */
export const usual = {
  Viewer: viewer,
  Panels: { affairs: count, publicManagement: count, o2o: count, elderCare: count, health: count, gate: { totalCount: 0 } },
  Home: { live: { edges: [] }, past: { edges: [{ node: { id: 'bkg_0', offering: { id: offering.id, name: offering.name, organization: { id: 'org1', name: '安心到家' } } } }] }, holds: [] },
  Voices: { consultations: { edges: [] }, myOpinions: { edges: [] } },
  Consultations: { open: { edges: [{ node: consultationRow }] }, elsewhere: { edges: [] }, past: { edges: [] } },
  Consultation: consultation([comment('a', false, '采纳')]),
  MyOpinions: { myOpinions: { edges: [{ node: opinion }] } },
  Offering: { node: offeringPage },
  Quote: { quote: { ...quote, evaluations } },
  TimesOf: { node: { id: offering.id, name: offering.name, mode: 'AT_HOME', durationMinutes: 60, leadMinutes: 120, horizonDays: 14, organization: { id: 'org1', name: '安心到家', workers: { edges: [] } } } },
  Times: { availability: { slots, reasons: [], nextStart: null } },
  HoldCreate: { holdCreate: { hold: { id: hold.id, createdAt: soon(0) }, errors: [] } },
  Hold: { node: hold },
  BookingConfirm: { bookingConfirm: { booking: { id: 'bkg_1' }, errors: [] } },
}
export const signInOptions = { password: true, phone: true, weChat: true, oidc: null, demoCode: null }
export const areas = { areas: { edges: [{ node: { ...home.parent, level: 'COMMUNITY' } }] } }
export const signedIn = () => ({ session: { token: 'lnl_t', expiresAt: '2099-01-01T00:00:00Z' }, acting: elder.id })
