// What residents do: a booking by keyboard alone and its end, judging, granting, signing in.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { accessible, desktop, inspect, openBrowser, openPage, startServer, still } from './harness.mjs'
import { bath, enter as enterAs, firstBookings, show } from './resident.mjs'

let server, browser, bookings
before(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()])
  bookings = await firstBookings(browser, server)
})
after(async () => { await browser?.close(); await server?.stop() })

const enter = options => enterAs(browser, server, options)

test('a booking by keyboard alone, and its end', async () => {
  const page = await enter({ login: 'daughter', viewport: desktop })
  await show(page, 'pages/home/index')
  /** Goes on with Tab until what is focused is called so, and presses Enter. */
  const press = async (words, key = 'Enter') => {
    for (let i = 0; i < 120; i++) {
      await page.keyboard.press('Tab')
      const name = await page.evaluate(() => { const e = document.activeElement; return e?.getAttribute('aria-label') ?? e?.labels?.[0]?.innerText ?? e?.textContent ?? '' })
      if (words.test(name)) {
        await page.keyboard.press(key)
        await still(page)
        return
      }
    }
    assert.fail(`Tab never came to ${words}`)
  }
  const heading = async words => {
    await page.getByRole('heading', { level: 1, name: words }).waitFor()
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1') // read out where the way led
  }
  await press(/^上门助浴/)
  await heading('服务详情')
  await press(/选时间预约/)
  await heading('选择时间')
  await press(/^明天/)
  await press(/^\d\d:\d\d 开始/)
  await heading('确认预约')
  const timer = page.getByRole('timer')
  await timer.waitFor()
  await inspect(page, 'resident-confirm-desktop')
  await press(/延长一次/)
  await page.getByText('已经延长过一次').waitFor()
  await press(/^确认预约，付 80 元/)
  await heading('预约单')
  await page.getByText('约好了').waitFor()
  await inspect(page, 'resident-booked-desktop')
  await press(/^取消预约/)
  await heading('取消预约')
  await press(/^确定取消预约/)
  await heading('预约单')
  await page.locator('main').getByText('已取消', { exact: true }).first().waitFor()
  await page.finish()
})

test('a hold given back is free again; a dialog keeps the focus', async () => {
  const page = await enter({ login: 'daughter' })
  await show(page, `pages/book/time/index?offering=${bath}`)
  await page.getByRole('button', { name: /开始/ }).first().click()
  await page.getByRole('timer').waitFor()
  await inspect(page, 'resident-confirm-phone')
  await page.getByRole('button', { name: '放弃这个时间' }).click()
  await page.getByRole('heading', { level: 1, name: '选择时间' }).waitFor()
  await show(page, 'pages/home/index')
  await page.getByRole('button', { name: /12345/ }).click()
  const dialog = page.getByRole('dialog', { name: /12345/ })
  await dialog.waitFor()
  await inspect(page, 'resident-call-phone')
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press('Tab')
    assert.ok(await page.evaluate(() => document.activeElement === document.body || document.activeElement.closest('dialog') !== null))
  }
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await page.finish()
})

test('a service is confirmed and judged', async () => {
  const page = await enter({ login: 'daughter' })
  await show(page, `pages/booking/detail/index?id=${bookings.judge}`)
  await page.getByRole('button', { name: '确认服务已完成' }).click()
  await page.getByText('服务已完成。').waitFor()
  await page.getByRole('link', { name: '评价' }).click()
  await page.getByRole('button', { name: '提交评价' }).click()
  assert.equal(await page.getByText('请选择一项').count(), 2)
  await page.getByRole('radio', { name: '解决了', exact: true }).check({ force: true })
  await page.getByRole('radio', { name: /^5 分/ }).check({ force: true })
  await page.getByRole('checkbox', { name: '准时' }).check({ force: true })
  await page.getByRole('textbox', { name: /想说的话/ }).fill('很好')
  await inspect(page, 'resident-appraise-filled-phone')
  await page.reload() // what was written stays
  await page.getByRole('button', { name: '提交评价' }).click()
  await page.getByRole('heading', { level: 1, name: '预约单' }).waitFor()
  await page.getByText('准时、很好').waitFor()
  await page.finish()
})

test('offline, what was shown stays and says since when', async () => {
  const page = await enter({ login: 'daughter' })
  page.expected = [/ERR_INTERNET_DISCONNECTED/]
  await show(page, 'pages/bookings/index')
  await page.getByRole('link', { name: /查看预约单/ }).first().waitFor()
  await page.context().setOffline(true)
  await page.clock.fastForward(25_000)
  await page.getByText(/没有连上网络。下面是/).waitFor()
  assert.ok(await page.getByRole('link', { name: /查看预约单/ }).count() > 0)
  await accessible(page, 'offline')
  await page.context().setOffline(false) // asks again by itself
  await page.getByText(/没有连上网络/).waitFor({ state: 'detached' })
  await page.finish()
})

test('an ended session asks to sign in, and nothing of it is left', async () => {
  const page = await openPage(browser, server)
  page.expected = [/401/]
  await page.context().addInitScript(() => localStorage.setItem('session', JSON.stringify({ data: { token: 'lnl_gone', expiresAt: '2099-01-01T00:00:00Z' } })))
  await page.goto('/m/#/pages/bookings/index')
  await page.getByRole('link', { name: '登录' }).waitFor()
  assert.equal(await page.evaluate(() => localStorage.getItem('session')), null)
  await page.finish()
})

