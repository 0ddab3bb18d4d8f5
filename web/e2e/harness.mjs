// The real server and a real browser, for tests.
//
//   internal/testenv/with-servers --chromium node --test web/e2e/resident.test.mjs
//
// startServer makes a demonstration district in a database of its own on PostgreSQL, with
// Redis, its clock set to a time of the story, and takes no operation but the front ends'
// own. openBrowser gives pages whose clock is the server's. A page that logs an error,
// breaks the content security policy or loads from elsewhere fails the test that ends it.
import axe from 'axe-core'
import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { chromium } from 'playwright-core'

const root = path.resolve(import.meta.dirname, '../..')
const binary = process.env.LINLI_BIN ?? path.join(root, 'bin/linli')
export const screens = path.join(root, 'docs/screens')

/** The languages in which the pages of buying are looked at: English when pictures are taken too, which takes its time. */
export const languages = process.env.LINLI_SCREENS ? ['zh', 'en'] : ['zh']

export const password = 'linli-demo-2026'
export const phone = { width: 390, height: 844 }
export const desktop = { width: 1280, height: 900 }
export const storyBegins = '2026-11-24T08:00:00+08:00'

function setting(name) {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is missing: run this by internal/testenv/with-servers --chromium`)
  return value
}

/** A loopback port below those that outgoing connections take, so that it is still free when it is used. */
async function freePort() {
  for (;;) {
    const port = randomInt(20_000, 32_000)
    const s = createServer().listen(port, '127.0.0.1')
    const free = await once(s, 'listening').then(() => true, () => false)
    if (!free) continue
    s.close()
    await once(s, 'close')
    return port
  }
}

const psql = (...statements) => execFileSync(path.join(setting('PGBIN'), 'psql'),
  ['-XAtq', ...statements.flatMap(sql => ['-c', sql]), setting('LINLI_TEST_DATABASE_URL')], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

/** The address of a database on the server of the tests. */
function databaseOf(name) {
  const url = new URL(setting('LINLI_TEST_DATABASE_URL'))
  url.pathname = `/${name}`
  return url.href
}

/** A Redis of one's own: people and records have the same ids in every demonstration, and what is published reaches a whole Redis. */
async function startRedis() {
  const port = await freePort()
  const child = spawn('redis-server', ['--port', port, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = once(child, 'exit').then(([code]) => { throw new Error(`redis-server ended with ${code}`) })
  gone.catch(() => {}) // looked at below, and expected at the end
  const ready = (async () => { for await (const text of child.stdout) if (`${text}`.includes('Ready to accept connections')) break })()
  await Promise.race([gone, ready])
  return { child, url: `redis://127.0.0.1:${port}/0` }
}

async function end(child) {
  if (!child || child.exitCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  await exit
}

/** Runs linli serve on a database until end(), once it is ready. */
async function serve(database, redis, port, at) {
  const child = spawn(binary, ['serve', '--demo', '--migrate', '--require-persisted', '--addr', `127.0.0.1:${port}`, '--tick', '1s',
    '--database-url', databaseOf(database), '--redis-url', redis, '--now', at, '--log-text', '--log-level', 'warn'],
  { stdio: ['ignore', 'inherit', 'pipe'] })
  let said = ''
  child.stderr.on('data', text => { said += text })
  const gone = once(child, 'exit').then(([code]) => { throw new Error(`linli serve ended with ${code}:\n${said}`) })
  gone.catch(() => {}) // looked at below, and expected at the end
  const ready = (async () => {
    for (;;) {
      const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)
      if (answer?.ok) return
      await new Promise(go => setTimeout(go, 50))
    }
  })()
  await Promise.race([ready, gone])
  return child
}

/**
 * The name of a database with the demonstration as it is at a time. Whoever comes first makes it;
 * who comes meanwhile, in another process, waits.
 */
