// The documents, a question about them, and bids that are sealed in the bidders’ browsers.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { button, gov, link, live, org, saved, status, take } from '../people.mjs'
import { as, bids, folder, keys, passphrase, server, story, title, unlock } from './story.mjs'

/** Makes a pair of keys and saves it under the passphrase: the file. */
async function makeKey(page, within) {
  await within.getByLabel(gov('key.new.passphrase'), { exact: true }).fill(passphrase)
  await within.getByLabel(gov('key.new.again')).fill(passphrase)
  return saved(page, folder, () => button(within, gov('key.new.make')).click())
}

test('two custodians make new keys, the handler drafts the tender and submits it', async () => {
  await server.restart('2026-04-14T09:00:00+08:00')
  for (const custodian of ['custodian1', 'custodian2']) {
    await as(custodian, '/keys', async page => {
      await button(page, gov('keys.make')).click()
      const dialog = page.getByRole('dialog')
      keys[custodian] = await makeKey(page, dialog)
      assert.equal(await button(dialog, gov('keys.publish')).count(), 0) // not before the saved file was opened
      await unlock(dialog, keys[custodian], gov('key.prove.open'))
      await button(dialog, gov('keys.publish')).click()
      await dialog.waitFor({ state: 'detached' })
    })
  }
  await as('handler', story.project, async page => {
    await live(page, '编制采购文件').click()
    const lot = page.getByRole('group', { name: gov('tender.lot.n', { n: 1 }) })
    assert.equal(await lot.getByLabel(gov('tender.lot.ceiling.yuan')).inputValue(), '180000.00')
    await page.getByLabel(gov('tender.deadline.field')).fill('2026-05-08T09:00')
    await page.getByLabel(gov('tender.performanceBond.percent')).fill('5')
    await page.getByLabel(gov('tender.splittingReason')).fill('与其他在办项目服务内容不同')
    await page.getByText(gov('tender.sum.right')).waitFor()
    await button(page, gov('tender.saveSubmit')).click()
    await page.waitForURL(/#\/tenders\/tnd_[^/]*$/)
    story.tender = page.url().split('#')[1]
    await status(page, '待批准')
    await page.getByText('不少于 95 %', { exact: false }).first().waitFor()
    assert.equal(await live(page, gov('tender.publish')).count(), 0) // not by who drafted it
  })
})

test('the approver publishes it; a question of one is answered to all', async () => {
  await server.restart('2026-04-15T09:00:00+08:00')
  await as('approver', story.tender, async page => {
    await take(page, gov('tender.publish'), async dialog => { await dialog.getByText(/5月8日.*09:00/).waitFor() })
    await status(page, '公告中')
    await page.locator('main table').getByText('采购公告', { exact: true }).waitFor()
  })
  await server.restart('2026-04-20T10:00:00+08:00')
  await as('manager.jiaren', '/tenders', async page => {
    await link(page.locator('main'), title).click()
    await live(page, org('tenders.take')).click()
    await page.getByText(org('tenders.registered'), { exact: true }).waitFor()
    await link(page.getByRole('navigation', { name: org('tenders.parts') }), org('tenders.part.questions')).click()
    await take(page, org('tenders.ask'), async dialog => { await dialog.getByLabel(org('tenders.ask.body'), { exact: true }).fill('周末和节假日需要服务吗？') })
    await page.locator('main').getByText('周末和节假日需要服务吗？').waitFor()
  }, 'org')
  await server.restart('2026-04-21T10:00:00+08:00')
  await as('handler', story.tender, async page => {
    await page.getByText('周末和节假日需要服务吗？').waitFor()
    assert.equal(await page.getByText('家人陪伴').count(), 0) // who asked stays hidden
    await take(page, gov('tender.question.answer'), async dialog => { await dialog.getByLabel(gov('consultation.answer'), { exact: true }).fill('需要，由机构与服务对象商定时间。') })
    await page.getByText('需要，由机构与服务对象商定时间。').waitFor()
  })
})

/** Seals what is filled in with the key, hands it in, and keeps the receipt that the page verified. */
async function send(page) {
  await button(page, org('seal.send')).click()
  await page.getByRole('heading', { level: 3, name: org('receipt.title') }).waitFor()
  await page.getByText(org('receipt.good')).waitFor()
  return JSON.parse(readFileSync(await saved(page, folder, () => button(page, org('receipt.save')).click()), 'utf8'))
}

test('three organisations seal their bids in the browser, and keep key and receipts', async () => {
  await server.restart('2026-05-06T15:00:00+08:00')
  for (const [login, bid] of Object.entries(bids)) {
    await as(login, story.tender, async page => {
      const part = key => link(page.getByRole('navigation', { name: org('tenders.parts') }), org(`tenders.part.${key}`)).click()
      if (login !== 'manager.jiaren') {
        await live(page, org('tenders.take')).click()
        await page.getByText(org('tenders.registered'), { exact: true }).waitFor()
        await part('questions')
        await page.getByText('需要，由机构与服务对象商定时间。').waitFor()
      }
      await part('bid')
      await link(page, org('seal.seal', { kind: '技术文件' })).click()
      await page.getByRole('heading', { level: 2, name: org('seal.step.fill') }).waitFor()
      for (const box of await page.locator('main textarea').all()) await box.fill('完全响应，固定护理员，一户一档。')
      await button(page, org('seal.next.key')).click()
      keys[login] = await makeKey(page, page.locator('main'))
      await unlock(page, keys[login], org('key.prove.open'))
      await button(page, org('seal.next.send')).click()
      bid.receipts = [await send(page)]
      await link(page, org('seal.seal', { kind: '报价文件' })).click()
      await page.getByLabel(org('seal.total')).fill(bid.yuan)
      await page.getByLabel(org('seal.statement')).fill('报价真实有效。')
      await button(page, org('seal.next.key')).click()
      await button(page, org('seal.next.send')).click()
      await page.getByText(bid.price).first().waitFor()
      bid.receipts.push(await send(page))
      assert.deepEqual(bid.receipts.map(r => r.receipt.kind), ['TECHNICAL', 'PRICE'])
      await link(page, org('seal.back')).click()
      await page.getByText(org('seal.state.whole'), { exact: true }).waitFor()
    }, 'org')
  }
  // nobody sees a name, a price or a number of bids
  await as('handler', `${story.tender}/opening`, async page => {
    await page.getByText(gov('tender.opening.hidden')).waitFor()
    for (const { name } of Object.values(bids)) assert.equal(await page.getByText(name).count(), 0, name)
  })
})
