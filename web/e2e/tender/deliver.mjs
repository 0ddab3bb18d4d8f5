// The contract: signed, delivered, accepted, paid, completed and evaluated.
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { still } from '../harness.mjs'
import { button, choose, gov, link, live, org, panel, pick, saved, status, take } from '../people.mjs'
import { enter as atHome, show } from '../resident.mjs'
import { delivered, opinions, visit } from './others.mjs'
import { as, browser, folder, idOf, members, server, story, title } from './story.mjs'

const units = 500
const milestones = [['上半程', '2026-08-08'], ['下半程', '2026-10-08']]

/** The text says what documents and bid say, and one clause more. */
async function differs(page, caption) {
  const rows = page.getByRole('table', { name: caption }).locator('tbody tr')
  await rows.filter({ hasText: '条款 X1' }).getByText('争议向采购人所在地人民法院起诉').waitFor()
  assert.equal(await rows.count(), 1)
}

test('the contract is drafted from documents and bid, and the bond comes in', async () => {
  await server.restart('2026-06-01T09:00:00+08:00')
  await as('handler', `${story.tender}/award`, async page => {
    await page.locator('main a[href*="/contracts/con_"]').click()
    await status(page, '拟定中')
    story.contract = page.url().split('#')[1]
    await live(page, gov('contracts.edit')).click()
    await page.getByLabel(gov('text.field.startOn')).fill('2026-06-08')
    for (const [n, [name, due]] of milestones.entries()) {
      await button(page, gov('draft.milestone.add')).click()
      const row = page.getByRole('group', { name: gov('draft.milestone', { n: n + 1 }) })
      await row.getByLabel(gov('text.field.title')).fill(name)
      await row.getByLabel(gov('milestones.due')).fill(due)
      await row.getByLabel(gov('lots.units')).fill(String(units))
      await row.getByLabel(gov('draft.price')).fill('168')
    }
    await page.getByRole('status').getByText('¥168,000.00').nth(1).waitFor()
    await button(page, gov('draft.clause.add')).click()
    const clause = page.getByRole('group', { name: gov('draft.clause', { n: 1 }) })
    await clause.getByLabel(gov('text.code')).fill('X1')
    await clause.getByLabel(gov('text.clause')).fill('争议向采购人所在地人民法院起诉')
    await button(page, gov('draft.save')).click()
    await page.waitForURL(url => !url.hash.endsWith('/draft'))
    await differs(page, gov('text.differences'))
    await take(page, gov('guarantees.record'), async dialog => {
      assert.equal(await dialog.getByLabel(gov('guarantees.amount.yuan')).inputValue(), '8400.00')
      await choose(page, dialog, gov('guarantees.form'), '银行保函')
      await dialog.getByLabel(gov('guarantees.reference')).fill('BH-2026-118')
    })
    await page.getByText(gov('guarantees.in', { sum: '¥8,400.00' })).waitFor()
    assert.equal(await live(page, '签订合同').count(), 0) // an approver signs
  })
})

test('both sign the contract, it is published and filed', async () => {
  await as('approver', story.contract, async page => {
    await differs(page, gov('text.differences'))
    for (const [name, due] of milestones) await page.getByRole('table', { name: gov('text.milestones') }).getByRole('row', { name: new RegExp(`${name}.*${due}.*500.*¥84,000.00`) }).waitFor()
    await take(page, '签订合同', async dialog => { await dialog.getByText(gov('contracts.sign.text', { n: 1 })).waitFor() })
    await panel(page, gov('text.title')).getByText(/采购单位 吴建国/).waitFor()
  })
  await server.restart('2026-06-01T15:00:00+08:00')
  await as('manager', `${story.tender}?part=result`, async page => {
    await link(page.locator('main'), org('result.contract.sign')).click()
    await link(page.getByRole('navigation', { name: org('contracts.parts') }), org('contracts.part.text')).click()
    await differs(page, org('contracts.differences'))
    for (const [name, due] of milestones) await page.getByRole('listitem').filter({ hasText: name }).filter({ hasText: due }).getByText('¥84,000.00').waitFor()
    await take(page, '签订合同')
    await page.getByText(/刘雅琴 6月1日/).waitFor()
  }, 'org')
  await server.restart('2026-06-02T09:00:00+08:00')
  await as('handler', story.contract, async page => {
    await status(page, '已签订')
    await take(page, gov('publish.title'))
    // at once, while the page still reads what publication made
    await take(page, '报送备案', async dialog => { await dialog.getByLabel(gov('contracts.deposit.reference')).fill('BA-2026-031') })
    await page.getByText('6月2日 周二 09:00').first().waitFor()
  })
})

