import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { open, startGovernment, statement } from './gov.mjs'
import { desktop, fits, inspect, openBrowser, openPage, phone, still } from './harness.mjs'

let server, browser, claimed, booking
before(async () => {
  [server, browser] = await Promise.all([startGovernment(), openBrowser()])
  claimed = await statement(server, 'SAMPLED')
  const { node } = await server.ask('hotline', 'statement', { id: claimed.id })
  booking = node.lines.edges[0].node.booking.id
})
after(async () => { await browser?.close(); await server?.stop() })

/** Opens a dialog by its button. */
const dialog = name => async (page, words) => {
  await page.getByRole('button', { name: words[name], exact: true }).first().click()
  await page.getByRole('dialog').waitFor()
}
const words = {
  zh: { grant: '下达预算', pool: '下达补贴资金', make: '任职', invite: '当面办理授权', check: '开始核对', whole: /完整：/ },
  en: { grant: 'Grant budget', pool: 'Grant to a pool', make: 'Appoint', invite: 'Grant face to face', check: 'Check', whole: /Whole: / },
}
const checked = async (page, w) => {
  await page.getByRole('button', { name: w.check, exact: true }).click()
  await page.getByText(w.whole).waitFor()
}

// Who opens what: every page of the console, and every dialog with a form of its own.
const pages = [
  ['today', 'handler', '/today'],
  ['today-approver', 'approver', '/today'],
  ['today-community', 'community', '/today'],
  ['budgets', 'approver', '/budgets'],
  ['budgets-grant', 'approver', '/budgets', dialog('grant')],
  ['programmes', 'approver', '/programmes'],
  ['programmes-grant', 'approver', '/programmes?level=DISTRICT', dialog('pool')],
  ['contracts', 'handler', '/contracts'],
  ['contract', 'approver', () => `/contracts/${claimed.contractId}`],
  ['contract-enter', 'handler', '/contracts/new'],
  ['statements', 'handler', '/statements'],
  ['statement', 'hotline', () => `/statements/${claimed.id}`],
  ['statement-approver', 'approver', () => `/statements/${claimed.id}`],
  ['statement-auditor', 'auditor', () => `/statements/${claimed.id}`],
  ['visits', 'handler', '/visits'],
  ['bookings', 'hotline', '/bookings'],
  ['booking', 'hotline', () => `/bookings/${booking}`],
  ['figures', 'handler', '/figures'],
  ['figures-provider', 'handler', () => `/figures?provider=${claimed.own}`],
  ['figure-rows', 'handler', () => `/figures/${claimed.own}/2026-11/punctual`],
  ['policies', 'auditor', '/policies'],
  ['posts', 'operator', '/posts'],
  ['posts-make', 'operator', '/posts?post=OPERATOR', dialog('make')],
  ['proxies', 'community', '/proxies'],
  ['proxies-invite', 'community', '/proxies', dialog('invite')],
  ['trail', 'auditor', () => `/trail?stream=${claimed.contractId}`, checked],
  ['anchors', 'auditor', '/anchors', checked],
  ['profile', 'payer', '/profile'],
]

const addressOf = path => (typeof path === 'function' ? path() : path)
const logins = [...new Set(pages.map(([, login]) => login))]

for (const [width, viewport] of [['phone', phone], ['desktop', desktop]]) {
  for (const language of ['zh', 'en']) {
    for (const login of logins) {
      test(`${login}'s pages at ${width} width in ${language}`, async () => {
        const page = await openPage(browser, server, { login, viewport, language })
        for (const [name, , path, ready] of pages.filter(p => p[1] === login)) {
          await open(page, addressOf(path))
          if (ready) {
            await ready(page, words[language])
            await still(page)
          }
          assert.equal(await page.locator('h1').count(), 1, name)
          await (language === 'zh' ? inspect(page, `gov-${name}-${width}`) : inspect(page))
        }
        await page.finish()
      })
    }
  }
}

test('at 200 % text nothing is lost', async () => {
  for (const login of logins) {
    // twice the text in the same window is what browsers show at half its size in CSS pixels
    const page = await openPage(browser, server, { login, viewport: { width: desktop.width / 2, height: desktop.height / 2 } })
    for (const [name, , path] of pages.filter(p => p[1] === login)) {
      await open(page, addressOf(path))
      await fits(page, `${name} at 200 %`)
    }
    await page.finish()
  }
})

test('every number of the first page opens its list', async () => {
  const page = await openPage(browser, server, { login: 'handler', viewport: desktop })
  await open(page, '/today')
  const tiles = await page.locator('a.tile').evaluateAll(all => all.map(a => a.getAttribute('href')))
  assert.ok(tiles.length >= 8, tiles.join())
  for (const tile of tiles) {
    await open(page, tile.slice(1))
    assert.equal(await page.locator('h1').count(), 1)
    assert.equal(await page.getByText('没有这个页面').count(), 0, tile)
  }
  await page.finish()
})

test('whoever may not do a thing does not find its page, and is told', async () => {
  const page = await openPage(browser, server, { login: 'payer', viewport: desktop })
  await open(page, '/trail')
  await page.getByText('您的岗位不用这个页面').first().waitFor()
  const menu = await page.getByRole('navigation', { name: '主导航' }).innerText()
  assert.ok(!menu.includes('审计日志') && menu.includes('预算'), menu)
  await page.finish()
})

test('a list is exported whole, and prints', async () => {
  const page = await openPage(browser, server, { login: 'auditor', viewport: desktop })
  await open(page, '/contracts')
  const shown = await page.locator('tbody tr').count()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出 CSV' }).click()])
  const text = Buffer.concat(await (await file.createReadStream()).toArray()).toString('utf8')
  assert.equal(text.trim().split('\r\n').length - 1, shown)
  assert.ok(text.startsWith('\ufeff合同,合同编号,'), text.slice(0, 60))
  await open(page, `/contracts/${claimed.contractId}`)
  await page.emulateMedia({ media: 'print' })
  assert.equal(await page.getByRole('navigation', { name: '主导航' }).isVisible(), false)
  assert.ok((await page.pdf({ format: 'A4' })).length > 10_000)
  await page.finish()
})

test('the browser finds where a chain is broken', async () => {
  const page = await openPage(browser, server, { login: 'auditor', viewport: desktop })
  await page.route('**/graphql', async route => {
    const answer = await route.fetch()
    const text = await answer.text()
    // as if a row had been changed in the database, its hash left as it was
    await route.fulfill({ response: answer, body: text.replaceAll(String.raw`\"verb\":\"statement.reconcile\"`, String.raw`\"verb\":\"statement.approve\"`) })
  })
  await open(page, `/trail?stream=${claimed.contractId}`)
  await page.getByRole('button', { name: '开始核对', exact: true }).click()
  await page.getByText(/在第 4 条断开：\s*内容被改动/).waitFor()
  await page.finish()
})
