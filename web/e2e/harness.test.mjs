import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openBrowser, openPage, startServer } from './harness.mjs'

let server, browser
before(async () => { [server, browser] = await Promise.all([startServer(), openBrowser()]) })
after(async () => { await browser?.close(); await server?.stop() })

test('the start page is shown, and time is the story’s', async () => {
  const page = await openPage(browser, server)
  await page.goto('/')
  assert.equal(await page.locator('h1').innerText(), '邻里 Linli')
  assert.equal(await page.evaluate(() => new Date().toISOString().slice(0, 10)), '2026-11-24')
  await page.finish()
})

test('a page that breaks the policy is found', async () => {
  const page = await openPage(browser, server)
  await page.goto('/org/')
  await page.evaluate(() => { const s = document.createElement('script'); s.textContent = 'window.bad = 1'; document.head.append(s) })
  assert.equal(await page.evaluate(() => window.bad), undefined)
  await assert.rejects(page.finish(), /Content Security Policy/)
})

test('an operation that no front end sends is refused', async () => {
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query: '{ viewer { person { id } } }' }),
  })
  const { errors } = await answer.json()
  assert.match(errors[0].message, /persisted/)
})
