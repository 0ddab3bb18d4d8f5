// The organisations' console as dispatchers, managers and carers use it.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { accessible, desktop, fits, openBrowser, openPage, opens, password, phone, screenshot, startServer, still, weigh } from './harness.mjs'

let server, browser
before(async () => { [server, browser] = await Promise.all([startServer(), openBrowser()]) })
after(async () => { await browser?.close(); await server?.stop() })

const contract = 'con_rq6h85frchbmq3njq7daxncks8'
const offering = 'off_c9seye6bjsfhzamrr7bthc0vp8'
const day = '2026-11-26'

const open = opens('org')

/** The id in the first link to a record of a list. */
async function firstOf(page, list, prefix) {
  await open(page, list)
  const href = await page.locator(`main a[href*="${prefix}"]`).first().getAttribute('href')
  return href.slice(1)
}

const pages = [
  ['today', '/today'], ['dispatch', `/dispatch?day=${day}`], ['dispatch-list', `/dispatch?day=${day}&view=list`],
  ['bookings', '/bookings'], ['booking', async page => firstOf(page, '/bookings?status=COMPLETED', '/bookings/bkg_')],
  ['offerings', '/offerings'], ['offering', `/offerings/${offering}`], ['offering-new', '/offerings/new'],
  ['staff', '/staff'], ['worker', async page => firstOf(page, '/staff', '/staff/wrk_')], ['worker-new', '/staff/new'],
  ['shifts', '/shifts'], ['sessions', '/sessions'], ['visits', '/visits'], ['contracts', '/contracts'], ['contract', `/contracts/${contract}`],
  ['statements', '/statements'], ['performance', '/performance'], ['profile', '/profile'], ['missing', '/nothing-here'],
]

describe('every page in both languages, on a phone and on a desk', () => {
  for (const language of ['zh', 'en']) {
    for (const [size, viewport] of [['desktop', desktop], ['phone', phone]]) {
      test(`${size}, ${language}`, async () => {
        const page = await openPage(browser, server, { login: 'manager', viewport, language })
        for (const [name, path] of pages) {
          await open(page, typeof path === 'string' ? path : await path(page))
          const what = `org-${name}-${size}-${language}`
          assert.equal(await page.locator('h1').count(), 1, `${what}: one h1`)
          assert.equal(await page.locator('html').getAttribute('lang'), language === 'zh' ? 'zh-CN' : 'en')
          assert.ok((await page.title()).startsWith(await page.locator('h1').innerText()), `${what}: title`)
          await accessible(page, what)
          await fits(page, what)
          if (language === 'zh' || size === 'desktop') await screenshot(page, what)
        }
        await page.finish()
      })
    }
  }
})

test('at 200 % text nothing is lost', async () => {
  // twice the text in the same window is what browsers show at half its size in CSS pixels
  const page = await openPage(browser, server, { login: 'manager', viewport: { width: desktop.width / 2, height: desktop.height / 2 } })
  for (const [name, path] of pages) {
    await open(page, typeof path === 'string' ? path : await path(page))
    await fits(page, `${name} at 200 %`)
  }
  await page.finish()
})

test('the navigation on a phone is a drawer', async () => {
  const page = await openPage(browser, server, { login: 'dispatcher', viewport: phone })
  await open(page, '/today')
  await page.getByRole('button', { name: '菜单' }).click()
  const menu = page.getByRole('dialog').getByRole('navigation')
  await menu.getByRole('link', { name: '服务人员' }).waitFor()
  assert.equal(await menu.getByRole('link', { name: '结算单' }).count(), 0, 'statements are for managers')
  await accessible(page, 'drawer')
  await screenshot(page, 'org-menu-phone-zh')
  await page.finish()
})

test('signing in, being sent back to the page that was wanted, changing the language, signing out', async () => {
  for (const [size, viewport] of [['desktop', desktop], ['phone', phone]]) {
    const page = await openPage(browser, server, { viewport })
    await page.goto('/org/#/bookings?status=CONFIRMED')
    await page.getByRole('heading', { name: '登录' }).waitFor()
    await accessible(page, 'sign-in')
    await fits(page, 'sign-in')
    await screenshot(page, `org-sign-in-${size}-zh`)
    await page.getByLabel('账号').fill('dispatcher')
    await page.getByLabel('密码', { exact: true }).fill('wrong')
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.getByRole('alert').filter({ hasText: '账号或密码不对' }).waitFor()
    await page.getByLabel('密码', { exact: true }).fill(password)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.getByRole('heading', { name: '预约单' }).waitFor()
    assert.match(page.url(), /status=CONFIRMED/)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Bookings' }).waitFor()
    assert.equal(await page.locator('html').getAttribute('lang'), 'en')
    if (viewport === desktop) {
      await page.getByRole('button', { name: 'Sign out' }).click()
      await page.getByRole('heading', { name: 'Sign in' }).waitFor()
      assert.equal(await page.evaluate(() => localStorage.getItem('linli.session')), null)
    }
    await page.finish()
  }
})

