// The deadline, the keys that bidders give, and those of the custodians for who stays away.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { button, gov, link, live, org, status, take } from '../people.mjs'
import { as, bids, keys, server, story, title, unlock } from './story.mjs'

/** Asks until the clock, which rests up to 45 seconds, has taken the tender there. */
async function brought(state) {
  for (const end = Date.now() + 90_000; Date.now() < end;) {
    const { tenders } = await server.ask('handler2', 'tenders')
    if (tenders.edges.some(e => e.node.title === title && e.node.status === state)) return
    await new Promise(go => setTimeout(go, 500))
  }
  assert.fail(`the tender does not become ${state}`)
}

const row = (page, bid) => page.locator('main table').getByRole('row', { name: bid.name })

test('the deadline passes, the root is anchored, and somebody who does not evaluate opens', async () => {
  await server.restart('2026-05-08T09:01:00+08:00')
  await brought('SEALED')
  await server.restart('2026-05-08T10:01:00+08:00') // with the anchor of this hour
  await as('handler2', story.tender, async page => {
    await status(page, '已截止，待开启')
    await live(page, gov('tender.goOpening')).click()
    await take(page, gov('tender.opening.open'))
    await status(page, '开启中')
    await page.getByText(gov('tender.opening.progress', { n: 0, all: 6 })).waitFor()
    await page.locator('.checksum summary').first().click()
    await page.getByText(/^[0-9a-f]{64}$/).first().waitFor()
  })
  for (const login of ['manager', 'manager.changqing']) {
    await as(login, `${story.tender}?part=opening`, async page => {
      await unlock(page, keys[login], org('opening.release'))
      await row(page, bids[login]).getByText('已解密', { exact: true }).waitFor()
      await row(page, bids[login]).getByText(bids[login].price).waitFor()
      await button(page, org('opening.inside.check')).click()
      await page.getByText(org('opening.inside.good')).nth(1).waitFor()
    }, 'org')
  }
})

test('two custodians open the bid of who stays away, and the opening ends', async () => {
  await server.restart('2026-05-08T10:35:00+08:00')
  for (const custodian of ['custodian1', 'custodian2']) {
    await as(custodian, '/keys', async page => {
      await link(page.locator('main'), title).click()
      await unlock(page, keys[custodian], gov('openings.unlock'))
      await button(page, gov('openings.release', { n: 2 })).click()
      await page.getByText(gov('openings.nothing')).waitFor()
    })
  }
  await as('handler2', `${story.tender}/opening`, async page => {
    await page.getByText(gov('tender.opening.progress', { n: 6, all: 6 })).waitFor()
    for (const bid of Object.values(bids)) await row(page, bid).getByText(bid.price).waitFor()
    await row(page, bids['manager.jiaren']).getByText(`报价文件：${gov('tender.opening.byShares')}`).waitFor()
    await row(page, bids.manager).getByText(`报价文件：${gov('tender.opening.byKey')}`).waitFor()
    await take(page, gov('tender.opening.end'))
    await status(page, '评审中')
  })
})
