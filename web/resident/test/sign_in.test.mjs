// Signing in, in the very files that are sent to WeChat.
import assert from 'node:assert/strict'
import test from 'node:test'
import { answers, areas, asked, signInOptions } from './with/answers.mjs'
import { boot } from './with/fakewx.mjs'
import { loader, phone as storage } from './with/source.mjs'
import { all, byRole, named, renderer, rising, text } from './with/wxml.mjs'

const render = renderer()
const { t: word } = loader(storage())('lib/words')
const begun = { token: 'lnl_new', expiresAt: '2099-01-01T00:00:00Z', challenge: null, errors: [] }
const fault = code => ({ token: null, expiresAt: null, challenge: null, errors: [{ __typename: 'RuleError', code, message: code, path: null }] })

function phone(table) {
  const sent = []
  const wx = boot({ answer: o => { sent.push(asked(o)); return answers({ SignInOptions: { signInOptions }, Areas: areas, ...table })(o) } })
  const element = (page, fits, what) => {
    const tree = render(page)
    const [found] = all(tree, fits)
    assert.ok(found, `no ${what} in: ${text(tree)}`)
    return rising(tree, found)
  }
  return {
    ...wx, inputs: name => sent.filter(r => r.name === name).map(r => r.variables.input),
    tap: (page, words, kind = 'button') => wx.fire(page, element(page, n => byRole({ children: [n] }, kind, words).includes(n), `${kind} “${words}”`), 'tap'),
    type: (page, label, value) => wx.fire(page, element(page, n => n.tag === 'wx-input' && named(n).startsWith(label), `field “${label}”`).slice(0, 1), 'input', { value }),
    weChat: page => wx.fire(page, element(page, n => n.tag === 'wx-button', 'button of WeChat').slice(0, 1), 'getphonenumber', { code: 'phone-code' }),
  }
}

test('WeChat’s number in one tap, but not before the agreement', async () => {
  const p = phone({ SignInByWeChat: { signInByWeChat: begun } })
  const page = await p.open('pages/sign/in/index')
  await p.weChat(page)
  assert.equal(p.inputs('SignInByWeChat').length, 0)
  assert.ok(text(render(page)).includes('请先阅读并同意'))
  await p.tap(page, '我已阅读', 'checkbox')
  await p.weChat(page)
  const [{ code, phoneCode }] = p.inputs('SignInByWeChat')
  assert.deepEqual([code, phoneCode], ['wx-code', 'phone-code'])
  assert.equal(p.kept.session.token, 'lnl_new')
})

test('somebody new by WeChat is told what is missing', async () => {
  const p = phone({ SignInByWeChat: { signInByWeChat: fault('NOT_REGISTERED') } })
  const page = await p.open('pages/sign/in/index')
  await p.tap(page, '我已阅读', 'checkbox')
  await p.weChat(page)
  await p.weChat(page)
  assert.equal(p.inputs('SignInByWeChat').length, 1)
  assert.ok(text(render(page)).includes(word('signIn.registerMissing')), text(render(page)))
})

test('a code to the phone; somebody new gives a name and a community', async () => {
  const nextSendAt = new Date(Date.now() + 60_000).toISOString().replace(/\.\d+/, '')
  let tries = 0
  const p = phone({
    PhoneCodeSend: { phoneCodeSend: { sent: true, expiresAt: nextSendAt, nextSendAt, errors: [] } },
    SignInByPhone: () => ({ signInByPhone: tries++ ? begun : fault('NOT_REGISTERED') }),
  })
  const page = await p.open('pages/sign/in/index')
  await p.tap(page, '我已阅读', 'checkbox')
  await p.type(page, '手机号', '13800001234')
  await p.tap(page, '获取验证码')
  assert.match(text(render(page)), /\d+ 秒后可以再发/)
  await p.tap(page, '秒后可以再发')
  assert.equal(p.inputs('PhoneCodeSend').length, 1)
  await p.type(page, '验证码', '123456')
  await p.tap(page, '登录')
  assert.ok(text(render(page)).includes('还没有登记'))
  await p.tap(page, '登记并登录')
  assert.equal(p.inputs('SignInByPhone').length, 1, 'without a name nothing is sent')
  await p.type(page, '姓名', '周小雨')
  await p.tap(page, '选择社区')
  await p.tap(page, '书院门社区')
  await p.tap(page, '登记并登录')
  const last = p.inputs('SignInByPhone').at(-1)
  assert.deepEqual({ ...last.register }, { name: '周小雨', areaId: 'area2' })
  assert.equal(last.weChatCode, 'wx-code')
  assert.equal(p.kept.session.token, 'lnl_new')
})
