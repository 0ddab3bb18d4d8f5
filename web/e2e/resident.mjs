// What the tests of the resident's pages share.
import { openPage, still } from './harness.mjs'

// Of the demonstration: docs/walkthrough.md tells who and what they are.
export const elder = 'per_gedc2mgxbd9ts858prxf2m7j0r'
export const bath = 'off_c9seye6bjsfhzamrr7bthc0vp8'
export const firm = 'org_rtzqfepsd1exn641msjqczatt4'

/** A page of somebody; the daughter acts for her mother. */
export async function enter(browser, server, options) {
  const page = await openPage(browser, server, options)
  await page.context().addInitScript(acting => {
    if (acting && localStorage.getItem('acting') === null) localStorage.setItem('acting', JSON.stringify({ data: acting }))
  }, options.login === 'daughter' ? elder : null)
  return page
}

let shown = 0

/** Shows an address anew, and waits until what it asks for is there. */
export async function show(page, address) {
  // another address behind # alone is no new page to the browser, hence the number before it
  await page.goto(`/m/?${++shown}#/${address}`)
  await page.locator('main').waitFor()
  await still(page)
}

/** Ids of a booking of each view, the first in the daughter's list: live, judge, past. */
export async function firstBookings(browser, server) {
  const page = await enter(browser, server, { login: 'daughter' })
  await show(page, 'pages/bookings/index')
  const bookings = {}
  for (const [view, name] of [['live', '进行中'], ['judge', '待确认'], ['past', '已结束']]) {
    await page.getByRole('radio', { name }).check({ force: true })
    const link = page.getByRole('link', { name: /查看预约单/ }).first()
    await link.waitFor()
    bookings[view] = /id=([\w-]+)/.exec(await link.getAttribute('href'))[1]
  }
  await page.finish()
  return bookings
}

/** The address of the consultation that takes comments, as somebody finds it who is not signed in. */
export async function openConsultation(browser, server) {
  const page = await enter(browser, server, {})
  await show(page, 'pages/say/consultations/index')
  const address = await page.getByRole('link', { name: '失能老人居家助浴服务' }).getAttribute('href')
  await page.finish()
  return address.slice(address.indexOf('pages/'))
}