test('a booking is given to another carer by keyboard alone', async () => {
  const page = await openPage(browser, server, { login: 'dispatcher', viewport: desktop })
  await open(page, `/dispatch?day=${day}`)
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-booking'))
  for (let i = 0; i < 60 && !(await focused()); i++) await page.keyboard.press('Tab')
  const id = await focused()
  assert.ok(id, 'Tab reaches a booking')
  const rowOf = () => page.locator('.axis-row', { has: page.locator(`[data-booking="${id}"]`) }).locator('.axis-name').innerText()
  const before = await rowOf()

  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  const button = () => page.evaluate(() => document.activeElement?.textContent)
  for (let i = 0; i < 12 && (await button()) !== '改派'; i++) await page.keyboard.press('Tab')
  assert.equal(await button(), '改派')
  await accessible(page, 'booking dialog')
  await page.keyboard.press('Enter')
  const choice = page.getByRole('combobox', { name: '改派给' })
  await choice.waitFor()
  for (let i = 0; i < 12 && !(await choice.evaluate(e => e === document.activeElement)); i++) await page.keyboard.press('Tab')

  // some are busy or off that day: the server says so, and the next one is tried
  let moved = false
  for (let tries = 0; tries < 8 && !moved; tries++) {
    await page.keyboard.press('ArrowDown')
    await page.locator('.ant-select-dropdown:visible').waitFor()
    if (tries > 0) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    if (tries === 0) await accessible(page, 'reassigning')
    const send = () => page.evaluate(() => document.activeElement?.getAttribute('type') === 'submit')
    for (let i = 0; i < 6 && !(await send()); i++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const refused = page.getByRole('dialog').getByRole('alert').filter({ hasText: /./ }).first()
    await Promise.race([choice.waitFor({ state: 'detached' }), refused.waitFor()])
    moved = (await choice.count()) === 0
    if (!moved) for (let i = 0; i < 12 && !(await choice.evaluate(e => e === document.activeElement)); i++) await page.keyboard.press('Shift+Tab')
  }
  assert.ok(moved, 'a free carer takes it')
  await page.locator('#announcer', { hasText: '已改派' }).waitFor({ state: 'attached' })
  await page.keyboard.press('Escape')
  await page.waitForFunction(b => document.activeElement?.getAttribute('data-booking') === b, id)
  assert.notEqual(await rowOf(), before)
  await page.finish()
})

test('dragging a booking to another row asks whether that carer shall come', async () => {
  const page = await openPage(browser, server, { login: 'dispatcher', viewport: desktop })
  await open(page, `/dispatch?day=${day}`)
  const block = page.locator('[data-booking][draggable="true"]').first()
  const row = page.locator('.axis-row').filter({ hasNot: page.locator('[data-booking]') }).first()
  const name = (await row.locator('.axis-name').innerText()).split('\n')[0]
  await block.dragTo(row)
  const dialog = page.getByRole('dialog')
  await dialog.getByText(name).first().waitFor()
  await dialog.getByRole('button', { name: '取消' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.finish()
})

test('the board follows what others do', async () => {
  const one = await openPage(browser, server, { login: 'dispatcher', viewport: desktop })
  const two = await openPage(browser, server, { login: 'manager', viewport: desktop })
  for (const page of [one, two]) {
    await open(page, '/dispatch?day=2026-11-28&view=list')
    await page.getByText('实时更新').waitFor()
  }
  await one.getByRole('button', { name: /^办理：/ }).first().click()
  const dialog = one.getByRole('dialog').first()
  await dialog.getByRole('button', { name: '机构取消' }).click()
  const asked = one.getByRole('dialog').last()
  await asked.getByLabel('原因（居民会看到）').fill('护理员突发疾病')
  await asked.getByRole('button', { name: '机构取消' }).click()
  await two.getByRole('table').getByText('已取消').first().waitFor()
  await Promise.all([one.finish(), two.finish()])
})

test('what was typed into an offering is offered back, then saved and published', async () => {
  const page = await openPage(browser, server, { login: 'manager', viewport: desktop })
  await open(page, '/offerings/new')
  await page.getByLabel('名称').fill('上门理发')
  await page.reload()
  await page.getByText('您上次填写的内容还没有提交').waitFor()
  await page.getByRole('button', { name: '恢复' }).click()
  assert.equal(await page.getByLabel('名称').inputValue(), '上门理发')
  await page.getByRole('complementary').getByText('上门理发').waitFor()

  await page.getByRole('button', { name: '保存为草稿' }).click()
  await page.getByText('请填写').first().waitFor()
  const choose = async (label, text) => {
    await page.getByLabel(label, { exact: true }).fill(text)
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: text }).first().click()
    await page.keyboard.press('Escape')
  }
  await choose('服务类别', '生活照料')
  await choose('服务范围', '碑林区')
  await page.getByLabel('单价（元）').fill('45.50')
  await page.getByLabel('退款阶梯').click()
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click()
  await page.getByRole('complementary').getByText('¥45.50').waitFor()
  await page.getByRole('button', { name: '保存为草稿' }).click()
  await page.waitForFunction(() => location.hash.includes('/offerings/off_'))
  await page.getByRole('button', { name: '上架' }).click()
  await page.locator('#announcer', { hasText: '已上架' }).waitFor({ state: 'attached' })
  await page.finish()
})

test('a week of shifts: one added, one taken away, the week copied', async () => {
  const page = await openPage(browser, server, { login: 'dispatcher', viewport: desktop })
  await open(page, '/shifts?week=2027-01-04')
  await page.getByRole('button', { name: /安排.*的班次/ }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: '安排班次' }).click()
  await page.getByText('08:00–16:00', { exact: true }).waitFor()
  await page.getByRole('button', { name: '后一周' }).click()
  await page.getByRole('button', { name: '复制上一周' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '复制上一周' }).click()
  await page.getByText('已排 1 个班次').waitFor()
  await page.getByRole('button', { name: /取消.*的班次/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: '取消班次' }).click()
  await page.getByText('08:00–16:00', { exact: true }).waitFor({ state: 'detached' })
  await page.finish()
})

