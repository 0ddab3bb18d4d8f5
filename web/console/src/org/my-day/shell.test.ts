// The service worker of carers' phones: what opens without a connection, on a dead one, and
// while a new version is put in place.
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const origin = 'https://linli.example'
const pathOf = (what: string | { url: string }) => new URL(typeof what === 'string' ? what : what.url, origin).pathname

/** What the worker kept: path and text. */
let kept: Map<string, string>
/** What the server has: path and text; a number: that status. */
let server: Record<string, string | number>
/** What the network does: answers, is gone, or says nothing. */
let network: 'up' | 'gone' | 'dead'
let tell: (event: string, what: object) => { waited: Promise<unknown>; answered: Promise<Response> | undefined }

const version = (n: number) => ({
  '/org/': `<link rel="icon" href="/icon.svg"><script src="/static/org-${n}.js" nonce="${Math.random()}"></script>`,
  '/icon.svg': '<svg/>', [`/static/org-${n}.js`]: `import("./day-${n}.js");import"./react.js"`, [`/static/day-${n}.js`]: 'a page', '/static/react.js': 'react',
})

function fetched(what: string | { url: string }): Promise<Response> {
  if (network === 'dead') return new Promise(() => {})
  if (network === 'gone') return Promise.reject(new TypeError('network'))
  const found = server[pathOf(what)] ?? 404
  return Promise.resolve(typeof found === 'number' ? new Response('', { status: found }) : new Response(found))
}

const cache = {
  match: (what: string | { url: string }) => Promise.resolve(kept.has(pathOf(what)) ? new Response(kept.get(pathOf(what))) : undefined),
  put: async (what: string | { url: string }, answer: Response) => { kept.set(pathOf(what), await answer.text()) },
  add: async (what: string) => {
    const answer = await fetched(what)
    if (!answer.ok) throw new TypeError(String(answer.status))
    await cache.put(what, answer)
  },
  delete: (what: string | { url: string }) => Promise.resolve(kept.delete(pathOf(what))),
  keys: () => Promise.resolve([...kept.keys()].map(path => ({ url: origin + path }))),
}

beforeEach(() => {
  kept = new Map()
  network = 'up'
  const listeners: Record<string, (event: object) => void> = {}
  const self = { addEventListener: (name: string, run: (event: object) => void) => { listeners[name] = run }, skipWaiting: () => {}, clients: { claim: () => {} } }
  const caches = { open: () => Promise.resolve(cache), keys: () => Promise.resolve([]), delete: () => Promise.resolve(true), match: cache.match }
  // oxlint-disable-next-line typescript/no-implied-eval, no-new-func -- the file as it is served, in a world of its own
  new Function('self', 'caches', 'fetch', 'location', readFileSync('public/org-sw.js', 'utf8'))(self, caches, fetched, { origin })
  tell = (name, what) => {
    const waits: Promise<unknown>[] = []
    let answered: Promise<Response> | undefined
    listeners[name]!({ ...what, waitUntil: (p: Promise<unknown>) => waits.push(p), respondWith: (p: Promise<Response>) => { answered = p } })
    return { get waited() { return Promise.all(waits) }, answered }
  }
})
afterEach(() => { vi.useRealTimers() })

const ask = (path: string) => tell('fetch', { request: { method: 'GET', mode: path === '/org/' ? 'navigate' : 'cors', url: origin + path } })
const text = async (path: string) => (await ask(path).answered!).text()

/** Somebody opens the page, it loads its files and tells which. */
async function visit(n: number) {
  const opened = ask('/org/')
  await opened.answered
  await opened.waited
  await load(n)
}
async function load(n: number) {
  const loaded = [`/static/org-${n}.js`, `/static/day-${n}.js`, '/static/react.js']
  for (const path of loaded) await text(path)
  await tell('message', { data: { keep: loaded } }).waited
}

async function install() {
  server = version(1)
  await tell('install', {}).waited
  await load(1)
}

test('the first page is kept after what it names, and opens without a connection', async () => {
  server = { ...version(1), '/static/org-1.js': 503 }
  await expect(tell('install', {}).waited).rejects.toThrow('503')
  expect(kept.has('/org/')).toBe(false)
  await install()
  network = 'gone'
  expect(await text('/org/')).toContain('/static/org-1.js')
  expect(await text('/static/day-1.js')).toBe('a page')
})

test('a new page takes the kept one’s place only when all that it loads is kept', async () => {
  await install()
  server = version(2)
  const opened = ask('/org/')
  expect(await (await opened.answered!).text()).toContain('/static/org-2.js')
  await opened.waited
  network = 'gone' // before its files are here
  expect(await text('/org/')).toContain('/static/org-1.js')
  expect(await text('/static/org-1.js')).toContain('day-1.js')

  network = 'up'
  await tell('message', { data: { keep: ['/static/org-1.js'] } }).waited // an old tab
  expect(kept.get('/org/')).toContain('/static/org-1.js')
  await visit(2)
  network = 'gone'
  expect(await text('/org/')).toContain('/static/org-2.js')
  expect(await text('/static/day-2.js')).toBe('a page')
})

test('files are thrown away when no kept page leads to them, not for their age', async () => {
  await install()
  for (let n = 2; n < 30; n++) {
    server = version(n)
    await visit(n)
  }
  expect([...kept.keys()].sort()).toEqual(['/icon.svg', '/org/', '/static/day-29.js', '/static/org-29.js', '/static/react.js'])
})

test('the same page again changes nothing, and ends the wait for one that was taken back', async () => {
  await install()
  server = version(2)
  const opened = ask('/org/')
  await opened.answered
  await opened.waited
  expect(kept.has('/org/next')).toBe(true)
  server = version(1)
  await visit(1)
  expect([...kept.keys()].sort()).toEqual(['/icon.svg', '/org/', '/static/day-1.js', '/static/org-1.js', '/static/react.js'])
})

test.each([502, 503, 500])('the kept page is shown while the server answers %i', async status => {
  await install()
  server = { '/org/': status }
  expect(await text('/org/')).toContain('/static/org-1.js')
})

test('a dead connection is waited for four seconds', async () => {
  await install()
  vi.useFakeTimers()
  network = 'dead'
  let shown = ''
  const waiting = text('/org/').then(html => { shown = html })
  await vi.advanceTimersByTimeAsync(3999)
  expect(shown).toBe('')
  await vi.advanceTimersByTimeAsync(1)
  await waiting
  expect(shown).toContain('/static/org-1.js')
})
