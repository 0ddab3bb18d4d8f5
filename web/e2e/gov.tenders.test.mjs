// The buyer's pages of tenders; one tender goes from an intended project to published and is amended, by clicking.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { open, startGovernment } from './gov.mjs'
import { desktop, inspect, languages, openBrowser, openPage, phone } from './harness.mjs'

let server, browser
before(async () => { [server, browser] = await Promise.all([startGovernment(), openBrowser()]) })
after(async () => { await browser?.close(); await server?.stop() })

const title = '社区老年助餐配送服务'
const button = (where, name) => where.getByRole('button', { name, exact: true })
const status = (page, name) => page.locator('.headline').getByText(name, { exact: true }).waitFor()

/** Signs in as somebody, opens the page, acts and leaves. */
async function as(login, address, act, viewport = desktop) {
  const page = await openPage(browser, server, { login, viewport })
  await open(page, address)
  await act(page)
  await page.finish()
}

/** Opens the dialog of an action, fills it in and does it. */
async function take(page, name, fill = async () => {}, does = name) {
  await button(page, name).click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await fill(dialog)
  await button(dialog, does).click()
  await dialog.waitFor({ state: 'detached' })
}

/** The manager's organisation takes a tender's documents: its id. */
async function takes(tenderId) {
  const { viewer } = await server.ask('manager', 'posts')
  const organizationId = viewer.posts[0].organization.id
  const { documentsTake } = await server.ask('manager', 'documents', { input: { idempotencyKey: `e2e-documents-${tenderId}`, tenderId, organizationId } })
  assert.deepEqual(documentsTake.errors, [])
  return organizationId
}

let address

