// An open framework by clicking: the handler writes its documents, the approver publishes them, an
// organisation applies, is refused with a reason, applies again and is let in; everybody reads who is in.
// The way to its intent is that of docs/walkthrough-framework.md, told to the server by another method.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { open, startGovernment } from './gov.mjs'
import { desktop, inspect, openBrowser, openPage, opens, phone } from './harness.mjs'
import { button, gov, live, org, panel, status, take } from './people.mjs'

const title = '居家与站点康复训练开放式框架协议'
const told = readFileSync(path.join(import.meta.dirname, '../../docs/walkthrough-framework.md'), 'utf8').split(/^## /m).slice(1)
const block = (text, kind) => new RegExp(`\`\`\`${kind}[^\\n]*\\n(.*?)\n\`\`\``, 's').exec(text)?.[1] ?? ''

/** Operations of the walkthrough up to the intent, without the residents' comments, by the mutation's name. */
const steps = told.slice(1, 12).filter(text => !/commentMake|commentAnswer/.test(text)).map(text => {
  const operation = block(text, 'graphql')
  const [, head] = /```graphql ([^\n]*)/.exec(text)
  const variables = JSON.parse(block(text, 'json variables'))
  return {
    name: /\{\s*(\w+)/.exec(operation.slice(operation.indexOf(')')))[1], operation, who: /as=([\w.]+)/.exec(head)[1], at: /at=(\S+)/.exec(head)?.[1],
    inputs: /cases=/.test(head) ? Object.values(variables).map(v => v.input) : [variables.input],
  }
})
const version = 'query($id: ID!) { node(id: $id) { ... on Project { version } } }'
const line = 'mutation($input: BudgetGrantInput!) { budgetGrant(input: $input) { budgetLine { id } errors { code message } } }'
const project = 'mutation($input: ProjectSaveInput!) { projectSave(input: $input) { project { id } errors { code message } } }'
const documents = { version, ...Object.fromEntries(steps.map(s => [s.name, s.operation])), budgetGrant: line, projectSave: project }

let server, browser, at, tender

/** Brings the project to its published intent. */
async function intend() {
  const made = {}
  for (const step of steps) {
    if (step.at) await server.restart(step.at)
    for (const input of step.inputs) {
      if ('budgetLineId' in input) Object.assign(input, { budgetLineId: made.line, method: 'FRAMEWORK_OPEN', title })
      if ('projectId' in input) input.projectId = made.project
      if ('expectedVersion' in input) input.expectedVersion = (await server.ask('handler', 'version', { id: made.project })).node.version
      const answer = Object.values(await server.ask(step.who, step.name, { input }))[0]
      assert.deepEqual(answer.errors, [], step.name)
      if (step.name === 'budgetGrant') made.line = answer.budgetLine.id
      if (step.name === 'projectSave') made.project = answer.project.id
    }
  }
  return `/projects/${made.project}`
}

before(async () => {
  [server, browser] = await Promise.all([startGovernment({ documents, now: '2026-03-02T08:00:00+08:00' }), openBrowser()])
  at = await intend()
})
after(async () => { await browser?.close(); await server?.stop() })

/** Opens a page of a console as somebody, acts and leaves. */
async function as(login, address, act, { console = 'gov', viewport = desktop } = {}) {
  const page = await openPage(browser, server, { login, viewport })
  await (console === 'gov' ? open : opens(console))(page, address)
  await act(page)
  await page.finish()
}
const apply = (act, viewport) => as('manager.kangfu', `${tender}?part=join`, act, { console: 'org', viewport })

test('the handler writes documents with one price, without deadline, criteria or custodians', async () => {
  await server.restart('2026-04-14T09:00:00+08:00')
  await as('handler', at, async page => {
    await live(page, '编制采购文件').click()
    await page.getByText(`${gov('admissions.price')}：¥120.00`).waitFor()
    for (const key of ['tender.deadline.field', 'tender.threshold', 'tender.evaluation.method']) assert.equal(await page.getByLabel(gov(key)).count(), 0, key)
    const lot = page.getByRole('group', { name: gov('tender.lot.n', { n: 1 }) })
    await lot.getByLabel(gov('requirement.units')).fill('700')
    await page.getByText(gov('admissions.price.none')).waitFor()
    await lot.getByLabel(gov('requirement.units')).fill('1000')
    await inspect(page, 'gov-joining-new-desktop')
    await button(page, gov('tender.saveSubmit')).click()
    await page.waitForURL(/#\/tenders\/tnd_[^/]*$/)
    tender = page.url().split('#')[1]
    await status(page, '待批准')
  })
  await server.restart('2026-04-15T09:00:00+08:00')
  await as('approver', tender, async page => {
    await take(page, gov('tender.publish'), async dialog => { await dialog.getByText(gov('admissions.publish.text')).waitFor() })
    await page.getByText(gov('admissions.next')).waitFor()
    await page.getByText('2027年4月15日', { exact: false }).first().waitFor()
  })
})

test('an organisation applies, is refused with a reason, and applies again', async () => {
  await apply(async page => {
    await page.getByText('¥120.00').waitFor()
    await take(page, org('join.apply'), async dialog => { await dialog.getByLabel(org('join.statement'), { exact: true }).fill('治疗师四名，设备齐全。') })
    await page.getByText('待答复', { exact: true }).waitFor()
    assert.equal(await live(page, org('join.again')).count(), 0) // one waits at a time
    await inspect(page, 'org-joining-phone')
  }, phone)
  await as('handler', `${tender}/admissions`, async page => {
    await page.getByText('治疗师四名，设备齐全。').waitFor()
    await inspect(page, 'gov-joining-desktop')
    await take(page, gov('admissions.refuse'), async dialog => { await dialog.getByLabel(gov('word.reason'), { exact: true }).fill('两名治疗师的证书已过期') })
    await page.getByText('未入围', { exact: true }).waitFor()
  })
  await apply(async page => {
    await page.getByText('两名治疗师的证书已过期').waitFor()
    await take(page, org('join.again'), async dialog => { await dialog.getByLabel(org('join.statement'), { exact: true }).fill('治疗师四名，证书均已换发。') }, { does: org('join.apply') })
    await page.getByText(org('join.try', { n: 2 })).waitFor()
  })
})

test('the handler lets it in: it reads what comes next, and everybody that it is in', async () => {
  await as('handler', `${tender}/admissions`, async page => {
    await take(page, gov('admissions.admit'))
    await page.getByText('已入围', { exact: true }).waitFor()
    await panel(page, gov('admissions.in')).getByText('康复之家', { exact: false }).first().waitFor()
    await inspect(page, 'gov-joining-phone')
  }, { viewport: phone })
  await apply(async page => {
    await page.getByText('已入围', { exact: true }).first().waitFor()
    assert.equal(await live(page, org('join.again')).count(), 0)
  })
  await as('manager.kangfu', `${tender}?part=documents`, async page => {
    await page.getByText(org('join.until')).first().waitFor()
    await inspect(page, 'org-joining-desktop')
  }, { console: 'org' })
  for (const [width, viewport] of [['phone', phone], ['desktop', desktop]]) {
    const page = await openPage(browser, server, { viewport })
    await page.goto(`/open/tenders/${tender.split('/').at(-1)}`)
    await page.getByRole('heading', { name: '怎样加入' }).waitFor()
    await page.getByText('120.00', { exact: true }).waitFor()
    await page.getByRole('heading', { name: '已入围的供应商' }).waitFor()
    await inspect(page, `open-joining-${width}`)
    await page.finish()
  }
})
