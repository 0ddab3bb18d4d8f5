// Tenders and contracts as an organisation's manager has them: every page, and a bid from the documents to its opening.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { desktop, inspect, languages, openBrowser, openPage, opens, phone, startServer, still } from './harness.mjs'

let server, browser, folder
before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'linli-bids-'))
  ;[server, browser] = await Promise.all([startServer(), openBrowser()])
})
after(async () => {
  await browser?.close()
  await server?.stop()
  rmSync(folder, { recursive: true })
})

const open = opens('org')
const bidding = '独居老人定期探访服务'
const judged = '失能老人居家助洁服务'
const won = '困难老人居家适老化改造服务'
const passphrase = '探访投标口令 2026'
const button = (where, name) => where.getByRole('button', { name, exact: true })
const link = (where, name) => where.getByRole('link', { name, exact: true })

/** The address of a tender, by its title. */
async function tender(page, title) {
  await open(page, '/tenders?show=all')
  return (await link(page.locator('main'), title).first().getAttribute('href')).slice(1)
}

/** Every `more` on the page is opened, so that what is in it is looked at too. */
const unfold = page => page.evaluate(() => document.querySelectorAll('main details').forEach(d => { d.open = true }))

test('the pages of tenders and contracts at both widths', async () => {
  for (const [width, viewport] of [['phone', phone], ['desktop', desktop]]) {
    for (const language of languages) {
      const page = await openPage(browser, server, { login: 'manager', viewport, language })
      const look = async (address, name) => {
        await open(page, address)
        await unfold(page)
        await still(page)
        await (language === 'zh' ? inspect(page, `org-${name}-${width}`) : inspect(page))
      }
      await look('/tenders', 'tenders')
      const [taken, scored, done] = [await tender(page, bidding), await tender(page, judged), await tender(page, won)]
      await look(taken, 'tender')
      await look(`${taken}?part=questions`, 'tender-questions')
      await look(`${taken}?part=bid`, 'tender-bid')
      await look(`${scored}?part=opening`, 'tender-opening')
      await look(`${done}?part=result`, 'tender-result')
      await look(`${taken}?part=remedies`, 'tender-remedies')
      const contract = await contractOf(page, done)
      await look(`${contract}?part=text`, 'contract-text')
      await look(`${contract}?part=delivery`, 'contract-delivery')
      await look(`${contract}?part=evaluation`, 'contract-evaluation')
      await page.finish()
    }
  }
})

async function contractOf(page, address) {
  await open(page, `${address}?part=result`)
  return (await page.locator('main a[href*="/contracts/con_"]').first().getAttribute('href')).slice(1)
}

/** Saves what a click downloads. */
async function saved(page, click) {
  const [file] = await Promise.all([page.waitForEvent('download'), click()])
  const to = path.join(folder, file.suggestedFilename())
  await file.saveAs(to)
  return to
}

async function chooseKey(page, file, name) {
  await page.getByLabel('选择密钥文件').setInputFiles(file)
  await page.getByLabel('密钥文件的口令').fill(passphrase)
  await button(page, name).click()
}

const part = (page, name) => link(page.getByRole('navigation', { name: '项目内容' }), name).click()
const lotState = (page, name) => page.locator('section.panel', { has: page.getByRole('heading', { level: 2, name: /^采购包 1/ }) }).locator('header').getByText(name, { exact: true }).waitFor()

let address, key, lost

