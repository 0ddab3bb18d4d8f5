import assert from 'node:assert/strict'
import test from 'node:test'
import { loader, phone } from './with/source.mjs'

const source = loader(phone())
const { change } = source('lib/settings')
const inEnglish = f => { change({ language: 'en' }); try { f() } finally { change({ language: 'zh' }) } }

test('money', () => {
  const { figures, percent, yuan } = source('lib/money')
  assert.deepEqual([0, 5, 80, 8050, 20000, 123456789, -1250].map(figures), ['0', '0.05', '0.80', '80.50', '200', '1,234,567.89', '-12.50'])
  assert.equal(yuan(8000), '80 元')
  inEnglish(() => assert.equal(yuan(8000), '¥80'))
  assert.equal(percent(5000), '50%')
  assert.equal(percent(3350), '33.5%')
})

test('times are those of Shanghai, whatever the phone’s zone', () => {
  process.env.TZ = 'America/New_York'
  const time = source('lib/time')
  assert.equal(time.parse('2026-11-24T00:00:00Z'), Date.UTC(2026, 10, 24))
  assert.equal(time.parse('2026-11-24T08:00:00.123456+08:00'), Date.UTC(2026, 10, 24) + 123)
  assert.ok(Number.isNaN(time.parse('soon')))
  assert.equal(time.dayOf('2026-11-24T15:59:59Z'), '2026-11-24')
  assert.equal(time.dayOf('2026-11-24T16:00:00Z'), '2026-11-25')
  assert.equal(time.clock('2026-11-24T16:05:00Z'), '00:05')
  assert.equal(time.hour('2026-11-24T16:05:00Z'), 0)
  assert.equal(time.addDays('2026-12-30', 3), '2027-01-02')
  assert.equal(time.addDays('2028-03-01', -1), '2028-02-29')
  assert.equal(time.addMonths('2026-11', 2), '2027-01')
  assert.equal(time.addMonths('2026-01', -1), '2025-12')
  assert.equal(time.weekday('2026-11-25'), '周三')
  assert.equal(time.shortDay('2020-01-05'), '2020年1月5日')
  assert.equal(time.longMonth('2026-11'), '2026年11月')
  assert.equal(time.startOf('2026-11-24'), '2026-11-24T00:00:00+08:00')
  assert.deepEqual([0, 30, 60, 90, 1440, 4320, 21600].map(time.minutes), ['0 分钟', '30 分钟', '1 小时', '1 小时 30 分钟', '24 小时', '3 天', '15 天'])
  assert.equal(time.span('2020-01-05T02:00:00Z', '2020-01-05T03:00:00Z'), '2020年1月5日 周日 10:00–11:00')
  inEnglish(() => {
    assert.equal(time.span('2020-01-05T02:00:00Z', '2020-01-05T03:00:00Z'), 'Sun 5 Jan 2020 10:00–11:00')
    assert.equal(time.longDay(time.addDays(time.today(), 1)).includes('(tomorrow)'), true)
  })
})

test('a wrong clock is noticed by what was just made', () => {
  const time = loader(phone())('lib/time')
  time.learnTime(new Date(Date.now() + 2000).toISOString())
  assert.ok(Math.abs(time.now() - Date.now()) < 50, 'two seconds are the network’s')
  time.learnTime(new Date(Date.now() + 240_000).toISOString())
  assert.ok(Math.abs(time.now() - Date.now() - 240_000) < 50, 'four minutes are the clock’s')
  time.learnTime(new Date(Date.now() - 360_000).toISOString())
  assert.ok(Math.abs(time.now() - Date.now() - 240_000) < 50, 'an answer that was repeated tells of something older')
  const fast = loader(phone())('lib/time')
  fast.learnTime(new Date(Date.now() - 3_600_000).toISOString())
  assert.ok(Math.abs(fast.now() - Date.now() + 3_600_000) < 50)
})

test('sentences', () => {
  const { t, tMaybe, word, joined } = source('lib/words')
  assert.equal(t('acting.for', { name: '王秀英' }), '正在为 王秀英 办理')
  assert.equal(word('BookingStatus', 'CONFIRMED'), '已预约')
  assert.equal(tMaybe('verb.something.new'), null)
  assert.equal(joined(['甲', '乙']), '甲、乙')
  inEnglish(() => {
    assert.equal(t('panel.count', { n: 1 }), '1 service')
    assert.equal(t('panel.count', { n: 3 }), '3 services')
  })
})