test('all bookings leave as CSV and as a workbook', async () => {
  const page = await openPage(browser, server, { login: 'manager', viewport: desktop })
  await open(page, '/bookings')
  const count = Number((await page.getByText(/^共 \d+ 条$/).innerText()).match(/\d+/)[0])
  assert.ok(count > 25, 'more than one page')
  const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出 CSV' }).click()])
  const text = await csv.createReadStream().then(async s => Buffer.concat(await s.toArray()).toString('utf8'))
  assert.ok(text.startsWith('\uFEFF'))
  assert.equal(text.trim().split('\r\n').length, count + 1)
  const [workbook] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出 Excel' }).click()])
  const bytes = await workbook.createReadStream().then(async s => Buffer.concat(await s.toArray()))
  assert.equal(bytes.subarray(0, 2).toString(), 'PK')
  await page.finish()
})

test('the first page weighs less than 400 kB', async () => {
  const bytes = await weigh(browser, server, '/org/#/profile', { login: 'manager', viewport: desktop })
  assert.ok(bytes < 400_000, `${bytes} bytes`)
  console.log(`first route: ${Math.round(bytes / 1000)} kB over the wire`)
})

test('last month’s statement is drawn, submitted and taken back', async () => {
  await server.restart('2026-12-01T09:00:00+08:00')
  const page = await openPage(browser, server, { login: 'manager', viewport: desktop })
  await open(page, `/contracts/${contract}`)
  await page.getByRole('button', { name: '生成结算单' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '生成结算单' }).click()
  await page.waitForFunction(() => location.hash.includes('/statements/stm_'))
  await page.getByRole('heading', { name: '2026年11月结算单' }).waitFor()
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '提交' }).click()
  await page.getByText('已提交').first().waitFor()
  await page.getByRole('table').locator('tbody tr').first().waitFor()
  await accessible(page, 'statement')
  await screenshot(page, 'org-statement-desktop-zh')
  await page.setViewportSize(phone)
  await still(page)
  await fits(page, 'statement on a phone')
  await accessible(page, 'statement on a phone')
  await screenshot(page, 'org-statement-phone-zh')
  await page.setViewportSize(desktop)
  await page.getByRole('button', { name: '撤回' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click()
  await page.getByRole('button', { name: '重新列入' }).waitFor()
  await page.finish()
})

