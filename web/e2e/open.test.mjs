import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { desktop, inspect, languages, openBrowser, openPage, phone, startServer } from './harness.mjs'

let server, browser
before(async () => { [server, browser] = await Promise.all([startServer(), openBrowser()]) })
after(async () => { await browser?.close(); await server?.stop() })

const pages = [
  ['overview', '/open/'], ['notices', '/open/notices'], ['tenders', '/open/tenders'], ['awards', '/open/awards'], ['suppliers', '/open/suppliers'], ['contracts', '/open/contracts'], ['payments', '/open/payments'],
  ['performance', '/open/performance?month=2026-11'], ['programmes', '/open/programmes'], ['policies', '/open/policies'],
  ['not-found', '/open/nowhere'],
]

/** Pages are read without script: nothing of theirs may need it. */
async function readOnly(options) {
  const page = await openPage(browser, server, options)
  page.expected.push(/status of 404/)
  return page
}

for (const [width, viewport] of [['phone', phone], ['desktop', desktop]]) {
  for (const language of ['zh', 'en']) {
    test(`every public page at ${width} width in ${language}`, async () => {
      const page = await readOnly({ viewport, language })
      for (const [name, path] of pages) {
        const url = language === 'en' ? `${path}${path.includes('?') ? '&' : '?'}lang=en` : path
        const answer = await page.goto(url)
        assert.equal(answer.status(), name === 'not-found' ? 404 : 200, url)
        assert.equal(await page.locator('script').count(), 0, `${url} has a script`)
        assert.equal(await page.locator('h1').count(), 1)
        assert.equal(await page.locator('html').getAttribute('lang'), language === 'en' ? 'en' : 'zh-CN')
        await (language === 'zh' ? inspect(page, `open-${name}-${width}`) : inspect(page))
      }
      await page.finish()
    })
  }
  test(`a supplier and a contract at ${width} width`, async () => {
    const page = await readOnly({ viewport })
    await page.goto('/open/suppliers')
    await page.getByRole('link', { name: '安心到家' }).first().click()
    assert.match(await page.locator('h1').innerText(), /安心到家/)
    await inspect(page, `open-supplier-${width}`)
    await page.locator('section', { has: page.getByRole('heading', { name: '合同' }) }).getByRole('link').first().click()
    assert.match(page.url(), /\/open\/contracts\//)
    await inspect(page, `open-contract-${width}`)
    await page.finish()
  })
}

/** Where the list at an address leads to, by what one column of each row says; the first of several. */
async function places(page, address, column) {
  await page.goto(address)
  const rows = await page.locator('tbody tr').evaluateAll((all, column) => all.map(row => [row.querySelector(`[data-head="${column}"]`).textContent, row.querySelector('a').getAttribute('href')]), column)
  return Object.fromEntries(rows.reverse())
}

const forms = { 采购意向: 'intent', 需求征求意见: 'consultation', 采购公告: 'tender', 暂停公告: 'suspension', 结果公告: 'result', 合同公告: 'contract', 验收公告: 'acceptance' }
const phases = { 公告中: 'taking', 评审中: 'judged', 已完成: 'complete' }

for (const [width, viewport] of [['phone', phone], ['desktop', desktop]]) {
  test(`a notice of each form and a tender of each phase at ${width} width`, async () => {
    const page = await readOnly({ viewport })
    const found = [
      ...Object.entries(await places(page, '/open/notices', '公告类型')).map(([kind, address]) => [`notice-${forms[kind]}`, address]),
      ...Object.entries(await places(page, '/open/tenders', '状态')).map(([status, address]) => [`tender-${phases[status]}`, address]),
    ]
    assert.deepEqual(found.map(([name]) => name).sort(), [...Object.values(forms).map(f => `notice-${f}`), ...Object.values(phases).map(p => `tender-${p}`)].sort())
    for (const [name, address] of found) {
      for (const language of languages) {
        await page.goto(language === 'en' ? `${address}?lang=en` : address)
        assert.equal(await page.locator('h1').count(), 1)
        await (language === 'zh' ? inspect(page, `open-${name}-${width}`) : inspect(page))
      }
    }
    await page.finish()
  })
}

test('a tender tells its phases in words, and nothing before its time', async () => {
  const page = await readOnly({ viewport: phone })
  const { 公告中: taking, 已完成: complete } = await places(page, '/open/tenders', '状态')
  await page.goto(taking)
  assert.match(await page.locator('[aria-current="step"]').innerText(), /^提交投标文件 进行中 截至/)
  assert.equal(await page.getByRole('heading', { name: '开标记录' }).count(), 0)
  await page.goto(complete)
  assert.deepEqual(await page.locator('.steps li').evaluateAll(all => all.map(one => one.className)), Array(8).fill('done'))
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'proof.json' }).click()])
  const proof = JSON.parse(Buffer.concat(await (await file.createReadStream()).toArray()).toString('utf8'))
  assert.equal(complete, `/open/tenders/${proof.tender}`)
  assert.equal(await page.getByRole('heading', { name: '密封校验' }).locator('..').locator('pre').innerText(), proof.seal.root)
  await page.finish()
})

