// What follows an award: challenges and complaints, the contract, its milestones, acceptance, the payment clock.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { open, startGovernment } from './gov.mjs'
import { desktop, inspect, languages, openBrowser, openPage, phone, still } from './harness.mjs'

let server, browser
before(async () => { [server, browser] = await Promise.all([startGovernment(), openBrowser()]) })
after(async () => { await browser?.close(); await server?.stop() })

const delivered = '困难老人居家适老化改造服务'
const judged = '失能老人居家助洁服务'
const button = (where, name) => where.getByRole('button', { name, exact: true })
const status = (page, name) => page.locator('.headline').getByText(name, { exact: true }).waitFor()

async function as(login, address, act, viewport = desktop) {
  const page = await openPage(browser, server, { login, viewport })
  await open(page, address)
  await act(page)
  await page.finish()
}

const choose = async (page, where, label, text) => {
  await where.getByLabel(label, { exact: true }).click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** Takes a value of a list that one cannot type into. */
const pick = async (page, where, label, text) => {
  await where.getByLabel(label, { exact: true }).click()
  await page.locator('.ant-select-dropdown:visible').getByText(text, { exact: true }).click()
}

const follow = async (page, name, title = name) => {
  await page.locator('main').getByRole('link', { name, exact: true }).first().click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await still(page)
}

const tenderOf = async title => {
  const { tenders } = await server.ask('handler', 'tenders')
  return tenders.edges.map(e => e.node).find(n => n.title === title)
}

test('the pages of contracts, payments and remedies at both widths', async () => {
  for (const [width, viewport] of [['phone', phone], ['desktop', desktop]]) {
    for (const language of languages) {
      const see = async (login, pages) => {
        const page = await openPage(browser, server, { login, viewport, language })
        for (const [address, name, go] of pages) {
          await open(page, address)
          await go?.(page)
          await (language === 'zh' ? inspect(page, `gov-${name}-${width}`) : inspect(page))
        }
        await page.finish()
      }
      const contract = page => follow(page, delivered)
      await see('handler', [['/contracts', 'contract-performing', contract], ['/frameworks', 'frameworks'], ['/challenges', 'challenges']])
      await see('acceptor', [['/today', 'today-acceptor'], ['/opinions', 'opinions'], ['/contracts', 'milestone', async page => { await contract(page); await follow(page, '3. 第三批改造', '第三批改造') }]])
      await see('payer', [['/today', 'today-payer'], ['/payment-requests', 'payment-requests'], ['/payment-requests?show=all', 'payment-requests-all']])
      await see('regulator', [['/today', 'today-regulator'], ['/complaints', 'complaints'], ['/complaints', 'complaint', async page => {
        await page.locator('main').getByRole('link', { name: judged }).click()
        await page.locator('.headline').waitFor()
        await still(page)
      }], ['/credit', 'credit']])
    }
  }
})

test('the acceptor says what they think, then decides indicator by indicator', async () => {
  await as('acceptor', '/opinions', async page => {
    await button(page, '填写意见').click()
    const dialog = page.getByRole('dialog')
    await choose(page, dialog, '意见', '满意')
    await dialog.getByLabel('具体说明').fill('抽查二十户，全部合格。')
    await button(dialog, '填写意见').click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('没有等您填写的意见。').waitFor()
  }, phone)
  await as('acceptor', '/contracts', async page => {
    await follow(page, delivered)
    await follow(page, '3. 第三批改造', '第三批改造')
    await status(page, '验收中')
    await page.getByText('抽查二十户，全部合格。').waitFor()
    await button(page, '部分通过').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('K1 实测值（%）').fill('94')
    await dialog.getByRole('checkbox', { name: 'K1 达标' }).uncheck()
    await dialog.getByLabel('K2 实测值（次）').fill('0')
    await dialog.getByRole('checkbox', { name: 'K2 达标' }).check()
    await dialog.getByLabel('通过的数量（共 150）').fill('140')
    await dialog.getByLabel('扣减金额（元）').fill('1000')
    await dialog.getByLabel('验收说明').fill('十户返工后再验收')
    await inspect(page, 'gov-milestone-decide-desktop')
    await button(dialog, '部分通过').click()
    await dialog.waitFor({ state: 'detached' })
    await status(page, '部分验收通过')
    await page.getByText('140 / 150').waitFor()
    await page.locator('main table').getByText('未达标').waitFor()
    await inspect(page, 'gov-milestone-decided-desktop')
  })
})

test('the payer sends a request to the treasury and records its payment; the clock stops', async () => {
  await as('payer', '/payment-requests?show=all', async page => {
    const row = page.locator('main table tbody tr').filter({ hasText: '第二批改造' })
    await row.getByText('已逾期 25 天', { exact: true }).waitFor()
    await row.getByText('截止 2026-10-30', { exact: true }).waitFor()
    await button(row, '提交支付').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('登记：¥71,250.00的付款申请已提交国库。').waitFor()
    await button(dialog, '提交支付').click()
    await dialog.waitFor({ state: 'detached' })
    await row.getByText('已提交支付', { exact: true }).waitFor()
    await button(row, '登记已付').click()
    await dialog.getByLabel('国库支付凭证号').fill('国库支付-演示-002')
    await button(dialog, '登记已付').click()
    await dialog.waitFor({ state: 'detached' })
    await row.getByText('已支付', { exact: true }).waitFor()
    await row.getByText('逾期 25 天完成', { exact: true }).waitFor()
    await row.getByText('国库支付-演示-002 2026-11-24', { exact: true }).waitFor()
  })
})

test('a supplement beyond the tenth is shown before it is sent, and refused with the rule', async () => {
  await as('handler', '/contracts', async page => {
    await follow(page, delivered)
    await button(page, '提出合同变更').click()
    const dialog = page.getByRole('dialog')
    await pick(page, dialog, '变更种类', '补充合同')
    await dialog.getByLabel(`${delivered}增加的数量`, { exact: true }).fill('61')
    await dialog.getByText('超出 ¥475.00，应当重新采购').waitFor()
    await dialog.getByLabel('原因').fill('新增六十一户困难老人')
    await button(dialog, '提出合同变更').click()
    for (const text of ['supplement.max', '¥28,975.00', '¥28,500.00']) await dialog.getByText(text, { exact: true }).waitFor()
    await inspect(page, 'gov-contract-supplement-desktop')
    await dialog.getByLabel(`${delivered}增加的数量`, { exact: true }).fill('60')
    await dialog.getByText('还可补充 ¥0.00').waitFor()
    await button(dialog, '提出合同变更').click()
    await dialog.waitFor({ state: 'detached' })
    await page.locator('main section').filter({ has: page.getByRole('heading', { name: '合同文本', exact: true }) }).locator('.panel-head').getByText('待签署', { exact: true }).waitFor()
  })
})

test('a challenge is taken on, stops the award, and is answered', async () => {
  const { viewer } = await server.ask('manager', 'contract')
  const tender = await tenderOf(judged)
  const { challengeFile } = await server.ask('manager', 'challenge', { input: {
    idempotencyKey: 'e2e-challenge', tenderId: tender.id, organizationId: viewer.posts[0].organization.id, stage: 'PROCESS', grounds: '开标记录漏读一家报价。', request: '请更正开标记录。',
  } })
  assert.deepEqual(challengeFile.errors, [])
  await as('handler', `/challenges/${challengeFile.challenge.id}`, async page => {
    await status(page, '已提出')
    await page.locator('.headline').getByText('还剩 9 天', { exact: true }).waitFor()
    await page.locator('.headline').getByText('截止 2026-12-03', { exact: true }).waitFor()
    await button(page, '受理质疑').click()
    const dialog = page.getByRole('dialog')
    await pick(page, dialog, '是否可能影响采购结果', '可能影响：暂停定标和签约')
    await button(dialog, '受理质疑').click()
    await dialog.waitFor({ state: 'detached' })
    await status(page, '已受理')
    await page.getByText('因本案').waitFor()
    await inspect(page, 'gov-challenge-desktop')
    await button(page, '答复质疑').click()
    await pick(page, dialog, '质疑是否成立', '不成立')
    await dialog.getByLabel('答复内容').fill('经复核，开标记录已逐家唱读报价，签字确认无误。')
    await button(dialog, '答复质疑').click()
    await dialog.waitFor({ state: 'detached' })
    await status(page, '已答复')
    await page.getByText('经复核，开标记录已逐家唱读报价，签字确认无误。').waitFor()
  })
  await as('handler', `/challenges/${challengeFile.challenge.id}`, page => inspect(page, 'gov-challenge-answered-phone'), phone)
})

test('the regulator stops the clock for an expert, lets it run and decides; it is carried out', async () => {
  await as('regulator', '/complaints', async page => {
    await page.locator('main').getByRole('link', { name: judged }).click()
    await status(page, '审查中')
    const dialog = page.getByRole('dialog')
    await button(page, '中止计时').click()
    await dialog.getByLabel('原因').fill('送专业机构鉴定')
    await button(dialog, '中止计时').click()
    await dialog.waitFor({ state: 'detached' })
    await page.locator('.headline').getByText('计时已中止').waitFor()
    await button(page, '恢复计时').click()
    await dialog.getByLabel('原因').fill('鉴定结束')
    await button(dialog, '恢复计时').click()
    await dialog.waitFor({ state: 'detached' })
    await button(page, '作出处理决定').click()
    await pick(page, dialog, '处理决定', '驳回投诉')
    await dialog.getByLabel('认定的事实和依据').fill('投诉事项缺乏事实依据。')
    await inspect(page, 'gov-complaint-decide-desktop')
    await button(dialog, '作出处理决定').click()
    await dialog.waitFor({ state: 'detached' })
    await status(page, '已执行')
    await page.getByText('维持原状').waitFor()
  })
})
