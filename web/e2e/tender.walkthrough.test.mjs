// docs/walkthrough-tender.md by clicking: a district buys home baths by open tender, from the line of
// its budget to the last payment. Each actor has a browser of their own and does what is theirs on
// the page where it is done; bids are sealed in the bidders' browsers, and the one who stays away from
// the opening is opened by two custodians. Between the days the server is started again at the time of
// the story, on the same data.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { startGovernment } from './gov.mjs'
import { desktop, openBrowser, openPage, opens, still } from './harness.mjs'
import { linli } from './tender/binary.mjs'
import { delivered, documents, seat, sheet, visit } from './tender/others.mjs'
import { button, choose, gov, link, live, org, panel, peopleOf, pick, saved, status, take } from './people.mjs'

let server, browser, folder, as, enter
before(async () => {
  keys = {}
  folder = mkdtempSync(path.join(tmpdir(), 'linli-tender-'))
  ;[server, browser] = await Promise.all([startGovernment({ documents, now: '2026-03-02T08:00:00+08:00' }), openBrowser()]) // a year's money is spent in that year
  ;({ as, enter } = peopleOf(server, browser))
})
after(async () => {
  await browser?.close()
  await server?.stop()
  rmSync(folder, { recursive: true })
})

const title = '高龄老人上门助浴服务'
const passphrase = '一句很长的口令 2026'
let project, tender, contract // their addresses in the consoles
let keys // the files that people saved, by whose they are

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
    project = page.url().split('#')[1]
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
  await as('approver', project, async page => {
    await take(page, '落实预算', async dialog => { await dialog.getByText('¥180,000.00').waitFor() })
    await status(page, '已落实预算')
  })
  await as('requirement', project, async page => {
    await take(page, '开始征求意见', async dialog => {
      await dialog.getByLabel(gov('consultation.question')).fill('上门助浴每月两次，您觉得够吗？')
      await dialog.getByLabel(gov('consultation.lastDay')).fill('2026-03-11')
    })
    await status(page, '征求意见中')
  })
  await server.restart('2026-03-04T19:30:00+08:00')
  const { consultations } = await server.ask('elder', 'consultations')
  const asked = consultations.edges.map(e => e.node).find(c => c.project.title === title)
  assert.ok(asked, 'the resident is asked')
  const { commentMake } = await server.ask('elder', 'comment', { input: { idempotencyKey: 'click-comment', consultationId: asked.id, body: '冬天每月三次就好了。' } })
  assert.deepEqual(commentMake.errors, [])
  await server.restart('2026-03-06T10:00:00+08:00')
  await as('requirement', project, async page => {
    await page.getByText('冬天每月三次就好了。').waitFor()
    await take(page, gov('consultation.reply'), async dialog => { await dialog.getByLabel(gov('consultation.answer'), { exact: true }).fill('采纳：十二月至次年二月每月三次。') })
    await page.getByText('采纳：十二月至次年二月每月三次。').waitFor()
  })
  await server.restart('2026-03-12T09:00:00+08:00')
  await as('requirement', project, async page => {
    await take(page, '结束征求意见')
    await status(page, '已征求意见')
    assert.equal(await button(page, '审查需求').and(page.locator('.ant-btn')).count(), 0) // not by who wrote it
  })
})

test('another officer reviews the requirement, the handler publishes the intent', async () => {
  await as('requirement2', project, async page => {
    await take(page, '审查需求', async dialog => { await dialog.getByLabel(gov('requirement.note')).fill('指标可测量，验收方案完整') })
    await status(page, '需求已审查')
    await page.getByText(/^[0-9a-f]{64}$/).waitFor()
  })
  await server.restart('2026-03-13T09:00:00+08:00')
  await as('handler', project, async page => {
    await take(page, '公开采购意向')
    await status(page, '已公开意向')
    await page.locator('main table').getByText('采购意向', { exact: true }).waitFor()
  })
})