test('documents are taken, a question is asked, both envelopes are sealed, one is replaced', async () => {
  const page = await openPage(browser, server, { login: 'manager', viewport: desktop })
  address = await tender(page, bidding)
  await open(page, address)
  await page.getByText('现在请办理：').waitFor()
  // a colleague's page follows by itself
  const colleague = await openPage(browser, server, { login: 'manager', viewport: desktop })
  await open(colleague, address)
  await button(colleague, '获取采购文件').waitFor()
  await button(page, '获取采购文件').click()
  await page.getByText('本机构已获取采购文件', { exact: true }).waitFor()

  await colleague.clock.runFor(60_000)
  await colleague.getByText('本机构已获取采购文件', { exact: true }).waitFor()
  await colleague.finish()

  await part(page, '询问答复')
  await button(page, '提问').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('问题', { exact: true }).fill('探访员可以是本社区居民吗？')
  await button(dialog, '提问').click()
  await dialog.waitFor({ state: 'detached' })
  await page.locator('main').getByText('探访员可以是本社区居民吗？').waitFor()

  await part(page, '投标文件')
  await lotState(page, '未递交')
  await link(page, '密封技术文件').click()
  await page.getByRole('heading', { level: 2, name: '填写内容' }).waitFor()
  // what is asked for has to be answered
  await button(page, '下一步：保存密钥').click()
  await page.getByText('请填写', { exact: false }).first().waitFor()
  for (const box of await page.locator('main textarea').all()) await box.fill('完全响应，详见附件。')
  const attachment = path.join(folder, '服务方案.txt')
  writeFileSync(attachment, '固定探访员，异常当日报告。'.repeat(20_000))
  await page.getByLabel('选择文件', { exact: true }).setInputFiles(attachment)
  await page.getByText('1 个文件', { exact: false }).waitFor()
  await inspect(page, 'org-seal-fill-desktop')
  await button(page, '下一步：保存密钥').click()

  await page.getByLabel('口令', { exact: true }).fill('太短')
  await page.getByLabel('再输入一次口令').fill('太短')
  await button(page, '生成并保存密钥文件').click()
  await page.getByText('口令至少 10 个字符', { exact: true }).first().waitFor()
  await page.getByLabel('口令', { exact: true }).fill(passphrase)
  await page.getByLabel('再输入一次口令').fill(passphrase)
  key = await saved(page, () => button(page, '生成并保存密钥文件').click())
  await page.getByRole('heading', { level: 3, name: '确认已经保存好' }).waitFor()
  await inspect(page, 'org-seal-key-desktop')
  // without the file nobody goes on
  assert.equal(await button(page, '下一步：密封递交').count(), 0)
  await chooseKey(page, attachment, '打开密钥文件')
  await page.getByText('这不是密钥文件，或文件已损坏。').waitFor()
  await chooseKey(page, key, '打开密钥文件')
  await button(page, '下一步：密封递交').click()
  await button(page, '密封并递交').click()
  await page.getByRole('heading', { level: 3, name: '投标回执' }).waitFor()
  await page.getByText('签名有效，与密封文件一致').waitFor()
  await still(page)
  await inspect(page, 'org-seal-done-desktop')
  const receipt = await saved(page, () => button(page, '保存回执').click())

  await link(page, '密封报价文件').click()
  await page.getByLabel('总报价（元）').fill('9999999')
  await page.getByText(/超过最高限价/).first().waitFor()
  await button(page, '下一步：保存密钥').click()
  await page.getByLabel('声明').fill('报价真实有效。')
  await page.getByLabel('总报价（元）').fill('140000')
  await page.getByLabel('单价（元，选填）').fill('27')
  await page.getByText(/与总报价不一致/).first().waitFor()
  await page.getByLabel('单价（元，选填）').fill('28')
  await page.getByText('不超过最高限价', { exact: false }).waitFor()
  await inspect(page, 'org-seal-price-desktop')
  await button(page, '下一步：保存密钥').click()
  await button(page, '下一步：密封递交').click()
  await page.getByText('¥140,000.00').waitFor()
  await inspect(page, 'org-seal-send-desktop')
  await button(page, '密封并递交').click()
  await page.getByRole('heading', { level: 3, name: '投标回执' }).waitFor()
  await link(page, '返回投标页').click()
  await lotState(page, '已完整递交')
  assert.match(receipt, /linli-receipt-env_.+\.json$/)
  await page.finish()
})

test('on a phone, days later, the price is replaced with the saved key file', async () => {
  const page = await openPage(browser, server, { login: 'manager', viewport: phone })
  await open(page, `${address}?part=bid`)
  await link(page, '替换报价文件').click()
  await page.getByLabel('总报价（元）').fill('139500')
  await page.getByLabel('声明').fill('报价真实有效。')
  // what was typed comes back after a reload; files do not, and are asked for
  await page.getByLabel('选择文件', { exact: true }).setInputFiles({ name: '报价明细.txt', mimeType: 'text/plain', buffer: Buffer.from('明细') })
  await page.reload()
  await button(page, '恢复').click()
  assert.equal(await page.getByLabel('总报价（元）').inputValue(), '139500')
  await page.getByRole('alert').filter({ hasText: '浏览器不保存文件' }).getByText('报价明细.txt').waitFor()
  await inspect(page, 'org-seal-draft-phone')
  await page.getByLabel('选择文件', { exact: true }).setInputFiles({ name: '报价明细.txt', mimeType: 'text/plain', buffer: Buffer.from('明细') })
  await page.getByRole('alert').filter({ hasText: '浏览器不保存文件' }).waitFor({ state: 'detached' })
  await button(page, '下一步：保存密钥').click()
  await page.getByText('本机构在这个项目里已有密钥文件，请选择它。', { exact: false }).waitFor()
  await inspect(page, 'org-seal-key-phone')
  await page.getByLabel('选择密钥文件').setInputFiles(key)
  await page.getByLabel('密钥文件的口令').fill('不是这个口令啊啊啊')
  await button(page, '使用这个密钥').click()
  await page.getByText('口令不对，打不开这个密钥文件。').waitFor()
  await chooseKey(page, key, '使用这个密钥')
  await button(page, '下一步：密封递交').click()
  // a receipt that was changed on its way proves nothing: it is kept, and the same envelope sent again
  await page.route(/\/envelopes\?/, async route => {
    const response = await route.fetch()
    const signed = await response.json()
    signed.receipt.seq++
    await route.fulfill({ response, json: signed })
  }, { times: 1 })
  await button(page, '密封并递交').click()
  await page.getByRole('alert').filter({ hasText: '回执核验不通过' }).waitFor()
  await inspect(page, 'org-seal-doubtful-phone')
  assert.match(await saved(page, () => button(page, '保存服务器给的回执').click()), /linli-receipt-doubtful\.json$/)
  assert.match(await saved(page, () => button(page, '保存密封文件').click()), /bid\.linli$/)
  await button(page, '重新上传').click()
  await page.getByRole('heading', { level: 3, name: '投标回执' }).waitFor()
  await still(page)
  await inspect(page, 'org-seal-done-phone')
  await link(page, '返回投标页').click()
  await lotState(page, '已完整递交')
  await unfold(page)
  await page.getByText('回执（3 张）').waitFor()
  await page.waitForFunction(() => document.querySelectorAll('.receipts .mark-good').length === 3)
  await inspect(page, 'org-tender-bid-in-phone')
  await page.finish()
})

