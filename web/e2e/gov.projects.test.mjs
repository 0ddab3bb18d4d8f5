// A project from draft to published intent, by clicking as everybody who has a part in it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { open, startGovernment } from './gov.mjs'
import { desktop, fits, inspect, languages, openBrowser, openPage, phone } from './harness.mjs'

let server, browser
before(async () => { [server, browser] = await Promise.all([startGovernment(), openBrowser()]) })
after(async () => { await browser?.close(); await server?.stop() })

const title = '居家助浴增补服务'
const button = (where, name) => where.getByRole('button', { name, exact: true })

/** Signs in as somebody, opens the project's page, acts and leaves. */
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

const choose = async (page, where, label, text) => {
  await where.getByLabel(label, { exact: true }).click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

const status = (page, name) => page.locator('.headline').getByText(name, { exact: true }).waitFor()

test('the pages of projects at both widths', async () => {
  for (const [width, viewport] of [['phone', phone], ['desktop', desktop]]) {
    for (const language of languages) {
      const page = await openPage(browser, server, { login: 'requirement', viewport, language })
      const look = name => (language === 'zh' ? inspect(page, `gov-${name}-${width}`) : inspect(page))
      await open(page, '/projects')
      await look('projects')
      const consulting = await page.getByRole('link', { name: '失能老人居家助浴服务' }).getAttribute('href')
      const draft = await page.getByRole('link', { name: '老年人陪诊服务' }).getAttribute('href')
      await open(page, consulting.slice(1))
      await look('project')
      await open(page, `${draft.slice(1)}/edit`)
      await look('project-edit')
      await open(page, `${draft.slice(1)}/requirement`)
      await look('project-requirement')
      await page.finish()
    }
  }
})

test('a project goes from draft to published intent', async () => {
  let address
  await as('requirement', '/projects/new', async page => {
    await page.getByLabel('名称', { exact: true }).fill(title)
    await choose(page, page, '服务类别', '助浴')
    await page.getByLabel('指导性目录代码').fill('A1102')
    await page.getByLabel('预算金额（元）').fill('120000')
    await choose(page, page, '预算项目', '社区服务采购')
    await page.getByLabel('用途和服务对象').fill('为冬季增加的上门助浴')
    for (const box of await page.locator('#negativeDenied').getByRole('checkbox').all()) await box.check()
    await button(page, '保存项目').click()
    await page.waitForURL(/#\/projects\/prj_/)
    address = page.url().split('#')[1]
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await status(page, '草稿')
    await button(page, '编写需求').click()
    await page.getByLabel('服务内容和要求').fill('冬季每月增加一次上门助浴，两名护理员上门。')
    const indicator = page.getByRole('group', { name: '指标 1' })
    await indicator.getByLabel('指标', { exact: true }).fill('按时率')
    await indicator.getByLabel('测量方法和依据').fill('按上门打卡时间逐次统计')
    await indicator.getByLabel('目标值').fill('95')
    await indicator.getByLabel('单位', { exact: true }).fill('%')
    const item = page.getByRole('group', { name: '标的 1' })
    await item.getByLabel('数量').fill('600')
    await item.getByLabel('最高单价（元）').fill('200')
    await page.getByRole('group', { name: '阶段 1' }).getByLabel('阶段', { exact: true }).fill('期末验收')
    await button(page, '保存需求').click()
    await page.waitForURL(url => !url.hash.endsWith('/requirement'))
    await page.getByRole('cell', { name: '不少于 95 %' }).waitFor()
    for (const subject of ['某养老服务公司', '社区居民代表', '某高校研究者']) {
      await take(page, '登记需求调查', async dialog => {
        await dialog.getByLabel('调查对象').fill(subject)
        await choose(page, dialog, '对象类型', '供应商')
        await dialog.getByLabel('意见摘要').fill('价格在估算之内')
      })
      await page.locator('main').getByText(subject, { exact: true }).waitFor()
    }
  })
  await as('approver', address, async page => {
    await take(page, '落实预算', async dialog => { await dialog.getByText('¥120,000.00').waitFor() })
    await status(page, '已落实预算')
  })
  await as('requirement', address, async page => {
    // too short a time is refused with the rule and its source
    await button(page, '开始征求意见').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('征求意见的问题').fill('冬季每月增加一次助浴，您觉得合适吗？')
    await dialog.getByLabel('最后一天').fill('2026-11-26')
    await button(dialog, '开始征求意见').click()
    await dialog.getByText('不符合规定').waitFor()
    await dialog.getByText('依据', { exact: true }).waitFor()
    await inspect(page, 'gov-project-refused-desktop')
    await dialog.getByLabel('最后一天').fill('2026-12-01')
    await button(dialog, '开始征求意见').click()
    await dialog.waitFor({ state: 'detached' })
    await status(page, '征求意见中')
  })
  const { consultations } = await server.ask('elder', 'consultations')
  const asked = consultations.edges.map(e => e.node).find(c => c.project.title === title)
  assert.ok(asked, 'the resident is asked')
  await server.ask('elder', 'comment', { input: { idempotencyKey: 'e2e-comment-1', consultationId: asked.id, body: '希望周末也能来' } })
  await as('requirement', address, async page => {
    await page.getByText('希望周末也能来').waitFor()
    await take(page, '答复意见', async dialog => { await dialog.getByLabel('答复', { exact: true }).fill('采纳，周末也安排。') })
    await page.getByText('采纳，周末也安排。').waitFor()
    await page.locator('details.refused summary').click()
    await page.getByText('居民还可以提意见，征求意见期未满').waitFor()
  }, phone)
  await server.restart('2026-12-02T09:00:00+08:00')
  await as('requirement', address, async page => {
    await take(page, '结束征求意见')
    await status(page, '已征求意见')
    // whoever wrote it does not review it
    assert.equal(await button(page, '审查需求').and(page.locator('.ant-btn')).count(), 0)
  })
  await as('requirement2', address, async page => {
    await take(page, '审查需求', async dialog => { await dialog.getByLabel('审查意见').fill('指标可测量') })
    await status(page, '需求已审查')
    await page.locator('.checksum summary').first().click()
    await page.getByText(/^[0-9a-f]{64}$/).waitFor()
  })
  await as('handler', address, async page => {
    await take(page, '公开采购意向')
    await status(page, '已公开意向')
    await page.locator('main table').getByText('采购意向', { exact: true }).waitFor()
    await fits(page, 'an intended project')
    await inspect(page, 'gov-project-intended-desktop')
  })
})