const evidence = '服务记录汇总.csv'

test('it comes into force, somebody is served, and the first half is claimed', async () => {
  await server.restart('2026-06-08T09:00:00+08:00')
  await visit(server, '2026-06-10')
  await server.restart('2026-08-07T10:00:00+08:00')
  await as('manager', `${story.contract}?part=delivery`, async page => {
    const first = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: org('milestones.n', { n: 1, title: '上半程' }) }) })
    await first.getByText('¥84,000.00').waitFor()
    await take(page, '申请验收', async dialog => {
      await dialog.getByLabel(org('milestones.evidence')).fill('五百次服务记录、签到和回访齐全')
      writeFileSync(path.join(folder, evidence), '上门 500 次，准时 487 次\n')
      await dialog.getByLabel(org('files.add')).setInputFiles(path.join(folder, evidence))
      await button(dialog, org('files.download', { name: evidence })).waitFor()
    }, { within: first })
    await first.getByText('已申请验收', { exact: true }).waitFor()
  }, 'org')
})

/** The page of a milestone, from the contract's. */
const examine = (login, name, act) => as(login, story.contract, async page => {
  await page.locator('main').getByRole('link', { name: new RegExp(name) }).first().click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await still(page)
  await act(page)
})

/** Gives an opinion that waits for a member of the examination. */
const opine = (login, name, body) => as(login, '/opinions', async page => {
  const own = page.locator('main table tbody tr').filter({ hasText: name })
  await take(page, gov('opinions.give'), async dialog => {
    await choose(page, dialog, gov('opinions.answer'), '满意')
    await dialog.getByLabel(gov('opinions.body')).fill(body)
  }, { within: own })
  await own.waitFor({ state: 'detached' })
})

test('three people and a recipient examine it, and it is accepted', async () => {
  await server.restart('2026-08-12T09:00:00+08:00')
  let milestone
  await examine('acceptor', '上半程', async page => {
    assert.equal(readFileSync(await saved(page, folder, () => button(page, gov('files.download', { name: evidence })).click()), 'utf8'), '上门 500 次，准时 487 次\n')
    await take(page, '组织验收', async dialog => {
      for (const [n, login] of members.entries()) {
        const { viewer } = await server.ask(login, 'me')
        await dialog.getByLabel(gov('milestones.member', { n: n + 1 })).click()
        await page.keyboard.type(viewer.person.name) // colleagues with a post are found by their names
        await page.locator('.ant-select-dropdown:visible .ant-select-item-option-content').getByText(viewer.person.name).first().click()
      }
    })
    await status(page, '验收中')
    milestone = idOf(page.url())
    await page.getByText(gov('milestones.sample.n', { n: gov('milestones.sample.few') })).waitFor() // a single one could be told
  })
  const [first, ...rest] = members
  await opine(first, '上半程', '抽查三十次，记录与打卡一致。')
  await opinions(server, milestone, rest)
  const home = await atHome(browser, server, { login: 'elder' }) // who was bathed says it herself
  await show(home, 'pages/say/opinions/index')
  await home.getByRole('radio', { name: '满意', exact: true }).check({ force: true })
  await home.getByLabel('想说的话（可不填）').fill('洗得干净，人也和气。')
  await button(home, '提交意见').click()
  await home.getByText('已经记下，谢谢您。').waitFor()
  await home.finish()
  await examine('acceptor', '上半程', async page => {
    await page.getByText('洗得干净，人也和气。').waitFor()
    await take(page, '验收通过', async dialog => {
      await dialog.getByLabel(gov('milestones.value.of', { code: 'K1', unit: '%' })).fill('97.4')
      await dialog.getByLabel(gov('milestones.value.of', { code: 'K2', unit: '次' })).fill('0')
    })
    await status(page, '验收通过')
    await page.getByText(gov('milestones.accepted.n', { n: 500, of: 500 })).waitFor()
    await page.locator('main table').getByText('97.4 %').waitFor()
  })
})