test('a key file that was lost is replaced: the old bid counts until the new one is whole', async () => {
  const page = await openPage(browser, server, { login: 'manager', viewport: desktop })
  const fill = async total => {
    await page.getByRole('heading', { level: 2, name: '填写内容' }).waitFor()
    if (total) await page.getByLabel('总报价（元）').fill(total)
    for (const box of await page.locator('main textarea').all()) await box.fill('完全响应。')
    await button(page, '下一步：保存密钥').click()
  }
  await open(page, `${address}?part=bid`)
  await link(page, '替换报价文件').click()
  await fill('139000')
  await button(page, '密钥文件丢失，重新生成').click()
  await page.getByText('原来递交的投标仍然有效', { exact: false }).waitFor()
  await page.getByLabel('口令', { exact: true }).fill(passphrase)
  await page.getByLabel('再输入一次口令').fill(passphrase)
  const anew = await saved(page, () => button(page, '生成并保存密钥文件').click())
  // another key's file is no proof that this one is saved
  await chooseKey(page, key, '打开密钥文件')
  await page.getByText('这是另一把密钥的文件。', { exact: false }).waitFor()
  await chooseKey(page, anew, '打开密钥文件')
  await button(page, '下一步：密封递交').click()
  await button(page, '密封并递交').click()
  await page.getByRole('heading', { level: 3, name: '投标回执' }).waitFor()
  await page.getByText('还差技术文件。收齐以前，原来递交的投标仍然有效。').waitFor()
  // days later: the bid that counts is the old one, and what the new one lacks is told
  await open(page, `${address}?part=bid`)
  await lotState(page, '已完整递交')
  await page.getByRole('heading', { level: 3, name: '用新密钥重新密封的投标' }).waitFor()
  await inspect(page, 'org-tender-bid-begun-desktop')
  await link(page, '密封技术文件').click()
  await fill()
  await chooseKey(page, anew, '使用这个密钥')
  await button(page, '下一步：密封递交').click()
  await button(page, '密封并递交').click()
  await page.getByRole('heading', { level: 3, name: '投标回执' }).waitFor()
  assert.equal(await page.getByText('收齐以前', { exact: false }).count(), 0)
  await link(page, '返回投标页').click()
  await lotState(page, '已完整递交')
  assert.equal(await page.getByRole('heading', { level: 3, name: '用新密钥重新密封的投标' }).count(), 0)
  ;[lost, key] = [key, anew]
  await page.finish()
})

test('ten minutes before the deadline it is shown loudly', async () => {
  await server.restart('2026-12-04T08:52:00+08:00')
  const page = await openPage(browser, server, { login: 'manager', viewport: phone })
  await open(page, `${address}?part=bid`)
  await link(page, '替换技术文件').click()
  await page.getByRole('alert').getByText(/离投标截止不到 10 分钟/).waitFor()
  await inspect(page)
  await page.finish()
})

/** Reads the tender anew until the clock, whose steps come half a minute apart, has taken it there. */
async function until(page, status) {
  for (const end = Date.now() + 120_000; Date.now() < end;) {
    await open(page, `${address}?part=opening`)
    if (await page.locator('.headline').getByText(status, { exact: true }).count() > 0) return
  }
  assert.fail(`not ${status}: ${await page.locator('.headline').innerText()}`)
}

test('at the opening the keys are released from the saved file, and the bid was in the box', async () => {
  await server.restart('2026-12-04T09:01:00+08:00')
  const page = await openPage(browser, server, { login: 'manager', viewport: desktop })
  await until(page, '已截止，待开启')
  await page.finish()
  // nobody opened within a working day: the clock does
  await server.restart('2026-12-08T10:01:00+08:00')
  const later = await openPage(browser, server, { login: 'manager', viewport: desktop })
  await until(later, '开启中')
  await later.getByRole('heading', { level: 2, name: '解密响应文件' }).waitFor()
  await inspect(later, 'org-tender-release-desktop')
  await chooseKey(later, lost, '解密响应文件')
  await later.getByText('这不是这份投标的密钥文件。').waitFor()
  await chooseKey(later, key, '解密响应文件')
  await later.locator('main table').getByRole('row', { name: /安心到家/ }).getByText('已解密', { exact: true }).waitFor()
  await later.locator('main table').getByText('¥139,000.00').waitFor()
  await button(later, '核验').click()
  await later.getByText('在箱内，核验通过').nth(1).waitFor()
  await inspect(later, 'org-tender-released-desktop')
  await later.finish()
})
