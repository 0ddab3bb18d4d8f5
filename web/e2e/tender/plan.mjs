// What is needed, for whom and with what money: up to the published intent.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { button, choose, gov, pick, status, take } from '../people.mjs'
import { enter as atHome, show } from '../resident.mjs'
import { as, browser, server, story, title } from './story.mjs'

test('the approver grants a line of the budget', async () => {
  await as('approver', '/budgets', async page => {
    await button(page, gov('budgets.grant')).click()
    const dialog = page.getByRole('dialog')
    await choose(page, dialog, gov('budgets.line'), gov('budgets.newLine'))
    await dialog.getByLabel(gov('budgets.code')).fill('2080299')
    await dialog.getByLabel(gov('budgets.year')).fill('2026')
    await dialog.getByLabel(gov('budgets.name'), { exact: true }).fill(title)
    await choose(page, dialog, gov('budgets.buyer'), '碑林区民政局')
    await dialog.getByLabel(gov('budgets.amount')).fill('180000')
    await button(dialog, gov('twoStep.next')).click()
    await dialog.getByText('¥180,000.00').first().waitFor()
    await button(dialog, gov('budgets.grant')).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('row', { name: new RegExp(title) }).getByText('¥180,000.00').first().waitFor()
  })
})

test('the requirement officer drafts the project, its requirement and three surveys', async () => {
  await as('requirement', '/projects/new', async page => {
    await page.getByLabel(gov('projects.name'), { exact: true }).fill(title)
    await choose(page, page, gov('projects.category'), '助浴')
    await pick(page, page, gov('projects.method'), '公开招标')
    await page.getByLabel(gov('projects.catalogue')).fill('A1102')
    await page.getByLabel(gov('projects.estimate.yuan')).fill('180000')
    await choose(page, page, gov('projects.line'), title)
    await page.getByLabel(gov('projects.purpose')).fill('为高龄失能老人上门助浴')
    for (const box of await page.locator('#negativeDenied').getByRole('checkbox').all()) await box.check()
    await button(page, gov('projects.save')).click()
    await page.waitForURL(/#\/projects\/prj_/)
    story.project = page.url().split('#')[1]
    await status(page, '草稿')

    await button(page, '编写需求').click()
    await page.getByLabel(gov('requirement.scope')).fill('两名护理员上门，自带浴槽和防滑设备，服务前后测血压。')
    await button(page, gov('requirement.indicator.add')).click()
    for (const [n, { code, name, compare, target, unit, method }] of [
      { code: 'K1', name: '按时到达率', target: '95', unit: '%', method: '按上门打卡逐次统计' },
      { code: 'K2', name: '服务中意外', compare: '等于', target: '0', unit: '次', method: '机构即时报告，与家属回访核对' },
    ].entries()) {
      const row = page.getByRole('group', { name: gov('requirement.indicator.n', { n: n + 1 }) })
      await row.getByLabel(gov('requirement.indicator'), { exact: true }).fill(name)
      await row.getByLabel(gov('requirement.method')).fill(method)
      await row.getByLabel(gov('requirement.code')).fill(code)
      if (compare) await pick(page, row, gov('requirement.compare'), compare)
      await row.getByLabel(gov('requirement.target')).fill(target)
      await row.getByLabel(gov('requirement.unit'), { exact: true }).fill(unit)
    }
    const item = page.getByRole('group', { name: gov('requirement.item.n', { n: 1 }) })
    await item.getByLabel(gov('requirement.units')).fill('1000')
    await item.getByLabel(gov('requirement.price.yuan')).fill('180')
    await button(page, gov('requirement.stage.add')).click()
    for (const [n, [name, months]] of [['中期验收', '2'], ['终期验收', '4']].entries()) {
      const row = page.getByRole('group', { name: gov('requirement.stage.n', { n: n + 1 }) })
      await row.getByLabel(gov('requirement.stage'), { exact: true }).fill(name)
      await row.getByLabel(gov('requirement.after')).fill(months)
      await row.getByLabel(gov('requirement.share')).fill('50')
    }
    await button(page, gov('requirement.save')).click()
    await page.waitForURL(url => !url.hash.endsWith('/requirement'))
    await page.getByRole('cell', { name: '不少于 95 %' }).waitFor()
    for (const [kind, subject] of [['供应商', '某养老服务公司'], ['居民', '社区居民代表'], ['专家', '某高校研究者']]) {
      await take(page, '登记需求调查', async dialog => {
        await dialog.getByLabel(gov('projects.survey.subject')).fill(subject)
        await choose(page, dialog, gov('projects.survey.kind'), kind)
        await dialog.getByLabel(gov('projects.survey.summary')).fill('能够承接，最看重准时和人员固定。')
      })
      await page.locator('main').getByText(subject, { exact: true }).waitFor()
    }
  })
})

test('the approver sets the money aside, residents are asked and answered', async () => {
  await as('approver', story.project, async page => {
    await take(page, '落实预算', async dialog => { await dialog.getByText('¥180,000.00').waitFor() })
    await status(page, '已落实预算')
  })
  await as('requirement', story.project, async page => {
    await take(page, '开始征求意见', async dialog => {
      await dialog.getByLabel(gov('consultation.question')).fill('上门助浴每月两次，您觉得够吗？')
      await dialog.getByLabel(gov('consultation.lastDay')).fill('2026-03-11')
    })
    await status(page, '征求意见中')
  })
  await server.restart('2026-03-04T19:30:00+08:00')
  const home = await atHome(browser, server, { login: 'elder' })
  await show(home, 'pages/say/consultations/index')
  await home.getByRole('link', { name: title }).click()
  await home.getByRole('heading', { name: '想问您' }).waitFor()
  await home.getByLabel('您的意见').fill('冬天每月三次就好了。')
  await button(home, '提交意见').click()
  await home.getByText('收到了，谢谢', { exact: false }).waitFor()
  await home.finish()
  await server.restart('2026-03-06T10:00:00+08:00')
  await as('requirement', story.project, async page => {
    await page.getByText('冬天每月三次就好了。').waitFor()
    await take(page, gov('consultation.reply'), async dialog => { await dialog.getByLabel(gov('consultation.answer'), { exact: true }).fill('采纳：十二月至次年二月每月三次。') })
    await page.getByText('采纳：十二月至次年二月每月三次。').waitFor()
  })
  await server.restart('2026-03-12T09:00:00+08:00')
  await as('requirement', story.project, async page => {
    await take(page, '结束征求意见')
    await status(page, '已征求意见')
    assert.equal(await button(page, '审查需求').and(page.locator('.ant-btn')).count(), 0) // not by who wrote it
  })
})

test('another officer reviews the requirement, the handler publishes the intent', async () => {
  await as('requirement2', story.project, async page => {
    await take(page, '审查需求', async dialog => { await dialog.getByLabel(gov('requirement.note')).fill('指标可测量，验收方案完整') })
    await status(page, '需求已审查')
    await page.locator('.checksum summary').first().click()
    await page.getByText(/^[0-9a-f]{64}$/).waitFor()
  })
  await server.restart('2026-03-13T09:00:00+08:00')
  await as('handler', story.project, async page => {
    await take(page, '公开采购意向')
    await status(page, '已公开意向')
    await page.locator('main table').getByText('采购意向', { exact: true }).waitFor()
  })
})