/** The row of a payment request, on the page of those who pay. */
const asked = (login, name, act) => as(login, '/payment-requests?show=all', async page => {
  await act(page, page.locator('main table tbody tr').filter({ hasText: title }).filter({ hasText: name }))
})

test('the organisation asks for its money, which is approved, sent and paid', async () => {
  await server.restart('2026-08-12T14:00:00+08:00')
  await as('manager', `${story.contract}?part=delivery`, async page => {
    await take(page, org('payments.ask'), async dialog => {
      await pick(page, dialog, org('payments.what'), org('milestones.n', { n: 1, title: '上半程' }))
      await dialog.getByLabel(org('payments.invoice')).fill('FP-2026-001')
    })
    const request = page.getByRole('listitem').filter({ hasText: 'FP-2026-001' })
    await request.getByText('¥84,000.00').first().waitFor()
    await request.getByText(org('payments.clock.due', { day: '2026-08-26' })).waitFor()
  }, 'org')
  await asked('approver', '上半程', async (page, request) => {
    await take(page, '审批通过', async dialog => { await dialog.getByText(/¥84,000.00/).waitFor() }, { within: request })
    await request.getByText('已审核', { exact: true }).waitFor()
  })
  await server.restart('2026-08-20T09:00:00+08:00')
  await asked('payer', '上半程', async (page, request) => {
    await take(page, '提交支付', undefined, { within: request })
    await request.getByText('已提交支付', { exact: true }).waitFor()
    await take(page, '登记已付', async dialog => { await dialog.getByLabel(gov('asked.reference')).fill('GK-2026-001') }, { within: request })
    await request.getByText('已支付', { exact: true }).waitFor()
    await request.getByText('GK-2026-001').waitFor()
  })
})

test('the second half goes the same way, to the last payment', async () => {
  await server.restart('2026-10-09T10:00:00+08:00')
  await delivered(server, idOf(story.contract), '下半程', '2026-10-09', members, 'FP-2026-002')
  await server.restart('2026-10-16T09:00:00+08:00')
  await asked('payer', '下半程', async (page, request) => {
    await request.getByText('¥84,000.00').first().waitFor()
    await take(page, '提交支付', undefined, { within: request })
    await take(page, '登记已付', async dialog => { await dialog.getByLabel(gov('asked.reference')).fill('GK-2026-002') }, { within: request })
    await request.getByText('已支付', { exact: true }).waitFor()
  })
})

test('the acceptor completes the contract, the bond goes back, the performance is evaluated', async () => {
  await server.restart('2026-10-19T09:00:00+08:00')
  await as('acceptor', story.contract, async page => {
    await take(page, '确认履约完毕')
    await status(page, '已完成')
  })
  await as('handler', story.contract, async page => {
    await take(page, gov('guarantees.return'), async dialog => { await dialog.getByLabel(gov('word.reason')).fill('履约完毕') })
    await panel(page, gov('guarantees.title')).getByText('已退还', { exact: false }).first().waitFor()
    await take(page, gov('evaluations.draft'), async dialog => { await dialog.getByLabel(gov('evaluations.note')).fill('按期完成，人员固定') })
    await page.getByRole('heading', { level: 3, name: new RegExp(gov('evaluations.n', { n: 1 })) }).getByText('征求意见', { exact: true }).waitFor()
  })
  await as('manager', `${story.contract}?part=evaluation`, async page => {
    await page.locator('.score').getByText('95.00').waitFor() // nobody appraised a service: four of five
    await page.getByText('20 + 25 + 20 + 15 + 15 = 95 → 95.00').waitFor()
    await take(page, '提意见', async dialog => { await dialog.getByLabel(org('evaluation.text')).fill('同意评价结果。') })
    await page.getByText('同意评价结果。').waitFor()
  }, 'org')
  await server.restart('2026-10-28T09:00:00+08:00')
  await as('approver', story.contract, async page => {
    await take(page, '定稿', async dialog => { await dialog.getByLabel(gov('evaluations.answer')).fill('感谢配合。') })
    await page.getByRole('heading', { level: 3, name: new RegExp(gov('evaluations.n', { n: 1 })) }).getByText('已定稿', { exact: true }).waitFor()
  })
})
