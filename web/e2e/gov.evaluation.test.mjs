// Those who judge bids and who keep the keys to them: an expert's seat and sheet, a custodian's keys and shares, the regulator's draws.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { open, startGovernment } from './gov.mjs'
import { desktop, inspect, languages, openBrowser, openPage, phone, still } from './harness.mjs'

let server, browser
before(async () => { [server, browser] = await Promise.all([startGovernment(), openBrowser()]) })
after(async () => { await browser?.close(); await server?.stop() })

const judged = '失能老人居家助洁服务'
const button = (where, name) => where.getByRole('button', { name, exact: true })

async function as(login, address, act, viewport = desktop) {
  const page = await openPage(browser, server, { login, viewport })
  await open(page, address)
  await act(page)
  await page.finish()
}

/** Opens the dialog of an action, fills it in and does it. */
async function take(page, name, fill = async () => {}) {
  await button(page, name).click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await fill(dialog)
  await button(dialog, name).click()
  await dialog.waitFor({ state: 'detached' })
}

const tenderOf = async title => {
  const { tenders } = await server.ask('handler', 'tenders')
  const found = tenders.edges.map(e => e.node).find(n => n.title === title)
  assert.ok(found, `a tender for ${title}`)
  return found
}

const follow = async (page, name) => {
  await page.locator('main').getByRole('link', { name }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await still(page)
}

test('the pages of experts, custodians and the regulator’s draws at both widths', async () => {
  const tidy = await tenderOf(judged)
  for (const [width, viewport] of [['phone', phone], ['desktop', desktop]]) {
    for (const language of languages) {
      const see = async (login, pages) => {
        const page = await openPage(browser, server, { login, viewport, language })
        for (const [address, name] of pages) {
          await open(page, address)
          if (name === 'seat') await follow(page, judged)
          await (language === 'zh' ? inspect(page, `gov-${name}-${width}`) : inspect(page))
        }
        await page.finish()
      }
      await see('expert', [['/today', 'today-expert'], ['/seats', 'seats'], ['/seats', 'seat']])
      await see('custodian1', [['/today', 'today-custodian'], ['/keys', 'keys']])
      await see('regulator', [['/panels', 'panels'], [`/tenders/${tidy.id}/panel`, 'panel']])
    }
  }
})

// the points of the expert whose sheet is missing; those of the objective criterion are as the others found them
const points = { '安心到家(演示)': ['45', '26'], '常青护理院(演示)': ['46', '24'], '家人陪伴(演示)': ['38', '20'] }
const [service, people] = ['服务方案', '持证服务人员,每名 1 分']

test('an expert fills in the sheet: kept on a phone, submitted at the desk, reported and signed', async () => {
  await as('expert', '/seats', async page => {
    await follow(page, judged)
    const sheet = page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: '我的评分表' }) })
    const bidder = await sheet.getByText(/\(演示\)$/).first().textContent()
    await sheet.getByLabel(`${bidder}：${service}`, { exact: true }).fill('55')
    await sheet.getByText('不能超过 50 分').waitFor()
    assert.equal(await button(sheet, '保存').isDisabled(), true)
    await sheet.getByLabel(`${bidder}：${service}`, { exact: true }).fill(points[bidder][0])
    await sheet.getByLabel(`${bidder}：${people}`, { exact: true }).fill(points[bidder][1])
    await sheet.getByText('已填 2 / 6 项。').waitFor()
    await inspect(page, 'gov-seat-filling-phone')
    // what was typed and never saved is offered back
    await page.reload()
    await button(page, '恢复').click()
    await sheet.getByText('已填 2 / 6 项。').waitFor()
    await button(sheet, '保存').click()
    await sheet.getByText('有未保存的修改').waitFor({ state: 'detached' })
  }, phone)
  await as('expert', '/seats', async page => {
    await follow(page, judged)
    const sheet = page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: '我的评分表' }) })
    await sheet.getByText('已填 2 / 6 项。').waitFor()
    assert.equal(await button(sheet, '提交评分表').isDisabled(), true)
    for (const [bidder, [t1, t2]] of Object.entries(points)) {
      await sheet.getByLabel(`${bidder}：${service}`, { exact: true }).fill(t1)
      await sheet.getByLabel(`${bidder}：${people}`, { exact: true }).fill(t2)
    }
    await sheet.getByLabel(`安心到家(演示)：${service} 的理由`).fill('方案完整，有应急安排')
    await button(sheet, '保存').click()
    await sheet.getByText('有未保存的修改').waitFor({ state: 'detached' })
    await sheet.getByText('已填 6 / 6 项。').waitFor()
    await inspect(page, 'gov-seat-filled-desktop')
    await button(sheet, '提交评分表').click()
    await button(page.getByRole('dialog'), '提交评分表').click()
    await sheet.getByText('已提交', { exact: true }).waitFor()
    // from here on everybody's points are known: the arithmetic stands in the open
    await page.getByRole('heading', { level: 3, name: '第 1 名：安心到家(演示)', exact: true }).waitFor()
    await page.getByText('14300000 / 14800000 × 20 = 19.324324… → 19.32', { exact: true }).waitFor()
    await inspect(page, 'gov-seat-ranking-desktop')
    await take(page, '形成评审报告')
    await page.getByRole('heading', { level: 2, name: '评审报告' }).waitFor()
    await page.locator('.checksum summary').first().click()
    await page.getByText(/^[0-9a-f]{64}$/).first().waitFor()
    await take(page, '签署报告')
    await page.locator('.headline').getByText('已签署', { exact: true }).waitFor()
    await inspect(page, 'gov-seat-report-desktop')
  })
})

test('a custodian makes a pair of keys: the file is saved, the public key published', async () => {
  await as('custodian3', '/keys', async page => {
    await button(page, '生成密钥').click()
    const dialog = page.getByRole('dialog')
    const passphrase = '开标密钥口令二〇二六'
    await dialog.getByLabel('口令', { exact: true }).fill(passphrase)
    await dialog.getByLabel('再输入一次口令').fill('开标密钥口令二〇二五')
    await button(dialog, '生成并保存密钥文件').click()
    await dialog.getByText('两次输入的口令不一样').waitFor()
    await dialog.getByLabel('再输入一次口令').fill(passphrase)
    const [download] = await Promise.all([page.waitForEvent('download'), button(dialog, '生成并保存密钥文件').click()])
    assert.match(download.suggestedFilename(), /^linli-custodian-2026-11-24-[0-9a-f]{8}\.json$/)
    await dialog.getByRole('heading', { name: '确认已经保存好' }).waitFor()
    await inspect(page, 'gov-keys-save-desktop')
    // nothing is published before the saved file was opened again
    assert.equal(await button(dialog, '登记公钥').count(), 0)
    await dialog.getByLabel('选择密钥文件').setInputFiles(await download.path())
    await dialog.getByLabel('密钥文件的口令').fill(`${passphrase}?`)
    await button(dialog, '打开密钥文件').click()
    await dialog.getByText('口令不对，打不开这个密钥文件。').waitFor()
    await dialog.getByLabel('密钥文件的口令').fill(passphrase)
    await button(dialog, '打开密钥文件').click()
    await dialog.getByText('保存的密钥文件已经打开核对').waitFor()
    await button(dialog, '登记公钥').click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('region', { name: '我的公钥' }).getByText('有效').nth(1).waitFor()
  })
})
