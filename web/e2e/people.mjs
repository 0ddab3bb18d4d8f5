// What a walkthrough in both consoles needs: people who sign in as they do, the buttons and fields
// they press and fill in, and words by their keys, so that a better word breaks no test.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { desktop, openPage, opens, password } from './harness.mjs'

const wordsOf = (...files) => Object.assign({}, ...files.map(f => JSON.parse(readFileSync(path.join(import.meta.dirname, '../console/src/words', `${f}.zh.json`), 'utf8'))))
const from = words => (key, values = {}) => {
  assert.ok(key in words, `there is no word ${key}`)
  return words[key].replace(/\{(\w+)\}/g, (_, name) => values[name])
}
/** Words of the government's console and of the organisations', by their keys; sentences of a tender in the words of an open one. */
const govWords = wordsOf('kit', 'gov')
const terms = Object.fromEntries(['Bid', 'Bidder', 'Panel', 'Bond', 'Winner', 'Won', 'Opening'].map(name => [name, govWords[`term.${name.toLowerCase()}.open`]]))
export const gov = (key, values) => from(govWords)(key, { ...terms, ...values })
const orgWords = wordsOf('kit', 'org')
export const org = (key, values) => from(orgWords)(key, { ...terms, ...values })

export const button = (within, name) => within.getByRole('button', { name, exact: true })
/** One that does something, not one that says why nobody may. */
export const live = (within, name) => button(within, name).and(within.locator('.ant-btn'))
export const link = (within, name) => within.getByRole('link', { name, exact: true })
export const panel = (page, name) => page.locator('section.panel', { has: page.getByRole('heading', { level: 2, name }) })
export const status = (page, name) => page.locator('.headline').getByText(name, { exact: true }).first().waitFor()

/** Chooses of a list by typing, and what one cannot type into by its text. */
export async function choose(page, where, label, text) {
  await where.getByLabel(label, { exact: true }).click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}
export async function pick(page, where, label, text) {
  await where.getByLabel(label, { exact: true }).click()
  await page.locator('.ant-select-dropdown:visible').getByText(text, { exact: true }).click()
}

/** Opens the dialog of an action, fills it in, presses the same again and waits until it is done. */
export async function take(page, name, fill = async () => {}, { within = page, does = name } = {}) {
  await live(within, name).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await fill(dialog)
  await button(dialog, does).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Saves what a click downloads. */
export async function saved(page, folder, click) {
  const [file] = await Promise.all([page.waitForEvent('download'), click()])
  const to = path.join(folder, file.suggestedFilename())
  await file.saveAs(to)
  return to
}

/**
 * as(login, address, act, console) opens an address of a console as somebody, acts and leaves. Whoever
 * comes for the first time signs in by login and password; later they are still signed in.
 */
export function peopleOf(server, browser) {
  const met = new Set()
  const tokens = {}
  const { token } = server
  server.token = login => tokens[login] ??= token(login)

  const enter = async (login, address, console = 'gov') => {
    const again = met.has(login)
    const page = await openPage(browser, server, { viewport: desktop, login: again ? login : null })
    if (!again) {
      met.add(login)
      await page.goto(`/${console}/`)
      await page.getByLabel('账号').fill(login)
      await page.getByLabel('密码', { exact: true }).fill(password)
      await button(page, '登录').click()
      await button(page, '退出').waitFor()
    }
    await opens(console)(page, address)
    return page
  }
  const as = async (login, address, act, console) => {
    const page = await enter(login, address, console)
    await act(page)
    await page.finish()
  }
  return { enter, as }
}
