// The resident's pages in a browser: each at both widths, in both languages and in 长辈版; text at
// 200 %; what the first screen weighs.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { accessible, desktop, fits, inspect, openBrowser, phone, startServer, weigh } from './harness.mjs'
import { bath, enter as enterAs, firm, firstBookings, openConsultation, show } from './resident.mjs'

let server, browser, bookings, consultation
before(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()])
  bookings = await firstBookings(browser, server)
  consultation = await openConsultation(browser, server)
})
after(async () => { await browser?.close(); await server?.stop() })

const enter = options => enterAs(browser, server, options)

const signedOut = ['home', 'services', 'offering', 'organization', 'area', 'consultations', 'consultation', 'mine', 'settings', 'accessibility', 'privacy', 'sign-in']
const pages = () => ({
  home: 'pages/home/index',
  services: 'pages/services/index',
  area: 'pages/find/area/index',
  offering: `pages/book/offering/index?id=${bath}`,
  organization: `pages/book/organization/index?id=${firm}`,
  time: `pages/book/time/index?offering=${bath}`,
  bookings: 'pages/bookings/index',
  booking: `pages/booking/detail/index?id=${bookings.judge}`,
  cancel: `pages/booking/cancel/index?id=${bookings.live}`,
  dispute: `pages/booking/dispute/index?id=${bookings.judge}`,
  appraise: `pages/booking/appraise/index?id=${bookings.judge}`,
  consultations: 'pages/say/consultations/index',
  consultation,
  opinions: 'pages/say/opinions/index',
  mine: 'pages/mine/index',
  identity: 'pages/me/identity/index',
  proxies: 'pages/me/proxies/index',
  invite: 'pages/me/invite/index',
  accept: 'pages/me/accept/index',
  subsidies: 'pages/me/subsidies/index',
  bills: 'pages/me/bills/index',
  settings: 'pages/me/settings/index',
  profile: 'pages/me/profile/index',
  contacts: 'pages/me/contacts/index',
  data: 'pages/me/data/index',
  accessibility: 'pages/me/accessibility/index',
  privacy: 'pages/me/privacy/index',
  'sign-in': 'pages/sign/in/index',
})

for (const [kind, viewport] of [['phone', phone], ['desktop', desktop]]) {
  test(`every page, ${kind}`, async () => {
    const page = await enter({ login: 'daughter', viewport })
    for (const [name, address] of Object.entries(pages())) {
      await show(page, address)
      assert.equal(await page.locator('h1:visible').count(), 1, name)
      await inspect(page, `resident-${name}-${kind}`)
    }
    await page.finish()
  })
}

test('every page in English', async () => {
  const page = await enter({ login: 'daughter', language: 'en' })
  for (const [name, address] of Object.entries(pages())) {
    await show(page, address)
    await accessible(page, `${name} in English`)
    await fits(page, `${name} in English`)
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en')
  }
  await show(page, 'pages/home/index')
  await inspect(page, 'resident-home-english')
  await page.finish()
})

test('every page in 长辈版: text of 18 px, targets of 60 px', async () => {
  const page = await enter({ login: 'elder', elder: true })
  for (const [name, address] of Object.entries(pages())) {
    await show(page, address)
    await inspect(page, `resident-${name}-elder`)
    const small = await page.evaluate(() => {
      const seen = e => e.getClientRects().length > 0 && !e.closest('.unseen')
      const found = []
      for (const e of document.querySelectorAll('main *, nav *')) {
        const own = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())
        if (own && seen(e) && parseFloat(getComputedStyle(e).fontSize) < 18) found.push(`text: ${e.textContent.slice(0, 20)}`)
      }
      for (const e of document.querySelectorAll('button.tap, a.tap:not(.in-text), label.option, input.input')) {
        if (seen(e) && e.getBoundingClientRect().height < 59.5) found.push(`target: ${e.textContent.slice(0, 20)} ${e.getBoundingClientRect().height}`)
      }
      return found
    })
    assert.deepEqual(small, [], name)
  }
  assert.deepEqual(await (async () => { await show(page, 'pages/home/index'); return page.locator('nav a').allInnerTexts() })(), ['首页', '预约单', '我的'])
  await page.finish()
})

test('nobody signed in: what is public is shown, the rest asks to sign in', async () => {
  const page = await enter({})
  for (const [name, address] of Object.entries(pages())) {
    await show(page, address)
    await accessible(page, `${name} signed out`)
    if (!signedOut.includes(name) && name !== 'time') await page.getByRole('link', { name: '登录' }).first().waitFor()
  }
  await page.finish()
})

test('text at 200 % loses nothing', async () => {
  const page = await enter({ login: 'daughter' })
  for (const [name, address] of Object.entries(pages())) {
    await show(page, address)
    await page.evaluate(() => { document.documentElement.style.fontSize = '200%' })
    await fits(page, `${name} at 200 %`)
    const cut = await page.evaluate(() => [...document.querySelectorAll('main *')]
      .filter(e => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== 'visible' && e.clientWidth > 1 && !e.matches('input, textarea, .unseen, .bar'))
      .map(e => `${e.className}: ${e.textContent.slice(0, 30)}`))
    assert.deepEqual(cut, [], name)
  }
  await page.finish()
})

test('the first screen weighs at most 200 kB', async () => {
  const bytes = await weigh(browser, server, '/m/')
  assert.ok(bytes <= 200_000, `${bytes} bytes`)
})