test('two custodians make new keys, the handler drafts the tender and submits it', async () => {
  await server.restart('2026-04-14T09:00:00+08:00')
  for (const custodian of ['custodian1', 'custodian2']) {
    await as(custodian, '/keys', async page => {
      await button(page, gov('keys.make')).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(gov('keys.passphrase'), { exact: true }).fill(passphrase)
      await dialog.getByLabel(gov('keys.passphrase.again')).fill(passphrase)
      await button(dialog, gov('keys.make')).click()
      keys[custodian] = await saved(page, folder, () => button(dialog, gov('keys.download')).click(), custodian)
      await dialog.getByRole('checkbox', { name: gov('keys.saved') }).check()
      await button(dialog, gov('keys.publish')).click()
      await dialog.waitFor({ state: 'detached' })
    })
  }
  await as('handler', project, async page => {
    await live(page, '编制采购文件').click()
    const lot = page.getByRole('group', { name: gov('tender.lot.n', { n: 1 }) })
    assert.equal(await lot.getByLabel(gov('tender.lot.ceiling.yuan')).inputValue(), '180000.00')
    await page.getByLabel(gov('tender.deadline.field')).fill('2026-05-08T09:00')
    await page.getByLabel(gov('tender.performanceBond.percent')).fill('5')
    await page.getByLabel(gov('tender.splittingReason')).fill('与其他在办项目服务内容不同')
    await page.getByText(gov('tender.sum.right')).waitFor()
    await button(page, gov('tender.saveSubmit')).click()
    await page.waitForURL(/#\/tenders\/tnd_[^/]*$/)
    tender = page.url().split('#')[1]
    await status(page, '待批准')
    await page.getByText('不少于 95 %', { exact: false }).first().waitFor()
    assert.equal(await live(page, gov('tender.publish')).count(), 0) // not by who drafted it
  })
})

test('the approver publishes it; a question of one is answered to all', async () => {
  await server.restart('2026-04-15T09:00:00+08:00')
  await as('approver', tender, async page => {
    await take(page, gov('tender.publish'), async dialog => { await dialog.getByText(/5月8日.*09:00/).waitFor() })
    await status(page, '投标中')
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
  await as('handler', tender, async page => {
    await page.getByText('周末和节假日需要服务吗？').waitFor()
    assert.equal(await page.getByText('家人陪伴').count(), 0) // who asked stays hidden
    await take(page, gov('tender.question.answer'), async dialog => { await dialog.getByLabel(gov('consultation.answer'), { exact: true }).fill('需要，由机构与服务对象商定时间。') })
    await page.getByText('需要，由机构与服务对象商定时间。').waitFor()
  })
})

/** What is bid: in yuan; the points that the panel will give for plan, staff and past work. */
const bids = {
  manager: { name: '安心到家(演示)', yuan: '168000', price: '¥168,000.00', points: ['38', '18', '16'] },
  'manager.changqing': { name: '常青护理院(演示)', yuan: '172000', price: '¥172,000.00', points: ['34', '16', '14'] },
  'manager.jiaren': { name: '家人陪伴(演示)', yuan: '160000', price: '¥160,000.00', points: ['26', '10', '10'] },
}

/** Seals what is filled in with the key, hands it in, and keeps the receipt that the page verified. */
async function send(page) {
  await button(page, org('seal.send')).click()
  await page.getByRole('heading', { level: 3, name: org('receipt.title') }).waitFor()
  await page.getByText(org('receipt.good')).waitFor()
  return JSON.parse(readFileSync(await saved(page, folder, () => button(page, org('receipt.save')).click()), 'utf8'))
}

async function unlock(page, file, does) {
  await page.getByLabel(org('key.choose')).setInputFiles(file)
  await page.getByLabel(org('key.passphrase')).fill(passphrase)
  await button(page, does).click()
}

test('three organisations seal their bids in the browser, and keep key and receipts', async () => {
  await server.restart('2026-05-06T15:00:00+08:00')
  for (const [login, bid] of Object.entries(bids)) {
    await as(login, tender, async page => {
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
      await page.getByLabel(org('seal.passphrase'), { exact: true }).fill(passphrase)
      await page.getByLabel(org('seal.passphrase.again')).fill(passphrase)
      keys[login] = await saved(page, folder, () => button(page, org('seal.key.make')).click())
      await unlock(page, keys[login], org('seal.key.check'))
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
  await as('handler', `${tender}/opening`, async page => {
    await page.getByText(gov('tender.opening.hidden')).waitFor()
    for (const { name } of Object.values(bids)) assert.equal(await page.getByText(name).count(), 0, name)
  })
})

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
  await as('handler2', tender, async page => {
    await status(page, '已截止，待开启')
    await live(page, gov('tender.goOpening')).click()
    await take(page, gov('tender.opening.open'))
    await status(page, '开启中')
    await page.getByText(gov('tender.opening.progress', { n: 0, all: 6 })).waitFor()
    await page.getByText(/^[0-9a-f]{64}$/).first().waitFor()
  })
  for (const login of ['manager', 'manager.changqing']) {
    await as(login, `${tender}?part=opening`, async page => {
      await unlock(page, keys[login], org('opening.release'))
      await row(page, bids[login]).getByText('已开标', { exact: true }).waitFor()
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
      await page.locator('input[type=file]').setInputFiles(keys[custodian])
      await page.getByLabel(gov('keys.passphrase')).fill(passphrase)
      await button(page, gov('openings.unlock')).click()
      await button(page, gov('openings.release', { n: 2 })).click()
      await page.getByText(gov('openings.nothing')).waitFor()
    })
  }
  await as('handler2', `${tender}/opening`, async page => {
    await page.getByText(gov('tender.opening.progress', { n: 6, all: 6 })).waitFor()
    for (const bid of Object.values(bids)) await row(page, bid).getByText(bid.price).waitFor()
    await row(page, bids['manager.jiaren']).getByText(`报价文件：${gov('tender.opening.byShares')}`).waitFor()
    await row(page, bids.manager).getByText(`报价文件：${gov('tender.opening.byKey')}`).waitFor()
    await take(page, gov('tender.opening.end'))
    await status(page, '评审中')
  })
})

test('the panel is drawn from two numbers that stay in two browsers until they are shown', async () => {
  const [handler, regulator] = [await enter('handler', `${tender}/panel`), await enter('regulator', '/panels')]
  await take(handler, gov('tender.panel.form'), async dialog => { await dialog.getByLabel(gov('tender.panel.seats.number')).fill('5') })
  await take(handler, gov('tender.draw.commit'))
  await handler.getByText(gov('tender.draw.kept')).waitFor()
  await link(regulator.locator('main'), title).click()
  await take(regulator, gov('tender.draw.commit'))
  await take(regulator, gov('tender.draw.reveal'))
  await opens('gov')(handler, `${tender}/panel`)
  await take(handler, gov('tender.draw.reveal'))
  for (const what of ['root', 'commit.buyer', 'commit.regulator', 'order']) await handler.getByText(`${gov(`tender.draw.${what}`)}：${gov('tender.draw.right')}`).waitFor()
  assert.equal(await handler.locator('main table').getByText('待答复', { exact: true }).count(), 5)
  for (const page of [handler, regulator]) await page.finish()
})

test('the handler checks who may bid', async () => {
  await server.restart('2026-05-08T14:00:00+08:00')
  await as('handler', `${tender}/evaluation`, async page => {
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
  for (const login of others) await sheet(server, tender.split('/').at(-1), title, login, given)
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
  await as('approver', `${tender}/award`, async page => {
    await status(page, '评审报告已签署')
    await take(page, gov('tender.award.confirm'), async dialog => { await dialog.getByText(bids.manager.price).waitFor() })
    await status(page, '已确定成交人')
  })
  await server.restart('2026-05-13T09:00:00+08:00')
  await as('handler', `${tender}/award`, async page => {
    await take(page, gov('tender.award.announce'))
    await status(page, '结果已公告')
    const card = page.getByRole('article').filter({ has: page.getByRole('heading', { name: bids.manager.name }) })
    await card.getByText(bids.manager.price).waitFor()
    await card.getByText('5月26日 周二 00:00').waitFor() // the standstill
  })
  await as('manager.jiaren', `${tender}?part=result`, async page => {
    await page.getByText(org('result.rank.n', { n: 3, of: 3 })).waitFor()
    await page.getByText('66.00', { exact: true }).first().waitFor()
    await page.getByText(bids.manager.price).first().waitFor()
  }, 'org')
})

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
  await as('handler', `${tender}/award`, async page => {
    await page.locator('main a[href*="/contracts/con_"]').click()
    await status(page, '拟定中')
    contract = page.url().split('#')[1]
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
  await as('approver', contract, async page => {
    await differs(page, gov('text.differences'))
    await take(page, '签订合同', async dialog => { await dialog.getByText(/[0-9a-f]{64}/).waitFor() })
    await panel(page, gov('text.title')).getByText(/采购单位 吴建国/).waitFor()
  })
  await server.restart('2026-06-01T15:00:00+08:00')
  await as('manager', `${tender}?part=result`, async page => {
    await link(page.locator('main'), org('result.contract.sign')).click()
    await link(page.getByRole('navigation', { name: org('contracts.parts') }), org('contracts.part.text')).click()
    await differs(page, org('contracts.differences'))
    await take(page, '签订合同')
    await page.getByText(/刘雅琴 6月1日/).waitFor()
  }, 'org')
  await server.restart('2026-06-02T09:00:00+08:00')
  await as('handler', contract, async page => {
    await status(page, '已签订')
    await take(page, gov('publish.title'))
    await page.getByText('6月2日 周二 09:00').first().waitFor()
    await take(page, '报送备案', async dialog => { await dialog.getByLabel(gov('contracts.deposit.reference')).fill('BA-2026-031') })
  })
})

test('it comes into force, somebody is served, and the first half is claimed', async () => {
  await server.restart('2026-06-08T09:00:00+08:00')
  await visit(server, '2026-06-10')
  await server.restart('2026-08-07T10:00:00+08:00')
  await as('manager', `${contract}?part=delivery`, async page => {
    const first = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: org('milestones.n', { n: 1, title: '上半程' }) }) })
    await first.getByText('¥84,000.00').waitFor()
    await take(page, '申请验收', async dialog => { await dialog.getByLabel(org('milestones.evidence')).fill('五百次服务记录、签到和回访齐全') }, { within: first })
    await first.getByText('已申请验收', { exact: true }).waitFor()
  }, 'org')
})

/** The page of a milestone, from the contract's. */
const examine = (login, name, act) => as(login, contract, async page => {
  await page.locator('main').getByRole('link', { name: new RegExp(name) }).first().click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await still(page)
  await act(page)
})

const members = ['acceptor', 'requirement', 'requirement2']

/** Gives an opinion that waits for somebody: their own, or of a recipient whom they asked. */
const opine = (login, whose, body) => as(login, '/opinions', async page => {
  const own = page.locator('main table tbody tr').filter({ hasText: whose })
  await take(page, gov('opinions.give'), async dialog => {
    await choose(page, dialog, gov('opinions.answer'), '满意')
    await dialog.getByLabel(gov('opinions.body')).fill(body)
  }, { within: own })
  await own.waitFor({ state: 'detached' })
})

test('three people and a recipient examine it, and it is accepted', async () => {
  await server.restart('2026-08-12T09:00:00+08:00')
  await examine('acceptor', '上半程', async page => {
    await take(page, '组织验收', async dialog => {
      for (const [n, login] of members.entries()) {
        const { viewer } = await server.ask(login, 'me') // an acceptor finds nobody else by name: whoever is asked says their number
        await dialog.getByLabel(gov('milestones.member', { n: n + 1 })).click()
        await page.keyboard.type(viewer.person.id)
        await page.locator('.ant-select-dropdown:visible .ant-select-item-option-content').getByText(viewer.person.id).click()
      }
    })
    await status(page, '验收中')
    await page.getByText(gov('milestones.sample.n', { n: 1 })).or(page.getByText(gov('milestones.sample.n', { n: gov('milestones.sample.few') }))).waitFor()
  })
  for (const login of members) await opine(login, '上半程', '抽查三十次，记录与打卡一致。')
  await opine('community', '王秀英', '洗得干净，人也和气。')
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
  await as('manager', `${contract}?part=delivery`, async page => {
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
  await delivered(server, contract.split('/').at(-1), '下半程', '2026-10-09', members, 'FP-2026-002')
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
  await as('acceptor', contract, async page => {
    await take(page, '确认履约完毕')
    await status(page, '已完成')
  })
  await as('handler', contract, async page => {
    await take(page, gov('guarantees.return'), async dialog => { await dialog.getByLabel(gov('word.reason')).fill('履约完毕') })
    await panel(page, gov('guarantees.title')).getByText('已退还', { exact: false }).first().waitFor()
    await take(page, gov('evaluations.draft'), async dialog => { await dialog.getByLabel(gov('evaluations.note')).fill('按期完成，人员固定') })
    await page.getByRole('heading', { level: 3, name: new RegExp(gov('evaluations.n', { n: 1 })) }).getByText('征求意见', { exact: true }).waitFor()
  })
  await as('manager', `${contract}?part=evaluation`, async page => {
    await page.locator('.score').getByText('95.00').waitFor() // nobody appraised a service: four of five
    await page.getByText('20 + 25 + 20 + 15 + 15 = 95 → 95.00').waitFor()
    await take(page, '提意见', async dialog => { await dialog.getByLabel(org('evaluation.text')).fill('同意评价结果。') })
    await page.getByText('同意评价结果。').waitFor()
  }, 'org')
  await server.restart('2026-10-28T09:00:00+08:00')
  await as('approver', contract, async page => {
    await take(page, '定稿', async dialog => { await dialog.getByLabel(gov('evaluations.answer')).fill('感谢配合。') })
    await page.getByRole('heading', { level: 3, name: new RegExp(gov('evaluations.n', { n: 1 })) }).getByText('已定稿', { exact: true }).waitFor()
  })
})

const idOf = address => address.split('/').at(-1)

test('everybody reads the contract and the proof, and anybody computes the tender again', async () => {
  await server.restart('2026-11-05T09:00:00+08:00') // nobody appealed
  const page = await openPage(browser, server, { viewport: desktop })
  await page.goto('/open/contracts')
  await page.getByRole('row').filter({ hasText: title }).getByRole('link').first().click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  for (const fact of ['安心到家(演示)', '已评价', '168,000.00', '2026-06-08 至 2027-06-07']) await page.getByText(fact, { exact: true }).first().waitFor()
  await page.finish()

  const proof = path.join(folder, 'proof.json')
  await as('manager.changqing', `${tender}?part=result`, async page => {
    const [answer] = await Promise.all([page.waitForResponse(/proof\.json$/), link(page.locator('main'), org('result.proof')).click()])
    writeFileSync(proof, await answer.body())
  }, 'org')
  const said = linli('tender', 'verify', proof)
  assert.doesNotMatch(said, /BROKEN/)
  assert.match(said, /^the proof holds: \d+ receipts, 3 bids, 1 reports, 1 awards$/m)

  const { records: [{ compiledRelease: record }] } = await (await fetch(`${server.url}/ocds/records/${JSON.parse(readFileSync(proof)).ocid}`)).json()
  assert.deepEqual(record.awards.map(a => [a.value.amount, a.suppliers[0].name]), [[168_000, bids.manager.name]])
  const { value, implementation } = record.contracts[0]
  assert.deepEqual([value.amount, implementation.finalValue.amount], [168_000, 168_000])
  assert.deepEqual(implementation.transactions.map(x => [x.date, x.value.amount]), [['2026-08-20T00:00:00+08:00', 84_000], ['2026-10-16T00:00:00+08:00', 84_000]])
})

/** The verbs of a stream as the auditor reads them, all pages of it; what follows itself is told once. */
async function verbs(page) {
  const all = []
  for (;;) {
    await page.locator('details.entry-text').first().waitFor({ state: 'attached' })
    await still(page)
    all.push(...await page.locator('details.entry-text > code').evaluateAll(texts => texts.map(x => JSON.parse(x.textContent).verb)))
    const next = button(page, gov('table.next'))
    if (await next.count() === 0 || await next.isDisabled()) return all.filter((verb, i) => verb !== all[i - 1])
    await next.click()
  }
}

const half = ['milestone.claim', 'acceptance.begin', 'opinion.give', 'acceptance.decide', 'payment.ask', 'payment.approve', 'payment.send', 'payment.record']

test('the auditor reads who did what, in order, and the chain is whole', async () => {
  for (const [address, told] of [
    [project, ['project.save', 'requirement.save', 'survey.record', 'project.budget', 'consultation.open', 'comment.make', 'comment.answer', 'consultation.close',
      'requirement.review', 'intent.publish', 'tender.draft', 'project.finish']],
    [tender, ['tender.draft', 'tender.submit', 'tender.publish', 'question.ask', 'question.answer', 'bid.seal', 'tender.seal', 'tender.open', 'bid.release', 'share.release', 'opening.end',
      'panel.form', 'draw.commit', 'draw.reveal', 'bid.qualify', 'seat.accept', 'panel.constitute', 'seat.accept', 'bid.examine', ...Array.from({ length: 5 }, () => ['sheet.save', 'sheet.submit']).flat(),
      'bid.rank', 'report.make', 'report.sign', 'panel.finish', 'tender.handOver', 'report.sign', 'bid.win', 'bid.reserve', 'tender.confirm', 'award.announce', 'tender.award', 'award.contract',
      'tender.complete', 'bid.expire']],
    [contract, ['contract.generate', 'contract.draft', 'guarantee.record', 'contract.sign', 'contract.publish', 'contract.deposit', 'contract.start', ...half, ...half,
      'contract.complete', 'guarantee.return', 'performance.draft', 'performance.comment', 'performance.answer', 'contract.evaluate', 'performance.publish']],
  ]) {
    await as('auditor', `/trail?stream=${idOf(address)}`, async page => {
      await button(page, gov('chain.check')).click()
      await page.getByText(/完整：/).waitFor()
      assert.deepEqual(await verbs(page), told)
    })
  }
})
