// The way from the home page to a booking, in the very files that are sent to WeChat.
import assert from 'node:assert/strict'
import test from 'node:test'
import { elder, hold, offering, quote, refuse, scopes, signedIn, slots, usual, viewer } from './with/answers.mjs'
import { phone, render } from './with/phone.mjs'
import { loader, phone as storage } from './with/source.mjs'
import { all, aria, byRole, named, rising, role, text } from './with/wxml.mjs'

const { word } = loader(storage())('lib/words')

test('home, offering, time, hold, confirm', async () => {
  const p = phone({})
  const home = await p.open('pages/home/index')
  const shown = text(render(home))
  for (const words of ['正在为 王秀英 办理', '书院门社区', '居家养老', '3 项服务', '本社区暂无', '常用服务', '上门助浴', '12345', '进入长辈版']) assert.ok(shown.includes(words), `${words} in: ${shown}`)
  await p.tap(home, '上门助浴', 'link')
  assert.equal(p.to(), `/pages/book/offering/index?id=${offering.id}`)

  const about = await p.open(p.to())
  const told = text(render(about))
  for (const words of ['总价 200 元，补贴 100 元，王秀英 付 100 元', '长期护理保险', '参加长护险：否', '提前 24 小时以上取消：全部退还']) assert.ok(told.includes(words), `${words} in: ${told}`)
  await p.tap(about, '选时间预约', 'link')

  const times = await p.open(p.to())
  assert.equal(p.sent('Times')[0].variables.input.recipientId, elder.id)
  await p.tap(times, ' 开始')
  const made = p.sent('HoldCreate')
  assert.equal(made.length, 1)
  assert.equal(made[0].variables.input.startsAt, slots[0].startsAt)
  assert.match(made[0].variables.input.idempotencyKey, /^app-\w{24}$/)
  assert.equal(p.to(), `/pages/book/confirm/index?hold=${hold.id}`)

  const confirm = await p.open(p.to())
  assert.equal(all(render(confirm), n => role(n) === 'timer').length, 1)
  await p.tap(confirm, '确认预约，付 100 元')
  assert.equal(p.sent('BookingConfirm')[0].variables.input.quoteDigest, 'd1')
  assert.equal(p.to(), '/pages/booking/detail/index?id=bkg_1&made=1')
  for (const r of p.requests) assert.equal(r.header.authorization, 'Bearer lnl_t')
})

test('a lost answer is asked for again with the same key; another wish has another', async () => {
  let lost = true
  const p = phone({ HoldCreate: () => (lost ? null : usual.HoldCreate) })
  const times = await p.open(`pages/book/time/index?offering=${offering.id}`)
  await p.tap(times, ' 开始')
  assert.ok(text(render(times)).includes('没有连上网络'))
  lost = false
  await p.tap(times, ' 开始')
  const [first, second] = p.sent('HoldCreate').map(r => r.variables.input.idempotencyKey)
  assert.equal(first, second)
  await p.tap(times, ' 开始', 'button', 1)
  assert.notEqual(p.sent('HoldCreate').at(-1).variables.input.idempotencyKey, first)
})

test('a time that somebody holds leads back to the times with a sentence', async () => {
  const until = '2099-01-01T02:00:00Z'
  const p = phone({ HoldCreate: { holdCreate: { hold: null, errors: [{ __typename: 'SlotHeld', code: 'SLOT_HELD', message: 'held', path: null, until }] } } })
  const times = await p.open(`pages/book/time/index?offering=${offering.id}`)
  await p.tap(times, ' 开始')
  assert.ok(text(render(times)).includes('10:00 后可能空出'))
  assert.equal(p.sent('Times').length, 2)
})

test('a changed price is shown, and asked for once more', async () => {
  let tries = 0
  const dearer = { ...quote, publicFen: 5000, residentFen: 15000, digest: 'd2' }
  const p = phone({
    Hold: () => ({ node: { ...hold, quote: tries ? dearer : quote } }),
    BookingConfirm: () => (tries++ ? usual.BookingConfirm : { bookingConfirm: { booking: null, errors: [{ __typename: 'QuoteChanged', code: 'QUOTE_CHANGED', message: 'changed', path: null, quoteDigest: 'd2', residentFen: null }] } }),
  })
  const confirm = await p.open(`pages/book/confirm/index?hold=${hold.id}`)
  await p.tap(confirm, '确认预约，付 100 元')
  assert.ok(text(render(confirm)).includes('现在要付 150 元'))
  await p.tap(confirm, '按新价格确认，付 150 元')
  assert.deepEqual(p.sent('BookingConfirm').map(r => r.variables.input.quoteDigest), ['d1', 'd2'])
})

