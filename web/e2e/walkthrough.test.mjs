// docs/walkthrough.md by clicking: a daughter books a bath for her mother, a carer gives it, it is
// judged, claimed, checked, paid and read by everybody. Each actor has a browser of their own;
// between the days the server is started again at the time of the story, on the same data.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { desktop, openBrowser, openPage, password, phone, startServer } from './harness.mjs'

let server, browser
before(async () => { [server, browser] = await Promise.all([startServer(), openBrowser()]) })
after(async () => { await browser?.close(); await server?.stop() })

// The tag at 王秀英's door, and where she lives.
const door = 'linli-door-wang-xiuying'
const home = { latitude: 34.251, longitude: 108.938295, accuracy: 12 }
const claim = '2026年11月结算单'
let statement // address of November's statement in the console

const button = (within, name) => within.getByRole('button', { name, exact: true })
const heading = (page, name) => page.getByRole('heading', { level: 1, name }).waitFor()

/** Chooses one of several by its label: the mark itself is hidden, and may move while the page fills. */
async function choose(page, name) {
  await page.locator('label', { hasText: name }).click()
  await page.getByRole('radio', { name, checked: true }).waitFor()
}

/** Signs staff in by login and password, as they do. */
async function signIn(login, console, viewport = desktop, options = {}) {
  const page = await openPage(browser, server, { viewport, ...options })
  await page.goto(`/${console}/`)
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await button(page, '登录').click()
  await page.getByRole('button', { name: viewport === phone ? '菜单' : '退出' }).waitFor()
  return page
}

/** Signs a resident in by the code that a message would bring; the demonstration shows it. */
async function signInByPhone(number) {
  const page = await openPage(browser, server, { viewport: phone })
  await page.goto('/m/#/pages/sign/in/index')
  await heading(page, '登录')
  await page.getByLabel('手机号').fill(number)
  await page.getByRole('checkbox').check({ force: true })
  await page.getByRole('button', { name: /获取验证码/ }).click()
  await page.getByLabel('验证码').fill('246810')
  await button(page, '登录').click()
  await page.waitForFunction(() => localStorage.getItem('session'))
  await page.goto('/icon.svg') // another document: the next page begins anew
  return page
}

/** Presses what is asked in a dialog too. */
async function act(page, name, fill = {}) {
  await button(page, name).first().click()
  const dialog = page.getByRole('dialog')
  for (const [label, value] of Object.entries(fill)) await dialog.getByLabel(label).fill(value)
  await button(dialog, name).click()
  await dialog.waitFor({ state: 'detached' })
}