test('the list of suppliers is narrowed by its form, by keyboard alone', async () => {
  const page = await readOnly({ viewport: desktop })
  await page.goto('/open/suppliers')
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate(() => document.activeElement.textContent), '跳到正文')
  await page.getByLabel('名称包含').focus()
  await page.keyboard.type('安心')
  await page.keyboard.press('Enter')
  await page.waitForURL(/name=/)
  const names = await page.locator('tbody tr td:first-child').allInnerTexts()
  assert.ok(names.length > 0 && names.every(n => n.includes('安心')), names.join())
  await page.finish()
})

test('a contract list is a file too, and the same', async () => {
  const page = await readOnly({ viewport: desktop })
  await page.goto('/open/contracts')
  const shown = await page.locator('tbody tr td:first-child').allInnerTexts()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /CSV/ }).click()])
  assert.equal(file.suggestedFilename(), 'linli-contracts.csv')
  const text = Buffer.concat(await (await file.createReadStream()).toArray()).toString('utf8')
  assert.ok(text.startsWith('\ufeff编号,'))
  assert.deepEqual(text.trim().split('\r\n').slice(1).map(line => line.split(',')[0]), shown)
  await page.finish()
})

test('it prints on A4 without what only a screen needs', async () => {
  const page = await readOnly({ viewport: desktop })
  await page.goto('/open/contracts')
  const rows = await page.locator('tbody tr').count()
  assert.ok(rows > 0)
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 720, height: 1000 }) // about what A4 has between its margins
  for (const screenOnly of [page.getByRole('navigation'), page.locator('.skip'), page.locator('.after'), page.locator('.screen')]) {
    assert.equal(await screenOnly.first().isVisible(), false, String(screenOnly))
  }
  assert.equal(await page.getByRole('heading', { level: 1, name: '合同' }).isVisible(), true)
  const cells = await page.locator('tbody td').evaluateAll(all => all.map(c => ({ text: c.innerText.trim(), right: c.getBoundingClientRect().right, height: c.getBoundingClientRect().height })))
  assert.equal(cells.length, rows * 9)
  assert.deepEqual(cells.filter(c => c.height === 0 || c.right > 720), [], 'cells that the paper does not have')
  await page.finish()
})

test('at 200 % text nothing is lost', async () => {
  const page = await readOnly({ viewport: desktop })
  for (const [name, path] of pages) {
    await page.goto(path)
    await page.evaluate(() => { document.documentElement.style.fontSize = '200%' })
    const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
    assert.ok(wide <= window, `${name} at 200 %: ${wide} px in ${window}`)
  }
  await page.finish()
})