test('a carer checks in without a connection, and it is sent later', async t => {
  // the morning of a day on which the demonstration's carer has a visit at ten
  const story = await startServer()
  t.after(() => story.stop())
  await story.restart('2026-11-28T09:45:00+08:00')
  const page = await openPage(browser, story, { login: 'carer', viewport: phone, permissions: ['geolocation'], geolocation: { latitude: 34.251, longitude: 108.9383, accuracy: 12 } })
  page.expected.push(/ERR_INTERNET_DISCONNECTED|Failed to fetch|ERR_FAILED/)
  await open(page, '/my-day')
  const card = page.getByRole('article').first()
  await card.getByRole('button', { name: /到达打卡/ }).waitFor()
  for (const language of ['zh', 'en']) {
    await accessible(page, `my-day ${language}`)
    await fits(page, `my-day ${language}`)
    await screenshot(page, `org-my-day-phone-${language}`)
    await page.getByRole('button', { name: language === 'zh' ? 'English' : '中文' }).click()
    await page.getByRole('heading', { level: 1, name: language === 'zh' ? 'My visits' : '我的上门服务' }).waitFor()
  }
  const touch = await page.getByRole('button', { name: /到达打卡/ }).first().boundingBox()
  assert.ok(touch.height >= 60, 'a large target')

  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.context().setOffline(true)
  await page.getByRole('button', { name: /到达打卡/ }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('已定位，精度 12 米').waitFor()
  await dialog.getByLabel('门牌码').fill('linli-door-1')
  await dialog.getByLabel('拍照').setInputFiles({ name: 'door.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('a photo') })
  await dialog.getByText('照片校验码').waitFor()
  await accessible(page, 'recording an arrival')
  await screenshot(page, 'org-check-in-phone-zh')
  await dialog.getByRole('button', { name: '记录到达' }).click()
  await page.getByRole('heading', { name: '待发送（1）' }).waitFor()
  await accessible(page, 'outbox')
  await screenshot(page, 'org-outbox-phone-zh')

  const kept = await page.evaluate(async () => (await caches.match('/org/') ? (await (await caches.open('linli-org-1')).keys()).length : 0))
  assert.ok(kept > 10, `the shell is kept: ${kept} files`)
  // the page is closed and opened again without a connection: the day and the record are there
  await page.reload()
  await page.getByRole('heading', { name: '待发送（1）' }).waitFor()
  await page.getByText('网络不通。').waitFor()
  await page.getByRole('button', { name: /离开打卡/ }).first().waitFor()
  await screenshot(page, 'org-offline-phone-zh')

  await page.context().setOffline(false)
  await page.getByRole('heading', { name: '待发送（1）' }).waitFor({ state: 'detached' })
  await page.getByText('服务中').first().waitFor()
  await page.finish()
})

test('a position that is refused needs a reason', async t => {
  const story = await startServer()
  t.after(() => story.stop())
  await story.restart('2026-11-28T09:45:00+08:00')
  const page = await openPage(browser, story, { login: 'carer', viewport: phone })
  await open(page, '/my-day')
  await page.getByRole('button', { name: /到达打卡/ }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(/没有允许定位|没能定位/).waitFor()
  await dialog.getByRole('button', { name: '记录到达' }).click()
  await dialog.getByText('没有定位时必须说明原因').waitFor()
  await accessible(page, 'without a position')
  await dialog.getByLabel(/为什么没有定位/).fill('电梯间没有信号')
  await dialog.getByRole('button', { name: '记录到达' }).click()
  await page.getByText('服务中').first().waitFor()

  await page.getByRole('button', { name: /离开打卡/ }).first().click()
  await dialog.getByText(/没有允许定位|没能定位/).waitFor()
  await dialog.getByLabel(/为什么没有定位/).fill('电梯间没有信号')
  await dialog.getByRole('checkbox', { name: '助浴' }).check()
  await dialog.getByRole('checkbox', { name: '没有做完' }).check()
  await dialog.getByLabel('为什么没有做完').fill('老人身体不适')
  await accessible(page, 'recording a departure')
  await screenshot(page, 'org-check-out-phone-zh')
  await dialog.getByRole('button', { name: '记录离开' }).click()
  await page.getByText('已服务，待确认').first().waitFor()
  await page.finish()
})

test('whoever has no post here is told so', async () => {
  const page = await openPage(browser, server, { login: 'handler', viewport: desktop })
  await page.goto('/org/')
  await page.getByRole('heading', { name: '这里没有您的岗位' }).waitFor()
  await accessible(page, 'no post')
  await page.finish()
})

test('a page of other posts says so, and the organisation is named in the title', async () => {
  const page = await openPage(browser, server, { login: 'dispatcher', viewport: desktop })
  await open(page, '/statements')
  await page.getByRole('heading', { name: '您的岗位不用这个页面' }).waitFor()
  assert.match(await page.title(), /安心到家/)
  await page.finish()
})