test('a daughter books a bath for her mother', async () => {
  const page = await openPage(browser, server, { login: 'daughter', viewport: phone })
  await page.goto('/m/#/pages/me/identity/index')
  await heading(page, '为谁办理')
  await choose(page, /王秀英/)
  await page.goto('/m/#/pages/home/index')
  await page.getByText('正在为 王秀英 办理').waitFor()
  await page.getByRole('searchbox').fill('助浴')
  await button(page, '搜索').click()
  await heading(page, '服务')
  await page.getByRole('link', { name: /上门助浴/ }).first().click()
  await heading(page, '服务详情')
  await page.getByText('总价 200 元，补贴 120 元，王秀英 付 80 元').waitFor()
  await page.getByRole('button', { name: '选时间预约' }).or(page.getByRole('link', { name: '选时间预约' })).click()
  await heading(page, '选择时间')
  await choose(page, '赵素芬')
  await page.getByRole('button', { name: /^明天/ }).or(page.getByRole('radio', { name: /^明天/ })).click()
  await page.getByRole('button', { name: /^10:00 开始/ }).click()
  await heading(page, '确认预约')
  await page.getByRole('timer').waitFor()

  // While she looks at the price, her mother cannot get the same time on her own telephone.
  const mother = await openPage(browser, server, { login: 'elder', viewport: phone, elder: true })
  await mother.goto(page.url().replace(/#.*/, '#/pages/book/time/index?offering=off_c9seye6bjsfhzamrr7bthc0vp8'))
  await heading(mother, '选择时间')
  await choose(mother, '赵素芬')
  await mother.getByRole('button', { name: /^明天/ }).or(mother.getByRole('radio', { name: /^明天/ })).click()
  await mother.getByRole('button', { name: /^\d\d:\d\d 开始/ }).first().waitFor()
  assert.equal(await mother.getByRole('button', { name: /^10:00 开始/ }).count(), 0)
  await mother.finish()

  await page.getByRole('button', { name: /^确认预约，付 80 元/ }).click()
  await heading(page, '预约单')
  await page.getByText('约好了').waitFor()
  await page.finish()
})

test('the dispatcher sees it on the board of that day', async () => {
  const page = await signIn('dispatcher', 'org')
  await page.goto('/org/#/dispatch?day=2026-11-25&view=list')
  const row = page.getByRole('row', { name: /10:00/ }).filter({ hasText: '王秀英' })
  await row.filter({ hasText: '赵素芬' }).waitFor()
  await page.finish()
})

test('the carer arrives, and leaves when it is done', async () => {
  await server.restart('2026-11-25T09:56:00+08:00')
  const page = await signIn('carer', 'org', phone, { permissions: ['geolocation'], geolocation: home })
  await page.goto('/org/#/my-day')
  const visit = page.getByRole('article').filter({ hasText: '王秀英' }).first()
  const dialog = page.getByRole('dialog')
  const record = async (act, done) => {
    await visit.getByRole('button', { name: act }).click()
    await dialog.getByText(/已定位/).waitFor()
    await dialog.getByLabel('门牌码').fill(door)
    await dialog.getByRole('button', { name: done }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('heading', { name: /待发送/ }).waitFor({ state: 'detached' }) // the server has it
  }
  await record(/到达打卡/, '记录到达')
  await visit.getByText('服务中').waitFor()

  // an hour later, on the same telephone: another one would be noticed
  await page.goto('/icon.svg')
  await server.restart('2026-11-25T10:58:00+08:00')
  await page.context().clock.setSystemTime(server.time())
  await page.goto('/org/#/my-day')
  await record(/离开打卡/, '记录离开')
  await visit.getByText(/已服务/).waitFor()
  await page.finish()
})

test('the daughter agrees and says how it was', async () => {
  await server.restart('2026-11-25T20:00:00+08:00')
  const page = await signInByPhone('10000000201')
  await page.goto('/m/#/pages/me/identity/index')
  await choose(page, /王秀英/)
  await page.goto('/m/#/pages/bookings/index')
  await choose(page, '待确认')
  await page.getByRole('link', { name: /上门助浴.*11月25日/ }).click()
  await heading(page, '预约单')
  await button(page, '确认服务已完成').click()
  await page.locator('main').getByText('已完成', { exact: true }).first().waitFor()
  await button(page, '评价').or(page.getByRole('link', { name: '评价', exact: true })).click()
  await heading(page, '评价服务')
  await page.getByText('解决了', { exact: true }).click()
  await page.getByText(/^5 分/).click()
  await button(page, '提交评价').click()
  await heading(page, '预约单')
  await page.finish()
})

test('the manager draws November’s statement and submits it', async () => {
  await server.restart('2026-12-01T09:00:00+08:00')
  const page = await signIn('manager', 'org')
  await page.goto('/org/#/contracts')
  await page.getByRole('link', { name: '安心到家(演示)养老服务采购' }).click()
  await button(page, '生成结算单').click()
  await button(page.getByRole('dialog'), '生成结算单').click()
  await heading(page, claim)
  statement = /statements\/(stm_\w+)/.exec(page.url())[1]
  await act(page, '提交')
  await page.getByText('已提交').first().waitFor()
  await page.finish()
})

/** The statement, as somebody of the district sees it. */
async function claimed(login) {
  const page = await signIn(login, 'gov')
  await page.goto(`/gov/#/statements/${statement}`)
  await page.locator('main h1').waitFor()
  return page
}

test('the handler reconciles it and draws the sample', async () => {
  const page = await claimed('handler')
  await act(page, '核对')
  await act(page, '抽取样本')
  await page.getByText('抽样种子').waitFor()
  await page.finish()
})

test('the hotline asks those who were drawn', async () => {
  const page = await claimed('hotline')
  await page.locator('.call').first().waitFor()
  const n = await page.locator('.call').count()
  for (let i = 0; i < n; i++) {
    await button(page.locator('.call').nth(i), '确认已服务').click()
    await button(page.getByRole('dialog'), '登记').click()
    await page.getByText(i < n - 1 ? `抽中 ${n} 条，还有 ${n - 1 - i} 条没有回访。` : `抽中 ${n} 条，全部已回访。`).waitFor()
  }
  await page.finish()
})

test('the approver approves, the payer pays, the handler closes', async () => {
  const approver = await claimed('approver')
  await act(approver, '审批通过')
  await approver.getByText('已审批').first().waitFor()
  await approver.finish()
  await server.restart('2026-12-02T10:00:00+08:00')
  const payer = await claimed('payer')
  await act(payer, '登记付款', { 支付凭证号: '国库支付-2026-12-0001' })
  await payer.getByText('国库支付-2026-12-0001').waitFor()
  await payer.finish()
  const handler = await claimed('handler')
  await act(handler, '办结')
  await handler.getByText('已办结').first().waitFor()
  await handler.finish()
})

test('everybody reads what was paid, and the auditor who did what', async () => {
  const page = await openPage(browser, server, { viewport: desktop })
  await page.goto('/open/payments')
  const row = page.getByRole('row').filter({ hasText: '国库支付-2026-12-0001' })
  assert.match(await row.innerText(), /安心到家/)
  assert.match(await row.innerText(), /2026-11/)
  await page.finish()

  const auditor = await signIn('auditor', 'gov')
  const main = auditor.getByRole('main')
  await auditor.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '预约单' }).click()
  await heading(auditor, '预约单')
  await main.getByLabel('从', { exact: true }).fill('2026-11-25')
  await main.getByLabel('到', { exact: true }).fill('2026-11-25')
  await main.getByRole('button', { name: /^时间/ }).click() // the earliest of the day first
  await main.getByRole('row').filter({ hasText: '王秀英' }).filter({ hasText: '上门助浴' }).getByRole('link', { name: /11月25日.*10:00/ }).click()
  await auditor.getByRole('heading', { level: 1, name: /上门助浴.*王秀英/ }).waitFor()
  await main.getByRole('link', { name: '审计日志' }).click()
  await heading(auditor, '审计日志')
  const entries = main.getByRole('table', { name: '审计日志' }).locator('tbody tr')
  await entries.first().waitFor()
  const read = await entries.evaluateAll(rows => rows.map(row => [row.querySelector('strong').textContent, JSON.parse(row.querySelector('details code').textContent).verb]))
  assert.deepEqual(read, [
    ['确认预约', 'booking.confirm'], ['到达打卡', 'visit.checkIn'], ['离开打卡', 'visit.checkOut'], ['确认服务已完成', 'booking.acknowledge'], ['评价', 'booking.appraise'],
  ])
  await entries.first().getByText('原文与校验码').click()
  await entries.first().getByText('booking.confirm').waitFor()
  await button(auditor, '开始核对').click()
  await auditor.getByText(/完整：/).waitFor()
  await auditor.finish()
})
