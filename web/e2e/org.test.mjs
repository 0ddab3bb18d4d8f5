// The organisations' console as dispatchers, managers and carers read it.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { accessible, desktop, fits, openBrowser, openPage, opens, phone, screenshot, startServer, weigh } from './harness.mjs'

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

test('the first page weighs less than 400 kB', async () => {
  const bytes = await weigh(browser, server, '/org/#/profile', { login: 'manager', viewport: desktop })
  assert.ok(bytes < 400_000, `${bytes} bytes`)
  console.log(`first route: ${Math.round(bytes / 1000)} kB over the wire`)
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
