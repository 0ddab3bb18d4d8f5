// Keeps the organisations' console openable without a connection, for carers at the door. The
// server sends this file as /org/sw.js. Pages come from the network while there is one, built
// files (whose names carry their content's hash) from the cache. /graphql is never touched.
const name = 'linli-org-1'
const page = '/org/'
const most = 200 // built files kept; the oldest go first

const isBuilt = url => url.origin === location.origin && (url.pathname.startsWith('/static/') || url.pathname === '/icon.svg')

async function keepPage() {
  const answer = await fetch(page, { cache: 'no-store' })
  if (!answer.ok) throw new Error(`the page answered ${answer.status}`)
  const cache = await caches.open(name)
  const html = await answer.clone().text()
  await cache.put(page, answer)
  await keep([...html.matchAll(/(?:src|href)="(\/static\/[^"]+|\/icon\.svg)"/g)].map(m => m[1]))
}

// What the page has loaded so far is kept too: its parts are loaded when they are needed.
async function keep(paths) {
  const cache = await caches.open(name)
  const there = new Set((await cache.keys()).map(r => new URL(r.url).pathname))
  await Promise.allSettled(paths.filter(p => !there.has(p)).map(p => cache.add(p)))
  const built = (await cache.keys()).filter(r => new URL(r.url).pathname.startsWith('/static/'))
  await Promise.all(built.slice(0, Math.max(0, built.length - most)).map(r => cache.delete(r)))
}

self.addEventListener('install', event => event.waitUntil(keepPage().then(() => self.skipWaiting())))

self.addEventListener('activate', event => event.waitUntil((async () => {
  for (const other of await caches.keys()) if (other.startsWith('linli-org-') && other !== name) await caches.delete(other)
  await self.clients.claim()
})()))

self.addEventListener('message', event => {
  const paths = Array.isArray(event.data?.keep) ? event.data.keep : []
  event.waitUntil(keep(paths.filter(p => typeof p === 'string' && isBuilt(new URL(p, location.origin)))))
})

async function fromNetwork(request) {
  try {
    const answer = await fetch(request)
    if (answer.ok) {
      const copy = answer.clone()
      await (await caches.open(name)).put(page, copy)
    }
    return answer
  } catch (lost) {
    const kept = await caches.match(page)
    if (kept) return kept
    throw lost
  }
}

async function fromCache(request) {
  const kept = await caches.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) await (await caches.open(name)).put(request, answer.clone())
  return answer
}

self.addEventListener('fetch', event => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (request.mode === 'navigate' && url.pathname === page) event.respondWith(fromNetwork(request))
  else if (isBuilt(url)) event.respondWith(fromCache(request))
})