async function demonstration(redis, port, at) {
  const name = `e2e_demo_${Date.parse(at)}`
  const lock = spawn(path.join(setting('PGBIN'), 'psql'), ['-XAtq', setting('LINLI_TEST_DATABASE_URL')], { stdio: ['pipe', 'pipe', 'inherit'] })
  lock.stdin.write('select pg_advisory_lock(20261124);\n') // holds until this psql ends, or dies
  await once(lock.stdout, 'data')
  if (psql(`SELECT 1 FROM pg_database WHERE datname = '${name}'`) === '') {
    const making = `${name}_making`
    psql(`DROP DATABASE IF EXISTS ${making}`, `CREATE DATABASE ${making}`)
    await end(await serve(making, redis, port, at))
    psql(`ALTER DATABASE ${making} RENAME TO ${name}`)
  }
  lock.stdin.end()
  return name
}

/** Starts the demonstration at a time of the story. stop() ends it and drops its database. */
export async function startServer({ now = storyBegins } = {}) {
  const redis = await startRedis()
  const port = await freePort()
  const name = `e2e_${process.pid}_${Date.now()}`
  psql(`CREATE DATABASE ${name} TEMPLATE ${await demonstration(redis.url, port, now)}`)
  const server = { url: `http://127.0.0.1:${port}` }
  const start = async at => {
    server.child = await serve(name, redis.url, port, at)
    server.now = new Date(at)
    server.startedAt = Date.now()
  }

  /** Ends the process and starts it again at a later time, on the same data. */
  server.restart = async at => { await end(server.child); await start(at) }
  /** The time the server's clock shows. */
  server.time = () => new Date(server.now.getTime() + Date.now() - server.startedAt)
  server.stop = async () => {
    await end(server.child)
    await end(redis.child)
    psql(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  }
  /** A bearer token for somebody of the cast. */
  server.token = login => execFileSync(binary, ['token', login, '--ttl', '720h', '--database-url', databaseOf(name)],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  await start(now)
  return server
}

export function openBrowser() {
  return chromium.launch({
    executablePath: setting('LINLI_TEST_CHROMIUM'),
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
}

/**
 * A page in a context of its own: signed in as somebody of the cast (or as nobody), at a
 * width, in a language ('zh' or 'en'), whose clock is the server's. finish() closes it and
 * fails when the page did anything it should not.
 */
export async function openPage(browser, server, { login = null, viewport = phone, language = 'zh', elder = false, permissions = [], geolocation } = {}) {
  const context = await browser.newContext({
    viewport, permissions, geolocation, baseURL: server.url, locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'America/New_York', // pages show Shanghai's time wherever they are read
    reducedMotion: 'reduce', hasTouch: viewport.width < 600, acceptDownloads: true,
  })
  await context.clock.install({ time: server.time() })
  const kept = { session: login && { token: server.token(login), expiresAt: '2027-01-01T00:00:00Z' }, language, elder }
  await context.addInitScript(({ session, language, elder }) => {
    const unless = (key, value) => { if (localStorage.getItem(key) === null) localStorage.setItem(key, value) }
    if (sessionStorage.getItem('e2e.seeded')) return
    sessionStorage.setItem('e2e.seeded', '1')
    unless('linli.language', language)
    unless('language', JSON.stringify({ data: language })) // as Taro keeps things in H5
    if (elder) unless('elder', JSON.stringify({ data: true }))
    if (!session) return
    unless('linli.session', JSON.stringify(session))
    unless('session', JSON.stringify({ data: session }))
  }, kept)
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  const faults = []
  page.on('pageerror', error => faults.push(`uncaught: ${error.stack ?? error}`))
  page.on('console', message => {
    if (message.type() === 'error' && !page.expected?.some(pattern => pattern.test(message.text()))) faults.push(`console: ${message.text()}`)
  })
  page.on('request', request => {
    const { origin, protocol } = new URL(request.url())
    if (!['data:', 'blob:'].includes(protocol) && origin !== server.url) faults.push(`loads from elsewhere: ${request.url()}`)
  })
  /** What it asked the server and has no answer to yet, and how often it asked. A page that listens to news never stops, so streams do not count. */
  page.asking = new Set()
  page.asked = 0
  page.on('request', request => {
    if (request.headers().accept === 'text/event-stream') return
    page.asking.add(request)
    page.asked++
  })
  for (const end of ['requestfinished', 'requestfailed']) page.on(end, request => page.asking.delete(request))
  /** Patterns of console errors that this test provokes, such as a refused sign-in. */
  page.expected = []
  page.finish = async () => {
    await context.close()
    assert.deepEqual(faults, [], `what the page did wrong`)
  }
  return page
}

let opened = 0

/** opens('org') opens pages of that console anew and waits until they show what they have. */
export const opens = name => async (page, address) => {
  // another address behind # alone is no new page to the browser, hence the number before it
  await page.goto(`/${name}/?${++opened}#${address}`)
  await page.locator('main h1').waitFor()
  await still(page)
}

/** Waits until a page asks nothing, loads nothing and has drawn every chart, for ten frames on end. */
export async function still(page) {
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    const { asked } = page
    const calm = page.asking.size === 0 && await page.evaluate(() => new Promise(done => {
      const busy = () => document.querySelector('main .ant-spin, .loading') !== null
        || [...document.querySelectorAll('.chart-box')].some(box => !box.querySelector('svg'))
      const look = left => requestAnimationFrame(() => (busy() ? done(false) : left > 1 ? look(left - 1) : done(true)))
      look(10)
    }))
    if (calm && page.asking.size === 0 && page.asked === asked) return
    if (!calm) await page.evaluate(() => new Promise(done => requestAnimationFrame(() => done())))
  }
  assert.fail(`not still after 30 s: ${page.url()} waits for ${[...page.asking].map(r => r.url()).join(' ') || 'what it draws'}`)
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * Fails on any violation of WCAG 2.2 A or AA that axe finds. It runs where the page is, once its
 * source is there: no page of Linli has frames, for which axe would have to be carried further.
 */
export async function accessible(page, what) {
  assert.equal(page.frames().length, 1, `${what}: frames, which axe does not see into`)
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe.source)
  const found = await page.evaluate(async tags => {
    const { violations } = await window.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
    return violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.target.join(' ')}: ${n.failureSummary.replaceAll('\n', ' ')}`))
  }, rules)
  assert.deepEqual(found, [], `${what}: WCAG violations`)
}

/** Fails when the page is wider than its window: nobody should scroll sideways to read. */
export async function fits(page, what) {
  const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  assert.ok(wide <= window, `${what}: ${wide} px of content in a window of ${window} px`)
}

/** A longer page is cut off in its picture. */
const tallest = 2400

/**
 * docs/screens/NAME.png is the whole page. `make screens` (LINLI_SCREENS=write) writes it; else
 * it has to be there, so that no page goes without.
 */
export async function screenshot(page, name) {
  if (process.env.LINLI_SCREENS !== 'write') {
    assert.ok(existsSync(path.join(screens, `${name}.png`)), `docs/screens/${name}.png is missing: run make screens, and look at it`)
    return
  }
  mkdirSync(screens, { recursive: true })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const before = page.viewportSize()
  const height = Math.max(before.height, Math.min(await page.evaluate(() => document.documentElement.scrollHeight), tallest))
  await page.setViewportSize({ width: before.width, height }) // what sticks to the window's edge stays there
  await page.screenshot({ path: path.join(screens, `${name}.png`), animations: 'disabled', caret: 'hide' })
  await page.setViewportSize(before)
}

/** What a page must pass whenever it is shown; with a name its picture is taken too. */
export async function inspect(page, name) {
  await accessible(page, name ?? page.url())
  await fits(page, name ?? page.url())
  if (name) await screenshot(page, name)
}

/** What all files of a page weigh over the wire until it is quiet, in bytes. */
export async function weigh(browser, server, url, options = {}) {
  const page = await openPage(browser, server, options)
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  let bytes = 0
  session.on('Network.loadingFinished', event => { bytes += event.encodedDataLength })
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.finish()
  return bytes
}