test('rules of cancelling are said in words', () => {
  const { ladderWords } = source('lib/ladder')
  assert.deepEqual(ladderWords({ rungs: [{ minMinutes: -1000000, refundBp: 0 }, { minMinutes: 1440, refundBp: 10000 }, { minMinutes: 240, refundBp: 5000 }] }),
    ['提前 24 小时以上取消：全部退还', '提前 4 小时以上取消：退还 50%', '不足 4 小时：不退'])
  assert.equal(ladderWords(undefined).length, 1)
  assert.equal(ladderWords({ rungs: 'odd' }).length, 1)
})

test('why a subsidy is paid or not is said in words', () => {
  const { clauseWords } = source('lib/clauses')
  const said = (name, required, actual) => Object.values(clauseWords({ name, ok: false, required, actual }))
  assert.deepEqual(said('age', 'at least 60 on the day of service', '58'), ['年龄', '服务当天年满 60 岁', '58 岁'])
  assert.deepEqual(said('age', 'at least 60 on the day of service', 'date of birth unknown')[2], '没有登记出生日期')
  assert.deepEqual(said('careLevel', 'MODERATE or SEVERE or TOTAL, assessment valid that day', 'SEVERE, assessment out of date'),
    ['失能等级', '中度失能、重度失能、完全失能，且评估在有效期内', '重度失能，评估已过期'])
  assert.deepEqual(said('term', '2026-01-01 to 2027-12-31', '2026-11-25')[1], '2026-01-01 至 2027-12-31')
  assert.deepEqual(said('residence', "lives in the programme's area", 'no').slice(1), ['住在补贴范围内', '否'])
  assert.deepEqual(said('exclusion', 'receives none of 特困供养', 'none').slice(1), ['不同时享受：特困供养', '没有'])
  assert.deepEqual(said('livingAlone', 'lives alone', 'no').slice(1), ['独自居住', '否'])
  assert.equal(said('age', 'something new', '1')[1], 'something new')
})

test('bills', () => {
  const { billOf, sums } = source('lib/bills')
  const bill = (payment, status, residentFen = 100, refundDueFen = 0) => ({ payment, status, residentFen, refundDueFen })
  assert.deepEqual(billOf(bill('NONE', 'CONFIRMED')), { paid: 0, due: 100, refund: 0 })
  assert.deepEqual(billOf(bill('PAID', 'CANCELLED', 100, 50)), { paid: 100, due: 0, refund: 50 })
  assert.deepEqual(billOf(bill('NONE', 'MISSED')), { paid: 0, due: 0, refund: 0 })
  assert.deepEqual(sums([bill('PAID', 'COMPLETED'), bill('PENDING', 'AWAITING_PAYMENT', 30)]), { paid: 100, due: 30, refund: 0 })
})

test('starts by day and part of the day', () => {
  const { byDay, partOf } = source('lib/days')
  const slots = ['2026-11-24T15:30:00Z', '2026-11-24T16:00:00Z', '2026-11-25T01:00:00Z', '2026-11-25T10:00:00Z'].map(startsAt => ({ startsAt }))
  assert.deepEqual([...byDay(slots)].map(([d, s]) => [d, s.length]), [['2026-11-24', 1], ['2026-11-25', 3]])
  assert.deepEqual(slots.map(s => partOf(s.startsAt)), ['evening', 'night', 'morning', 'evening'])
})

test('an input has no fields that are null', () => {
  const { given } = source('lib/given')
  assert.deepEqual(given({ a: null, b: 0, c: '', d: undefined }), { b: 0, c: '' })
})

test('whoever leaves takes their drafts along; a session that is over leaves them', () => {
  const kept = { session: { token: 't' }, 'draft profile': { phone: '13900000000' }, language: 'zh' }
  const { leave, session, signedOut } = loader(phone(kept))('client/session')
  signedOut()
  assert.equal(session.get(), null)
  assert.deepEqual(kept, { 'draft profile': { phone: '13900000000' }, language: 'zh' })
  leave()
  assert.deepEqual(kept, { language: 'zh' })
})