test('a grant by a code, from one phone to the other', async () => {
  const one = await enter({ login: 'elder' })
  await show(one, 'pages/me/invite/index')
  await one.getByRole('radio', { name: /请亲友为我办理/ }).check()
  await one.getByRole('button', { name: '生成邀请码' }).click()
  const code = await one.locator('.code').innerText()
  await inspect(one, 'resident-code-phone')
  const other = await enter({ login: 'hotline' })
  other.expected = [/40\d/]
  await show(other, 'pages/me/accept/index')
  await other.getByRole('textbox', { name: /邀请码/ }).fill('wrong-code')
  await other.getByRole('button', { name: '下一步' }).click()
  await other.getByText('邀请码不对').waitFor()
  await other.getByRole('textbox', { name: /邀请码/ }).fill(code)
  await other.getByRole('button', { name: '下一步' }).click()
  await other.getByRole('heading', { name: '您将为 王秀英 办理' }).waitFor()
  await inspect(other, 'resident-accept-offered-phone')
  await other.getByRole('button', { name: '我同意' }).click()
  await other.getByText('您可以为 王秀英 办理').waitFor()
  await one.finish()
  await other.finish()
})

test('whoever may change the contacts alone does it for the elder, and sees nothing else', async () => {
  const one = await enter({ login: 'elder' })
  await show(one, 'pages/me/invite/index')
  await one.getByRole('radio', { name: /请亲友为我办理/ }).check()
  for (const scope of await one.getByRole('checkbox').all()) await scope.uncheck({ force: true })
  await one.getByRole('checkbox', { name: '管理紧急联系人' }).check({ force: true })
  await one.getByRole('button', { name: '生成邀请码' }).click()
  const other = await enter({ login: 'payer' })
  await show(other, `pages/me/accept/index?code=${await one.locator('.code').innerText()}`)
  await other.getByRole('button', { name: '下一步' }).click()
  await other.getByRole('button', { name: '我同意' }).click()
  await other.getByText('您可以为 王秀英 办理').waitFor()
  await show(other, 'pages/me/identity/index')
  await other.getByRole('radio', { name: /为 王秀英 办理/ }).check({ force: true })
  await show(other, 'pages/home/index')
  await other.getByText('您没有查看 王秀英 预约的授权').waitFor()
  await other.getByRole('link', { name: /紧急联系人/ }).click()
  await other.getByRole('textbox', { name: '关系' }).first().fill('大女儿')
  await other.getByRole('button', { name: '保存' }).click()
  await other.getByRole('button', { name: /大女儿/ }).waitFor()
  await show(one, 'pages/home/index')
  await one.getByRole('button', { name: /大女儿/ }).waitFor()
  await one.finish()
  await other.finish()
})

test('signing in by phone: the agreement first, then the code', async () => {
  const page = await openPage(browser, server)
  await page.goto('/m/#/pages/bookings/index')
  await page.getByRole('link', { name: '登录' }).click()
  const number = page.getByRole('textbox', { name: '手机号' })
  await number.fill('12')
  await page.getByRole('button', { name: '获取验证码' }).click()
  await page.getByText('请填写 11 位手机号').waitFor()
  await number.fill('13800001234')
  await page.getByRole('button', { name: '获取验证码' }).click()
  await page.getByText('请先阅读并同意隐私说明').waitFor()
  await inspect(page, 'resident-sign-in-wrong-phone')
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: '获取验证码' }).click()
  await page.getByRole('button', { name: /秒后可以再发/ }).waitFor()
  const shown = await page.getByText(/验证码是/).innerText()
  await page.getByRole('textbox', { name: '验证码' }).fill(/\d{4,6}/.exec(shown)[0])
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByText('这个号码还没有登记').waitFor()
  await page.getByRole('textbox', { name: '姓名' }).fill('周小雨')
  await page.getByRole('button', { name: '选择社区' }).click()
  const dialog = page.getByRole('dialog')
  for (let i = 0; i < 3; i++) {
    await dialog.locator('.lines .line').first().click()
    await still(page)
  }
  await dialog.waitFor({ state: 'detached' })
  await inspect(page, 'resident-register-phone')
  await page.getByRole('button', { name: '登记并登录' }).click()
  await page.getByRole('heading', { level: 1, name: '预约单' }).waitFor()
  await page.getByText('没有进行中的预约单').waitFor()
  await page.finish()
})

test('contacts are kept, and called with one tap', async () => {
  const page = await enter({ login: 'daughter' })
  await show(page, 'pages/me/contacts/index')
  await page.getByRole('button', { name: '再加一位' }).click()
  await page.getByRole('textbox', { name: '姓名' }).last().fill('王建国')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('请写上电话').waitFor()
  await page.getByRole('textbox', { name: '电话' }).last().fill('10000007777')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('heading', { level: 1, name: '邻里' }).waitFor()
  await page.getByRole('button', { name: /王建国/ }).waitFor()
  await page.finish()
})

test('data: a copy to keep, and the account deleted by its name', async () => {
  const page = await enter({ login: 'elder' })
  await show(page, 'pages/me/data/index')
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出我的数据' }).click()])
  assert.match(file.suggestedFilename(), /^linli-\d{4}-\d\d-\d\d\.json$/)
  await page.getByRole('button', { name: '注销账号' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '确定注销' }).click()
  await dialog.getByText('与登记的姓名不一致').waitFor()
  await dialog.getByRole('textbox').fill('王秀英')
  await dialog.getByRole('button', { name: '确定注销' }).click()
  await dialog.getByText('现在还不能注销').waitFor()
  await inspect(page, 'resident-erase-phone')
  await page.finish()
})
