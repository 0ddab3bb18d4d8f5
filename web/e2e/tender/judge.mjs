// The panel that is drawn, what it finds, and who wins.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { opens, still } from '../harness.mjs'
import { button, gov, link, live, org, panel, status, take } from '../people.mjs'
import { seat, sheet } from './others.mjs'
import { as, bids, enter, idOf, server, story, title } from './story.mjs'

test('the panel is drawn from two numbers that stay in two browsers until they are shown', async () => {
  const [handler, regulator] = [await enter('handler', `${story.tender}/panel`), await enter('regulator', '/panels')]
  await take(handler, gov('tender.panel.form'), async dialog => { await dialog.getByLabel(gov('tender.panel.seats.number')).fill('5') })
  await take(handler, gov('tender.draw.commit'))
  await handler.getByText(gov('tender.draw.kept')).waitFor()
  await link(regulator.locator('main'), title).click()
  await take(regulator, gov('tender.draw.commit'))
  await take(regulator, gov('tender.draw.reveal'))
  await opens('gov')(handler, `${story.tender}/panel`)
  await take(handler, gov('tender.draw.reveal'))
  for (const what of ['root', 'commit.buyer', 'commit.regulator', 'order']) await handler.getByText(`${gov(`tender.draw.${what}`)}：${gov('tender.draw.right')}`).waitFor()
  assert.equal(await handler.locator('main table').getByText('待答复', { exact: true }).count(), 5)
  for (const page of [handler, regulator]) await page.finish()
})

test('the handler checks who may bid', async () => {
  await server.restart('2026-05-08T14:00:00+08:00')
  await as('handler', `${story.tender}/evaluation`, async page => {
    for (const { name } of Object.values(bids)) {
      const card = page.getByRole('article').filter({ has: page.getByRole('heading', { name }) })
      await take(page, '资格合格', async dialog => { await dialog.getByText(gov('tender.evaluation.qualify.text', { name })).waitFor() }, { within: card })
      await card.getByText(`资格审查：${gov('tender.evaluation.passed')}`).waitFor()
    }
  })
})

const experts = { expert: '蒋明远', expert2: '许文静' } // by clicking; the other three do the same by the API
const others = ['expert3', 'expert4', 'expert5']

/** The seat of somebody on this tender's panel, from the list of their own. */
const seated = (login, act) => as(login, '/seats', async page => {
  await link(page.locator('main'), title).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await still(page)
  await act(page)
})

test('five experts declare that nothing ties them, one says that each bid meets what is essential', async () => {
  await server.restart('2026-05-09T09:00:00+08:00')
  for (const [login, name] of Object.entries(experts)) {
    await seated(login, async page => {
      await live(page, gov('seats.accept')).click()
      const dialog = page.getByRole('dialog')
      for (const { name: bidder } of Object.values(bids)) await dialog.getByText(bidder).waitFor()
      for (const box of await dialog.getByRole('checkbox').all()) await box.check()
      await dialog.getByLabel(gov('seats.declare.name')).fill(name)
      await button(dialog, gov('seats.declare')).click()
      await dialog.waitFor({ state: 'detached' })
      await status(page, '已接受')
    })
  }
  for (const login of others) await seat(server, title, login, 'acceptSeat', s => ({ expectedVersion: s.version, denied: ['EMPLOYED', 'DIRECTOR', 'SHAREHOLDER', 'KIN', 'OTHER'] }))
  await server.restart('2026-05-09T10:00:00+08:00')
  await seated('expert', async page => {
    for (const { name } of Object.values(bids)) {
      const card = page.getByRole('article').filter({ has: page.getByRole('heading', { name }) })
      await take(page, '符合', async dialog => { await dialog.getByText(gov('seats.conform.text', { bidder: name })).waitFor() }, { within: card })
      await card.getByText('符合性合格', { exact: true }).waitFor()
    }
  })
})

const criteria = ['服务方案', '人员配备', '同类业绩']

test('each expert scores alone and submits; then the ranking can be read with its arithmetic', async () => {
  await server.restart('2026-05-09T14:00:00+08:00')
  const given = Object.fromEntries(Object.values(bids).map(({ name, points: [S1, K1, K2] }) => [name, { S1, K1, K2 }]))
  for (const login of others) await sheet(server, idOf(story.tender), title, login, given)
  for (const login of ['expert2', 'expert']) {
    await seated(login, async page => {
      await page.getByText(gov('report.early')).waitFor() // nobody sees others' points
      const own = panel(page, gov('sheet.title'))
      for (const { name, points } of Object.values(bids)) {
        for (const [i, criterion] of criteria.entries()) await own.getByLabel(gov('sheet.cell', { bidder: name, criterion }), { exact: true }).fill(points[i])
      }
      await button(own, gov('sheet.save')).click()
      await own.getByText(gov('sheet.unsaved')).waitFor({ state: 'detached' })
      await take(page, gov('sheet.submit'), undefined, { within: own })
      await own.getByText(gov('sheet.submitted'), { exact: true }).waitFor()
    })
  }
  await server.restart('2026-05-11T09:00:00+08:00')
  await seated('expert', async page => {
    for (const [n, { name }] of [bids.manager, bids['manager.changqing'], bids['manager.jiaren']].entries()) await page.getByRole('heading', { level: 3, name: gov('report.rank', { n: n + 1, bidder: name }) }).waitFor()
    const first = page.getByRole('article').filter({ has: page.getByRole('heading', { name: gov('report.rank', { n: 1, bidder: bids.manager.name }) }) })
    await first.getByText('91.05', { exact: true }).first().waitFor() // 72, and 160000 / 168000 × 20
    await take(page, gov('report.make'))
    await page.getByRole('heading', { level: 2, name: gov('report.title') }).waitFor()
  })
  for (const login of Object.keys(experts)) {
    await seated(login, async page => {
      await take(page, gov('report.sign'))
      await status(page, '已签署')
    })
  }
  for (const login of others) await seat(server, title, login, 'signReport', s => ({ expectedVersion: s.version, dissent: '' }))
})

test('the approver follows the report, the handler announces the result, the organisations read it', async () => {
  await server.restart('2026-05-12T09:00:00+08:00')
  await as('approver', `${story.tender}/award`, async page => {
    await status(page, '评审报告已签署')
    await take(page, gov('tender.award.confirm'), async dialog => { await dialog.getByText(bids.manager.price).waitFor() })
    await status(page, '已确定结果')
  })
  await server.restart('2026-05-13T09:00:00+08:00')
  await as('handler', `${story.tender}/award`, async page => {
    await take(page, gov('tender.award.announce'))
    await status(page, '结果已公告')
    const card = page.getByRole('article').filter({ has: page.getByRole('heading', { name: bids.manager.name }) })
    await card.getByText(bids.manager.price).waitFor()
    await card.getByText('5月26日 周二 00:00').waitFor() // the standstill
  })
  await as('manager.jiaren', `${story.tender}?part=result`, async page => {
    await page.getByText(org('result.rank.n', { n: 3, of: 3 })).waitFor()
    await page.getByText('66.00', { exact: true }).first().waitFor()
    await page.getByText(bids.manager.price).first().waitFor()
  }, 'org')
})