test('without times there are reasons', async () => {
  const p = phone({ Times: { availability: { slots: [], reasons: [{ code: 'ALL_BOOKED', count: 9 }], nextStart: '2099-01-01T02:00:00Z' } } })
  const shown = text(render(await p.open(`pages/book/time/index?offering=${offering.id}`)))
  for (const words of ['这两周没有可约的时间', '已约满', '最早可约：2099年1月1日']) assert.ok(shown.includes(words), shown)
})

test('an ended session is forgotten, and the page says so', async () => {
  const p = phone({ Viewer: refuse('UNAUTHENTICATED', 401) })
  const bookings = await p.open('pages/bookings/index')
  assert.equal(p.kept.session, undefined)
  assert.ok(text(render(bookings)).includes('登录后才能看到这一页'))
})

test('offline, what was shown stays', async () => {
  let on = true
  const p = phone({ Home: () => (on ? usual.Home : null) })
  const home = await p.open('pages/home/index')
  on = false
  p.later(60_000)
  home.onHide()
  home.onShow()
  await p.quiet()
  const shown = text(render(home))
  assert.ok(shown.includes('没有连上网络。下面是'), shown)
  assert.ok(shown.includes('常用服务'))
})

test('whoever set WeChat’s text large begins with 长辈版, and it has three tabs', async () => {
  const p = phone({}, { fontScale: 1.4 })
  const home = await p.open('pages/home/index')
  assert.match(render(home).children[0].attr.class, /\belder\b/)
  const [tabs] = byRole(render(home), 'navigation')
  assert.deepEqual(byRole(tabs, 'link').map(text), ['首页', '预约单', '我的'])
  await p.tap(home, '退出长辈版')
  assert.equal(p.kept.elder, false)
})

test('one tap calls, after a question', async () => {
  const p = phone({})
  const home = await p.open('pages/home/index')
  await p.tap(home, '12345 市民热线')
  assert.equal(p.last('makePhoneCall'), undefined)
  const [dialog] = byRole(render(home), 'dialog')
  assert.equal(aria(dialog, 'modal'), 'true')
  await p.tap(home, '拨打')
  assert.equal(p.last('makePhoneCall').phoneNumber, '12345')
})

test('who may change an elder’s contacts alone finds the elder by name, and does just that', async () => {
  const only = { ...viewer.viewer.actingFor[0], scopes: ['MANAGE_CONTACTS'], elder: null, elderVersion: 7 }
  const p = phone({ Viewer: { viewer: { ...viewer.viewer, actingFor: [only] } }, ContactsSave: { contactsSave: { version: 8, errors: [] } } }, { kept: { ...signedIn(), acting: undefined } })
  const identity = await p.open('pages/me/identity/index')
  await p.tap(identity, '为 王秀英 办理', 'radio')
  assert.equal(p.kept.acting, elder.id)
  const home = await p.open('pages/home/index')
  assert.ok(text(render(home)).includes('您没有查看 王秀英 预约的授权'))
  assert.equal(p.sent('Home').length, 0)
  const contacts = await p.open('pages/me/contacts/index')
  await p.tap(contacts, '保存')
  const { personId, expectedVersion, contacts: list } = p.sent('ContactsSave')[0].variables.input
  assert.deepEqual([personId, expectedVersion, list.map(c => ({ ...c }))], [elder.id, 7, [{ name: '李梅', phone: '10000000201', relation: '女儿' }]])
})

