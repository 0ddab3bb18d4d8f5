// Keeps the organisations' console openable without a connection, for carers at the door. The
// server sends this file as /org/sw.js. Pages come from the network while there is one, built
// files (whose names carry their content's hash) from the cache. /graphql is never touched.
//
// The page that opens without a connection is one whose files are all here: a newer one waits
// as the next until somebody has opened it and told what it loaded.
const name = 'linli-org-1'
const page = '/org/'
const next = '/org/next'
const patience = 4000 // on a dead connection the kept page does not wait for longer

const isBuilt = url => url.origin === location.origin && (url.pathname.startsWith('/static/') || url.pathname === '/icon.svg')

/** The built files that a page's text names. */
const namedBy = html => [...html.matchAll(/(?:src|href)="(\/static\/[^"]+|\/icon\.svg)"/g)].map(m => m[1])

/** Keeps all of these files, or throws; they are there before the page that names them. */
async function keep(paths) {
  const cache = await caches.open(name)
  const there = new Set((await cache.keys()).map(r => new URL(r.url).pathname))
  await Promise.all(paths.filter(p => !there.has(p)).map(p => cache.add(p)))
}

// The first page is kept with what it names; later ones take its place once they were opened.
async function keepFirst() {
  const cache = await caches.open(name)
  if (await cache.match(page)) return
  const answer = await fetch(page, { cache: 'no-store' })
  if (!answer.ok) throw new Error(`the page answered ${answer.status}`)
  await keep(namedBy(await answer.clone().text()))
  await cache.put(page, answer)
}

// A page tells what it has loaded. When that is the next page, it is complete: it is the page now.
async function complete(loaded) {
  await keep(loaded)
  const cache = await caches.open(name)
  const answer = await cache.match(next)
  if (!answer) return
  const named = namedBy(await answer.clone().text())
  if (!named.every(p => loaded.includes(p) || !p.startsWith('/static/'))) return
  await keep(named)
  await cache.put(page, answer)
  await cache.delete(next)
  await evict()
}

/** Throws away built files that neither a kept page names nor a file that it names, and so on. */
async function evict() {
  const cache = await caches.open(name)
  const files = new Map((await cache.keys()).filter(r => isBuilt(new URL(r.url))).map(r => [r.url.slice(r.url.lastIndexOf('/') + 1), r]))
  const reached = new Set()
  const texts = (await Promise.all([page, next].map(p => cache.match(p)))).filter(Boolean)
  while (texts.length > 0) {
    for (const [file] of (await texts.pop().text()).matchAll(/[\w.-]+\.\w+/g)) {
      if (!files.has(file) || reached.has(file)) continue
      reached.add(file)
      texts.push(await cache.match(files.get(file)))
    }
  }
  await Promise.all([...files].filter(([file]) => !reached.has(file)).map(([, request]) => cache.delete(request)))
}

self.addEventListener('install', event => event.waitUntil(keepFirst().then(() => self.skipWaiting())))

self.addEventListener('activate', event => event.waitUntil((async () => {
  for (const other of await caches.keys()) if (other.startsWith('linli-org-') && other !== name) await caches.delete(other)
  await self.clients.claim()
})()))

self.addEventListener('message', event => {
  const paths = Array.isArray(event.data?.keep) ? event.data.keep : []
  event.waitUntil(complete(paths.filter(p => typeof p === 'string' && isBuilt(new URL(p, location.origin)))))
})

/** Keeps what the network brought, when a page is kept already: in its place if it needs the same files. */
async function note(answer) {
  const cache = await caches.open(name)
  const kept = await cache.match(page)
  if (!answer.ok || !kept) return
  const same = namedBy(await answer.clone().text()).join() === namedBy(await kept.text()).join()
  await cache.put(same ? page : next, answer)
  if (!same || await cache.delete(next)) await evict()
}

/** The page from the network; the kept one when nothing comes in time, or only that the server is not well. */
async function open(event) {
  const kept = await (await caches.open(name)).match(page)
  const answer = fetch(event.request)
  event.waitUntil(answer.then(a => note(a.clone())).catch(() => {}))
  if (!kept) return answer
  const late = new Promise(resolve => { setTimeout(resolve, patience) })
  const first = await Promise.race([answer.catch(() => undefined), late])
  return first && first.status < 500 ? first : kept
}

async function fromCache(request) {
  const cache = await caches.open(name)
  const kept = await cache.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) await cache.put(request, answer.clone())
  return answer
}

self.addEventListener('fetch', event => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (request.mode === 'navigate' && url.pathname === page) event.respondWith(open(event))
  else if (isBuilt(url)) event.respondWith(fromCache(request))
})
