// What everybody reads of it afterwards, and what anybody can compute again.
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { desktop, openPage, still } from '../harness.mjs'
import { button, gov, link, org } from '../people.mjs'
import { as, bids, browser, folder, idOf, linli, server, story, title } from './story.mjs'

test('everybody reads the contract and the proof, and anybody computes the tender again', async () => {
  await server.restart('2026-11-05T09:00:00+08:00') // nobody appealed
  const page = await openPage(browser, server, { viewport: desktop })
  await page.goto('/open/tenders')
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  assert.deepEqual(await page.locator('.steps li').evaluateAll(all => all.map(one => one.className)), Array(8).fill('done'))
  const ranked = await page.locator('section', { has: page.getByRole('heading', { name: /^得分和排名/ }) }).locator('tbody tr').evaluateAll(all => all.map(row => [...row.cells].map(cell => cell.textContent.trim())))
  assert.deepEqual(ranked.map(([rank, name, price, ...points]) => [rank, name, price, points.at(-1)]), [
    ['1', bids.manager.name, '168,000.00', '91.05'], ['2', bids['manager.changqing'].name, '172,000.00', '82.60'], ['3', bids['manager.jiaren'].name, '160,000.00', '66.00'],
  ])
  await page.getByText('需要，由机构与服务对象商定时间。').waitFor()
  await page.goto('/open/contracts')
  await page.getByRole('row').filter({ hasText: title }).getByRole('link').first().click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  for (const fact of ['安心到家(演示)', '已评价', '168,000.00', '2026-06-08 至 2027-06-07']) await page.getByText(fact, { exact: true }).first().waitFor()
  for (const [name, invoiced, paid] of [['上半程', '2026-08-12', '2026-08-20'], ['下半程', '2026-10-09', '2026-10-16']]) {
    await page.getByRole('row').filter({ hasText: name }).filter({ hasText: invoiced }).filter({ hasText: paid }).getByText('84,000.00', { exact: true }).waitFor()
  }
  await page.finish()

  const proof = path.join(folder, 'proof.json')
  await as('manager.changqing', `${story.tender}?part=result`, async page => {
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

/** The verbs of a stream as the auditor reads them, all pages of it; what follows itself is told once. When bids lapse is the clock's affair. */
async function verbs(page) {
  const all = []
  for (;;) {
    await page.locator('details.entry-text').first().waitFor({ state: 'attached' })
    await still(page)
    for (const word of await page.locator('main table strong').allInnerTexts()) assert.doesNotMatch(word, /^[a-z]/, `a verb without a word: ${word}`)
    all.push(...await page.locator('details.entry-text > code').evaluateAll(texts => texts.map(x => JSON.parse(x.textContent).verb)))
    const next = button(page, gov('table.next'))
    if (await next.count() === 0 || await next.isDisabled()) return all.filter((verb, i) => verb !== all[i - 1] && verb !== 'bid.expire')
    await next.click()
  }
}

const half = ['milestone.claim', 'acceptance.begin', 'opinion.give', 'acceptance.decide', 'payment.ask', 'payment.approve', 'payment.send', 'payment.record']

test('the auditor reads who did what, in order, and the chain is whole', async () => {
  for (const [address, told] of [
    [story.project, ['project.save', 'requirement.save', 'survey.record', 'project.budget', 'consultation.open', 'comment.make', 'comment.answer', 'consultation.close',
      'requirement.review', 'intent.publish', 'tender.draft', 'project.finish']],
    [story.tender, ['tender.draft', 'tender.submit', 'tender.publish', 'question.ask', 'question.answer', 'bid.seal', 'tender.seal', 'tender.open', 'bid.release', 'share.release', 'opening.end',
      'panel.form', 'draw.commit', 'draw.reveal', 'bid.qualify', 'seat.accept', 'panel.constitute', 'seat.accept', 'bid.examine', ...Array.from({ length: 5 }, () => ['sheet.save', 'sheet.submit']).flat(),
      'bid.rank', 'report.make', 'report.sign', 'panel.finish', 'tender.handOver', 'report.sign', 'bid.win', 'bid.reserve', 'tender.confirm', 'award.announce', 'tender.award', 'award.contract',
      'tender.complete']],
    [story.contract, ['contract.generate', 'contract.draft', 'guarantee.record', 'contract.sign', 'contract.publish', 'contract.deposit', 'contract.start', ...half, ...half,
      'contract.complete', 'guarantee.return', 'performance.draft', 'performance.comment', 'performance.answer', 'contract.evaluate', 'performance.publish']],
  ]) {
    await as('auditor', `/trail?stream=${idOf(address)}`, async page => {
      await button(page, gov('chain.check')).click()
      await page.getByText(/完整：/).waitFor()
      assert.deepEqual(await verbs(page), told)
    })
  }
})