test('the handler drafts a tender; a rule that is broken stands at its place', async () => {
  await as('handler', '/projects', async page => {
    await page.getByRole('link', { name: title }).click()
    await button(page, '编制采购文件').click()
    // what the requirement says is there already
    await page.getByRole('group', { name: '采购包 1' }).getByLabel('最高限价（元）').waitFor()
    assert.equal(await page.getByLabel('采购预算（元）').inputValue(), '240000.00')
    await page.getByText('准时送达率：不少于 97 %').waitFor()
    await page.getByText('各项满分合计 100 分').waitFor()
    await page.getByText(/3 份密钥份额，任意 2 份/).waitFor()
    await inspect(page, 'gov-tender-new-desktop')
    // criteria that do not add up are told while they are typed
    await page.getByRole('group', { name: '评分项 1' }).getByLabel('满分').fill('15')
    await page.getByText('各项满分合计 95 分，须为 100 分').waitFor()
    await page.getByRole('group', { name: '评分项 1' }).getByLabel('满分').fill('20')
    await page.getByLabel('响应保证金（元，不收取填 0）').fill('10000')
    await button(page, '保存并送审').click()
    await page.waitForURL(/#\/tenders\/tnd_.*\/edit/)
    const broken = page.getByRole('alert').filter({ hasText: '不符合规定' })
    await broken.waitFor()
    for (const text of ['¥10,000.00', '¥4,800.00', '《政府采购法实施条例》第三十三条', 'bond.bid.max']) await broken.getByText(text, { exact: true }).waitFor()
    await page.locator('section').filter({ has: page.getByRole('heading', { name: '保证金和期限' }) }).getByRole('alert').waitFor()
    await inspect(page, 'gov-tender-refused-desktop')
    await page.getByLabel('响应保证金（元，不收取填 0）').fill('4000')
    await button(page, '保存并送审').click()
    await page.waitForURL(/#\/tenders\/tnd_[^/]*$/)
    address = page.url().split('#')[1]
    await status(page, '待批准')
    // whoever drafted it does not publish it
    assert.equal(await button(page, '发布采购公告').and(page.locator('.ant-btn')).count(), 0)
  })
})

test('the approver publishes it; nobody sees anything of bids', async () => {
  await as('approver', address, async page => {
    await take(page, '发布采购公告', async dialog => { await dialog.getByText(/12月6日 周日 09:30/).waitFor() })
    await status(page, '公告中')
    await page.locator('main table').getByText('采购公告', { exact: true }).waitFor()
  })
  await as('handler', `${address}/opening`, async page => {
    await page.getByText('开标前任何人都看不到有没有供应商参加、有几家。').waitFor()
  })
})

test('a question is answered to all, a material change moves the deadline', async () => {
  const tenderId = address.split('/').at(-1)
  const organizationId = await takes(tenderId)
  const { questionAsk } = await server.ask('manager', 'question', { input: { idempotencyKey: 'e2e-question', tenderId, organizationId, body: '节假日是否送餐？' } })
  assert.deepEqual(questionAsk.errors, [])
  await as('handler', address, async page => {
    await page.getByText('节假日是否送餐？').waitFor()
    assert.equal(await page.getByText('安心到家').count(), 0) // who asked stays hidden
    await take(page, '答复提问', async dialog => { await dialog.getByLabel('答复', { exact: true }).fill('工作日送餐，法定节假日不送。') })
    await page.getByText('工作日送餐，法定节假日不送。').waitFor()
  }, phone)
  await server.restart('2026-12-03T09:00:00+08:00')
  await as('handler', address, async page => {
    await button(page, '更正采购文件').click()
    await page.getByLabel('更正内容和理由').fill('明确法定节假日不送餐，并提高履约保证金。')
    await page.getByRole('checkbox', { name: '可能影响响应文件的编制（实质性变更）' }).check()
    await page.getByLabel('履约保证金（占合同金额 %，不收取填 0）').fill('5')
    await inspect(page, 'gov-tender-amend-desktop')
    await button(page, '更正采购文件').click()
    await page.waitForURL(/#\/tenders\/tnd_[^/]*$/)
    await page.locator('main table').getByText('实质性变更，响应文件须重新确认').waitFor()
    await page.getByText('第 2 版与第 1 版的差异（1 处）').first().click()
    await page.getByRole('cell', { name: '5 %' }).waitFor()
    // five calendar days are needed: the deadline of 6 December moved
    await page.locator('main table').getByText(/12月9日/).first().waitFor()
  })
})

test('the pages of tenders at both widths', async () => {
  for (const [width, viewport] of [['phone', phone], ['desktop', desktop]]) {
    for (const language of languages) {
      const page = await openPage(browser, server, { login: 'handler', viewport, language })
      const look = name => (language === 'zh' ? inspect(page, `gov-${name}-${width}`) : inspect(page))
      await open(page, '/tenders')
      await look('tenders')
      const found = async name => (await page.getByRole('link', { name }).getAttribute('href')).slice(1)
      const [judged, delivered] = [await found('失能老人居家助洁服务'), await found('困难老人居家适老化改造服务')]
      for (const [name, of, part] of [
        ['tender', address, ''], ['tender-opening-hidden', address, '/opening'], ['tender-panel-none', address, '/panel'], ['tender-change', address, '/amend'],
        ['tender-opening', judged, '/opening'], ['tender-panel', judged, '/panel'], ['tender-evaluation', judged, '/evaluation'], ['tender-award-none', judged, '/award'],
        ['tender-drawn', delivered, '/panel'], ['tender-report', delivered, '/evaluation'], ['tender-award', delivered, '/award'], ['tender-complete', delivered, ''],
      ]) {
        await open(page, of + part)
        await look(name)
      }
      await page.finish()
    }
  }
})

test('the order of a panel follows from two secrets that stay in two browsers', async () => {
  const pages = {}
  for (const login of ['handler', 'regulator']) pages[login] = await openPage(browser, server, { login, viewport: desktop })
  const { handler, regulator } = pages
  await open(handler, '/tenders')
  const panel = `${(await handler.getByRole('link', { name: '独居老人定期探访服务' }).getAttribute('href')).slice(1)}/panel`
  await open(handler, panel)
  await button(handler, '开始组建').click()
  const dialog = handler.getByRole('dialog')
  // as many seats as the rule asks for at least; people of the buyer are found by name
  assert.equal(await dialog.getByLabel('总人数').inputValue(), '5')
  await button(dialog, '增加采购人代表').click()
  await dialog.getByLabel('采购人代表 1', { exact: true }).click()
  await handler.keyboard.type('冯雪')
  await handler.locator('.ant-select-dropdown:visible').getByText('冯雪 · 需求人员', { exact: true }).click()
  await button(dialog, '删除采购人代表 1').click()
  // a panel that is too small is refused with its rule
  await dialog.getByLabel('总人数').fill('1')
  await button(dialog, '开始组建').click()
  await dialog.getByText('panel.min', { exact: true }).waitFor()
  await inspect(handler, 'gov-tender-panel-refused-desktop')
  await dialog.getByLabel('总人数').fill('5')
  await button(dialog, '开始组建').click()
  await dialog.waitFor({ state: 'detached' })
  await take(handler, '提交承诺')
  await handler.getByText('随机数保存在本浏览器，公开前请勿清除浏览数据。').waitFor()
  await open(regulator, panel)
  await take(regulator, '提交承诺')
  await take(regulator, '公开随机数')
  await open(handler, panel)
  await inspect(handler, 'gov-tender-draw-desktop')
  await take(handler, '公开随机数')
  await handler.getByText('抽取顺序：复算一致').waitFor()
  await handler.locator('main table').getByText('待答复').first().waitFor()
  for (const page of Object.values(pages)) await page.finish()
})

/** Opens a page anew until it shows what the clock brings about: procurement rests up to 45 seconds. */
async function brings(page, address, sign) {
  for (const end = Date.now() + 90_000; Date.now() < end;) {
    await open(page, address)
    if (await sign().isVisible()) return
  }
  assert.fail(`${address} does not come to show it`)
}

const linli = (...args) => execFileSync(process.env.LINLI_BIN ?? path.resolve(import.meta.dirname, '../../bin/linli'), ['bid', ...args],
  { env: { ...process.env, LINLI_BID_PASSPHRASE: 'linli-demo-2026' }, stdio: ['ignore', 'pipe', 'inherit'] })

/** Seals a bid of the manager's organisation for a tender's first lot and hands it in: what opens it later. */
async function bid(folder, tenderId, amountFen) {
  const organization = await takes(tenderId)
  const { node } = await server.ask('manager', 'lots', { id: tenderId })
  const lot = node.lots[0].id
  const { sealing } = await server.ask('manager', 'sealing', { id: tenderId, lot })
  const handed = {}
  for (const [kind, more] of [['technical', { technical: [{ criterion: 'S1', text: '固定探访员，每周一次' }] }], ['price', { amountFen }]]) {
    const at = name => path.join(folder, `${kind}.${name}`)
    writeFileSync(at('terms'), sealing[kind])
    writeFileSync(at('json'), JSON.stringify({ organization, organizationName: '安心到家(演示)', statement: '报价真实有效', signedAt: '2026-11-28T09:30:00.000000Z', ...more }))
    linli('seal', '--terms', at('terms'), '--document', at('json'), '--key', path.join(folder, 'bid.key'), '--out', at('linli'))
    linli('release', at('linli'), '--key', path.join(folder, 'bid.key'), '--out', at('release'))
    const answer = await fetch(`${server.url}/envelopes?tenderId=${tenderId}&lotId=${lot}&organizationId=${organization}`, {
      method: 'POST', headers: { 'Content-Type': 'application/octet-stream', Authorization: `Bearer ${server.token('manager')}` }, body: readFileSync(at('linli')),
    })
    assert.equal(answer.status, 200, await answer.clone().text())
    const receipt = await answer.json()
    handed[kind] = { receipt, release: readFileSync(at('release'), 'utf8') }
  }
  return handed
}

test('an opening: what is missing of each envelope is told, and what is read out', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'linli-bid-'))
  let tender
  await as('handler', '/tenders', async page => { tender = (await page.getByRole('link', { name: '独居老人定期探访服务' }).getAttribute('href')).slice(1) })
  const handed = await bid(folder, tender.split('/').at(-1), 139_900_00)
  await server.restart('2026-12-04T09:20:00+08:00') // the deadline was at nine: the clock seals
  await as('handler', tender, async page => { await brings(page, tender, () => page.locator('.headline').getByText('已截止，待开启', { exact: true })) })
  await server.restart('2026-12-04T10:01:00+08:00') // an anchor of the next hour covers the root
  await as('handler2', tender, async page => {
    await brings(page, tender, () => button(page, '去开标').and(page.locator('.ant-btn')))
    await button(page, '去开标').click()
    await take(page, '开始开标')
    await status(page, '开启中')
    await page.getByText('已打开 0 / 6 份').waitFor()
    for (const { receipt, release } of Object.values(handed)) {
      const { bidRelease } = await server.ask('manager', 'release', { input: { idempotencyKey: `e2e-release-${receipt.receipt.envelope}`, envelopeId: receipt.receipt.envelope, release } })
      assert.deepEqual([bidRelease.errors, bidRelease.outcome?.problem], [[], ''])
    }
    await button(page, '刷新').click()
    await page.getByText('已打开 2 / 6 份').waitFor()
    await page.getByRole('cell', { name: '¥139,900.00' }).waitFor()
    await page.getByText('报价文件：供应商已解密').waitFor()
    assert.equal(await page.getByText(/未打开，保管人份额 0\/2/).count(), 4)
    await inspect(page, 'gov-tender-opening-running-desktop')
    // while envelopes are closed and time runs nobody ends the opening
    await page.locator('details.refused summary').click()
    await page.getByRole('button', { name: '结束开标' }).waitFor()
  })
  // two bidders did not come: after their time two of three custodians give their shares from their key files
  await server.restart('2026-12-04T10:40:00+08:00')
  await give('custodian1', '已交出您的份额', 'phone', phone)
  await give('custodian2', '已打开', 'desktop', desktop)
  await as('handler2', `${tender}/opening`, async page => {
    await page.getByText('已打开 6 / 6 份').waitFor()
    await take(page, '结束开标')
    await status(page, '评审中')
  })
  rmSync(folder, { recursive: true })

  async function give(login, state, width, viewport) {
    const file = path.join(folder, `${login}.key`)
    linli('demo-key', login, '--out', file)
    await as(login, '/keys', async page => {
      await page.getByRole('link', { name: '独居老人定期探访服务' }).click()
      await page.getByLabel('选择密钥文件').setInputFiles(path.join(folder, 'bid.key'))
      await page.getByLabel('密钥文件的口令').fill('linli-demo-2026')
      await button(page, '解锁密钥').click()
      await page.getByText('这是另一把密钥的文件，不是这次采购指定的。').waitFor()
      await page.getByLabel('选择密钥文件').setInputFiles(file)
      await button(page, '解锁密钥').click()
      await button(page, '交出 4 份份额').waitFor()
      await inspect(page, `gov-shares-${width}`)
      await button(page, '交出 4 份份额').click()
      await page.getByText('没有等您交出的份额').waitFor()
      assert.equal(await page.locator('main').getByText(state, { exact: true }).count(), state === '已打开' ? 6 : 4)
    }, viewport)
  }
})