test('somebody else’s change takes nothing away that was written: it is said, and sent again upon the new version', async () => {
  let version = 3
  const p = phone({
    Viewer: () => ({ viewer: { ...viewer.viewer, actingFor: [{ ...viewer.viewer.actingFor[0], elder: { ...elder, version } }] } }),
    ContactsSave: ({ input }) => (input.expectedVersion === version
      ? { contactsSave: { version: version + 1, errors: [] } }
      : { contactsSave: { version: null, errors: [{ __typename: 'StaleVersion', code: 'STALE_VERSION', message: 'stale', path: null, currentVersion: version }] } }),
  })
  const page = await p.open('pages/me/contacts/index')
  const tree = render(page)
  await p.fire(page, rising(tree, all(tree, n => n.tag === 'wx-input')[2]).slice(0, 1), 'input', { value: '大女儿' })
  version = 4
  await p.tap(page, '保存')
  assert.ok(text(render(page)).includes(word('ErrorCode', 'STALE_VERSION')), text(render(page)))
  await p.tap(page, '保存')
  assert.deepEqual(p.sent('ContactsSave').map(r => [r.variables.input.expectedVersion, r.variables.input.contacts[0].relation]), [[3, '大女儿'], [4, '大女儿']])
})

test('a hold whose time is over here is over when the server says so, and leads on', async () => {
  const soon = { ...hold, expiresAt: new Date(Date.now() - 1000).toISOString() }
  for (const [now, words, to] of [
    [{ ...soon }, '确认预约，付 100 元'],
    [{ ...soon, availableActions: [{ action: 'CONFIRM', allowed: false }] }, '重新选时间', `/pages/book/time/index?offering=${offering.id}`],
    [{ ...soon, status: 'CONSUMED', availableActions: [] }, '全部预约单', '/pages/bookings/index'],
  ]) {
    let asked = 0
    const p = phone({ Hold: () => { asked++; return { node: now } } })
    const page = await p.open(`pages/book/confirm/index?hold=${hold.id}`)
    for (let i = 0; i < 20 && asked < 2 && now.status === 'ACTIVE'; i++) await p.quiet() // the clock runs out a second later
    await p.quiet()
    await p.tap(page, words, now.status === 'CONSUMED' ? 'link' : 'button')
    if (to) assert.equal(p.to(), to)
  }
})

test('a code that was not looked up for want of a network is looked up again', async () => {
  let on = false
  const p = phone({ ProxyInvitation: () => (on ? { proxyInvitation: { inviterName: '王秀英', side: 'ELDER', scopes, until: '2099-01-01T00:00:00Z', expiresAt: '2099-01-01T00:00:00Z' } } : null) })
  const page = await p.open('pages/me/accept/index?code=ABCD2345')
  await p.tap(page, '下一步')
  assert.ok(text(render(page)).includes('没有连上网络'))
  on = true
  await p.tap(page, '下一步')
  assert.ok(text(render(page)).includes('您将为 王秀英 办理'))
})

test('the notices of the packages inside are given to keep', async () => {
  const p = phone({})
  await p.tap(await p.open('pages/me/settings/index'), '开源许可')
  assert.ok(p.last('setClipboardData').data.includes('@tarojs/taro 4.2.1 (MIT)'))
})

test('everything that can be tapped or typed into has a role and a name', async () => {
  const p = phone({})
  for (const address of ['pages/home/index', 'pages/mine/index', `pages/book/time/index?offering=${offering.id}`, `pages/book/confirm/index?hold=${hold.id}`, 'pages/me/settings/index', 'pages/me/contacts/index', 'pages/me/invite/index',
    'pages/say/consultations/index', 'pages/say/consultation/index?id=csl_1', 'pages/say/opinions/index']) {
    const tree = render(await p.open(address))
    const tapped = all(tree, n => /(^| )(tap|option)( |$)/.test(n.attr?.class ?? ''))
    assert.ok(tapped.length > 0, address)
    for (const n of tapped) {
      assert.match(role(n) ?? '', /^(button|link|radio|checkbox)$/, `${address}: ${n.attr.class}`)
      assert.ok(named(n).trim(), `${address}: a ${role(n)} without a name`)
    }
    for (const n of all(tree, x => ['wx-input', 'wx-textarea'].includes(x.tag))) assert.ok(aria(n, 'label'), `${address}: a field without a label`)
    for (const n of byRole(tree, 'heading')) assert.match(aria(n, 'level'), /^[23]$/)
    for (const n of all(tree, x => x.tag === 'wx-image')) assert.ok(aria(n, 'hidden'), `${address}: an icon is read out`)
  }
})
